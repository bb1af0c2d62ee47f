/** What the application tells → which reads are stale. Import progress goes straight into the list's cache. */
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { assertNever } from '../../shared/assert-never.ts';
import type { MethodName } from '../../shared/contract/api.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { EvidenceStatus } from '../../shared/contract/evidence-schemas.ts';
import type { ImportItem } from '../../shared/document/import-item.ts';
import type { CheckProgress } from '../../shared/register/evidence.ts';
import { client } from '../api.ts';
import { invalidate, read } from './call.ts';
import { letterReads } from './letters.ts';

/** What a change of a line, of a letter or of a deadline may move on the board and on the first screen. */
export const deadlineReads = [
  'deadline.board',
  'deadline.ofEntry',
  'minute.waiting',
  'minute.ofEntry',
  'home.figures',
  'app.status',
] as const satisfies readonly MethodName[];

const staleAfter = {
  register: [
    'register.list',
    'register.get',
    'search.entries',
    'search.count',
    'search.chain',
    'series.list',
    'import.list',
    'app.status',
    'correction.list',
    ...deadlineReads,
  ],
  letter: [...letterReads, 'deadline.board', 'home.figures'],
  deadline: deadlineReads,
  office: [
    'office.get',
    'phrase.list',
    'prefix.list',
    'signatory.list',
    'recipient.list',
    'group.list',
    'series.list',
    'app.status',
  ],
  backup: ['backup.list', 'backup.status', 'backup.plan', 'app.status'],
} as const satisfies Record<string, readonly MethodName[]>;

const secretReads = [
  'secret.stubs',
  'secret.list',
  'secret.get',
  'secret.arrivals',
  'secret.isWaiting',
] as const satisfies readonly MethodName[];

export const officeReads: readonly MethodName[] = staleAfter.office;

/** Once they are shut, what was opened goes from the memory of the page; what may be seen is asked for anew. */
async function followSecretBooks(queryClient: QueryClient): Promise<void> {
  const isOpen = await queryClient.fetchQuery({ ...read('secret.status', {}), staleTime: 0 }).then(
    (status) => status.isOpen,
    () => false,
  );
  if (isOpen) return invalidate(queryClient, secretReads);
  for (const method of secretReads) void queryClient.resetQueries({ queryKey: [method] });
}

/** Call once, at the frame. `onMenu` answers the desktop's menu. */
export function useEvents(queryClient: QueryClient, onMenu: (command: string) => void): void {
  useEffect(() => client.subscribe((event) => take(event, queryClient, onMenu)), [queryClient, onMenu]);
}

function take(event: AppEvent, queryClient: QueryClient, onMenu: (command: string) => void): void {
  switch (event.name) {
    case 'import.changed':
      takeImport(event.data, queryClient);
      return;
    case 'watched.changed':
      void invalidate(queryClient, ['import.watched', 'import.list', 'app.status']);
      return;
    case 'register.changed':
      void invalidate(queryClient, staleAfter.register);
      return;
    case 'letter.changed':
      void invalidate(queryClient, staleAfter.letter);
      return;
    case 'deadline.changed':
      void invalidate(queryClient, staleAfter.deadline);
      return;
    case 'office.changed':
      void invalidate(queryClient, staleAfter.office);
      return;
    case 'backup.changed':
      void invalidate(queryClient, staleAfter.backup);
      return;
    case 'secret.changed':
      void followSecretBooks(queryClient);
      return;
    case 'evidence.changed':
      takeCheck(event.data.progress, queryClient);
      return;
    case 'people.changed':
      // Who sits at the program is asked above all desks (queries/people.ts).
      void invalidate(queryClient, ['people.list']);
      return;
    case 'vault.changed':
      void invalidate(queryClient, ['vault.status']);
      return;
    case 'exchange.progress':
    case 'many.progress':
      return; // who waits for the papers listens by itself
    case 'menu.chosen':
      onMenu(event.data.command);
      return;
    default:
      assertNever(event);
  }
}

/** While it goes on only its figures change; when it has ended, what it came to. */
function takeCheck(progress: CheckProgress | null, queryClient: QueryClient): void {
  if (progress === null) void invalidate(queryClient, ['evidence.status', 'evidence.log']);
  else
    queryClient.setQueriesData<EvidenceStatus>({ queryKey: ['evidence.status'] }, (status) =>
      status === undefined ? undefined : { ...status, running: progress },
    );
}

/** A page read is only a new number in its row; a new state changes lists, details and counts. */
function takeImport(item: ImportItem, queryClient: QueryClient): void {
  let known = false;
  queryClient.setQueriesData<readonly ImportItem[]>({ queryKey: ['import.list'] }, (items) => {
    const at = items?.findIndex((other) => other.id === item.id) ?? -1;
    if (items === undefined || at < 0) return items;
    known = isAsFarAs(items[at], item);
    return items.with(at, item);
  });
  if (!known) void invalidate(queryClient, ['import.list', 'import.get', 'app.status']);
}

/** Of several letters in one file one may be entered and the file wait on for the others. */
function isAsFarAs(before: ImportItem | undefined, now: ImportItem): boolean {
  return (
    before?.state === now.state &&
    before.entryId === now.entryId &&
    before.lettersDone?.done === now.lettersDone?.done
  );
}
