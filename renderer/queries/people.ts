/** Who sits at the program. Asked above all desks, by a cache of its own that outlives them. */
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PeopleStatus } from '../../shared/people/person.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';

const status = read('people.status', {});

/** For the top of the window: the status, fresh whenever somebody signs in, locks or changes the users. */
export function usePeopleStatus(above: QueryClient): PeopleStatus | undefined {
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.name === 'people.changed') void above.invalidateQueries({ queryKey: status.queryKey });
      }),
    [above],
  );
  return useQuery(status, above).data;
}

const reads = ['people.list'] as const;

export const usePeople = (isAsked: boolean) => useQuery({ ...read('people.list', {}), enabled: isAsked });
export const useBeginPeople = () => useWrite('people.begin', { invalidates: [] });
export const useConfirmKey = () => useWrite('people.confirmKey', { invalidates: reads, quiet: true });
export const useRecover = () => useWrite('people.recover', { invalidates: [], quiet: true });
export const useSignIn = () => useWrite('people.signIn', { invalidates: [], quiet: true });
export const useNewKey = () => useWrite('people.newKey', { invalidates: [] });
export const useSavePerson = () => useWrite('people.save', { invalidates: reads });
export const useRemovePerson = () => useWrite('people.remove', { invalidates: reads });
export const useActFor = () => useWrite('people.actFor', { invalidates: reads });
export const useStopActing = () => useWrite('people.stopActing', { invalidates: reads });
export const useSetLock = () => useWrite('people.plan', { invalidates: [] });
export const useChangeSecret = () => useWrite('people.changeSecret', { invalidates: [] });
export const useEndPeople = () => useWrite('people.end', { invalidates: [] });

export async function lockNow(above: QueryClient): Promise<void> {
  above.setQueryData(status.queryKey, await client.call('people.lock', {}));
}

/** Puts in what a call answered, before the event comes round. */
export function noteStatus(above: QueryClient, now: PeopleStatus): void {
  above.setQueryData(status.queryKey, now);
}
