/**
 * A day, typed any way clerks type it, with the understood date and its weekday at the right; a calendar of the
 * Buddhist era by button or Alt ↓; ↑ ↓ move one day. While the words make no day, `onChange` gives null.
 */
import { CalendarDays } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Dialog as AriaDialog, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Holiday, holidayOn } from '../../shared/thai/holidays.ts';
import { addDays, readTypedDate } from '../../shared/thai/typed-date.ts';
import { useToday } from '../queries/app.ts';
import { useOffice } from '../queries/office.ts';
import { useFormat } from '../text/use-format.ts';
import { AskedDays } from './asked-days.tsx';
import { DayPicker } from './day-picker.tsx';
import { type Confidence, confidenceIcons } from './text-field.tsx';

export type ThaiDateFieldProps = {
  readonly label: string;
  /** ISO day. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Words that make no day, as typed; null again when they do (ลงวันที่ kept as printed). */
  readonly onUnreadable?: (typed: string | null) => void;
  /** Shown at first when `value` is null: a date of the paper that no calendar has. */
  readonly initialText?: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly confidence?: Confidence | undefined;
  readonly confidenceText?: string | undefined;
  readonly hideLabel?: boolean;
  readonly onFocus?: () => void;
  readonly inputRef?: React.Ref<HTMLInputElement>;
};

const noHolidays: readonly Holiday[] = [];

export function ThaiDateField(props: ThaiDateFieldProps) {
  const { value, onChange } = props;
  const { t } = useTranslation('common');
  const format = useFormat();
  const today = useToday();
  const ownHolidays = useOffice().data?.settings?.holidays ?? noHolidays;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(value === null ? (props.initialText ?? '') : format.shortDate(value));
  const [isTyping, setIsTyping] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const shownValue = value === null ? null : format.shortDate(value);
  // A value set from outside (proposal, calendar, undo) replaces the words, but never under the clerk's hands.
  useEffect(() => {
    if (!isTyping && shownValue !== null) setTyped(shownValue);
    if (!isTyping && shownValue === null)
      setTyped((old) => (readTypedDate(old, today, ownHolidays).kind === 'day' ? '' : old));
  }, [shownValue, isTyping, today, ownHolidays]);

  const take = (text: string) => {
    setTyped(text);
    const read = readTypedDate(text, today, ownHolidays);
    onChange(read.kind === 'day' ? read.iso : null);
    props.onUnreadable?.(read.kind === 'day' || read.kind === 'empty' ? null : text);
  };
  const choose = (iso: string) => {
    setTyped(format.shortDate(iso));
    onChange(iso);
    props.onUnreadable?.(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter does not send a form off with a day that nobody chose yet.
    if (event.key === 'Enter' && read.kind === 'ask') {
      event.preventDefault();
      box.current?.parentElement?.querySelector<HTMLElement>('.asked-days button')?.focus();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (event.altKey) setIsOpen(event.key === 'ArrowDown');
    else choose(addDays(value ?? today, value === null ? 0 : event.key === 'ArrowUp' ? 1 : -1));
  };
  const read = readTypedDate(typed, today, ownHolidays);
  const ownError =
    isTyping || read.kind === 'day' || read.kind === 'empty' || read.kind === 'ask'
      ? undefined
      : t(read.kind === 'not-in-calendar' ? 'date.notInCalendar' : 'date.notUnderstood');
  const error = props.error ?? (props.confidenceText === undefined ? ownError : undefined);
  const state = error === undefined ? props.confidence : 'wrong';
  const words = error ?? props.confidenceText;
  const holiday = value === null ? null : holidayOn(value, ownHolidays);
  const Icon = state === undefined ? undefined : confidenceIcons[state];
  return (
    <div className="field">
      {!props.hideLabel && (
        <label className="label" htmlFor={id} id={`${id}-label`}>
          {props.label}
        </label>
      )}
      <div className={`input ${state ?? ''}`} ref={box}>
        <input
          id={id}
          ref={props.inputRef}
          value={typed}
          onChange={(event) => {
            setIsTyping(true);
            take(event.target.value);
          }}
          onFocus={props.onFocus}
          onBlur={() => {
            setIsTyping(false);
            if (value !== null) setTyped(format.shortDate(value));
          }}
          onKeyDown={onKeyDown}
          aria-label={props.hideLabel ? props.label : undefined}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={`${id}-day ${id}-state ${id}-hint`}
          aria-keyshortcuts="Alt+ArrowDown"
          autoComplete="off"
          spellCheck={false}
        />
        <span className="after" id={`${id}-day`} aria-live="polite">
          {value !== null && (isTyping ? format.weekdayDate(value) : format.weekday(value))}
        </span>
        {Icon && <Icon aria-hidden="true" />}
        <button
          type="button"
          className="calendar-button"
          aria-label={t('date.openCalendar')}
          aria-describedby={props.hideLabel ? undefined : `${id}-label`}
          aria-expanded={isOpen}
          title={`${t('date.openCalendar')} · Alt ↓`}
          tabIndex={-1}
          onClick={() => setIsOpen(true)}
        >
          <CalendarDays aria-hidden="true" />
        </button>
      </div>
      <span id={`${id}-state`} className={words === undefined ? 'vh' : `hint ${state ?? ''}`}>
        {words ?? (state === undefined ? '' : t(`field.${state}`))}
      </span>
      {read.kind === 'ask' && (
        <AskedDays
          days={read.days}
          onChoose={(iso) => {
            choose(iso);
            box.current?.querySelector('input')?.focus();
          }}
        />
      )}
      {holiday !== null && <span className="hint">{t('date.isHoliday', { name: holiday })}</span>}
      {props.hint !== undefined && (
        <span id={`${id}-hint`} className="hint">
          {props.hint}
        </span>
      )}
      <Popover
        className="popover"
        triggerRef={box}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        placement="bottom end"
      >
        <AriaDialog className="calendar-dialog" aria-label={t('date.calendarFor', { label: props.label })}>
          <DayPicker
            value={value}
            today={today}
            ownHolidays={ownHolidays}
            onChoose={(iso) => {
              choose(iso);
              setIsOpen(false);
            }}
          />
        </AriaDialog>
      </Popover>
    </div>
  );
}
