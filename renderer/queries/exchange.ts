/** In and out: registers kept elsewhere, scans of a paper book, archives of everything. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Input } from '../../shared/contract/api.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';
import type { IdNumbers } from './list-file.ts';

type Plan = Input<'exchange.checkRegister'>['plan'];
type Book = Plan['book'];

export const readRegisterTable = (uploadId: string, book: Book) =>
  client.call('exchange.table', { uploadId, book });
/** Looked at anew whenever a column is changed; the report before stays until then. */
export const useTakeOverReport = (uploadId: string, plan: Plan) =>
  useQuery({
    ...read('exchange.checkRegister', { uploadId, plan }),
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
export const doubtsOnPaper = (uploadId: string, plan: Plan, as: 'pdf' | 'xlsx') =>
  client.call('exchange.doubtsOnPaper', { uploadId, plan, as });
/** After a whole book came in nothing on the screen is sure any more. */
export const useTakeOver = () => useWrite('exchange.takeOver', { invalidates: 'all' });

export const matchScans = (input: Input<'exchange.matchScans'>) => client.call('exchange.matchScans', input);
export const useAttachScans = () => useWrite('exchange.attachScans', { invalidates: 'all' });
/** Asked again while one of them is being read. */
export const useScanStates = (importIds: string[]) =>
  useQuery({
    ...read('exchange.scanStates', { importIds }),
    staleTime: 0,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.some(({ outcome }) => outcome === 'reading' || outcome === 'asked') === true
        ? 1_000
        : false,
  });
export const useAttachUnread = () => useWrite('exchange.attachUnread', { invalidates: 'all' });

/** `passphrase` null: open. */
export const makeArchive = (passphrase: string | null, idNumbers: IdNumbers) =>
  client.call('exchange.archive', { passphrase, idNumbers });
export const openArchive = (uploadId: string) => client.call('exchange.openArchive', { uploadId });
export const stopExchange = () => client.call('exchange.stop', {});
export const useIsEmpty = () => useQuery({ ...read('exchange.isEmpty', {}), staleTime: 0 });
export const useUseArchive = () => useWrite('exchange.useArchive', { invalidates: 'all' });

export type ExchangeProgress = { readonly step: string; readonly done: number; readonly total: number };

/** How far an archive is on its way out or in; null until the first word of it. */
export function useExchangeProgress(): ExchangeProgress | null {
  const [progress, setProgress] = useState<ExchangeProgress | null>(null);
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.name === 'exchange.progress') setProgress(event.data);
      }),
    [],
  );
  return progress;
}
