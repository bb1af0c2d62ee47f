/** One group: its name, its เรียน line and who belongs to it. */
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Recipient, RecipientGroup } from '../../../shared/office/office.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { FormText } from '../../components/form-fields.tsx';
import { useSaveGroup } from '../../queries/office.ts';

const schema = z.object({
  name: z.string().trim().min(1, 'required'),
  addressLine: z.string().trim().min(1, 'required'),
  memberIds: z.array(z.string()),
  isDefault: z.boolean(),
});
type Values = z.infer<typeof schema>;

type Props = {
  readonly group: RecipientGroup | null;
  /** The first group is the one for forwarding unless the clerk says otherwise. */
  readonly isFirst: boolean;
  readonly recipients: readonly Recipient[];
  readonly onClose: () => void;
};

export function GroupDialog({ group, isFirst, recipients, onClose }: Props) {
  const { t } = useTranslation('settings');
  const save = useSaveGroup();
  const allIds = recipients.map(({ id }) => id);
  const { control, handleSubmit } = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues:
      group === null
        ? { name: '', addressLine: '', memberIds: allIds, isDefault: isFirst }
        : { ...group, memberIds: [...group.memberIds] },
  });
  const submit = handleSubmit(async (values) => {
    await save.mutateAsync({ ...(group === null ? {} : { id: group.id }), ...values });
    onClose();
  });
  return (
    <FormDialog
      title={group === null ? t('groups.addTitle') : t('groups.editTitle')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="stack form-stack">
        <FormText control={control} name="name" label={t('groups.name')} isRequired autoFocus />
        <FormText control={control} name="addressLine" label={t('groups.addressLine')} isRequired />
        <Controller
          control={control}
          name="isDefault"
          render={({ field }) => (
            <Checkbox isSelected={field.value} onChange={field.onChange}>
              {t('groups.isDefault')}
            </Checkbox>
          )}
        />
        <Controller
          control={control}
          name="memberIds"
          render={({ field }) => (
            <Members recipients={recipients} chosen={field.value} onChange={field.onChange} />
          )}
        />
      </div>
    </FormDialog>
  );
}

type MembersProps = {
  readonly recipients: readonly Recipient[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
};

function Members({ recipients, chosen, onChange }: MembersProps) {
  const { t } = useTranslation('settings');
  const hasAll = chosen.length === recipients.length;
  const toggle = (id: string, isIn: boolean) =>
    onChange(isIn ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <fieldset className="field">
      <legend className="label">{t('groups.members')}</legend>
      <Checkbox
        isSelected={hasAll}
        isIndeterminate={!hasAll && chosen.length > 0}
        onChange={(all) => onChange(all ? recipients.map(({ id }) => id) : [])}
      >
        {t('groups.chooseAll')}
      </Checkbox>
      {recipients.map(({ id, name }) => (
        <Checkbox key={id} isSelected={chosen.includes(id)} onChange={(isIn) => toggle(id, isIn)}>
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
