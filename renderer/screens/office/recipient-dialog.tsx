/** One recipient. Kind and formal title follow the name until the clerk writes others. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type Recipient, recipientKinds } from '../../../shared/office/office.ts';
import { formalTitleOf, recipientKindOf } from '../../../shared/office/recipient-kind.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { FormSelect, FormText } from '../../components/form-fields.tsx';
import { useSaveRecipient } from '../../queries/office.ts';

const schema = z.object({
  name: z.string().trim().min(1, 'required'),
  kind: z.enum(recipientKinds),
  formalTitle: z.string().trim().min(1, 'required'),
  email: z
    .string()
    .trim()
    .refine((text) => text === '' || text.includes('@'), 'email'),
  phone: z.string().trim(),
});
type Values = z.infer<typeof schema>;

const empty: Values = { name: '', kind: 'sao', formalTitle: '', email: '', phone: '' };

type Props = { readonly recipient: Recipient | null; readonly onClose: () => void };

export function RecipientDialog({ recipient, onClose }: Props) {
  const { t } = useTranslation('settings');
  const save = useSaveRecipient();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: recipient ?? empty });
  const { control } = form;
  const kinds = recipientKinds.map((kind) => ({ value: kind, label: t(`recipients.kinds.${kind}`) }));
  const followName = (name: string) => {
    if (recipient !== null) return;
    const { dirtyFields } = form.formState;
    if (dirtyFields.kind !== true) form.setValue('kind', recipientKindOf(name));
    if (dirtyFields.formalTitle !== true) form.setValue('formalTitle', formalTitleOf(name));
  };
  const submit = form.handleSubmit(async (values) => {
    await save.mutateAsync({ ...(recipient === null ? {} : { id: recipient.id }), ...values });
    onClose();
  });
  return (
    <FormDialog
      title={recipient === null ? t('recipients.addTitle') : t('recipients.editTitle')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="form-grid">
        <FormText
          control={control}
          name="name"
          label={t('recipients.name')}
          onTyped={followName}
          className="whole"
          isRequired
          autoFocus
        />
        <FormSelect control={control} name="kind" label={t('recipients.kind')} options={kinds} />
        <FormText control={control} name="phone" label={t('recipients.phone')} type="tel" />
        <FormText
          control={control}
          name="formalTitle"
          label={t('recipients.formalTitle')}
          className="whole"
          isRequired
        />
        <FormText
          control={control}
          name="email"
          label={t('recipients.email')}
          type="email"
          className="whole"
        />
      </div>
    </FormDialog>
  );
}
