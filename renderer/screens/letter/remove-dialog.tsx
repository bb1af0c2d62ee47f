/** Deletes a draft that has no number. */
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Letter } from '../../../shared/letter/letter.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { useRemoveLetter } from '../../queries/letters.ts';

export function RemoveDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation('letter');
  const [, navigate] = useLocation();
  const remove = useRemoveLetter();

  async function removeDraft(): Promise<void> {
    await remove.mutateAsync({ id: letter.id });
    showMessage({ tone: 'done', title: t('done.removed'), slot: 'letter' });
    onClose();
    navigate('/drafts');
  }

  return (
    <Dialog
      role="alertdialog"
      title={t('removal.title')}
      onClose={onClose}
      footer={
        <Answers
          cancel={t('removal.cancel')}
          onCancel={onClose}
          answer={t('removal.save')}
          onAnswer={removeDraft}
          tone="danger"
          startsOnCancel
        />
      }
    >
      <p>{t('removal.explain')}</p>
    </Dialog>
  );
}
