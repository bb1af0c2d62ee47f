/** Somebody gets the chief's powers for some days. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActingKind, actingKinds, lastActingDay, type Person } from '../../../shared/people/person.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useToday } from '../../queries/app.ts';
import { useActFor } from '../../queries/people.ts';

type Props = { readonly person: Person; readonly chief: string; readonly onClose: () => void };

export function ActingDialog({ person, chief, onClose }: Props) {
  const { t } = useTranslation('people');
  const today = useToday();
  const [forName, setForName] = useState(chief);
  const [kind, setKind] = useState<ActingKind>('replacing');
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(today);
  const actFor = useActFor();
  const isFit = from !== null && until !== null && from <= until && until <= lastActingDay(from);
  const lacks = forName.trim() === '' ? t('office.needChief') : isFit ? null : t('office.needPeriod');
  const submit = async () => {
    if (!isFit || lacks !== null) return;
    await actFor.mutateAsync({ personId: person.id, forName, kind, from, until });
    onClose();
  };
  return (
    <FormDialog
      title={t('office.actForOf', { name: person.name })}
      heldBack={lacks}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="stack form-stack">
        <TextField label={t('office.forName')} value={forName} onChange={setForName} autoFocus />
        <RadioGroup
          label={t('office.kind')}
          options={actingKinds.map((value) => ({ value, label: t(`acting.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <ThaiDateField label={t('office.from')} value={from} onChange={setFrom} />
        <ThaiDateField label={t('office.until')} value={until} onChange={setUntil} />
      </div>
    </FormDialog>
  );
}
