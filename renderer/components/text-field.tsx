/**
 * A labelled line or paragraph of text. `confidence` says how a read value stands (design §5): with icon, border
 * and words, never by colour alone. `error` is a wrong entry and wins over confidence.
 */
import { Check, CheckCheck, CircleX, Eye, type LucideIcon, Minus, TriangleAlert } from 'lucide-react';
import { type FocusEventHandler, type KeyboardEventHandler, type ReactNode, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { LayoutOffer } from './layout-offer.tsx';

export type Confidence = 'sure' | 'look' | 'doubt' | 'seen' | 'missing';

export const confidenceIcons: Readonly<Record<Confidence | 'wrong', LucideIcon>> = {
  sure: Check,
  look: Eye,
  doubt: TriangleAlert,
  seen: CheckCheck,
  missing: Minus,
  wrong: CircleX,
};

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly confidence?: Confidence | undefined;
  /** Words for the confidence; without them the state's own name is spoken but not shown. */
  readonly confidenceText?: string | undefined;
  /** At the right end inside the box: "ฉบับต่อไปคือ ว ๑๘๓๗". */
  readonly after?: ReactNode;
  readonly multiline?: boolean;
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'password';
  readonly inputMode?: 'numeric' | 'text';
  /** Of several lines on the screen but one in sense: Enter goes on to the next field. */
  readonly isOneParagraph?: boolean;
  /** Offers what was meant when the keyboard was on the other language. */
  readonly offersLayout?: boolean;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  /** Label for screen readers only. */
  readonly hideLabel?: boolean;
  readonly name?: string;
  readonly className?: string;
  readonly onBlur?: FocusEventHandler;
  readonly onFocus?: FocusEventHandler;
  readonly onKeyDown?: KeyboardEventHandler;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
};

export function TextField(props: TextFieldProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const state = props.error ? 'wrong' : props.confidence;
  const Icon = state === undefined ? undefined : confidenceIcons[state];
  const words = props.error ?? props.confidenceText;
  const describedBy = [props.hint && `${id}-hint`, state && `${id}-state`].filter(Boolean).join(' ');
  const shared = {
    id,
    name: props.name,
    value: props.value,
    placeholder: props.placeholder,
    required: props.isRequired,
    readOnly: props.isReadOnly,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': describedBy || undefined,
    'aria-label': props.hideLabel ? props.label : undefined,
    onBlur: props.onBlur,
    onFocus: props.onFocus,
    onKeyDown: props.onKeyDown,
    ref: props.inputRef,
    autoFocus: props.autoFocus,
    autoComplete: 'off',
    spellCheck: false,
  };
  return (
    <div className={`field ${props.className ?? ''}`}>
      {!props.hideLabel && (
        <label className="label" htmlFor={id}>
          {props.label}
        </label>
      )}
      <div className={`input ${state ?? ''}`}>
        {props.multiline ? (
          <textarea
            {...shared}
            rows={1}
            data-line={props.isOneParagraph ? '' : undefined}
            onChange={(event) => props.onChange(event.target.value)}
          />
        ) : (
          <input
            {...shared}
            type={props.type ?? 'text'}
            inputMode={props.inputMode}
            onChange={(event) => props.onChange(event.target.value)}
          />
        )}
        {props.after !== undefined && <span className="after">{props.after}</span>}
        {Icon && <Icon aria-hidden="true" />}
      </div>
      {props.offersLayout && !props.isReadOnly && <LayoutOffer value={props.value} onTake={props.onChange} />}
      {state && (
        <span id={`${id}-state`} className={words === undefined ? 'vh' : `hint ${state}`}>
          {words ?? t(`field.${state}`)}
        </span>
      )}
      {props.hint && (
        <span id={`${id}-hint`} className="hint">
          {props.hint}
        </span>
      )}
    </div>
  );
}
