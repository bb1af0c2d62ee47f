/** The secret books. What was opened stays in the page's memory only while it is shown. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Input, Produced } from '../../shared/contract/api.ts';
import type { SecretBook } from '../../shared/secret-books/secret.ts';
import { client } from '../api.ts';
import { useAppStatus } from './app.ts';
import { read, showError, useWrite } from './call.ts';
import { deliver } from './output.ts';

const lookEveryMs = 30_000;
/** Nothing opened is kept for later. */
const unkept = { gcTime: 0, staleTime: 0, retry: false } as const;

/** Asked again while they are open: every act puts off the moment at which they shut. */
export const useSecretStatus = () =>
  useQuery({
    ...read('secret.status', {}),
    refetchInterval: (query) => (query.state.data?.isOpen === true ? lookEveryMs : false),
  });
export const useSecretStubs = (book: SecretBook) => useQuery(read('secret.stubs', { book, year: null }));
export const useSecretList = (book: SecretBook, text: string) =>
  useQuery({ ...read('secret.list', { book, year: null, text }), ...unkept });
export const useSecretLetter = (id: string) => useQuery({ ...read('secret.get', { id }), ...unkept });
export const useSecretArrivals = () => useQuery({ ...read('secret.arrivals', {}), ...unkept });
export const useSecretColumns = (book: SecretBook) =>
  useQuery({ ...read('secret.columns', { book }), ...unkept });
export const useIsWaiting = (importId: string) => useQuery(read('secret.isWaiting', { importId }));

const opened = ['secret.list', 'secret.get', 'secret.stubs', 'secret.status'] as const;

export const useSetUpRegistrar = () => useWrite('secret.setUp', { invalidates: [] });
export const useOpenSecret = () => useWrite('secret.open', { invalidates: ['secret.status'], quiet: true });
export const useShutSecret = () => useWrite('secret.shut', { invalidates: ['secret.status'] });
export const useHandOverSecret = () => useWrite('secret.handOver', { invalidates: [], quiet: true });
export const useRegisterSecret = () => useWrite('secret.register', { invalidates: opened });
export const useCorrectSecret = () => useWrite('secret.correct', { invalidates: opened });
export const useVoidSecret = () => useWrite('secret.void', { invalidates: opened });
export const useLowerSecret = () =>
  useWrite('secret.lower', { invalidates: [...opened, 'register.list'], isForGood: true });
export const useRaiseToSecret = () =>
  useWrite('secret.raise', { invalidates: ['secret.stubs', 'secret.status'], isForGood: true });
export const useSaveSecretColumns = () => useWrite('secret.saveColumns', { invalidates: ['secret.columns'] });
export const useSendToRegistrar = () => useWrite('secret.send', { invalidates: ['secret.isWaiting'] });

/** Held in the host's memory, never in its folder of uploads. */
export async function takeSecretFile(file: File) {
  const uploadId = await client.uploadHeld(file.name, new Uint8Array(await file.arrayBuffer()));
  return client.call('secret.take', { uploadId });
}

export const takeArrival = (id: string) => client.call('secret.takeArrival', { id });
export const dropTaken = (takeId: string) => client.call('secret.drop', { takeId });

/** Whoever types a long letter is there: says so at most once a minute. */
export function useStay(): () => void {
  const last = useRef(0);
  return () => {
    if (Date.now() - last.current < 60_000) return;
    last.current = Date.now();
    void client.call('secret.stay', {}).catch(() => undefined); // they are shut: the screen shows it
  };
}

/** The address of one page's picture; given back when another is asked for, or nobody shows it. */
export async function secretPage(of: Input<'secret.pagePicture'>['of'], page: number): Promise<string> {
  const { outputId } = await client.call('secret.pagePicture', { of, page });
  return URL.createObjectURL(new Blob([await client.download(`output/${outputId}`)]));
}

export function useReleased(url: string | null): void {
  useEffect(() => (url === null ? undefined : () => URL.revokeObjectURL(url)), [url]);
}

export function usePrintSecret(): (paper: Input<'secret.print'>) => void {
  const isDesktop = useAppStatus().data?.host === 'desktop';
  return (paper) =>
    void client
      .call('secret.print', paper)
      .then((produced) => showSecretPaper(produced, isDesktop))
      .catch(showError);
}

/** A browser gets it once and shows it; the desktop hands it to the person's viewer. */
async function showSecretPaper(produced: Produced, isDesktop: boolean): Promise<void> {
  if (isDesktop) return deliver(produced, 'print');
  const bytes = await client.download(`output/${produced.outputId}`);
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  window.open(url, '_blank');
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
