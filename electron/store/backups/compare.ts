/**
 * What going back to a backup would change. Its database is put in a place of its own first, opened and brought to the
 * present schema, so that what is compared is what would be worked with. Runs in a thread.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BackupComparison, BackupEvidence, ComparedBook } from '../../../shared/office/backups.ts';
import { latestAnchor } from '../audit-anchors.ts';
import { partOf } from '../backup-manifest.ts';
import { openDatabase } from '../database.ts';
import { fileIdsReferred } from '../file-columns.ts';
import { migrate } from '../migrate.ts';
import { holdHistory } from './hold-history.ts';
import { countForeignRules } from './hold-schema.ts';
import { lostEntries } from './lost-entries.ts';

/** With every line that would be missing; the lists of them are made where they are handed out. */
export type Compared = Omit<BackupComparison, 'lists'>;

export type CompareTask = {
  /** The data folder. */
  readonly folder: string;
  /** The backup's. */
  readonly backup: string;
  readonly name: string;
  readonly at: string;
  /** A folder for the copy; whatever lies there goes. */
  readonly aside: string;
  /** What the check of the backup's own log came to. */
  readonly breaks: number;
};

type Side = {
  readonly books: ReadonlyMap<string, { readonly entries: number; readonly last: number }>;
  readonly letters: number;
  readonly files: number;
  readonly lastDay: string | null;
};

export async function compareBackup(task: CompareTask): Promise<Compared> {
  const { folder, backup, name, at, aside, breaks } = task;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  const copy = join(aside, 'saraban.db');
  try {
    await copyFile(partOf(backup, 'database'), copy);
    const old = openDatabase(copy);
    try {
      migrate(old);
      return compared(old, folder, { name, at, breaks });
    } finally {
      old.close();
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function compared(
  backup: DatabaseSync,
  folder: string,
  { breaks, ...facts }: Pick<BackupComparison, 'name' | 'at'> & Pick<BackupEvidence, 'breaks'>,
): Compared {
  const old = sideOf(backup);
  const present = readPresent(join(folder, 'saraban.db'));
  try {
    const now = present === null ? null : sideOrNull(present);
    const lost = present === null ? [] : lostEntries(present, backup);
    return {
      ...facts,
      isPresentReadable: now !== null,
      evidence: {
        ...holdHistory(present, backup, facts.at),
        breaks,
        foreignRules: countForeignRules(backup),
        anchor: latestAnchor(backup),
      },
      books: booksOf(now, old),
      letters: { now: now?.letters ?? null, old: old.letters },
      files: { now: now?.files ?? null, old: old.files },
      lastDay: { now: now?.lastDay ?? null, old: old.lastDay },
      lostTotal: lost.length,
      lost,
    };
  } finally {
    present?.close();
  }
}

function readPresent(path: string): DatabaseSync | null {
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
    db.exec('BEGIN'); // one state
    return db;
  } catch {
    return null; // damaged: that may be why somebody goes back
  }
}

function sideOrNull(db: DatabaseSync): Side | null {
  try {
    return sideOf(db);
  } catch {
    return null; // damaged
  }
}

function sideOf(db: DatabaseSync): Side {
  const books = db
    .prepare(
      `SELECT e.book || ' ' || e.year || ' ' || e.circular || ' ' || coalesce(p.code, '') AS book,
         count(*) AS entries, max(e.running) AS last
       FROM entries e JOIN series s ON s.id = e.series_id LEFT JOIN prefixes p ON p.id = s.prefix_id
       GROUP BY 1`,
    )
    .all();
  const count = (sql: string) => Number(db.prepare(sql).get()?.n ?? 0);
  const last = db.prepare('SELECT max(entered_on) AS day FROM entries').get()?.day;
  return {
    books: new Map(
      books.map((row) => [String(row.book), { entries: Number(row.entries), last: Number(row.last) }]),
    ),
    letters: count('SELECT count(*) AS n FROM letters'),
    files: fileIdsReferred(db).size,
    lastDay: typeof last === 'string' ? last : null,
  };
}

function booksOf(now: Side | null, old: Side): readonly ComparedBook[] {
  const names = [...new Set([...(now?.books.keys() ?? []), ...old.books.keys()])].toSorted();
  const none = { entries: 0, last: 0 };
  return names.map((key) => {
    const [book = '', year = '', circular = '', ...code] = key.split(' ');
    return {
      book: book === 'sent' ? 'sent' : 'received',
      year: Number(year),
      code: code.join(' '),
      circular: circular === '1',
      now: now === null ? null : (now.books.get(key) ?? none),
      old: old.books.get(key) ?? none,
    };
  });
}
