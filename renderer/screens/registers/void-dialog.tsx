/** Voids a number: the row stays, struck out, with its reason. There is no way back, hence the question. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { useVoidEntry } from '../../queries/registers.ts';
import { runningText } from './column-text.ts';

export function VoidDialog({ entry, onClose }: { entry: RegisterEntry; onClose: () => void }) {
  const { t } = useTranslation('registers');
  const voidEntry = useVoidEntry();
  const [reason, setReason] = useState('');
  const running = runningText(entry);

  async function save(): Promise<void> {
    await voidEntry.mutateAsync({ id: entry.id, reason: reason.trim() });
    showMessage({ tone: 'done', title: t('voiding.done', { running }) });
    onClose();
  }

  return (
    <Dialog
      role="alertdialog"
      title={t('voiding.title', { running })}
      onClose={onClose}
      footer={
        <Answers
          cancel={t('entry.cancel')}
          onCancel={onClose}
          answer={t('voiding.save')}
          onAnswer={save}
          tone="danger"
          heldBack={reason.trim() === '' ? t('voiding.needReason') : null}
        />
      }
    >
      <p>{t('voiding.explain')}</p>
      <TextField label={t('voiding.reason')} value={reason} onChange={setReason} autoFocus />
    </Dialog>
  );
}
