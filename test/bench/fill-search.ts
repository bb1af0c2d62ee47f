/**
 * Fills a data folder for searching, at a size no office reaches: lines with a page of some 4 KB each, written straight
 * into the register and by the product's own functions into the search index. The audit log and the histories stay
 * empty: search does not look there, and a million of them would take an hour.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Connection, openDatabase } from '../../electron/store/database.ts';
import { columnsOf, type EntryRow } from '../../electron/store/entry-columns.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { learnWords } from '../../electron/store/search-index.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';
import { seededRandom } from './harness.ts';
import { officeWords } from './office-words.ts';

/** Units of text; 1,360 of Thai make 4 KB. */
const pageLetters = 1_360;
const firstDay = Date.UTC(2017, 0, 2);
const perDay = 96;
const day = 86_400_000;
const year = 2560;

export function fillSearch(folder: string, count: number, tell: (line: string) => void): void {
  const db = openDatabase(join(folder, 'saraban.db'));
  try {
    migrate(db);
    const triggers = quicken(db);
    db.exec('BEGIN');
    fill(db, count, tell);
    for (const trigger of triggers) db.exec(trigger);
    db.exec('COMMIT');
    for (const index of indexes)
      db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('automerge', 4), ('hashsize', 1048576)`);
    db.exec('PRAGMA journal_mode = WAL');
  } finally {
    db.close();
  }
}

const indexes = ['search_subject_index', 'search_line_index', 'search_page_index'] as const;

/**
 * Only for filling: nothing here needs to survive a power cut, nor to be watched. The index is written in a few large
 * pieces. Returns the register's triggers, to be made again.
 */
function quicken(db: Connection): readonly string[] {
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF; PRAGMA secure_delete = OFF');
  for (const index of indexes)
    db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('automerge', 0), ('hashsize', 268435456)`);
  const triggers = db
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'entries'`)
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  return triggers.map(({ sql }) => String(sql));
}

function fill(db: Connection, count: number, tell: (line: string) => void): void {
  const random = seededRandom(2_569);
  const words = officeWords(random);
  const seriesId = randomUUID();
  db.prepare(
    `INSERT INTO series (id, book, prefix_id, circular, year, next) VALUES (?, 'received', NULL, 0, ?, ?)`,
  ).run(seriesId, year, count + 1);
  for (let at = 0; at < count; at += 1) {
    if (at % 100_000 === 0 && at > 0) tell(`${at} of ${count}`);
    const row = rowOf(seriesId, at, words, random);
    const columns = Object.keys(row);
    insertion ??= db.prepare(
      `INSERT INTO entries (${columns.join(', ')}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`,
    );
    insertion.run(row);
    const pages = [{ page: 1, text: words.page(pageLetters) }];
    learnWords(db, [{ row: row as unknown as EntryRow, pages }]);
  }
  insertion = null;
}

let insertion: ReturnType<Connection['prepare']> | null = null;

function rowOf(seriesId: string, at: number, words: ReturnType<typeof officeWords>, random: () => number) {
  const entered = new Date(firstDay + Math.floor(at / perDay) * day).toISOString();
  return {
    seq: at + 1,
    id: randomUUID(),
    series_id: seriesId,
    book: 'received',
    year,
    running: at + 1,
    circular: 0,
    entered_at: entered,
    entered_on: entered.slice(0, 10),
    entered_by: 'ผู้ทดสอบ',
    ...columnsOf({
      ...emptyEntryFields,
      documentNumber: words.documentNumber(),
      documentDate: '2017-01-01',
      from: words.sender(),
      to: 'นายอำเภอวังหมอก',
      subject: words.subject(),
      action: random() < 0.6 ? 'ทราบ' : '',
    }),
    file_id: random() < 0.7 ? randomUUID() : null,
    inserted_after: null,
    is_sample: 0,
  };
}
