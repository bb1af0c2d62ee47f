/** Words of a letter go into the index after the answer, and are found all the same. */
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Connection, openDatabase, transaction } from '../../../../electron/store/database.ts';
import { importSource } from '../../../../electron/store/import-rows.ts';
import { keepingStore } from '../../../../electron/store/keeping-store.ts';
import { markLogged, markVoided } from '../../../../electron/store/letters-left.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { countEntries } from '../../../../electron/store/register-list.ts';
import { insertEntry } from '../../../../electron/store/register-rows.ts';
import { registersStore } from '../../../../electron/store/registers-store.ts';
import { learnSome, oweWords } from '../../../../electron/store/search-owed.ts';
import { searchStore } from '../../../../electron/store/search-store.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { clerk, letterFields, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');

async function desk() {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  await openOffice(store);
  return { folder, store };
}

async function log(store: Store, subject: string, pages: readonly string[] = []) {
  const source = pages.length === 0 ? null : await waitingImport(store, pages);
  return store.registers.log({
    importId: source?.importId ?? null,
    letterIndex: source === null ? null : 1,
    fields: letterFields({ subject }),
    allowSameLetter: true,
    at,
    by: clerk,
    isSample: false,
  });
}

const count = (db: Connection, table: string) =>
  Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);

test('a letter just logged is found by its words and its pages, though the index does not have them yet', async () => {
  const { folder, store } = await desk();
  const other = openDatabase(join(folder, 'saraban.db'));
  onTestFinished(() => other.close());
  onTestFinished(() => store.close());
  const logged = await log(store, 'ประชุมกำนัน', ['หน้าแรก', 'วาระที่ ๓ น้ำท่วม']);
  expect([count(other, 'search_owed'), count(other, 'search_line_index')]).toEqual([1, 0]);
  const query = { book: 'received', year: null, order: 'oldest-first', offset: 0, limit: 9 } as const;
  expect((await store.registers.list({ ...query, text: 'กำนัน' })).total).toBe(1);
  await log(store, 'อีกฉบับ', ['น้ำประปา']);
  const [found] = await store.search.find({ text: 'น้ำท่วม' }, 9);
  expect(found).toMatchObject({ entry: { id: logged.id }, kind: 'page', page: { page: 2 } });
  expect(await store.search.count({ text: 'น้ำ' })).toEqual({ total: 2, isWhole: true });
  expect([count(other, 'search_owed'), count(other, 'search_line_index')]).toEqual([0, 2]);
});

test('what search is owed it learns by itself, and at the next start when the program was ended before', async () => {
  const { folder, store } = await desk();
  await log(store, 'ประชุมกำนัน');
  const other = openDatabase(join(folder, 'saraban.db'));
  onTestFinished(() => other.close());
  await vi.waitFor(() => expect(count(other, 'search_line_index')).toBe(1), 20_000);
  // As a program leaves it that was killed before it came to that.
  other.exec(
    'INSERT INTO search_owed (seq) VALUES (1); DELETE FROM search_lines; DELETE FROM search_line_index',
  );
  await store.close();
  const again = await openStore(folder);
  onTestFinished(() => again.close());
  await vi.waitFor(() => expect(count(other, 'search_line_index')).toBe(1), 20_000);
  expect(await again.registers.search('กำนัน', 9)).toHaveLength(1);
});

/** A connection as the store has it, its idle work left out: what is owed stays so until somebody searches. */
function book(): Connection {
  const db = openDatabase(':memory:');
  onTestFinished(() => db.close());
  migrate(db);
  return db;
}

function enter(db: Connection, subject: string, pages: readonly string[] = []): void {
  transaction(db, () =>
    insertEntry(db, {
      book: 'received',
      prefixId: null,
      circular: false,
      seriesCircular: false,
      fields: letterFields({ documentNumber: null, subject }),
      fileId: null,
      importId: null,
      letterIndex: null,
      letterId: null,
      pages: pages.map((text, at) => ({ page: at + 1, text })),
      at,
      by: clerk,
      isSample: false,
    }),
  );
}

const subjectsOf = (found: readonly { readonly entry: { readonly subject: string } }[]) =>
  found.map(({ entry }) => entry.subject);

test.each([
  ['on a full disk', (db: Connection) => db.exec(`PRAGMA max_page_count = ${countPages(db)}`)],
  ['in a folder closed to writing', (db: Connection) => db.exec('PRAGMA query_only = ON')],
])('words that cannot be written into the index are found all the same %s', async (_, close) => {
  const db = book();
  const search = searchStore(db);
  enter(db, 'ประชุมกำนัน');
  expect(await search.find({ text: 'กำนัน' }, 9)).toHaveLength(1);
  enter(db, 'น้ำท่วม', ['ระเบียบวาระ', `ฝายน้ำล้น ${'ถนนขาด '.repeat(4_000)}`]);
  close(db);
  expect(subjectsOf(await search.find({ text: 'กำนัน' }, 9))).toEqual(['ประชุมกำนัน']);
  expect(subjectsOf(await search.find({ text: 'ท่วม' }, 9))).toEqual(['น้ำท่วม']);
  expect(await search.find({ text: '2/2569' }, 9)).toMatchObject([{ kind: 'number' }]);
  const [onPage] = await search.find({ text: 'ฝาย', book: 'received' }, 9);
  expect(onPage).toMatchObject({ kind: 'page', page: { page: 2, text: expect.stringMatching(/^ฝายน้ำล้น/u) } });
  expect(await search.find({ text: 'ฝาย', book: 'sent' }, 9)).toEqual([]);
  expect(await search.count({ text: 'น้ำ' })).toEqual({ total: 1, isWhole: true });
  const list = { book: 'received', year: null, order: 'oldest-first', offset: 0, limit: 9 } as const;
  expect(countEntries(db, { ...list, text: 'วาระ' })).toBe(1);
  expect(count(db, 'search_owed')).toBe(1);
});

const countPages = (db: Connection) => Number(db.prepare('PRAGMA page_count').get()?.page_count);

test('a spoiled text owed to search keeps no other letter from being found, nor its own line and pages', async () => {
  const { folder, store } = await desk();
  onTestFinished(() => store.close());
  const other = openDatabase(join(folder, 'saraban.db'));
  onTestFinished(() => other.close());
  await log(store, 'ประชุมกำนัน', ['ระเบียบวาระ']);
  other.exec(`UPDATE search_owed SET pages = replace(pages, ']]', ']q')`);
  await log(store, 'น้ำท่วม');
  const found = (text: string) => store.search.find({ text }, 9);
  expect(subjectsOf(await found('ท่วม'))).toEqual(['น้ำท่วม']);
  expect(subjectsOf(await found('กำนัน'))).toEqual(['ประชุมกำนัน']);
  expect(await found('วาระ')).toMatchObject([{ kind: 'page', page: { text: 'ระเบียบวาระ' } }]);
});

test('words owed to a line that is not there are let go', async () => {
  const db = book();
  enter(db, 'ประชุมกำนัน');
  db.exec('PRAGMA foreign_keys = OFF; INSERT INTO search_owed (seq) VALUES (999)');
  for (let step = 0; step < 5; step += 1) learnSome(db);
  expect(count(db, 'search_owed')).toBe(0);
  expect(await searchStore(db).find({ text: 'กำนัน' }, 9)).toHaveLength(1);
});

test('a register taken over is learnt in few, growing pieces once somebody waits for it', async () => {
  const db = book();
  for (let running = 1; running <= 300; running += 1) enter(db, `ประชุมครั้งที่ ${running}`);
  const [clock, done] = [vi.spyOn(performance, 'now').mockReturnValue(0), vi.spyOn(db, 'exec')];
  onTestFinished(() => [clock, done].forEach((spy) => void spy.mockRestore()));
  const pieces = () => done.mock.calls.filter(([sql]) => sql === 'COMMIT').length;
  expect(await searchStore(db).find({ text: 'ประชุม' }, 400)).toHaveLength(300);
  expect(pieces()).toBe(5); // 16, 32, 64, 128 and the rest
  for (let running = 301; running <= 364; running += 1) enter(db, `ประชุมครั้งที่ ${running}`);
  done.mockClear();
  let now = 0;
  clock.mockImplementation(() => (now += 50));
  await searchStore(db).find({ text: 'ประชุม' }, 400);
  expect(pieces()).toBe(4); // each takes long: no larger ones
});

test('others get their turn while printing or a keeping list waits for what search is owed', async () => {
  const db = book();
  const query = { book: 'received', year: null, text: 'ประชุม' } as const;
  const unused = { source: importSource, markLogged, markVoided };
  const registers = registersStore(db, unused, async () => undefined);
  const keeping = keepingStore(db, { remove: async () => undefined }, { read: async () => null });
  const asked = [
    async () => (await registers.all(query)).length,
    async () => (await keeping.list({ ...query, stage: 'all', offset: 0, limit: 99 })).total,
  ];
  for (const ask of asked) {
    for (let running = 0; running < 40; running += 1) enter(db, 'ประชุมกำนัน');
    let turns = 0;
    const other = setImmediate(() => {
      turns += 1;
    });
    expect(await ask()).toBe(count(db, 'entries'));
    clearImmediate(other);
    expect(turns).toBeGreaterThan(0);
  }
});

test('a long bundle is learnt a few pages at a time, and each of its pages is found in the end', async () => {
  const db = book();
  const pages = Array.from({ length: 60 }, (_, at) => `วาระที่${at + 1}จบ ${'ประชุมกำนัน '.repeat(300)}`);
  enter(db, 'รายงานการประชุม', pages);
  const learnt: number[] = [];
  for (let more = true; more; learnt.push(count(db, 'search_places'))) more = learnSome(db);
  expect(learnt.length).toBeGreaterThan(2);
  expect(Math.max(...learnt.map((places, at) => places - (learnt[at - 1] ?? 0)))).toBeLessThan(20);
  expect([learnt.at(-1), count(db, 'search_page_index'), count(db, 'search_owed')]).toEqual([60, 60, 0]);
  for (const page of [1, 30, 60])
    expect(await searchStore(db).find({ text: `วาระที่${page}จบ` }, 9)).toMatchObject([
      { kind: 'page', page: { page, text: pages[page - 1] } },
    ]);
  // Pages that come while others are under way take the place of them all.
  const again = (changed: readonly string[]) =>
    transaction(db, () =>
      oweWords(
        db,
        String(db.prepare('SELECT id FROM entries').get()?.id),
        changed.map((text, at) => ({ page: at + 1, text })),
      ),
    );
  again(pages);
  learnSome(db);
  again(['น้ำท่วม', 'ฝาย']);
  expect(await searchStore(db).find({ text: 'ฝาย' }, 9)).toHaveLength(1);
  expect([count(db, 'search_places'), await searchStore(db).find({ text: 'กำนัน' }, 9)]).toEqual([2, []]);
});

test('a scan that is tied to its line is not cut into words in between, and is found', async () => {
  const { folder, store } = await desk();
  onTestFinished(() => store.close());
  const other = openDatabase(join(folder, 'saraban.db'));
  onTestFinished(() => other.close());
  const { id } = await log(store, 'ประชุมกำนัน');
  const { importId } = await waitingImport(store, ['หน้าแรก', 'น้ำท่วม']);
  other.prepare('UPDATE imports SET wanted_entry_id = ? WHERE id = ?').run(id, importId);
  await store.attaching.attach(importId, at);
  expect([count(other, 'search_places'), count(other, 'search_owed')]).toEqual([0, 1]);
  expect(await store.search.find({ text: 'ท่วม' }, 9)).toMatchObject([{ entry: { id }, page: { page: 2 } }]);
});
