/** Which book: received or sent, the sent one's prefix, the year. */
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../shared/register/entry.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { usePrefixes } from '../../queries/office.ts';

export type BookChosen = { readonly book: Book; readonly prefixId: string | null; readonly year: string };

/** Buddhist year; no number where something else was typed. */
export function yearOf({ year }: BookChosen): number {
  return Number(toArabicDigits(year));
}

type Props = {
  readonly value: BookChosen;
  readonly onChange: (value: BookChosen) => void;
};

export function BookChoice({ value, onChange }: Props) {
  const { t } = useTranslation('exchange');
  const prefixes = usePrefixes().data ?? [];
  const options = (['received', 'sent'] as const).map((book) => ({ value: book, label: t(book) }));
  return (
    <div className="row wrap exchange-choices">
      <RadioGroup
        label={t('book')}
        orientation="horizontal"
        options={options}
        value={value.book}
        onChange={(book) => onChange({ ...value, book })}
      />
      {value.book === 'sent' && (
        <Select
          label={t('prefix')}
          value={value.prefixId}
          options={prefixes.map(({ id, code, ownerOffice }) => ({
            value: id,
            label: code,
            detail: ownerOffice,
          }))}
          onChange={(prefixId) => onChange({ ...value, prefixId })}
        />
      )}
      <TextField
        label={t('year')}
        inputMode="numeric"
        value={value.year}
        onChange={(year) => onChange({ ...value, year })}
      />
    </div>
  );
}
