/** The clerk's minute on a received letter: what is proposed, and the sheet of it. */
import { useQuery } from '@tanstack/react-query';
import type { ClerkMinute } from '../../shared/letter/clerk-minute.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';
import { deadlineReads } from './events.ts';

/** Asked anew whenever the dialog opens: the entry may have been corrected. */
export const useDraftMinute = (entryId: string) =>
  useQuery({ ...read('paper.draftMinute', { entryId }), staleTime: 0, gcTime: 0 });

export const makeMinute = (entryId: string, minute: ClerkMinute, as: 'pdf' | 'docx') =>
  client.call('paper.minute', { entryId, as, minute: { ...minute, through: [...minute.through] } });

export const useWaitingMinutes = () => useQuery(read('minute.waiting', {}));
export const useMinutesOf = (id: string) => useQuery(read('minute.ofEntry', { id }));

const minuteReads = [...deadlineReads, 'register.list', 'register.get'] as const;
export const usePutForward = () => useWrite('minute.putForward', { invalidates: deadlineReads });
export const useTakeBack = () => useWrite('minute.takeBack', { invalidates: deadlineReads });
export const useDecide = () => useWrite('minute.decide', { invalidates: minuteReads });

/** The line of a number in the central book of a year; null: there is none. */
export async function findReceived(year: number, running: number): Promise<RegisterEntry | null> {
  const query = { book: 'received', year, runningFrom: running, runningTo: running } as const;
  const { rows } = await client.call('register.list', {
    ...query,
    order: 'newest-first',
    offset: 0,
    limit: 20,
  });
  return rows.find(({ inserted }) => inserted == null) ?? null;
}
