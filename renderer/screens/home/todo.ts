/** What to do next: what has a day, letters that wait, files to review, in one order: the day first, then urgency. */

import { type Secrecy, type Urgency, urgencies } from '../../../shared/document/handling.ts';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import type { DeadlineBoard } from '../../../shared/register/deadline.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { writtenOf } from '../../../shared/register/running.ts';
import { type BoardCard, cardsOf } from '../deadlines/board-cards.ts';

export type Todo = {
  readonly key: string;
  readonly path: string;
  /** Empty for a classified letter: its state says what may be said. */
  readonly title: string;
  /** Sender, or who has it. */
  readonly from: string;
  readonly urgency: Urgency | null;
  readonly due: string | null;
  /** Receive number of a logged letter. */
  readonly running: number | string | null;
  readonly state: TodoState;
};
export type TodoState =
  | { readonly kind: 'review'; readonly doubts: number }
  | { readonly kind: 'due' | 'waiting' | 'before-chief' | 'loan' }
  | { readonly kind: 'answers'; readonly silent: number }
  | SecretState;
/** Number and class, nothing else; `isCertain` false: the clerk is asked whether it is one. */
export type SecretState = {
  readonly kind: 'secret';
  readonly secrecy: Secrecy;
  readonly number: string | null;
  readonly isCertain: boolean;
};

type Desk = {
  readonly board: DeadlineBoard;
  /** Logged, nothing done yet. */
  readonly waiting: readonly RegisterEntry[];
  readonly queue: readonly ImportItem[];
  /** Entries that lie before the chief. */
  readonly beforeChief: ReadonlySet<string>;
};

/** A letter that stands on the board is not named a second time. */
export function todosOf({ board, waiting, queue, beforeChief }: Desk): readonly Todo[] {
  const onBoard = new Set(board.deadlines.map(({ letter }) => letter?.entryId));
  const cards = cardsOf(board, { kind: 'everyone' }).filter(({ due }) => due !== null);
  return inOrder([
    ...cards.map((card) => todoOfCard(card, beforeChief)),
    ...waiting.filter(({ id }) => !onBoard.has(id)).map((entry) => todoOfEntry(entry, beforeChief)),
    ...queue.map(todoOfImport),
  ]);
}

function todoOfCard(card: BoardCard, beforeChief: ReadonlySet<string>): Todo {
  const common = { key: card.id, title: card.what, urgency: card.urgency, due: card.due };
  switch (card.kind) {
    case 'deadline': {
      const { letter, assignee } = card.deadline;
      const isBefore = letter !== null && beforeChief.has(letter.entryId);
      return {
        ...common,
        path: card.path ?? '/deadlines',
        from: assignee === '' ? (letter?.from ?? '') : assignee,
        running: letter === null ? null : writtenOf(letter),
        state: { kind: isBefore ? 'before-chief' : 'due' },
      };
    }
    case 'answers': {
      const silent = card.answers.recipients.filter(({ repliedAt }) => repliedAt === null).length;
      return {
        ...common,
        path: card.path ?? '/deadlines',
        from: card.answers.number ?? '',
        running: null,
        state: { kind: 'answers', silent },
      };
    }
    case 'loan':
      return {
        ...common,
        path: card.path ?? '/keeping/lend',
        from: card.loan.borrower,
        running: null,
        state: { kind: 'loan' },
      };
  }
}

function todoOfEntry(entry: RegisterEntry, beforeChief: ReadonlySet<string>): Todo {
  return {
    key: entry.id,
    path: `/received/${entry.year}/${entry.running}`,
    title: entry.subject,
    from: entry.from,
    urgency: entry.urgency,
    due: null,
    running: writtenOf(entry),
    state: { kind: beforeChief.has(entry.id) ? 'before-chief' : 'waiting' },
  };
}

function todoOfImport(item: ImportItem): Todo {
  const { stub } = item;
  const common = { key: item.id, path: `/inbox/${item.id}`, urgency: null, due: null, running: null };
  if (stub !== null) {
    const { secrecy, number } = stub;
    const isCertain = item.secrecyDoubt === null;
    return { ...common, title: '', from: '', state: { kind: 'secret', secrecy, number, isCertain } };
  }
  return {
    ...common,
    title: item.subject ?? item.name,
    from: item.from ?? item.name,
    state: { kind: 'review', doubts: item.doubts },
  };
}

export function inOrder(todos: readonly Todo[]): readonly Todo[] {
  return todos.toSorted((one, other) => byDay(one, other) || weight(other) - weight(one));
}

/** Without a day comes last. */
function byDay(one: Todo, other: Todo): number {
  return (one.due ?? '9999').localeCompare(other.due ?? '9999');
}

function weight({ urgency }: Todo): number {
  return urgency === null ? 0 : urgencies.indexOf(urgency) + 1;
}
