/** What follows a letter's number: its files, its recipients, what it goes out with. */
import { useQuery } from '@tanstack/react-query';
import type { Input } from '../../shared/contract/api.ts';
import type { PaperKind, PaperNames } from '../../shared/letter/papers-around.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';
import { letterReads } from './letters.ts';
import { uploadFile } from './upload.ts';

export const useDispatches = (letterId: string) => useQuery(read('dispatch.list', { letterId }));
export const useLetterFiles = (letterId: string) => useQuery(read('letterFile.list', { letterId }));
/** Ticks made anywhere change it. */
export const useWaiting = () => useQuery({ ...read('dispatch.waiting', {}), staleTime: 0 });

const dispatchReads = ['dispatch.list', 'dispatch.waiting'] as const;
export const useTick = () => useWrite('dispatch.tick', { invalidates: dispatchReads });
export const useNoteDispatch = () => useWrite('dispatch.note', { invalidates: dispatchReads });
export const useSetDeadline = () => useWrite('dispatch.setDeadline', { invalidates: dispatchReads });
export const useWantAnswer = () =>
  useWrite('dispatch.wantAnswer', { invalidates: [...dispatchReads, 'letter.get', 'many.list'] });
export const useRemind = () => useWrite('paper.remind', { invalidates: letterReads });

const useAddFile = () => useWrite('letterFile.add', { invalidates: ['letterFile.list'] });
export const useOrderFiles = () => useWrite('letterFile.order', { invalidates: ['letterFile.list'] });
export const useRemoveFile = () => useWrite('letterFile.remove', { invalidates: ['letterFile.list'] });

/** One after the other, in the order they were chosen. */
/** `all`: with every letter of the set. */
export function useAddFiles(letterId: string, kind: 'signed-scan' | 'enclosure', all: boolean) {
  const add = useAddFile();
  return async (files: readonly File[]): Promise<void> => {
    for (const file of files)
      await add.mutateAsync({ letterId, kind, uploadId: await uploadFile(file), all });
  };
}

export const makeOutgoingPdf = (id: string, withSource: boolean) =>
  client.call('outgoing.pdf', { id, withSource });
export const makeMail = (id: string, withSource: boolean, positions: readonly number[] | null) =>
  client.call('outgoing.mail', { id, withSource, positions: positions === null ? null : [...positions] });
export const makeEnvelopes = (input: Input<'outgoing.envelopes'>) => client.call('outgoing.envelopes', input);
export const makeLabels = (input: Input<'outgoing.labels'>) => client.call('outgoing.labels', input);
export const makePaper = (id: string, paper: PaperKind, names: PaperNames) =>
  client.call('paper.print', { id, paper, as: 'pdf', names });
