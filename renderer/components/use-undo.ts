/** เลิกทำ: offered with the news of what was done, and by Ctrl Z in every list. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isUndoable } from '../../shared/register/undo.ts';
import { undoLast } from '../queries/evidence.ts';
import { offerUndo, showMessage } from './messages.ts';

/** Call once, at the frame. Returns what Ctrl Z does. */
export function useUndo(): () => void {
  const { t } = useTranslation('evidence');
  const queryClient = useQueryClient();
  const run = async () => {
    const step = await undoLast(queryClient);
    if (step === 'failed') return;
    if (step === null) showMessage({ tone: 'info', title: t('undo.nothing') });
    else showMessage({ tone: 'info', title: t('undo.done', { action: t(`action.${step.action}`) }) });
  };
  const undo = () => void run();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it runs asks for nothing of this render
  useEffect(
    () =>
      onUndoableWrite(queryClient, () =>
        offerUndo({ label: t('undo.button'), onPress: undo }, t('undo.offered')),
      ),
    [queryClient, t],
  );
  return undo;
}

/** Watches the writes of the whole window. */
function onUndoableWrite(queryClient: QueryClient, offer: () => void): () => void {
  return queryClient.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    const { method, isForGood } = event.mutation.options.meta ?? {};
    if (isForGood === true) return;
    if (typeof method === 'string' && isUndoable(method)) offer();
  });
}
