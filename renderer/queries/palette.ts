/** What the palette looks through: registers by words and by number, drafts, the inbox, people. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Book } from '../../shared/register/entry.ts';
import { read } from './call.ts';

/** More than are shown of either book, so that one does not crowd the other out. */
const mostHits = 24;

/** The former hits stay until the next are there. */
export function usePaletteHits(text: string) {
  return useQuery({
    ...read('search.entries', { text, limit: mostHits }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** The entries that have this running number in a book; null asks nothing. */
export function useNumbered(book: Book, asked: { readonly running: number; readonly year: number } | null) {
  const number = asked?.running ?? 1;
  return useQuery({
    ...read('register.list', {
      book,
      year: asked?.year ?? null,
      runningFrom: number,
      runningTo: number,
      order: 'newest-first',
      offset: 0,
      limit: 5,
    }),
    enabled: asked !== null,
    staleTime: 0,
  });
}

/** The letters logged last. */
export function useNewest(isWanted: boolean) {
  return useQuery({
    ...read('register.list', { book: 'received', year: null, order: 'newest-first', offset: 0, limit: 5 }),
    enabled: isWanted,
    staleTime: 0,
  });
}

export const useWaitingImports = () => useQuery(read('import.list', { includeFinished: false }));
