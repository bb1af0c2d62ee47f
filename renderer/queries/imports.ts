/**
 * Reads and writes of the import queue. While files are read the application tells each page: those events go
 * straight into the cache, so that a hundred pages cost no call.
 */
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Input, Output } from '../../shared/contract/api.ts';
import type { ImportItem, ImportState } from '../../shared/document/import-item.ts';
import { client } from '../api.ts';

export const importKeys = {
  all: ['imports'] as const,
  list: ['imports', 'list'] as const,
  one: (id: string) => ['imports', 'one', id] as const,
};

export function isBeingRead(state: ImportState): boolean {
  return state === 'waiting' || state === 'reading';
}

/** The whole queue, finished items included, in the order they came. */
export function useImports() {
  return useQuery({
    queryKey: importKeys.list,
    queryFn: () => client.call('import.list', { includeFinished: true }),
  });
}

export function useImport(id: string) {
  return useQuery({ queryKey: importKeys.one(id), queryFn: () => client.call('import.get', { id }) });
}

/** Bytes of an original; they never change, since the name is their hash. */
export function useOriginal(fileId: string | null) {
  return useQuery({
    queryKey: ['originals', fileId],
    queryFn: () => client.download(`file/${fileId ?? ''}`),
    enabled: fileId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    // A scan of 200 MB must not stay behind when the clerk goes on to the next letter.
    gcTime: 60_000,
  });
}

/** Follows the queue while the part that calls it is on the screen. */
export function useImportEvents(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.name === 'import.changed') takeItem(queries, event.data);
      }),
    [queries],
  );
}

/** Puts one item's news into the cache; the reading itself is fetched again only when it has ended. */
export function takeItem(queries: QueryClient, item: ImportItem): void {
  queries.setQueryData<readonly ImportItem[]>(importKeys.list, (list) => list && withItem(list, item));
  const before = queries.getQueryData<Output<'import.get'>>(importKeys.one(item.id));
  if (before === undefined) return;
  queries.setQueryData<Output<'import.get'>>(importKeys.one(item.id), { ...before, item });
  if (isBeingRead(before.item.state) && !isBeingRead(item.state)) {
    void queries.invalidateQueries({ queryKey: importKeys.one(item.id) });
  }
}

export function withItem(list: readonly ImportItem[], item: ImportItem): readonly ImportItem[] {
  return list.some((other) => other.id === item.id)
    ? list.map((other) => (other.id === item.id ? item : other))
    : [...list, item];
}

/** Hands one file over and puts it into the queue. */
export function useImportFile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      const uploadId = await client.upload(file.name, new Uint8Array(await file.arrayBuffer()));
      return client.call('import.start', { uploadIds: [uploadId] });
    },
    onSuccess: (items) => {
      for (const item of items) takeItem(queries, item);
    },
  });
}

export function useImportText() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<'import.startText'>) => client.call('import.startText', input),
    onSuccess: (item) => takeItem(queries, item),
  });
}

export function useRetryImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => client.call('import.retry', { id }),
    onSuccess: (item) => takeItem(queries, item),
  });
}

export function useDiscardImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => client.call('import.discard', { id }),
    onSuccess: (_, id) =>
      queries.setQueryData<readonly ImportItem[]>(importKeys.list, (list) =>
        list?.map((item) => (item.id === id ? { ...item, state: 'discarded' } : item)),
      ),
  });
}

/** Keeps the half filled-in review. The cache holds what was saved, so that coming back shows it at once. */
export function useSaveReview(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (review: Input<'import.saveReview'>['review']) =>
      client.call('import.saveReview', { id, review }),
    onSuccess: (_, review) =>
      queries.setQueryData<Output<'import.get'>>(
        importKeys.one(id),
        (detail) => detail && { ...detail, review },
      ),
  });
}
