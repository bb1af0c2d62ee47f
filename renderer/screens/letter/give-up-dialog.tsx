/** Gives up a correction that was begun: the letter stands again as it was issued. */
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../shared/letter/letter.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { useGiveUpCorrection } from '../../queries/letters.ts';

export function GiveUpDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation('letter');
  const giveUp = useGiveUpCorrection();

  async function leaveAsIssued(): Promise<void> {
    await giveUp.mutateAsync({ id: letter.id });
    showMessage({ tone: 'done', title: t('done.givenUp'), slot: 'letter' });
    onClose();
  }

  return (
    <Dialog
      role="alertdialog"
      title={t('givingUp.title')}
      onClose={onClose}
      footer={
        <Answers
          cancel={t('givingUp.cancel')}
          onCancel={onClose}
          answer={t('givingUp.save')}
          onAnswer={leaveAsIssued}
          tone="danger"
        />
      }
    >
      <p>{t('givingUp.explain', { number: letter.number ?? '' })}</p>
    </Dialog>
  );
}
