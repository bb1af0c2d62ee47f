/** The audit log in blocks of rows, its checks and anchors, taking back, the trash. */
import { type QueryClient, useQueries, useQuery } from '@tanstack/react-query';
import type { LogFilter, LogLine } from '../../shared/register/evidence.ts';
import type { UndoStep } from '../../shared/register/undo.ts';
import { client } from '../api.ts';
import { invalidate, read, showError, useWrite } from './call.ts';
import { wantedBlocks } from './registers.ts';

const blockSize = 100;

export type LogRows = {
  readonly total: number;
  readonly isLoading: boolean;
  at(index: number): LogLine | undefined;
};

/** Rows from `first` to `last`, newest first. Whoever opens the screen sees what was done until now. */
export function useLogRows(
  filter: Omit<LogFilter, 'offset' | 'limit'>,
  first: number,
  last: number,
): LogRows {
  const wanted = wantedBlocks(first, last);
  const blocks = useQueries({
    queries: wanted.map((block) => ({
      ...read('evidence.log', { ...filter, offset: block * blockSize, limit: blockSize }),
      refetchOnMount: 'always' as const,
    })),
  });
  const byBlock = new Map(wanted.map((block, at) => [block, blocks[at]?.data]));
  return {
    total: blocks[0]?.data?.total ?? 0,
    isLoading: blocks[0]?.data === undefined,
    at: (index) => byBlock.get(Math.floor(index / blockSize))?.rows[index % blockSize],
  };
}

export const logPage = (filter: LogFilter) => client.call('evidence.log', filter);
export const usePeople = () => useQuery(read('evidence.people', {}));
export const useEvidenceStatus = () => useQuery(read('evidence.status', {}));
export const useAnchors = (days: number) => useQuery(read('evidence.anchors', { days }));
export const useCheck = () => useWrite('evidence.check', { invalidates: ['evidence.status'] });
export const useCancelCheck = () => useWrite('evidence.cancel', { invalidates: ['evidence.status'] });
export const useAnchor = () =>
  useWrite('evidence.anchor', { invalidates: ['evidence.anchors', 'evidence.log'] });
export const printAnchors = (days: number) => client.call('evidence.print', { days });

export const useTrash = () => useQuery({ ...read('trash.list', {}), refetchOnMount: 'always' as const });
/** A draft or a file of the queue stands again in every list and count. */
export const useRestoreFromTrash = () => useWrite('trash.restore', { invalidates: 'all' });
export const useRemoveFromTrash = () => useWrite('trash.remove', { invalidates: ['trash.list'] });

/** Takes the newest action back, whatever list it was of. Null: nothing to take back, or it could not be. */
export async function undoLast(queryClient: QueryClient): Promise<UndoStep | null | 'failed'> {
  try {
    const step = await client.call('undo.last', {});
    if (step === null) return null;
    const done = await client.call('undo.apply', { step: step.id });
    await invalidate(queryClient, 'all');
    return done;
  } catch (error) {
    showError(error);
    return 'failed';
  }
}
