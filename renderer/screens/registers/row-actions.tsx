/** Everything that can be done with one line of a register, in one list: its history shows it as buttons, its menu as items. */
import type { LucideIcon } from 'lucide-react';
import {
  CalendarPlus,
  FileText,
  Forward,
  Lock,
  MessageSquarePlus,
  NotebookPen,
  Pencil,
  SquareSlash,
  Stamp,
  UserRoundCheck,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { MethodName } from '../../../shared/contract/api.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import type { CommandName } from '../../keys.ts';
import { showError } from '../../queries/call.ts';
import { useForward } from '../../queries/letters.ts';
import { useGiveFurther, useReceivedBooks } from '../../queries/numbers.ts';
import { deliverPath } from '../../queries/output.ts';
import type { EntryAction } from './entry-action.ts';
import { type RowActionName, rowActionNames } from './row-action-names.ts';
import type { OpenedTask } from './row-tasks.tsx';

export type RowAction = {
  readonly key: string;
  readonly words: string;
  readonly icon: LucideIcon;
  readonly command?: CommandName;
  readonly does?: MethodName;
  readonly isPending?: boolean;
  readonly run: () => void;
};

type Desk = {
  readonly onAct: (action: EntryAction) => void;
  readonly onTask: (task: OpenedTask) => void;
};

export function useRowActions(entry: RegisterEntry, { onAct, onTask }: Desk): readonly RowAction[] {
  const { t } = useTranslation(['registers', 'stamp', 'minute', 'deadlines', 'numbers']);
  const [, navigate] = useLocation();
  const forward = useForward();
  const books = useReceivedBooks().data ?? [];
  const give = useGiveFurther();

  async function forwardEntry(): Promise<void> {
    const letter = await forward.mutateAsync({ entryId: entry.id });
    navigate(`/drafts/${letter.id}`);
  }
  const openFile = () =>
    void deliverPath(`file/${entry.fileId}`, `${entry.year}-${entry.running}`, 'open').catch(showError);

  /** A number in the book of each unit that has not given one yet. */
  function furtherNumbers(): readonly RowAction[] {
    const has = new Set((entry.further ?? []).map(({ receivedBookId }) => receivedBookId));
    return books
      .filter(({ id }) => !has.has(id))
      .map(({ id, name }) => ({
        key: `further ${id}`,
        words: t('numbers:choice.giveFurther', { name }),
        icon: Stamp,
        does: 'number.giveFurther',
        isPending: give.isPending,
        run: () => give.mutate({ entryId: entry.id, receivedBookId: id }),
      }));
  }

  const one: Readonly<Record<Exclude<RowActionName, 'further'>, Omit<RowAction, 'key'>>> = {
    openFile: { words: t('history.openFile'), icon: FileText, run: openFile },
    openDraft: {
      words: t('history.openDraft'),
      icon: FileText,
      run: () => navigate(`/drafts/${entry.letterId}`),
    },
    stamp: {
      words: t('stamp:open'),
      icon: Stamp,
      command: 'stamp',
      does: 'stamp.keep',
      run: () => onTask('stamp'),
    },
    minute: {
      words: t('minute:open'),
      icon: NotebookPen,
      does: 'minute.putForward',
      run: () => onTask('minute'),
    },
    decide: {
      words: t('minute:decide.open'),
      icon: UserRoundCheck,
      does: 'minute.decide',
      run: () => onTask('decide'),
    },
    deadline: {
      words: t('deadlines:add'),
      icon: CalendarPlus,
      does: 'deadline.add',
      run: () => onTask('deadline'),
    },
    forward: {
      words: t('history.forward'),
      icon: Forward,
      command: 'forward',
      does: 'letter.forward',
      isPending: forward.isPending,
      run: () => void forwardEntry().catch(() => undefined),
    },
    correct: {
      words: t('history.correct'),
      icon: Pencil,
      command: 'correct',
      does: 'register.correct',
      run: () => onAct('correct'),
    },
    annotate: {
      words: t('history.annotate'),
      icon: MessageSquarePlus,
      does: 'register.annotate',
      run: () => onAct('annotate'),
    },
    secrecy: {
      words: t('secrecy.button'),
      icon: Lock,
      does: 'register.correct',
      run: () => onAct('secrecy'),
    },
    void: { words: t('history.void'), icon: SquareSlash, does: 'register.void', run: () => onAct('void') },
  };
  return rowActionNames(entry).flatMap((name) =>
    name === 'further' ? furtherNumbers() : [{ key: name, ...one[name] }],
  );
}
