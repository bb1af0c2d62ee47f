/** What is done with a set as a whole once it has its numbers: marked as sent, and written anew from its table. */
import { CopyPlus, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Letter } from '../../../../shared/letter/letter.ts';
import { Button } from '../../../components/button.tsx';
import { showMessage } from '../../../components/messages.ts';
import { useSetLetterState } from '../../../queries/letters.ts';
import { useManyAgain } from '../../../queries/many.ts';

export function SetSteps({ letter, total }: { readonly letter: Letter; readonly total: number }) {
  const { t } = useTranslation('many');
  const [, navigate] = useLocation();
  const setState = useSetLetterState();
  const again = useManyAgain();

  async function markSent(): Promise<void> {
    await setState.mutateAsync({ id: letter.id, state: 'sent', all: true });
    showMessage({ tone: 'done', title: t('steps.sent', { n: total }), slot: 'letter' });
  }
  async function useAgain(): Promise<void> {
    const draft = await again.mutateAsync({ id: letter.id });
    showMessage({ tone: 'done', title: t('steps.againDone'), slot: 'letter' });
    navigate(`/drafts/${draft.id}`);
  }
  const quietly = (step: () => Promise<void>) => () => void step().catch(() => undefined); // said by the message strip

  return (
    <>
      {letter.state === 'numbered' && letter.merge === null && (
        <Button
          does="letter.setState"
          size="small"
          tone="quiet"
          icon={Send}
          isPending={setState.isPending}
          onPress={quietly(markSent)}
        >
          {t('steps.markSent')}
        </Button>
      )}
      <Button
        does="many.again"
        size="small"
        tone="quiet"
        icon={CopyPlus}
        isPending={again.isPending}
        onPress={quietly(useAgain)}
      >
        {t('steps.again')}
      </Button>
    </>
  );
}
