/** What the database itself holds to, whatever a program does with it. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Connection, openDatabase, transaction } from '../../../../electron/store/database.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { countEntries, listEntries } from '../../../../electron/store/register-list.ts';
import { insertEntry, linkEntries, type NewEntry } from '../../../../electron/store/register-rows.ts';
import { learnAll } from '../../../../electron/store/search-owed.ts';
import { peekNext, setNext } from '../../../../electron/store/series-rows.ts';
import type { RegisterEntry } from '../../../../shared/register/entry.ts';
import { letterFields } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');
const by = 'ปุณยา';
const receivedBook = { book: 'received', prefixId: null, circular: false, year: 2569 } as const;

async function openBook(): Promise<Connection> {
  const db = openDatabase(join(await temporaryFolder(), 'saraban.db'));
  migrate(db);
  return db;
}

function enter(db: Connection, changes: Partial<NewEntry> = {}): RegisterEntry {
  const entry: NewEntry = {
    book: 'received',
    prefixId: null,
    circular: false,
    seriesCircular: false,
    at,
    by,
    fields: letterFields(),
    fileId: null,
    importId: null,
    letterIndex: null,
    letterId: null,
    isSample: false,
    ...changes,
  };
  return transaction(db, () => insertEntry(db, entry));
}

test('numbers follow one another, and a new year begins at 1 by itself', async () => {
  const db = await openBook();
  const numbers = (day: string) => [enter(db, { at: new Date(day) }), enter(db, { at: new Date(day) })];
  const before = numbers('2026-12-31T16:00:00');
  const after = numbers('2027-01-01T08:30:00');
  expect([...before, ...after].map(({ year, running }) => [year, running])).toEqual([
    [2569, 1],
    [2569, 2],
    [2570, 1],
    [2570, 2],
  ]);
  expect(peekNext(db, receivedBook)).toBe(3);
});

test('the year of the book is that of the local day, to the last second', async () => {
  const db = await openBook();
  expect(enter(db, { at: new Date(2026, 11, 31, 23, 59, 59) }).year).toBe(2569);
  expect(enter(db, { at: new Date(2027, 0, 1, 0, 0, 0) }).year).toBe(2570);
});

test('a computer whose clock fell back to before the book gives no number in a long closed year', async () => {
  const db = await openBook();
  enter(db, { at: new Date(2026, 5, 1) });
  expect(() => enter(db, { at: new Date(2010, 0, 1) })).toThrow('clock-behind');
  expect(enter(db, { at: new Date(2026, 5, 1, 0, 0, 1) })).toMatchObject({ year: 2569, running: 2 });
  expect(db.prepare('SELECT year FROM series').all()).toEqual([{ year: 2569 }]);
});

test('a clock set back a year opens no book of the year before, until the line of the wrong year is void', async () => {
  const db = await openBook();
  enter(db, { at: new Date(2025, 5, 1, 9) });
  enter(db, { at: new Date(2026, 0, 5, 9) });
  const back = new Date(2025, 10, 2, 9);
  expect(() => enter(db, { at: back })).toThrow('clock-year-behind');
  expect(() => enter(db, { at: back, book: 'sent' })).toThrow('clock-year-behind');
  expect(db.prepare('SELECT book, year, next FROM series ORDER BY year').all()).toEqual([
    { book: 'received', year: 2568, next: 2 },
    { book: 'received', year: 2569, next: 2 },
  ]);
  expect(enter(db, { at: new Date(2026, 0, 2, 9) }).year).toBe(2569);
  // Taken over from a file: no hour, and its year is what somebody typed.
  enter(db, { at: new Date(2026, 11, 5) });
  const isWrong = "year = 2569 AND entered_at NOT LIKE '%T00:00:00%'";
  db.prepare(`UPDATE entries SET voided_at = '2025-11-02T09:00:00+07:00', void_reason = 'ปีผิด', voided_by = ?
    WHERE ${isWrong}`).run(by);
  expect(enter(db, { at: back })).toMatchObject({ year: 2568, running: 2 });
});

test('each book, prefix and kind of series counts for itself', async () => {
  const db = await openBook();
  const addPrefix = db.prepare(
    `INSERT INTO prefixes (id, position, code, owner_office, phone, email, is_default, is_sample)
     VALUES (?, 1, ?, '', '', '', 0, 0)`,
  );
  addPrefix.run('a', 'ธบ ๐๐๒๓.๑๐');
  addPrefix.run('b', 'ธบ ๐๓๑๘');
  const sent = (prefixId: string, circular: boolean) =>
    enter(db, { book: 'sent', prefixId, circular, seriesCircular: circular }).running;
  expect([enter(db).running, sent('a', false), sent('a', true), sent('b', false)]).toEqual([1, 1, 1, 1]);
  expect([enter(db).running, sent('a', true), sent('a', true), sent('b', false)]).toEqual([2, 2, 3, 2]);
});

test('a circular that shares the ordinary series takes its number and stays a circular', async () => {
  const db = await openBook();
  enter(db, { book: 'sent' });
  const circular = enter(db, { book: 'sent', circular: true, seriesCircular: false });
  expect(circular).toMatchObject({ running: 2, circular: true });
});

test('the paper book goes on at the number that is set, never below one already used', async () => {
  const db = await openBook();
  const set = (next: number) => transaction(db, () => setNext(db, { ...receivedBook, next, at, by }));
  set(4217);
  expect(enter(db).running).toBe(4217);
  expect(() => set(4217)).toThrow('series-behind');
  set(4218);
  set(5000);
  set(4300); // nothing was used between: it may be set back
  expect(enter(db).running).toBe(4300);
  const kept = db.prepare('SELECT before, after, by FROM series_history ORDER BY seq').all();
  expect(kept.map((row) => ({ ...row }))).toEqual([
    { before: 1, after: 4217, by },
    { before: 4218, after: 4218, by },
    { before: 4218, after: 5000, by },
    { before: 5000, after: 4300, by },
  ]);
});

test('when the line cannot be written, its number is not lost', async () => {
  const db = await openBook();
  enter(db);
  expect(() => enter(db, { by: '' })).toThrow(/CHECK/);
  expect(enter(db).running).toBe(2);
});

test('the database refuses to delete, renumber or rewrite what was registered', async () => {
  const db = await openBook();
  const received = enter(db);
  const sent = enter(db, { book: 'sent' });
  transaction(db, () => linkEntries(db, { receivedId: received.id, sentId: sent.id, at, by }));
  const attempts = {
    'DELETE FROM entries': 'never deleted',
    'DELETE FROM series': 'FOREIGN KEY',
    'UPDATE entries SET running = 99': 'never change',
    "UPDATE entries SET entered_at = '2020-01-01'": 'never change',
    'UPDATE entries SET is_sample = 1': 'never change',
    'UPDATE series SET next = 1': 'never given again',
    'UPDATE series SET year = 2570': 'keeps its book',
    "UPDATE entry_history SET by = 'ผู้อื่น'": 'only added to',
    'DELETE FROM entry_history': 'only added to',
    'DELETE FROM entry_links': 'link between entries stays',
    'INSERT INTO entries SELECT * FROM entries': 'UNIQUE',
    'REPLACE INTO entries SELECT * FROM entries': 'never deleted',
  };
  for (const [sql, refusal] of Object.entries(attempts)) expect(() => db.exec(sql), sql).toThrow(refusal);
  expect(db.prepare('SELECT count(*) AS rows FROM entries').get()?.rows).toBe(2);
});

test('a voided line cannot be made valid again', async () => {
  const db = await openBook();
  enter(db);
  db.exec("UPDATE entries SET voided_at = '2026-11-23', voided_by = 'ก', void_reason = 'ลงซ้ำ'");
  expect(() => db.exec('UPDATE entries SET voided_at = NULL, voided_by = NULL, void_reason = NULL')).toThrow(
    'stays voided',
  );
});

test('only lines of the sample office can be taken away, and search forgets them', async () => {
  const db = await openBook();
  const pages = [{ page: 1, text: 'ข้อความในหน้าแรก' }];
  enter(db, { isSample: true, pages });
  enter(db, { pages });
  learnAll(db);
  enter(db, { isSample: true, pages });
  transaction(db, () =>
    db.exec(`PRAGMA defer_foreign_keys = ON;
      DELETE FROM entry_history WHERE entry_id IN (SELECT id FROM entries WHERE is_sample = 1);
      DELETE FROM entries WHERE is_sample = 1`),
  );
  for (const index of ['search_line_index', 'search_subject_index', 'search_page_index'])
    expect(db.prepare(`SELECT count(*) AS rows FROM ${index}`).get()?.rows, index).toBe(1);
  expect(db.prepare('SELECT count(*) AS rows FROM search_page_texts').get()?.rows).toBe(1);
  expect(db.prepare('SELECT count(*) AS rows FROM search_owed').get()?.rows).toBe(0);
});

test('tying two letters twice changes nothing, and both histories name the other', async () => {
  const db = await openBook();
  const received = enter(db);
  const sent = enter(db, { book: 'sent', numberOf: (running) => `ธบ ๐๐๒๓.๑๐/ว ${running}` });
  const tie = () =>
    transaction(db, () => linkEntries(db, { receivedId: received.id, sentId: sent.id, at, by }));
  tie();
  tie();
  const linked = db.prepare("SELECT after FROM entry_history WHERE kind = 'linked' ORDER BY seq").all();
  expect(linked.map((row) => row.after)).toEqual(['ธบ ๐๐๒๓.๑๐/ว 1', '๑/๒๕๖๙']);
});

test('a letter that was sent on is no longer open, on either side of the tie', async () => {
  const db = await openBook();
  const received = enter(db);
  enter(db);
  const sent = enter(db, { book: 'sent' });
  transaction(db, () => linkEntries(db, { receivedId: received.id, sentId: sent.id, at, by }));
  const running = (book: 'received' | 'sent', state: 'open' | 'forwarded') => {
    const filter = { book, year: 2569, state };
    const rows = listEntries(db, { ...filter, order: 'oldest-first', offset: 0, limit: 10 });
    expect(countEntries(db, filter)).toBe(rows.length);
    return rows.map((row) => row.running);
  };
  expect([running('received', 'forwarded'), running('received', 'open')]).toEqual([[1], [2]]);
  expect([running('sent', 'forwarded'), running('sent', 'open')]).toEqual([[1], []]);
});

test('a list narrowed by words sees what was written a moment ago, here or in another program', async () => {
  const folder = await temporaryFolder();
  const open = () => openDatabase(join(folder, 'saraban.db'));
  const db = open();
  migrate(db);
  const other = open();
  const seen = () => countEntries(db, { book: 'received', year: null, text: 'เบี้ยยังชีพ' });
  enter(db);
  expect(seen()).toBe(1);
  expect(seen()).toBe(1);
  enter(db);
  expect(seen()).toBe(2);
  enter(other);
  expect(seen()).toBe(3);
  expect(countEntries(db, { book: 'received', year: null, text: 'ไม่มี' })).toBe(0);
  expect(seen()).toBe(3);
});
