/** The secret books. What was opened stays in the page's memory only while it is shown. */
import { useQuery } from '@tanstack/react-query';
import type { Produced } from '../../shared/contract/api.ts';
import type { SecretBook } from '../../shared/secret-books/secret.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';
import { deliver } from './output.ts';

export const useSecretStatus = () => useQuery(read('secret.status', {}));
export const useSecretStubs = (book: SecretBook) => useQuery(read('secret.stubs', { book, year: null }));
export const useSecretList = (book: SecretBook, text: string) =>
  useQuery({ ...read('secret.list', { book, year: null, text }), gcTime: 0, staleTime: 0, retry: false });
export const useIsWaiting = (importId: string) => useQuery(read('secret.isWaiting', { importId }));

export const useSetUpRegistrar = () => useWrite('secret.setUp', { invalidates: ['secret.status'] });
export const useOpenSecret = () => useWrite('secret.open', { invalidates: ['secret.status'] });
export const useShutSecret = () => useWrite('secret.shut', { invalidates: ['secret.status'] });
export const useRegisterSecret = () =>
  useWrite('secret.register', { invalidates: ['secret.list', 'secret.stubs', 'secret.status'] });
export const useSendToRegistrar = () => useWrite('secret.send', { invalidates: ['secret.isWaiting'] });

/** Held in the host's memory, never in its folder of uploads. */
export async function takeSecretFile(file: File) {
  const uploadId = await client.uploadHeld(file.name, new Uint8Array(await file.arrayBuffer()));
  return client.call('secret.take', { uploadId });
}

export async function takeFirstArrival() {
  const [first] = await client.call('secret.arrivals', {});
  return first === undefined ? null : client.call('secret.takeArrival', { id: first.id });
}

/** A browser gets it once and shows it; the desktop hands it to the person's viewer. */
export async function showSecretPaper(produced: Produced, isDesktop: boolean): Promise<void> {
  if (isDesktop) return deliver(produced, 'print');
  const bytes = await client.download(`output/${produced.outputId}`);
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  window.open(url, '_blank');
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
