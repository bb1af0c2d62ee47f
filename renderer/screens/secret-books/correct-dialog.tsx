/** Correcting a secret line, its class between ลับ and ลับมาก too: the number stays, what stood there stays readable. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecretLetter } from '../../../shared/secret-books/secret.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useCorrectSecret } from '../../queries/secret.ts';
import { SecretFieldsForm, type SecretLine } from './secret-fields.tsx';

type Props = { readonly letter: SecretLetter; readonly onClose: () => void };

export function CorrectSecretDialog({ letter, onClose }: Props) {
  const { t } = useTranslation('secret');
  const correct = useCorrectSecret();
  const before: SecretLine = { secrecy: letter.secrecy, fields: letter.fields };
  const [line, setLine] = useState(before);
  const [reason, setReason] = useState('');
  const isSame = JSON.stringify(line) === JSON.stringify(before);
  const lacks = isSame ? 'change' : reason.trim() === '' ? 'reason' : null;
  const submit = async () => {
    await correct.mutateAsync({ id: letter.id, ...line, reason: reason.trim() });
    onClose();
  };
  return (
    <FormDialog
      title={t('letter.correctOf', { book: t(`book.${letter.book}`), n: letter.running, year: letter.year })}
      width="56rem"
      onSubmit={submit}
      onClose={onClose}
      heldBack={lacks === null ? null : t(`lacks.${lacks}`)}
    >
      <div className="secret-fields">
        <SecretFieldsForm book={letter.book} value={line} onChange={setLine} />
        <TextField label={t('reason')} value={reason} onChange={setReason} hint={t('reasonHint')} />
      </div>
    </FormDialog>
  );
}
