/** Gives up a correction that was begun: the letter stands again as it was issued. */
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
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
        <>
          <Button inDialog onPress={onClose}>
            {t('givingUp.cancel')}
          </Button>
          <Button inDialog tone="danger" onPress={() => void leaveAsIssued().catch(() => undefined)}>
            {t('givingUp.save')}
          </Button>
        </>
      }
    >
      <p>{t('givingUp.explain', { number: letter.number ?? '' })}</p>
    </Dialog>
  );
}
