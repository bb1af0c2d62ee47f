/**
 * The trash: drafts and files of the queue that were thrown away, as the rows they were, until their days are over. What
 * may be classified never comes here, nor anything registered. Call in a transaction.
 */
import { AppError } from '../../shared/contract/errors.ts';
import type { Discard } from '../../shared/document/discard.ts';
import { type TrashKind, trashKinds } from '../../shared/register/undo.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { forgetLetter } from './forget-letter.ts';
import { touchImport } from './import-touched.ts';
import { isRefusedRow, knownColumns } from './known-columns.ts';
import { oneOf, text, textOrNull } from './row-values.ts';
import { type KnownLetter, keysOfImport, keysWanted } from './same-letter.ts';
import { isDraftAbout } from './secrets/drafts-about.ts';
import { statement } from './statement.ts';
import { noteUndo } from './undo-log.ts';

export type { TrashKind };

type Row = Readonly<Record<string, string | number | null>>;
type Rows = readonly { readonly table: string; readonly row: Row }[];

/** Tables that hold what belongs to a draft, parents first, and the column that says to which. */
const draftTables = [
  ['letters', 'id'],
  ['letter_files', 'letter_id'],
  ['letter_history', 'letter_id'],
  ['draft_snapshots', 'letter_id'],
  ['letter_batches', 'letter_id'],
  ['set_drafts', 'batch_id'],
  ['dispatches', 'letter_id'],
] as const;

const kept: ReadonlySet<Discard['why']> = new Set(['same-file', 'same-letter', 'unreadable', 'not-needed']);

/** Before the draft is deleted. */
export function keepDraft(
  db: Connection,
  id: string,
  actor: { readonly at: Date; readonly by: string },
): void {
  const rows = draftTables.flatMap(([table, column]) => imagesOf(db, table, column, id));
  const letter = rows.find(({ table }) => table === 'letters')?.row;
  if (letter === undefined) return;
  const { subject } = JSON.parse(text(letter.content)) as { subject?: unknown };
  keep(db, { id, kind: 'draft', title: typeof subject === 'string' ? subject : '', rows, actor });
}

/** Before the file is forgotten. One that may be secret, or whose reading had not ended, is not kept. */
export function keepImport(db: Connection, id: string, { at, by, why, isKept = true }: Discard): void {
  if (!isKept) return;
  const rows = [...imagesOf(db, 'imports', 'id', id), ...imagesOf(db, 'import_pages', 'import_id', id)];
  const row = rows[0]?.row;
  if (row === undefined || !kept.has(why) || row.file_id === null || row.state === 'discarded') return;
  const title = textOrNull(row.subject) || text(row.name);
  keep(db, { id, kind: 'import', title, rows, actor: { at, by } });
}

/** Throws `not-found`, or `undo-too-late` when what it refers to is gone. */
export function restoreFromTrash(db: Connection, id: string): { kind: TrashKind; id: string } {
  const found = statement(db, 'SELECT * FROM trash WHERE id = ?').get(id);
  if (found === undefined) throw new AppError('not-found', { what: 'trash' });
  const kind = oneOf(trashKinds, found.kind);
  const rows = JSON.parse(text(found.rows)) as Rows;
  for (const { table, row } of rows) bringBack(db, table, row);
  statement(db, 'DELETE FROM trash WHERE id = ?').run(id);
  return { kind, id };
}

/** Newest first; without their rows. */
export function listTrash(
  db: Connection,
): readonly { id: string; kind: TrashKind; title: string; at: string; by: string }[] {
  return statement(db, 'SELECT id, kind, title, at, by FROM trash ORDER BY at DESC, id')
    .all()
    .map((row) => ({
      id: text(row.id),
      kind: oneOf(trashKinds, row.kind),
      title: text(row.title),
      at: text(row.at),
      by: text(row.by),
    }));
}

/** Goes for good. Returns the vault ids that nothing refers to any more. `id` null: all that came before the moment. */
export function removeFromTrash(
  db: Connection,
  which: { readonly id: string } | { readonly before: Date },
): readonly string[] {
  const [condition, value] = 'id' in which ? ['id = ?', which.id] : ['at < ?', isoMomentOf(which.before)];
  const files = statement(
    db,
    `SELECT DISTINCT file_id FROM trash_files WHERE trash_id IN (SELECT id FROM trash WHERE ${condition})`,
  ).all(value);
  statement(db, `DELETE FROM trash WHERE ${condition}`).run(value);
  return files.map((row) => text(row.file_id));
}

/** Whatever was thrown away with this file, when the same file turns out to be possibly classified. */
export function removeTwins(db: Connection, fileId: string): void {
  statement(db, 'DELETE FROM trash WHERE id IN (SELECT trash_id FROM trash_files WHERE file_id = ?)').run(
    fileId,
  );
}

/**
 * What was thrown away of a letter that turns out to be classified: files that hold it, and drafts about it, with what
 * the log says of those. Returns the vault ids that they held.
 */
export function removeOfLetter(
  db: Connection,
  entryId: string,
  letters: readonly KnownLetter[],
): readonly string[] {
  const wanted = keysWanted(letters);
  return statement(db, 'SELECT id FROM trash')
    .all()
    .flatMap((found) => {
      const id = text(found.id);
      const main = mainRowOf(db, id);
      if (main === null) return [];
      const { table, row } = main;
      if (table === 'imports')
        return keysOfImport(row).some((key) => wanted.has(key)) ? removeFromTrash(db, { id }) : [];
      if (!isDraftAbout(row, letters, entryId)) return [];
      return [...removeFromTrash(db, { id }), ...forgetLetter(db, id, 'classified')];
    });
}

/** The draft or the file itself: its pages stay where they are. Null when the disk spoiled it: nothing can tell it then. */
function mainRowOf(db: Connection, id: string): Rows[number] | null {
  const found = statement(
    db,
    `SELECT json_extract(rows, '$[0]') AS main FROM trash WHERE id = ? AND json_valid(rows)`,
  ).get(id);
  return found === undefined ? null : (JSON.parse(text(found.main)) as Rows[number]);
}

function keep(
  db: Connection,
  item: {
    readonly id: string;
    readonly kind: TrashKind;
    readonly title: string;
    readonly rows: Rows;
    readonly actor: { readonly at: Date; readonly by: string };
  },
): void {
  const { id, kind, title, rows, actor } = item;
  const isSample = rows[0]?.row.is_sample ?? 0;
  statement(
    db,
    'INSERT INTO trash (id, kind, title, at, by, rows, is_sample) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(id, kind, title, isoMomentOf(actor.at), actor.by, JSON.stringify(rows), isSample);
  const files = new Set(rows.flatMap(({ row }) => (typeof row.file_id === 'string' ? [row.file_id] : [])));
  for (const fileId of files)
    statement(db, 'INSERT INTO trash_files (trash_id, file_id, is_sample) VALUES (?, ?, ?)').run(
      id,
      fileId,
      isSample,
    );
  noteUndo(db, 'trash', id, { before: null, after: null });
}

function imagesOf(db: Connection, table: string, column: string, id: string): Rows {
  return db
    .prepare(`SELECT * FROM ${table} WHERE ${column} = ?`)
    .all(id)
    .map((found) => {
      // The place in the table is given anew; others may have taken it.
      const { seq: _, ...row } = found as Record<string, string | number | null>;
      return { table, row };
    });
}

/** Throws `undo-too-late` when the row's place is taken or what it refers to is gone; a full disk says what it is. */
function bringBack(db: Connection, table: string, row: Row): void {
  if (!restorable.has(table)) throw new AppError('undo-too-late', {});
  const columns = knownColumns(db, table, row);
  try {
    putRow(db, table, columns, row);
  } catch (cause) {
    if (!isRefusedRow(cause)) throw cause;
    throw new AppError('undo-too-late', {}, { cause });
  }
}

const restorable: ReadonlySet<string> = new Set([
  ...draftTables.map(([table]) => table),
  'imports',
  'import_pages',
]);

/** Of a file of the queue its row is still there, emptied. */
function putRow(db: Connection, table: string, columns: readonly string[], row: Row): void {
  const cells = Object.values(row);
  if (table === 'imports') {
    db.prepare(`UPDATE imports SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`).run(
      ...cells,
      row.id ?? '',
    );
    touchImport(db, text(row.id));
    return;
  }
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...cells);
}
