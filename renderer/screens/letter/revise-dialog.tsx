/** Starts a new version of a letter that has its number; the issued one stays as it is. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Letter } from '../../../shared/letter/letter.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useReviseLetter } from '../../queries/letters.ts';

export function ReviseDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation('letter');
  const [, navigate] = useLocation();
  const revise = useReviseLetter();
  const [reason, setReason] = useState('');

  async function save(): Promise<void> {
    const version = await revise.mutateAsync({ id: letter.id, reason: reason.trim() });
    onClose();
    navigate(`/drafts/${version.id}`);
  }

  return (
    <Dialog
      title={t('revise.title')}
      onClose={onClose}
      footer={
        <Answers
          cancel={t('revise.cancel')}
          onCancel={onClose}
          answer={t('revise.save')}
          onAnswer={save}
          heldBack={reason.trim() === '' ? t('revise.needReason') : null}
        />
      }
    >
      <p>{t('revise.explain')}</p>
      <TextField label={t('revise.reason')} value={reason} onChange={setReason} autoFocus />
    </Dialog>
  );
}
