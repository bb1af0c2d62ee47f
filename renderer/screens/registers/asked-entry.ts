/** Which entry an address of the register asks for, and which part of the book shows it. */
import { useEffect } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import type { Book, RegisterEntry } from '../../../shared/register/entry.ts';
import type { RegisterFilter } from '../../queries/registers.ts';

/** `?entry=ID` is answered too, and put into the path: the query would stay behind on every later page. */
export function useAskedId(book: Book): string | null {
  const { year, running } = useParams<{ year?: string; running?: string }>();
  const [, navigate] = useLocation();
  const fromQuery = new URLSearchParams(useSearch()).get('entry');
  useEffect(() => {
    if (fromQuery !== null) navigate(`/${book}/entry/${fromQuery}?`, { replace: true });
  }, [fromQuery, book, navigate]);
  return fromQuery ?? (year === 'entry' ? (running ?? null) : null);
}

export function filterAt(entry: RegisterEntry, index: number | null): Partial<RegisterFilter> {
  const alone = { runningFrom: entry.running, runningTo: entry.running };
  return { year: entry.year, ...(index === null ? alone : {}) };
}

/** #/received/state/open: what waits, of whatever year. */
export function askedFilter(year: string | undefined, running: string | undefined): Partial<RegisterFilter> {
  if (year === 'state') return running === 'open' ? { state: 'open', year: null } : {};
  const number = Number(running);
  if (!Number.isInteger(number) || number < 1) return {};
  return { year: Number(year), runningFrom: number, runningTo: number };
}
