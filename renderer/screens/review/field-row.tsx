/** One column of the entry: what was read, how sure, and its source on the page when it is chosen. */
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Secrecy, secrecies, type Urgency, urgencies } from '../../../shared/document/handling.ts';
import type { EntryFields } from '../../../shared/register/entry.ts';
import { Select } from '../../components/select.tsx';
import { type Confidence, confidenceIcons, TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import type { FieldReading, FieldState } from './field-states.ts';
import type { ReviewField } from './review-fields.ts';

export type FieldRowProps = {
  readonly reading: FieldReading;
  readonly fields: EntryFields;
  readonly isChosen: boolean;
  /** Words under the field while it is in doubt; null when the card says them. */
  readonly doubt: string | null;
  /** Changes when the value is set from outside, so that typed words do not stay on top of it. */
  readonly resets: number;
  readonly onChoose: () => void;
  readonly onChange: (change: Partial<EntryFields>) => void;
  /** Enter: right as it stands, and on. Shift Enter: back. */
  readonly onConfirm: (direction: 1 | -1) => void;
};

const confidenceOf: Readonly<Record<FieldState, Confidence | undefined>> = {
  sure: 'sure',
  look: 'look',
  contradiction: 'doubt',
  seen: 'seen',
  typed: 'seen',
  absent: 'missing',
  own: undefined,
};

/** In these Enter makes a new line. */
const severalLines: readonly ReviewField[] = ['action', 'note'];

export function FieldRow(props: FieldRowProps) {
  const { reading, onChoose, onConfirm } = props;
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
    if (severalLines.includes(reading.field) && !event.shiftKey) return;
    if (!isTheField(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    onConfirm(event.shiftKey ? -1 : 1);
  };
  return (
    <div
      className={`review-field ${reading.field} ${props.isChosen ? 'chosen' : ''}`}
      data-field={reading.field}
      onFocusCapture={onChoose}
      onKeyDownCapture={onKey}
    >
      <FieldInput {...props} />
    </div>
  );
}

/** Enter keeps its meaning on the calendar's button. */
function isTheField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.calendar-button') === null;
}

function FieldInput(props: FieldRowProps) {
  const { t } = useTranslation('review');
  const { reading, fields, onChange, doubt } = props;
  const { field } = reading;
  const label = t(`field.${field}`);
  const confidence = confidenceOf[reading.state];
  const confidenceText = doubt ?? undefined;
  const printed = reading.printed === null ? undefined : t('fields.printed', { text: reading.printed });
  // Where the page already shows the same in blue, the words are for screen readers alone.
  const hint =
    printed === undefined || field === 'to' || isChanged(reading) ? (
      printed
    ) : (
      <span className="vh">{printed}</span>
    );
  switch (field) {
    case 'urgency':
    case 'secrecy':
      return <ClassSelect {...props} label={label} />;
    case 'documentDate':
      return (
        <ThaiDateField
          key={props.resets}
          label={label}
          value={fields.documentDate}
          initialText={fields.documentDateText ?? ''}
          onChange={(documentDate) => onChange({ documentDate })}
          onUnreadable={(documentDateText) => onChange({ documentDateText })}
          confidence={confidence}
          confidenceText={confidenceText ?? keptAsPrinted(fields, t('keptAsPrinted'))}
          hint={fields.documentDate === null ? undefined : hint}
        />
      );
    case 'deadline':
      return (
        <ThaiDateField
          key={props.resets}
          label={label}
          value={fields.deadline}
          onChange={(deadline) => onChange({ deadline })}
          confidence={confidence}
          confidenceText={confidenceText}
          hint={hint}
        />
      );
    case 'documentNumber':
      return (
        <TextField
          label={label}
          value={fields.documentNumber ?? ''}
          onChange={(text) => onChange({ documentNumber: text === '' ? null : text })}
          confidence={confidence}
          confidenceText={confidenceText}
          hint={hint}
        />
      );
    default:
      return (
        <TextField
          label={label}
          multiline
          offersLayout={!severalLines.includes(field)}
          value={fields[field]}
          onChange={(text) =>
            onChange({ [field]: severalLines.includes(field) ? text : text.replace(/\s*\n\s*/gu, ' ') })
          }
          confidence={confidence}
          confidenceText={confidenceText}
          hint={hint}
        />
      );
  }
}

/** The clerk put something else in its place: what is printed stays in sight. */
function isChanged({ state }: FieldReading): boolean {
  return state === 'typed' || state === 'seen';
}

function keptAsPrinted(fields: EntryFields, words: string): string | undefined {
  return fields.documentDate === null && fields.documentDateText !== null ? words : undefined;
}

/** ชั้นความเร็ว and ชั้นความลับ: closed sets of the regulation. */
function ClassSelect({
  reading,
  fields,
  onChange,
  doubt,
  label,
}: FieldRowProps & { readonly label: string }) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation('common');
  const confidence = confidenceOf[reading.state];
  const Icon = confidence === undefined ? undefined : confidenceIcons[confidence];
  const words = doubt ?? (confidence === undefined ? '' : common(`field.${confidence}`));
  const isUrgency = reading.field === 'urgency';
  const choices = isUrgency
    ? [
        { value: 'none', label: common('urgency.none') },
        ...urgencies.map((value) => ({ value, label: common(`urgency.${value}`) })),
      ]
    : [
        { value: 'none', label: t('secrecy.none') },
        ...secrecies.map((value) => ({ value, label: t(`secrecy.${value}`) })),
      ];
  return (
    <div className={`class-select ${confidence ?? ''}`}>
      <Select
        label={label}
        options={choices}
        value={(isUrgency ? fields.urgency : fields.secrecy) ?? 'none'}
        onChange={(value) =>
          onChange(isUrgency ? { urgency: urgencyOf(value) } : { secrecy: secrecyOf(value) })
        }
        className={isUrgency && fields.urgency !== null ? 'is-urgent' : ''}
      />
      {Icon && <Icon aria-hidden="true" />}
      <span className={doubt === null ? 'vh' : `hint ${confidence ?? ''}`}>{words}</span>
    </div>
  );
}

function urgencyOf(value: string): Urgency | null {
  return urgencies.find((urgency) => urgency === value) ?? null;
}

function secrecyOf(value: string): Secrecy | null {
  return secrecies.find((secrecy) => secrecy === value) ?? null;
}
