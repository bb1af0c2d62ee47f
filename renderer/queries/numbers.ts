/** Numbers beyond the next one: books of a year, held numbers, the report, the close, units' books. */
import { useQuery } from '@tanstack/react-query';
import type { MethodName } from '../../shared/contract/api.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';
import type { IdNumbers, ListFormat } from './list-file.ts';
import { printWith } from './print-list.ts';

const numberReads = [
  'number.years',
  'number.books',
  'number.report',
  'number.reservations',
  'receivedBook.list',
  'series.list',
  'app.status',
  'letter.get',
] as const satisfies MethodName[];

/** Lines are entered elsewhere and by others: what stands here is asked anew each time. */
const fresh = { staleTime: 0 } as const;

export const useNumberYears = () => useQuery({ ...read('number.years', {}), ...fresh });
export const useNumberBooks = (year: number) => useQuery({ ...read('number.books', { year }), ...fresh });
export const useNumberReport = (year: number) => useQuery({ ...read('number.report', { year }), ...fresh });
export const useReservations = (year: number) =>
  useQuery({ ...read('number.reservations', { year }), ...fresh });
export const useReceivedBooks = () => useQuery(read('receivedBook.list', {}));

export const useReserve = () => useWrite('number.reserve', { invalidates: numberReads });
export const useRelease = () => useWrite('number.release', { invalidates: numberReads });
export const useExtend = () => useWrite('number.extend', { invalidates: numberReads });
export const useCloseYear = () => useWrite('number.close', { invalidates: numberReads });
export const useSetNext = () => useWrite('series.setNext', { invalidates: numberReads });
export const useSaveUnit = () => useWrite('receivedBook.save', { invalidates: numberReads });
export const useRemoveUnit = () => useWrite('receivedBook.remove', { invalidates: numberReads });
/** Every line of the book is written anew from then on. */
export const useSaveReceivedFormat = () =>
  useWrite('receivedBook.saveFormat', {
    invalidates: [
      'register.list',
      'register.get',
      'search.entries',
      'deadline.board',
      'stamp.propose',
      ...numberReads,
    ],
  });
export const useGiveFurther = () =>
  useWrite('number.giveFurther', { invalidates: ['register.list', 'register.get', ...numberReads] });

export const printNumbers = (year: number, paper: 'report' | 'summary') =>
  printWith((idNumbers) => client.call('number.print', { year, paper, idNumbers }), 'open');
export const exportNumbers = (year: number, as: ListFormat, idNumbers: IdNumbers) =>
  client.call('number.export', { year, as, idNumbers });
