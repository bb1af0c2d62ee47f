/** Name and post of somebody who signs a list. */
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/keeping/list.ts';
import { TextField } from '../../components/text-field.tsx';

type Props = {
  /** ผู้มอบ, ประธานกรรมการ: names both fields. */
  readonly role: string;
  readonly person: Person;
  readonly onChange: (person: Person) => void;
};

export function PersonFields({ role, person, onChange }: Props) {
  const { t } = useTranslation('keeping');
  return (
    <>
      <TextField
        label={t('person.name', { role })}
        value={person.name}
        onChange={(name) => onChange({ ...person, name })}
      />
      <TextField
        label={t('person.position', { role })}
        value={person.position}
        onChange={(position) => onChange({ ...person, position })}
      />
    </>
  );
}
