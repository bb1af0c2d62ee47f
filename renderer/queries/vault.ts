/** Sealed originals: whether they are open is asked above all desks, the rest at the panel of the settings. */
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';

const status = read('vault.status', {});

/** For the top of the window. Undefined until it is known. */
export function useIsVaultLocked(above: QueryClient): boolean | undefined {
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.name === 'vault.changed') void askVaultAgain(above);
      }),
    [above],
  );
  return useQuery(status, above).data?.isLocked;
}

export async function askVaultAgain(above: QueryClient): Promise<void> {
  await above.invalidateQueries({ queryKey: status.queryKey });
}

export const useVault = () => useQuery(status);
export const useUnlockVault = () => useWrite('vault.unlock', { invalidates: [], quiet: true });
export const useMakeVaultKey = () => useWrite('vault.make', { invalidates: [] });
export const useSealVault = () => useWrite('vault.seal', { invalidates: ['vault.status'], quiet: true });
export const useUnsealVault = () => useWrite('vault.unseal', { invalidates: ['vault.status'] });
