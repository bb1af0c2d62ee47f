/** Words that search is still owed go through backups, going back and a register that is taken over meanwhile. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { actingAs } from '../../../../electron/store/acting.ts';
import { openDatabase } from '../../../../electron/store/database.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { clerk, letterFields, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');

async function desk() {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  await openOffice(store);
  return { folder, store };
}

async function log(store: Store, subject: string, pages: readonly string[] = []) {
  const source = pages.length === 0 ? null : await waitingImport(store, pages);
  return store.registers.log({
    importId: source?.importId ?? null,
    letterIndex: source === null ? null : 1,
    fields: letterFields({ documentNumber: null, subject }),
    allowSameLetter: true,
    at,
    by: clerk,
    isSample: false,
  });
}

const found = async (store: Store, text: string) =>
  (await store.search.find({ text }, 999)).map(({ entry, kind }) => [entry.subject, kind]);

function countIn(path: string, sql: string): number {
  const db = openDatabase(path);
  try {
    return Number(db.prepare(sql).get()?.n);
  } finally {
    db.close();
  }
}

test('words owed when a backup is made are found after going back to it, and later ones are gone', async () => {
  const { folder, store } = await desk();
  await log(store, 'ประชุมกำนัน', ['ระเบียบวาระ']);
  const making = store.backup.make(at);
  await log(store, 'ฝายน้ำล้น', ['ถนนขาด']);
  const { backup } = await making;
  expect(await found(store, 'ฝาย')).toHaveLength(1);
  await log(store, 'งบประมาณ', ['ถนนขาดอีก']);
  await Promise.all([
    store.backup.restore(backup.name, new Date(at.getTime() + 60_000)),
    store.search.find({ text: 'ถนน' }, 9),
  ]);
  expect(await found(store, 'กำนัน')).toEqual([['ประชุมกำนัน', 'subject']]);
  expect(await found(store, 'วาระ')).toEqual([['ประชุมกำนัน', 'page']]);
  expect(await found(store, 'งบประมาณ')).toEqual([]);
  const live = join(folder, 'saraban.db');
  expect(countIn(live, 'SELECT count(*) AS n FROM search_owed')).toBe(0);
  expect(countIn(live, 'SELECT count(*) AS n FROM entries')).toBe(
    await store.registers.list(all).then(totalOf),
  );
}, 60_000);

const all = {
  book: 'received',
  year: null,
  text: null,
  order: 'oldest-first',
  offset: 0,
  limit: 9,
} as const;
const totalOf = ({ total }: { readonly total: number }) => total;

test('a letter that turns out classified while its words are owed is neither found nor in a copy', async () => {
  const { folder, store } = await desk();
  await log(store, 'ประชุมกำนัน');
  const { id } = await log(store, 'สายสืบรายงานตัว');
  const signed = { id, reason: 'เป็นหนังสือลับ', at, by: clerk };
  await store.registers.correct({ ...signed, changes: { secrecy: 'confidential', subject: 'ลับ' } });
  await log(store, 'ฝายน้ำล้น');
  const { backup } = await store.backup.make(at);
  const copy = join(folder, 'backup', backup.name, 'saraban.db');
  const said = "SELECT count(*) AS n FROM search_lines WHERE instr(line, 'สายสืบ') > 0";
  expect(countIn(copy, said)).toBe(0);
  expect(countIn(copy, 'SELECT count(*) AS n FROM search_owed WHERE seq = 2')).toBe(0);
  expect(countIn(copy, 'SELECT count(*) AS n FROM search_forgetting')).toBe(0);
  expect(await found(store, 'สายสืบ')).toEqual([]);
  expect(await found(store, 'กำนัน')).toHaveLength(1);
  expect(await found(store, 'ฝาย')).toHaveLength(1);
}, 60_000);

test('searches, a backup and a second register wait out the one that is taken over, with words owed', async () => {
  const { store } = await desk();
  await log(store, 'ประชุมกำนัน', ['ระเบียบวาระ']);
  const take = (year: number) =>
    actingAs({ by: clerk, at, action: 'exchange.takeOver' }, () => store.takeOver.enter(register(year)));
  const [first, second, , early] = await Promise.all([
    take(2567),
    take(2568),
    store.backup.make(at),
    found(store, 'วาระ'),
  ]);
  expect([first, second, early]).toEqual([150, 150, [['ประชุมกำนัน', 'page']]]);
  expect(await found(store, 'อุทกภัย')).toHaveLength(300);
  expect((await store.backup.list()).map(({ reason }) => reason)).toEqual(['asked']);
}, 60_000);

/** More than are entered without a thread. */
function register(year: number) {
  const series = { book: 'received', prefixId: null, circular: false, year } as const;
  const rows = Array.from({ length: 150 }, (_, index) => ({
    row: index + 1,
    running: index + 1,
    inserted: null,
    year,
    circular: false,
    enteredOn: `${year - 543}-03-01`,
    fields: letterFields({ documentNumber: null, subject: `อุทกภัย ครั้งที่ ${index + 1}` }),
    doubts: [],
    series,
  }));
  return { book: 'received', rows, fileName: 'ทะเบียนเดิม.xlsx', at, by: clerk, isSample: false } as const;
}
