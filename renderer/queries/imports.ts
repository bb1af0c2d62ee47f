/**
 * Reads and writes of the import queue. Progress of the reading reaches the list through queries/events.ts,
 * page by page, without a call.
 */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Input, MethodName, Output } from '../../shared/contract/api.ts';
import type { ImportItem, ImportState } from '../../shared/document/import-item.ts';
import type { Reading } from '../../shared/document/reading.ts';
import { client } from '../api.ts';
import { invalidate, read, useWrite } from './call.ts';

/** What changes when an item joins or leaves the queue. */
const queueReads: readonly MethodName[] = ['import.list', 'app.status'];

export function isBeingRead(state: ImportState): boolean {
  return state === 'waiting' || state === 'reading';
}

/** The whole queue, finished items included, in the order they came. */
export function useImports() {
  return useQuery(read('import.list', { includeFinished: true }));
}

export function useImport(id: string) {
  return useQuery(read('import.get', { id }));
}

/** Bytes of an original; they never change, since the name is their hash. */
export function useOriginal(fileId: string | null) {
  return useQuery({
    queryKey: ['original', fileId],
    queryFn: () => client.download(`file/${fileId ?? ''}`),
    enabled: fileId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    // A scan of 200 MB must not stay behind when the clerk goes on to the next letter.
    gcTime: 30_000,
    structuralSharing: false,
  });
}

/**
 * One page of a picture file (JPEG, PNG, TIFF, HEIC) as the host turned it upright. Where the host cannot draw it, the
 * original itself: a browser knows JPEG and PNG without help.
 */
export function pagePicture({ id, fileId }: Pick<ImportItem, 'id' | 'fileId'>, page: number) {
  return queryOptions({
    queryKey: ['page-picture', id, fileId, page],
    queryFn: async () => {
      try {
        const { outputId } = await client.call('import.pagePicture', { id, page });
        return await client.download(`output/${outputId}`);
      } catch (error) {
        if (page > 1 || fileId === null) throw error;
        return client.download(`file/${fileId}`);
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    retry: false,
    structuralSharing: false,
  });
}

/** Hands one file over and puts it into the queue. */
export function useImportFile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      const uploadId = await client.upload(file.name, new Uint8Array(await file.arrayBuffer()));
      return client.call('import.start', { uploadIds: [uploadId] });
    },
    onSuccess: () => invalidate(queries, queueReads),
  });
}

export function useImportText() {
  return useWrite('import.startText', { invalidates: queueReads });
}

export function useRetryImport() {
  return useWrite('import.retry', { invalidates: queueReads });
}

/** Some pages of a reading that has ended; the file stands in the queue as being read meanwhile. */
export function useReadPages() {
  return useWrite('import.readPages', { invalidates: [...queueReads, 'import.get'] });
}

export function usePauseImport() {
  return useWrite('import.pause', { invalidates: ['import.list'] });
}

export function useResumeImport() {
  return useWrite('import.resume', { invalidates: ['import.list'] });
}

export function useAnswerSecrecy() {
  return useWrite('import.answerSecrecy', { invalidates: queueReads });
}

export function useDiscardImport() {
  return useWrite('import.discard', { invalidates: queueReads });
}

/** For good: seen to be secret. */
export function useEraseImport() {
  return useWrite('import.erase', { invalidates: queueReads });
}

/** The letters of a file that have no line need none, or do after all. */
export function useDropLetters() {
  return useWrite('import.dropLetters', { invalidates: [...queueReads, 'import.get'] });
}

/** Gives the receive number. The screen answers `same-letter` itself. */
export function useLogImport() {
  return useWrite('register.log', {
    invalidates: [
      'import.list',
      'import.get',
      'app.status',
      'register.list',
      'register.get',
      'series.list',
      'correction.list',
    ],
    quiet: true,
  });
}

/** Keeps how a page is turned; the cache knows it too, or coming back would show it lying again. */
export function useTurnPage(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (turned: Omit<Input<'import.turnPage'>, 'id'>) =>
      client.call('import.turnPage', { id, ...turned }),
    onSuccess: (_, { page, turn }) =>
      queries.setQueryData<Output<'import.get'>>(read('import.get', { id }).queryKey, (detail) =>
        detail === undefined ? detail : { ...detail, reading: withTurn(detail.reading, page, turn) },
      ),
  });
}

function withTurn(reading: Reading, number: number, turn: 0 | 90 | 180 | 270): Reading {
  const pages = reading.pages.map((page) => {
    if (page.page !== number) return page;
    const { seenTurn: _, ...asRead } = page;
    return turn === 0 ? asRead : { ...asRead, seenTurn: turn };
  });
  return { ...reading, pages };
}

/** The clerk's cut of the file; what was understood anew and the review carried over stand in the cache at once. */
export function useCutImport(id: string) {
  const queries = useQueryClient();
  const write = useWrite('import.cut', { invalidates: queueReads });
  return {
    isPending: write.isPending,
    mutateAsync: async (input: Input<'import.cut'>) => {
      const detail = await write.mutateAsync(input);
      queries.setQueryData<Output<'import.get'>>(read('import.get', { id }).queryKey, detail);
      return detail;
    },
  };
}

/** Keeps the half filled-in review. The cache holds what was saved, so that coming back shows it at once. */
export function useSaveReview(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Omit<Input<'import.saveReview'>, 'id'>) =>
      client.call('import.saveReview', { id, ...given }),
    onSuccess: ({ review, revision }) =>
      queries.setQueryData<Output<'import.get'>>(
        read('import.get', { id }).queryKey,
        (detail) => detail && { ...detail, review, reviewRevision: revision },
      ),
  });
}
