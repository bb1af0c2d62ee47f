/** The board of deadlines, letters before the chief, the figures of the first screen. */
import { useQuery } from '@tanstack/react-query';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';
import { deadlineReads } from './events.ts';
import { printWith } from './print-list.ts';

export const useBoard = () => useQuery(read('deadline.board', {}));
export const useDeadlinesOf = (id: string) => useQuery(read('deadline.ofEntry', { id }));
export const useAddDeadline = () => useWrite('deadline.add', { invalidates: deadlineReads });
export const useChangeDeadline = () =>
  useWrite('deadline.change', { invalidates: [...deadlineReads, 'register.list', 'register.get'] });
export const useSettle = () => useWrite('deadline.settle', { invalidates: deadlineReads });

export async function printBoard(assignee: string | null): Promise<void> {
  await printWith((idNumbers) => client.call('deadline.print', { assignee, idNumbers }), 'print');
}

export const useHomeFigures = () => useQuery(read('home.figures', {}));
