/** The key of a command, printed where the command is used. Hidden from screen readers, who get `aria-keyshortcuts`. */
import { bindingOf, type CommandName } from '../keys.ts';

export function Kbd({ command }: { readonly command: CommandName }) {
  return (
    <span className="kbd" aria-hidden="true">
      {bindingOf(command).shown}
    </span>
  );
}
