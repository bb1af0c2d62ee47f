/** What วันนี้ shows beside the board: letters of the received register that wait, files to review. */
import { useQuery } from '@tanstack/react-query';
import type { ImportItem } from '../../shared/document/import-item.ts';
import type { RegisterQuery } from '../../shared/register/query.ts';
import { read } from './call.ts';

export const stripDays = 14;
/** More than a desk can hold in two weeks; the registers show the rest. */
const most = 200;

const waiting = {
  book: 'received',
  year: null,
  state: 'open',
  order: 'newest-first',
  offset: 0,
  limit: most,
} as const satisfies RegisterQuery;

export const useWaitingEntries = () => useQuery(read('register.list', waiting));

export const useQueue = () => useQuery(read('import.list', { includeFinished: false }));

/** What the clerk holds back, or is asked about, is not. */
export function isBeingRead({ state, isPaused, secrecyDoubt }: ImportItem): boolean {
  return (state === 'waiting' || state === 'reading') && !isPaused && secrecyDoubt === null;
}

export function isToReview({ state, secrecyDoubt }: ImportItem): boolean {
  return state === 'ready' || state === 'needs-ocr' || state === 'secret' || secrecyDoubt !== null;
}
