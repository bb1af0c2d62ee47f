/** A row of tools in a toolbar: icons with their names. */
import type { LucideIcon } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { bindingOf, type CommandName } from '../../keys.ts';

export type Tool = {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly act: () => void;
  readonly isPressed?: boolean;
  /** Its key is answered by the editor itself; it is only shown here. */
  readonly shows?: CommandName;
};

export function ToolButtons({ tools }: { tools: readonly Tool[] }) {
  return tools.map((tool) => (
    <Button
      key={tool.label}
      tone="quiet"
      size="small"
      icon={tool.icon}
      label={tool.shows === undefined ? tool.label : `${tool.label} (${bindingOf(tool.shows).shown})`}
      onPress={() => tool.act()}
      {...(tool.isPressed === undefined ? {} : { isPressed: tool.isPressed })}
    />
  ));
}
