/** An original that came after its line: scans of a paper book, tied to the lines they belong to once they are read. */
import { AppError } from '../../shared/contract/errors.ts';
import type { ScanRefusal, ScanState } from '../../shared/contract/exchange-schemas.ts';
import type { Book, RegisterEntry } from '../../shared/register/entry.ts';
import { type Connection, transaction } from './database.ts';
import { findEntry, mustFind } from './find-entry.ts';
import { addHistory } from './history-rows.ts';
import { mustFindImport } from './import-rows.ts';
import { whenFree } from './long-write.ts';
import { pagesOf } from './reading-rows.ts';
import { text, textOrNull } from './row-values.ts';
import { reindexPages } from './search-index.ts';
import { oweWords } from './search-owed.ts';
import { statement } from './statement.ts';
import { asException, isYearClosed } from './year-rows.ts';

export type AttachStore = {
  /** Lines of a book by number, of one year or (null) of any; voided ones are left out. Newest year first. */
  byNumber(name: {
    readonly book: Book;
    readonly running: number;
    readonly year: number | null;
    readonly circular: boolean;
  }): Promise<readonly RegisterEntry[]>;
  /** What speaks against giving the line an original; null: nothing. */
  refusal(entryId: string): Promise<ScanRefusal | null>;
  isYearClosed(year: number): Promise<boolean>;
  /** The line an import is meant for; null: none. */
  wanted(importId: string): Promise<string | null>;
  /**
   * Ties an import that was read to the line it is meant for: original, text for search, history. Says what speaks
   * against it, and then changes nothing. Throws `not-found`.
   */
  attach(importId: string, at: Date): Promise<RegisterEntry | ScanRefusal>;
  /** Imports that were read and not tied yet: of a program that was ended in between. */
  readAndUntied(): Promise<readonly string[]>;
  /** Scans on their way, and of those asked for also the ones that have arrived; in the order they came. */
  states(asked: readonly string[]): Promise<readonly ScanState[]>;
};

export function attachStore(db: Connection): AttachStore {
  return {
    async byNumber({ book, running, year, circular }) {
      const rows = statement(
        db,
        `SELECT id FROM entries WHERE book = ?1 AND running = ?2 AND (?3 IS NULL OR year = ?3) AND circular = ?4
         AND inserted_after IS NULL AND voided_at IS NULL ORDER BY year DESC, seq LIMIT 20`,
      ).all(book, running, year, Number(circular));
      return rows.map(({ id }) => mustFind(db, text(id)));
    },
    refusal: async (entryId) => refusalOf(db, entryId),
    isYearClosed: async (year) => isYearClosed(db, year),
    wanted: async (importId) => wantedOf(db, importId),
    async attach(importId, at) {
      await whenFree(db); // the queue asks by itself
      return transaction(db, () => attach(db, importId, at));
    },
    async readAndUntied() {
      return statement(
        db,
        `SELECT id FROM imports WHERE wanted_entry_id IS NOT NULL AND state = 'ready' ORDER BY seq`,
      )
        .all()
        .map(({ id }) => text(id));
    },
    states: async (asked) => statesOf(db, asked),
  };
}

function wantedOf(db: Connection, importId: string): string | null {
  const row = statement(db, 'SELECT wanted_entry_id FROM imports WHERE id = ?').get(importId);
  return textOrNull(row?.wanted_entry_id ?? null);
}

function refusalOf(db: Connection, entryId: string): ScanRefusal | null {
  const entry = findEntry(db, entryId);
  if (entry === null || entry.voided !== null) return 'no-entry';
  // What a classified letter says is not kept here (rules §13.9).
  if (entry.secrecy !== null) return 'classified';
  if (entry.fileId !== null) return 'has-file';
  const filing = statement(db, `SELECT 1 FROM filings WHERE entry_id = ? AND outcome = 'destroyed'`).get(
    entryId,
  );
  return filing === undefined ? null : 'destroyed';
}

function attach(db: Connection, importId: string, at: Date): RegisterEntry | ScanRefusal {
  const { fileId, name, state, entryId: tied } = mustFindImport(db, importId);
  const entryId = wantedOf(db, importId);
  if (entryId === null || fileId === null || tied !== null || (state !== 'ready' && state !== 'needs-ocr'))
    throw new AppError('not-found', { what: 'import' });
  const refusal = refusalOf(db, entryId);
  if (refusal !== null) return refusal;
  const row = statement(db, 'SELECT added_by FROM imports WHERE id = ?').get(importId);
  const by = text(row?.added_by);
  const { year } = mustFind(db, entryId);
  // Without its name: clerks make it from the subject, and an exception is never hushed.
  const reason = 'แนบไฟล์สแกน';
  return asException(db, { year, kind: 'annotated', reason, at, by }, () => {
    tie(db, { importId, entryId, fileId });
    addHistory(db, { entryId, at, by, kind: 'annotated', after: `แนบไฟล์ ${name}` });
    return mustFind(db, entryId);
  });
}

/** The reading stays with the line, so that its pages can be looked at, and go when it is destroyed. */
function tie(
  db: Connection,
  {
    importId,
    entryId,
    fileId,
  }: { readonly importId: string; readonly entryId: string; readonly fileId: string },
): void {
  const row = statement(db, 'UPDATE entries SET file_id = ?, import_id = ? WHERE id = ? RETURNING seq').get(
    fileId,
    importId,
    entryId,
  );
  statement(db, `UPDATE imports SET state = 'logged', entry_id = ? WHERE id = ?`).run(entryId, importId);
  reindexPages(db, Number(row?.seq), []);
  oweWords(db, entryId, pagesOf(db, importId));
}

function statesOf(db: Connection, asked: readonly string[]): readonly ScanState[] {
  const rows = statement(
    db,
    `SELECT i.id, i.name, i.state, i.secrecy_doubt, i.entry_id, i.discard_reason,
       i.wanted_entry_id
     FROM imports i WHERE i.wanted_entry_id IS NOT NULL
       AND (i.state NOT IN ('logged', 'discarded', 'secret') OR i.id IN (SELECT value FROM json_each(?)))
     ORDER BY i.seq`,
  ).all(JSON.stringify(asked));
  return rows.map((row) => {
    const entry = mustFind(db, text(row.wanted_entry_id));
    const { id, book, year, running, subject } = entry;
    return {
      importId: text(row.id),
      name: text(row.name),
      entry: { id, book, year, running, subject },
      outcome: outcomeOf(db, row, entry.id),
    };
  });
}

function outcomeOf(
  db: Connection,
  row: Readonly<Record<string, unknown>>,
  entryId: string,
): ScanState['outcome'] {
  if (row.secrecy_doubt !== null) return 'asked';
  switch (row.state) {
    case 'waiting':
    case 'reading':
      return 'reading';
    case 'logged':
      return row.entry_id === entryId ? 'attached' : 'logged-elsewhere';
    case 'discarded':
      return row.discard_reason === 'maybe-secret' ? 'secret' : 'left-out';
    case 'secret':
      return 'secret';
    case 'ready':
      return refusalOf(db, entryId) ?? 'reading'; // the very next step ties it
    case 'needs-ocr':
      return refusalOf(db, entryId) ?? 'unread';
    default:
      return 'unreadable';
  }
}
