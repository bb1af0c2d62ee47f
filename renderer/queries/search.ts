/** Searching: hits as they are typed for, their count behind them, kept searches, the chain of a letter. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SearchFilter, SearchQuestion } from '../../shared/register/search.ts';
import { read, useWrite } from './call.ts';

/** A screenful and some; who has not found by then types another word. */
export const hitsShown = 50;

export function isAsked(question: SearchQuestion): boolean {
  return question.text.trim() !== '' || filtersSet(question) > 0;
}

/** How many filters narrow the question, dates as one. */
export function filtersSet({
  enteredFrom,
  enteredTo,
  deadlineFrom,
  deadlineTo,
  ...rest
}: SearchFilter): number {
  const { book, from, urgency, secrecy, state, enteredBy, unit, hasFile } = rest;
  const days = [enteredFrom ?? enteredTo, deadlineFrom ?? deadlineTo];
  const single = [book, from === '' ? null : from, urgency, secrecy, state, enteredBy, unit, hasFile];
  return [...days, ...single].filter((value) => value !== null && value !== undefined).length;
}

/** While the next hits are on their way the former stay: typing must not flicker. Entries come from elsewhere: asked anew. */
export function useHits(question: SearchQuestion) {
  return useQuery({
    ...read('search.entries', { ...question, limit: hitsShown }),
    enabled: isAsked(question),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** Asked only where not all hits are shown. */
export function useHitCount(question: SearchQuestion, isWanted: boolean) {
  return useQuery({ ...read('search.count', question), enabled: isWanted, staleTime: 0 });
}

export const useChain = (id: string) => useQuery({ ...read('search.chain', { id }), staleTime: 0 });
export const useClerks = () => useQuery(read('search.clerks', {}));
export const useSavedSearches = () => useQuery(read('search.saved', {}));
export const useSaveSearch = () => useWrite('search.save', { invalidates: ['search.saved'] });
export const useRemoveSearch = () => useWrite('search.remove', { invalidates: ['search.saved'] });
