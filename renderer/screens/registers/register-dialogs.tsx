/** The questions of a register's desk, one at a time. */
import type { Book, RegisterEntry } from '../../../shared/register/entry.ts';
import type { RegisterFilter } from '../../queries/registers.ts';
import { AnnotateDialog } from './annotate-dialog.tsx';
import type { ColumnName } from './column-text.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import type { EntryAction } from './entry-action.ts';
import { PaperEntryDialog } from './paper-entry-dialog.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { SecrecyDialog } from './secrecy-dialog.tsx';
import { SentEntryDialog } from './sent-entry-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';

export type OpenDialog =
  | { readonly kind: 'add' | 'print' }
  /** `cell`: asked for from there. */
  | { readonly kind: EntryAction; readonly entry: RegisterEntry; readonly cell: ColumnName | null };

type Props = {
  readonly book: Book;
  readonly open: OpenDialog | null;
  readonly filter: RegisterFilter;
  readonly total: number;
  /** Ids of chosen lines. */
  readonly chosen: readonly string[];
  readonly onClose: () => void;
};

export function RegisterDialogs({ book, open, filter, total, chosen, onClose }: Props) {
  switch (open?.kind) {
    case 'add':
      return book === 'received' ? (
        <PaperEntryDialog onClose={onClose} />
      ) : (
        <SentEntryDialog onClose={onClose} />
      );
    case 'annotate':
      return (
        <AnnotateDialog
          entry={open.entry}
          into={open.cell === 'note' ? 'note' : 'action'}
          onClose={onClose}
        />
      );
    case 'void':
      return <VoidDialog entry={open.entry} onClose={onClose} />;
    case 'secrecy':
      return <SecrecyDialog entry={open.entry} onClose={onClose} />;
    case 'correct':
      return <CorrectDialog entry={open.entry} cell={open.cell} onClose={onClose} />;
    case 'print':
      return <PrintDialog filter={filter} total={total} chosen={chosen} onClose={onClose} />;
    case undefined:
      return null;
  }
}
