/** A field that only some forms ask for: a line, lines, a day, a time or a yes. Kept in `details` by its name. */
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/assert-never.ts';
import type { FormField, LetterForm } from '../../../shared/letter/forms/form.ts';
import { detailLabel } from '../../../shared/text/form-labels.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useFormat } from '../../text/use-format.ts';
import type { LetterDraft } from './use-letter-draft.ts';

type Props = {
  readonly form: LetterForm;
  readonly field: Extract<FormField, { kind: 'detail' }>;
  readonly draft: LetterDraft;
  readonly isLocked: boolean;
};

/** Lists of people, of whom name, post and part are printed in columns (shared/letter/forms/people.ts). */
const people = new Set(['present', 'absent', 'attending']);

export function DetailField({ field, draft, isLocked }: Props) {
  const { t } = useTranslation('letter');
  const { language } = useFormat();
  const label = detailLabel(language, field.name);
  const value = draft.content.details[field.name] ?? '';
  const change = (text: string) =>
    draft.change({ details: { ...draft.content.details, [field.name]: text } });
  const text = {
    label,
    value,
    isReadOnly: isLocked,
    isRequired: field.isRequired,
    onChange: change,
    ...(field.isRequired ? { placeholder: t('fields.required') } : {}),
  };
  switch (field.input) {
    case 'line':
      return <TextField {...text} />;
    case 'time':
      return <TextField {...text} placeholder={t('fields.time')} />;
    case 'lines':
      return (
        <TextField
          {...text}
          multiline
          hint={t(people.has(field.name) ? 'fields.onePersonPerLine' : 'fields.onePerLine')}
        />
      );
    case 'date':
      return (
        <ThaiDateField
          label={label}
          value={value === '' ? null : value}
          onChange={(date) => change(date ?? '')}
        />
      );
    case 'yes-no':
      return (
        <Checkbox
          isSelected={value === 'yes'}
          isDisabled={isLocked}
          onChange={(isYes) => change(isYes ? 'yes' : '')}
        >
          {label}
        </Checkbox>
      );
    default:
      return assertNever(field.input);
  }
}
