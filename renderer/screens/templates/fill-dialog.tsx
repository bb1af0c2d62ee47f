/** A letter on the office's own template: subject and addressee for the register, and the template's own fields. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isAsked, type OfficeTemplate } from '../../../shared/letter/template.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useWriteTemplate } from '../../queries/templates.ts';
import { ValueFields } from './value-fields.tsx';

type Props = { readonly template: OfficeTemplate; readonly onClose: () => void };

export function FillDialog({ template, onClose }: Props) {
  const { t } = useTranslation('templates');
  const [, navigate] = useLocation();
  const [subject, setSubject] = useState('');
  const [addressee, setAddressee] = useState('');
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const write = useWriteTemplate();
  const isShort = subject.trim() === '' || addressee.trim() === '';
  const submit = async () => {
    if (isShort || write.isPending) return;
    const { id } = await write.mutateAsync({ id: template.id, subject, addressee, values: { ...values } });
    onClose();
    navigate(`/drafts/${id}`);
  };
  return (
    <FormDialog
      title={t('fill.title', { name: template.name })}
      width="44rem"
      answer={t('fill.save')}
      heldBack={isShort ? t('fill.need') : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="stack form-stack">
        <TextField label={t('fill.subject')} value={subject} onChange={setSubject} autoFocus />
        <TextField label={t('fill.addressee')} value={addressee} onChange={setAddressee} />
        <ValueFields
          fields={template.fields.filter(isAsked)}
          values={values}
          isLocked={false}
          onChange={setValues}
        />
      </div>
    </FormDialog>
  );
}
