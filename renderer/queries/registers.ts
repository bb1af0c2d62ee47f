/** Reads and writes of the registers. A register is read in blocks of rows, so that 100,000 rows cost no more than a screenful. */
import { type QueryFunctionContext, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { MethodName } from '../../shared/contract/api.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import type { RegisterQuery } from '../../shared/register/query.ts';
import { addDays } from '../../shared/thai/typed-date.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';
import { createTurnstile } from './in-turn.ts';
import type { IdNumbers, ListFormat } from './list-file.ts';

/** Rows a block holds; a screen shows about 20. */
const blockSize = 100;

export type RegisterFilter = Omit<RegisterQuery, 'offset' | 'limit' | 'order'>;

export type RegisterRows = {
  readonly total: number;
  readonly isLoading: boolean;
  /** The row at a place in the list, undefined while its block is on the way. */
  at(index: number): RegisterEntry | undefined;
};

/**
 * The rows from `first` to `last` (both included), newest first. The first block is always kept: it knows the total.
 * The blocks around them come along, so that a page down finds its rows there. While another filter's rows are on
 * their way the old ones stay on screen: typing a search must not flicker.
 */
export function useRegisterRows(filter: RegisterFilter, first: number, last: number): RegisterRows {
  const wanted = wantedBlocks(first, last);
  const blocks = useQueries({
    queries: wanted.map((block) => listRead(filter, block * blockSize, blockSize)),
  });
  const total = blocks[0]?.data?.total;
  const byBlock = new Map(wanted.map((block, at) => [block, blocks[at]?.data]));
  const shown: RegisterRows = {
    total: total ?? 0,
    isLoading: total === undefined,
    at: (index) => byBlock.get(Math.floor(index / blockSize))?.rows[index % blockSize],
  };
  const before = useRef(shown);
  if (!shown.isLoading) before.current = shown;
  return blocks[0]?.isPending ? before.current : shown;
}

/**
 * Block 0, the blocks that hold the rows, and one on each side; those in sight are asked for first. A block past the
 * end costs one empty answer.
 */
export function wantedBlocks(first: number, last: number): readonly number[] {
  const from = Math.floor(first / blockSize);
  const to = Math.max(from, Math.floor(last / blockSize));
  const inSight = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return [...new Set([0, ...inSight, to + 1, Math.max(0, from - 1)])];
}

/** One on its way while the application works at another. */
const inTurn = createTurnstile(2);

function listRead(filter: RegisterFilter, offset: number, limit: number) {
  const input: RegisterQuery = { ...filter, order: 'newest-first', offset, limit };
  return {
    ...read('register.list', input),
    queryFn: ({ signal }: QueryFunctionContext) => inTurn(signal, () => client.call('register.list', input)),
  };
}

/** The letters received last, to learn from how they were filed; a year's worth of a small office. */
const pastEntries = 1_000;
const noEntries: readonly RegisterEntry[] = [];

export function usePastEntries(): readonly RegisterEntry[] {
  return useQuery(listRead({ book: 'received', year: null }, 0, pastEntries)).data?.rows ?? noEntries;
}

/** How many rows one question takes when an entry is looked for among those of its day. */
const dayStretch = 1_000;

/**
 * Where an entry stands in its book's year, newest first: after all later days, at its place in its own day.
 * `index` null: not to be found that way (a clock that was put back); the caller shows the entry alone.
 */
export function useEntryPlace(id: string | null) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['register.place', id],
    enabled: id !== null,
    staleTime: 0,
    queryFn: async (): Promise<{ readonly entry: RegisterEntry; readonly index: number | null }> => {
      const { entry } = await client.call('register.get', { id: id ?? '' });
      const filter = { book: entry.book, year: entry.year };
      const day = entry.enteredAt.slice(0, 10);
      const list = (asked: RegisterFilter, offset: number, limit: number) =>
        client.call('register.list', { ...asked, order: 'newest-first', offset, limit });
      const later = await list({ ...filter, enteredFrom: addDays(day, 1) }, 0, 1);
      const ofTheDay = await list(filter, later.total, dayStretch);
      const at = ofTheDay.rows.findIndex((row) => row.id === id);
      if (at < 0) return { entry, index: null };
      const index = later.total + at;
      // The list opens there: its rows are on hand before it paints.
      await Promise.all(
        wantedBlocks(index, index).map((block) =>
          queries.prefetchQuery(listRead(filter, block * blockSize, blockSize)),
        ),
      );
      return { entry, index };
    },
  });
}

export function useEntry(id: string | null) {
  return useQuery({ ...read('register.get', { id: id ?? '' }), enabled: id !== null });
}

const registerReads = [
  'register.list',
  'register.get',
  'series.list',
  'app.status',
] as const satisfies MethodName[];

/** `quiet`: the form shows a letter already logged beside its fields. */
export const useLogEntry = () => useWrite('register.log', { invalidates: registerReads, quiet: true });
export const useAddSent = () => useWrite('register.addSent', { invalidates: registerReads });
export const useCorrectEntry = () => useWrite('register.correct', { invalidates: registerReads });
/** What a classified letter said cannot come back. */
export const useChangeClass = () =>
  useWrite('register.correct', {
    invalidates: [...registerReads, 'letter.list'],
    isForGood: true,
    forgetsCopies: true,
  });
/** Asked where a class may be given. */
export const useOthersInFile = (id: string, isAsked: boolean) =>
  useQuery({ ...read('register.othersInFile', { id }), enabled: isAsked });
export const useDraftsAbout = (id: string, isAsked: boolean) =>
  useQuery({ ...read('register.draftsAbout', { id }), enabled: isAsked });
export const useAnnotateEntry = () => useWrite('register.annotate', { invalidates: registerReads });
export const useAnnotateMany = () => useWrite('register.annotateMany', { invalidates: registerReads });
export const useVoidEntry = () => useWrite('register.void', { invalidates: registerReads });

/** A stretch of the list as it is shown, by ids. */
export const chosenStretch = (filter: RegisterFilter, stretch: { offset: number; limit: number }) =>
  client.call('register.chosen', { ...filter, order: 'newest-first', ...stretch });
export const openPrint = (filter: RegisterFilter, headOnly: boolean, idNumbers: IdNumbers) =>
  client.call('register.openPrint', { ...filter, headOnly, idNumbers });
/** `part` null: the first pages. */
export async function printedPart(id: string, part: number | null): Promise<Uint8Array> {
  const { outputId } = await client.call('register.printPart', { id, part });
  return client.download(`output/${outputId}`);
}
export const printWhole = (id: string) => client.call('register.printWhole', { id });
export const exportRegister = (filter: RegisterFilter, as: ListFormat, idNumbers: IdNumbers) =>
  client.call('register.export', { ...filter, as, idNumbers });
