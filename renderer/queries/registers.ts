/** Reads and writes of the registers. A register is read in blocks of rows, so that 100,000 rows cost no more than a screenful. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { MethodName } from '../../shared/contract/api.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import type { RegisterQuery } from '../../shared/register/query.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';

/** Rows a block holds; a screen shows about 20. */
const blockSize = 100;

export type RegisterFilter = Omit<RegisterQuery, 'offset' | 'limit' | 'order'>;

export type RegisterRows = {
  readonly total: number;
  readonly isLoading: boolean;
  /** The row at a place in the list, undefined while its block is on the way. */
  at(index: number): RegisterEntry | undefined;
};

/** The rows from `first` to `last` (both included), newest first. The first block is always kept: it knows the total. */
export function useRegisterRows(filter: RegisterFilter, first: number, last: number): RegisterRows {
  const from = Math.floor(first / blockSize);
  const to = Math.max(from, Math.floor(last / blockSize));
  const wanted = [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, step) => from + step)])];
  const blocks = useQueries({
    queries: wanted.map((block) => ({
      ...read('register.list', {
        ...filter,
        order: 'newest-first',
        offset: block * blockSize,
        limit: blockSize,
      }),
      placeholderData: keepPreviousData,
    })),
  });
  const byBlock = new Map(wanted.map((block, at) => [block, blocks[at]?.data]));
  return {
    total: byBlock.get(0)?.total ?? 0,
    isLoading: blocks[0]?.isLoading ?? true,
    at: (index) => byBlock.get(Math.floor(index / blockSize))?.rows[index % blockSize],
  };
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
export const useAnnotateEntry = () => useWrite('register.annotate', { invalidates: registerReads });
export const useVoidEntry = () => useWrite('register.void', { invalidates: registerReads });

export const printRegister = (filter: RegisterFilter) => client.call('register.print', filter);
export const exportRegister = (filter: RegisterFilter) => client.call('register.export', filter);
