/** A secret line ends: its class is taken off and it goes on as an ordinary line, or it is void. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecretLetter } from '../../../shared/secret-books/secret.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { useLowerSecret, useVoidSecret } from '../../queries/secret.ts';

type Props = {
  readonly letter: SecretLetter;
  readonly kind: 'lower' | 'void';
  readonly onClose: () => void;
  readonly onDone: () => void;
};

export function EndDialog({ letter: { id, book }, kind, onClose, onDone }: Props) {
  const { t } = useTranslation('secret');
  const lower = useLowerSecret();
  const end = useVoidSecret();
  const [reason, setReason] = useState('');
  const target = book === 'out' ? 'sent' : 'received';
  const submit = async () => {
    if (kind === 'void') await end.mutateAsync({ id, reason: reason.trim() });
    else {
      const { running } = await lower.mutateAsync({ id, reason: reason.trim() });
      showMessage({ tone: 'done', title: t(`lowered.${target}`, { n: running }) });
    }
    onDone();
  };
  return (
    <FormDialog
      title={t(`letter.${kind}`)}
      answer={t(`end.answer.${kind}`)}
      onSubmit={submit}
      onClose={onClose}
      heldBack={reason.trim() === '' ? t('lacks.reason') : null}
    >
      <div className="secret-fields">
        <Notice tone="doubt" title={t(kind === 'void' ? 'end.title.void' : `end.title.${target}`)}>
          {t(`end.detail.${kind}`)}
        </Notice>
        <TextField label={t('reason')} value={reason} onChange={setReason} hint={t('reasonHint')} />
      </div>
    </FormDialog>
  );
}
