/** What to do next: letters that wait and files to review, in one order: the deadline first, then urgency. */

import { type Urgency, urgencies } from '../../../shared/document/handling.ts';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';

export type Todo = {
  readonly key: string;
  readonly path: string;
  readonly title: string;
  readonly from: string;
  readonly urgency: Urgency | null;
  readonly deadline: string | null;
  /** Receive number of a logged letter; null for a file to review. */
  readonly running: number | null;
  readonly doubts: number;
};

export function todoOfEntry(entry: RegisterEntry): Todo {
  return {
    key: entry.id,
    path: `/received/${entry.year}/${entry.running}`,
    title: entry.subject,
    from: entry.from,
    urgency: entry.urgency,
    deadline: entry.deadline,
    running: entry.running,
    doubts: 0,
  };
}

export function todoOfImport(item: ImportItem): Todo {
  return {
    key: item.id,
    path: `/inbox/${item.id}`,
    title: item.subject ?? item.name,
    from: item.from ?? item.name,
    urgency: null,
    deadline: null,
    running: null,
    doubts: item.doubts,
  };
}

export function inOrder(todos: readonly Todo[]): readonly Todo[] {
  return todos.toSorted((one, other) => byDeadline(one, other) || weight(other) - weight(one));
}

/** Without a deadline comes last. */
function byDeadline(one: Todo, other: Todo): number {
  return (one.deadline ?? '9999').localeCompare(other.deadline ?? '9999');
}

function weight({ urgency }: Todo): number {
  return urgency === null ? 0 : urgencies.indexOf(urgency) + 1;
}
