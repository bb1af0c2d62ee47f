/** Going back to a backup: what was given since stands on paper, and is not given a second time. */
import { copyFile, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { carryNumbers, numbersGiven } from '../../../../electron/store/carry-numbers.ts';
import { openDatabase } from '../../../../electron/store/database.ts';
import { restoreAtStart } from '../../../../electron/store/restore-at-start.ts';
import { peekNext } from '../../../../electron/store/series-rows.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');
const later = new Date('2026-11-24T09:30:00+07:00');
const received = { book: 'received', prefixId: null, circular: false, year: 2569 } as const;

async function office(): Promise<Store> {
  const store = await openStore(await temporaryFolder());
  await openOffice(store);
  return store;
}

const line = { importId: null, letterIndex: null, allowSameLetter: true, at, by: clerk, isSample: false };
const fields = letterFields({ documentNumber: null });
const log = (store: Store, receivedBookId: string | null = null) =>
  store.registers.log({ ...line, fields, receivedBookId });
const insert = async (store: Store) => {
  const number = { kind: 'inserted', year: 2569, after: 1, reason: 'ลืมลง', allowsInserted: true } as const;
  return (await store.registers.log({ ...line, fields, number })).inserted;
};

/** Where the page of the counters begins in the file. */
function seriesPage(path: string): number {
  const db = new DatabaseSync(path, { readOnly: true });
  const root = Number(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'series'").get()?.rootpage);
  db.close();
  return (root - 1) * 4_096;
}

async function writeAt(path: string, position: number, bytes: Buffer): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(bytes, 0, bytes.length, position);
  await file.close();
}

test('when the present cannot be saved for whatever reason, its numbers are still not given again', async () => {
  const store = await office();
  await log(store);
  const { backup } = await store.backup.make(at);
  await log(store);
  await writeFile(join(store.folder, 'backup', '.2026-11-24-093000-before-restore.part'), ''); // where it would be made
  await store.backup.restore(backup.name, later);
  expect(await store.registers.peekNext(received)).toBe(3);
  await store.close();
});

test('when the page of the counters is spoiled, the lines tell which numbers were given', async () => {
  const store = await office();
  await log(store);
  const { backup } = await store.backup.make(at);
  await log(store);
  const inserted = await insert(store);
  await store.numbers.reserve({
    series: received,
    count: 2,
    holder: 'ปลัดอำเภอ',
    reason: 'รอลงนาม',
    until: '2026-11-30',
    at,
    by: clerk,
    isSample: false,
  });
  await store.close();
  const live = join(store.folder, 'saraban.db');
  await writeAt(live, seriesPage(live), Buffer.alloc(4_096, 0xa5));
  await restoreAtStart(store.folder, backup.name, later);
  const again = await openStore(store.folder);
  expect(await again.registers.peekNext(received)).toBe(5);
  expect([inserted, await insert(again)]).toEqual([1, 2]);
  await again.close();
});

test('when the list of tables is spoiled behind its first page, the lines still tell which numbers were given', async () => {
  const store = await office();
  await log(store);
  const { backup } = await store.backup.make(at);
  await log(store);
  await store.close();
  const live = join(store.folder, 'saraban.db');
  await writeAt(live, (await readFile(live)).indexOf('CREATE TABLE corrections'), Buffer.from('CRAATE'));
  await expect(openStore(store.folder)).rejects.toMatchObject({ code: 'damaged-database' });
  await restoreAtStart(store.folder, backup.name, later);
  const again = await openStore(store.folder);
  expect(await again.registers.peekNext(received)).toBe(3);
  await again.close();
});

test.each(['open', 'closed'] as const)(
  'a number between two others is not given twice, in a year that is %s',
  async (state) => {
    const store = await office();
    await log(store);
    await insert(store);
    if (state === 'closed') {
      const db = new DatabaseSync(join(store.folder, 'saraban.db'));
      db.prepare(
        `INSERT INTO closed_years (year, at, by, signer, signer_post, summary, is_sample)
         VALUES (2569, '2027-01-04T09:00:00+07:00', ?, 'นายอำเภอ', 'นายอำเภอ', '{}', 0)`,
      ).run(clerk);
      db.close();
    }
    const { backup } = await store.backup.make(at);
    expect(await insert(store)).toBe(2);
    await store.backup.restore(backup.name, later);
    expect(await insert(store)).toBe(3);
    await store.close();
  },
);

test('a prefix and the book of a unit that were made since the backup go on counting', async () => {
  const store = await office();
  const { backup } = await store.backup.make(at);
  const unit = await store.numbers.saveReceivedBook({ name: 'งานปกครอง' }, false);
  const prefix = await store.office.savePrefix({
    code: 'ธบ ๐๐๒๓.๑๑',
    ownerOffice: 'ปกครอง',
    phone: '',
    email: '',
    isDefault: false,
  });
  await log(store, unit.id);
  const sent = { book: 'sent', prefixId: prefix.id, circular: false, year: 2569 } as const;
  await store.office.setNextNumber({ ...sent, next: 41 }, later);
  await store.backup.restore(backup.name, later);
  expect((await store.office.listPrefixes()).map(({ code }) => code)).toContain(prefix.code);
  expect(await store.registers.peekNext(sent)).toBe(41);
  expect((await log(store, unit.id)).running).toBe(2);
  await store.close();
});

test('with one spoiled letter in the counters the backup is still gone back to, open or not, and no number given twice', async () => {
  const store = await office();
  await log(store);
  const { backup } = await store.backup.make(at);
  await log(store);
  await store.close();
  const live = join(store.folder, 'saraban.db');
  const page = seriesPage(live);
  const position = (await readFile(live)).indexOf('received', page);
  await writeAt(live, position, Buffer.from('v'));
  const spoiled = await openStore(store.folder);
  await spoiled.backup.restore(backup.name, later);
  expect(await spoiled.registers.peekNext(received)).toBe(3);
  await spoiled.close();
  await writeAt(live, (await readFile(live)).indexOf('received', seriesPage(live)), Buffer.from('v'));
  await restoreAtStart(store.folder, backup.name, later);
  const again = await openStore(store.folder);
  expect(await again.registers.peekNext(received)).toBe(3);
  await again.close();
});

test('whatever bit of a counter the disk flips, going back goes on behind the numbers given, and not far behind', async () => {
  const store = await office();
  const [prefix] = await store.office.listPrefixes();
  const sent = { book: 'sent', prefixId: prefix?.id ?? null, circular: false, year: 2569 } as const;
  await store.office.setNextNumber({ ...sent, next: 1_234_000 }, at);
  const send = () =>
    store.registers.addSent({
      prefixId: prefix?.id ?? '',
      circular: false,
      seriesCircular: false,
      at,
      by: clerk,
      fields,
      isSample: false,
    });
  await send();
  await store.backup.make(at);
  await send();
  await send();
  await store.close();
  const live = join(store.folder, 'saraban.db');
  const whole = await readFile(live);
  const [folder = ''] = await readdir(join(store.folder, 'backup')).then((names) =>
    names.filter((name) => name.startsWith('2026')),
  );
  const backup = join(store.folder, 'backup', folder, 'saraban.db');
  const copy = join(await temporaryFolder(), 'old.db');
  await copyFile(backup, copy);
  const old = openDatabase(copy);
  const named = Buffer.from(`sent${sent.prefixId}`);
  const start = whole.indexOf(named, seriesPage(live)) - 36;
  const end = start + 36 + named.length + 2 + 3; // id, book, prefix, year, next
  const texts = Array.from({ length: Math.ceil((end - 5 - start) / 12) }, (_, at) => [
    start + at * 12,
    at % 8,
  ]);
  const figures = [0, 1, 2, 3, 4].flatMap((at) => [0, 3, 5, 6].map((bit) => [end - 5 + at, bit]));
  for (const [position = 0, bit = 0] of [...texts, ...figures]) {
    await writeAt(live, position, Buffer.from([(whole[position] ?? 0) ^ (1 << bit)]));
    const present = openDatabase(live);
    const given = numbersGiven(present, live, backup);
    present.close();
    old.exec('BEGIN');
    carryNumbers(old, given, { at: later, by: clerk });
    const next = peekNext(old, sent);
    old.exec('ROLLBACK');
    const where = `byte ${position - start}, bit ${bit}: ${next}`;
    expect(next, where).toBeGreaterThanOrEqual(1_234_003);
    expect(next, where).toBeLessThan(1_234_003 + 10_000);
    await writeAt(live, position, Buffer.from([whole[position] ?? 0]));
  }
  old.close();
});

test('sent letters of the new year are not numbered again when the counters were spoiled in January', async () => {
  const january = new Date('2027-01-04T10:00:00+07:00');
  const store = await office();
  const [prefix] = await store.office.listPrefixes();
  const circular = { prefixId: prefix?.id ?? '', by: clerk, isSample: false, seriesCircular: false };
  const send = (from: Store, moment: Date) =>
    from.registers.addSent({ ...circular, circular: false, at: moment, fields });
  await send(store, new Date('2026-12-31T10:00:00+07:00'));
  const { backup } = await store.backup.make(new Date('2026-12-31T16:00:00+07:00'));
  for (let count = 0; count < 3; count += 1) await send(store, january);
  const unit = await store.numbers.saveReceivedBook({ name: 'งานปกครอง' }, false);
  const logged = await store.registers.log({ ...line, at: january, fields, receivedBookId: unit.id });
  await store.close();
  const live = join(store.folder, 'saraban.db');
  await writeAt(live, seriesPage(live), Buffer.alloc(4_096, 0xa5));
  await restoreAtStart(store.folder, backup.name, january);
  const again = await openStore(store.folder);
  expect((await send(again, january)).running).toBe(4);
  const { running } = await again.registers.log({ ...line, at: january, fields, receivedBookId: unit.id });
  expect([logged.running, running]).toEqual([1, 2]);
  await again.close();
});
