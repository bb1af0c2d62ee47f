/**
 * Every button. A `command` prints its key, names it to screen readers and binds it while the button is there.
 * `heldBack` keeps the button reachable and says why it does nothing (design §2: never a silent grey button).
 */
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, type Ref, useRef } from 'react';
import type { MethodName } from '../../shared/contract/api.ts';
import { ariaKeys, bindingOf, type CommandName } from '../keys.ts';
import { Kbd } from './kbd.tsx';
import { showMessage } from './messages.ts';
import { useNotTheirs } from './rights.ts';
import { type KeyHandlers, useKeys } from './use-keys.ts';

export type ButtonProps = {
  /** Words on the button; without them `label` is required. */
  readonly children?: ReactNode;
  /** Name for screen readers, and tooltip: of an icon alone, or to tell one “ลบ” from the next. Holds the button's words. */
  readonly label?: string;
  readonly onPress?: () => void;
  /** A key printed on the button that is not of the table: Enter in a form. */
  readonly keyHint?: string;
  /** One `main` a view. */
  readonly tone?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'small' | 'normal' | 'big';
  readonly icon?: LucideIcon;
  readonly command?: CommandName | undefined;
  /** What a press leads to: who has no right to it sees the button, and why it is not theirs. */
  readonly does?: MethodName | undefined;
  /** Reason why the action must wait; stands in the tooltip, is spoken, and is shown when pressed. */
  readonly heldBack?: string | null | undefined;
  /** The work it started is going on; a second press does nothing. */
  readonly isPending?: boolean;
  readonly type?: 'button' | 'submit';
  /** Of the form it submits, when it stands outside. */
  readonly form?: string;
  readonly inDialog?: boolean;
  readonly isPressed?: boolean;
  readonly isExpanded?: boolean;
  readonly describedBy?: string;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
};

/** What commands come to wherever their button stands and says nothing else. */
const meantBy: Partial<Readonly<Record<CommandName, MethodName>>> = {
  importFiles: 'import.start',
  newEntry: 'register.log',
  correct: 'register.correct',
  minute: 'minute.putForward',
  forward: 'letter.forward',
  stamp: 'stamp.keep',
};

const toneClass = { main: 'main-act', plain: '', quiet: 'quiet', danger: 'danger' } as const;
const sizeClass = { small: 'tiny', normal: '', big: 'big' } as const;

export function Button(props: ButtonProps) {
  const { children, label, icon: Icon, command, type = 'button' } = props;
  const notTheirs = useNotTheirs(props.does ?? (command === undefined ? undefined : meantBy[command]));
  const heldBack = notTheirs ?? props.heldBack;
  const press = () => {
    if (heldBack) showMessage({ tone: 'doubt', title: heldBack, slot: 'held-back' });
    else if (!props.isPending) props.onPress?.();
  };
  const own = useRef<HTMLButtonElement | null>(null);
  // The key does what a click does, so that it also submits the form of a submit button.
  const bound: KeyHandlers = command === undefined ? {} : { [command]: () => own.current?.click() };
  useKeys(bound, { inDialog: props.inDialog ?? false });
  const classes = ['btn', toneClass[props.tone ?? 'plain'], sizeClass[props.size ?? 'normal']];
  if (children === undefined) classes.push('square');
  if (props.className) classes.push(props.className);
  return (
    <button
      ref={(element) => {
        own.current = element;
        if (typeof props.buttonRef === 'function') props.buttonRef(element);
        else if (props.buttonRef != null) props.buttonRef.current = element;
      }}
      type={type}
      form={props.form}
      className={classes.filter(Boolean).join(' ')}
      onClick={(event) => {
        if (heldBack || props.isPending) event.preventDefault();
        press();
      }}
      aria-label={label}
      aria-disabled={heldBack ? true : undefined}
      aria-busy={props.isPending || undefined}
      aria-pressed={props.isPressed}
      aria-expanded={props.isExpanded}
      aria-describedby={props.describedBy}
      aria-keyshortcuts={command === undefined ? undefined : ariaKeys(command)}
      title={tooltip(heldBack ?? label, command)}
      // biome-ignore lint/a11y/noAutofocus: a dialog or step that opens puts the caret where the work is
      autoFocus={props.autoFocus}
    >
      {Icon && <Icon aria-hidden="true" />}
      {children}
      {props.keyHint !== undefined && (
        <span className="kbd" aria-hidden="true">
          {props.keyHint}
        </span>
      )}
      {command && children !== undefined && <Kbd command={command} />}
    </button>
  );
}

function tooltip(words: string | undefined, command: CommandName | undefined): string | undefined {
  const key = command === undefined ? '' : bindingOf(command).shown;
  return [words, key].filter(Boolean).join(' · ') || undefined;
}
