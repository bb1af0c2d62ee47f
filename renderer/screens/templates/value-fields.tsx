/** The fields only a template has; of a table a line a row. */
import { useTranslation } from 'react-i18next';
import type { TemplateField } from '../../../shared/letter/template.ts';
import { TextField } from '../../components/text-field.tsx';

type Props = {
  readonly fields: readonly TemplateField[];
  readonly values: Readonly<Record<string, string>>;
  readonly isLocked: boolean;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
};

export function ValueFields({ fields, values, isLocked, onChange }: Props) {
  const { t } = useTranslation('templates');
  return fields.map(({ name, columns }) => (
    <TextField
      key={name}
      label={name}
      value={values[name] ?? ''}
      multiline
      isReadOnly={isLocked}
      {...(columns === null ? {} : { hint: t('fill.rows', { columns: columns.join(' | ') }) })}
      onChange={(text) => onChange({ ...values, [name]: text })}
    />
  ));
}
