/** Going back to a backup: what was given since stands on paper, and is not given a second time. */
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { restoreAtStart } from '../../../../electron/store/restore-at-start.ts';
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
  const db = new DatabaseSync(live, { readOnly: true });
  const root = Number(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'series'").get()?.rootpage);
  db.close();
  const file = await open(live, 'r+');
  await file.write(Buffer.alloc(4_096, 0xa5), 0, 4_096, (root - 1) * 4_096);
  await file.close();
  await restoreAtStart(store.folder, backup.name, later);
  const again = await openStore(store.folder);
  expect(await again.registers.peekNext(received)).toBe(5);
  expect([inserted, await insert(again)]).toEqual([1, 2]);
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
