/** What stands on a line of a secret book, to be typed. Nothing of it is kept as a draft. */
import { useTranslation } from 'react-i18next';
import {
  type KeptClass,
  keptClasses,
  type SecretBook,
  type SecretFieldName,
  type SecretFields,
} from '../../../shared/secret-books/secret.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useStay } from '../../queries/secret.ts';

export type SecretLine = { readonly secrecy: KeptClass; readonly fields: SecretFields };

type Props = {
  readonly book: SecretBook;
  readonly value: SecretLine;
  readonly onChange: (value: SecretLine) => void;
};

export function SecretFieldsForm({ book, value, onChange }: Props) {
  const { t } = useTranslation('secret');
  const stay = useStay();
  const { secrecy, fields } = value;
  const set = (change: Partial<SecretFields>) => {
    stay();
    onChange({ secrecy, fields: { ...fields, ...change } });
  };
  const line = (name: Exclude<SecretFieldName, 'documentDate'>, multiline = false) => (
    <TextField
      label={t(`field.${name}`)}
      value={fields[name] ?? ''}
      multiline={multiline}
      isOneParagraph={multiline}
      onChange={(typed) => set({ [name]: name === 'documentNumber' ? typed || null : typed })}
    />
  );
  return (
    <div className="secret-fields">
      <RadioGroup<KeptClass>
        label={t('classLabel')}
        orientation="horizontal"
        value={secrecy}
        onChange={(chosen) => onChange({ secrecy: chosen, fields })}
        options={keptClasses.map((name) => ({ value: name, label: t(`class.${name}`) }))}
      />
      <div className="pair">
        {line('documentNumber')}
        <ThaiDateField
          label={t('field.documentDate')}
          value={fields.documentDate}
          onChange={(documentDate) => set({ documentDate })}
        />
      </div>
      <div className="pair">
        {line('from')}
        {line('to')}
      </div>
      {line('subject', true)}
      {line('summary', true)}
      {line('action', true)}
      <div className="pair">
        {line('copies')}
        {book === 'in' ? line('note') : line('receipt')}
      </div>
      {book !== 'in' && line('note')}
    </div>
  );
}
