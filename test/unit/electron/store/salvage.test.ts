/** A register whose file the disk spoiled: what it still tells of the lines since the backup. */
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { writeSalvagedList } from '../../../../electron/backup/salvaged-list.ts';
import { restoreAtStart } from '../../../../electron/store/restore-at-start.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { readTableFile } from '../../../../electron/transfer/table-file.ts';
import { salvagedEntry } from '../../../../shared/register/salvaged.ts';
import { isLeftOut, readTakenRows } from '../../../../shared/register/take-over.ts';
import { findColumns } from '../../../../shared/register/take-over-columns.ts';
import { lostTables } from '../../../../shared/text/lost-lines.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');

/** A line before the backup, two after it, and the first one voided. */
async function office(): Promise<{ folder: string; backup: string }> {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  await openOffice(store);
  const log = (subject: string) =>
    store.registers.log({
      importId: null,
      letterIndex: null,
      fields: letterFields({ subject, documentNumber: subject }),
      allowSameLetter: true,
      at,
      by: clerk,
      isSample: false,
    });
  const first = await log('ลงก่อนสำรอง');
  const { backup } = await store.backup.make(at);
  await log('ลงหลังสำรองเรื่องแรก');
  await log('=1+1');
  await store.registers.void({ id: first.id, reason: 'ลงซ้ำ', at, by: clerk });
  await store.close();
  return { folder, backup: backup.name };
}

async function spoilPage(path: string, page: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(4_096, 0xa5), 0, 4_096, (page - 1) * 4_096);
  await file.close();
}

function rootOf(path: string, name: string): number {
  const db = new DatabaseSync(path, { readOnly: true });
  const root = Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(name)?.rootpage);
  db.close();
  return root;
}

const told = [
  {
    kind: 'entered',
    book: 'received',
    year: 2569,
    running: 2,
    subject: 'ลงหลังสำรองเรื่องแรก',
    enteredBy: clerk,
  },
  { kind: 'entered', running: 3, subject: '=1+1' },
  { kind: 'changed', running: 1 },
];

test.each([
  ['its head', () => 1],
  ['its lines', (live: string) => rootOf(live, 'entries')],
])(
  'a register that lost %s is told from what is left, in a list that a spreadsheet opens',
  async (_, pageOf) => {
    const { folder, backup } = await office();
    const live = join(folder, 'saraban.db');
    await spoilPage(live, pageOf(live));
    const { aside, salvaged } = await restoreAtStart(folder, backup, at);
    const expected = pageOf.length === 0 ? told : told.slice(0, 2);
    expect(salvaged).toMatchObject(expected);
    const path = await writeSalvagedList(aside, salvaged);
    expect(path).toBe(join(aside, 'ต้องลงใหม่ ทะเบียนรับ 2569.csv'));
    // Taking over a register reads it as it stands.
    const table = await readTableFile(await readFile(path ?? ''));
    const { headRow, mapping } = findColumns(table);
    const year = { book: 'received', prefixId: null, year: 2569, severalYears: false } as const;
    const rows = readTakenRows(table, { ...year, firstRow: (headRow ?? 0) + 1, mapping });
    expect(rows.slice(0, 2)).toMatchObject([
      { running: 2, fields: { subject: 'ลงหลังสำรองเรื่องแรก', documentDate: '2026-11-20' }, doubts: [] },
      { running: 3, fields: { subject: "'=1+1" }, doubts: [] },
    ]);
  },
);

test('a register of which nothing can be read holds nobody back from going to the backup', async () => {
  const { folder, backup } = await office();
  const file = await open(join(folder, 'saraban.db'), 'r+');
  await file.truncate(300);
  await file.close();
  const { salvaged } = await restoreAtStart(folder, backup, at);
  expect(salvaged).toEqual([]);
  const store = await openStore(folder);
  expect(
    (await store.registers.list({ book: 'received', year: null, order: 'oldest-first', offset: 0, limit: 9 }))
      .total,
  ).toBe(1);
  await store.close();
});

test('lines to enter again stand in a table a book, inserted and circular ones as such, classified ones without words', () => {
  const line = {
    book: 'sent',
    year: 2569,
    running: 1,
    entered_on: '2026-11-23',
    subject: 'เรื่อง',
    urgency: 'urgent',
  };
  const prefix = { series: 'ธบ ๐๐๒๓.๑/๒', isApart: false };
  const tables = lostTables([
    salvagedEntry({ ...line, inserted_after: 123 }, 'entered', prefix),
    salvagedEntry({ ...line, circular: 1, secrecy: 'secret' }, 'entered', prefix),
    salvagedEntry({ ...line, book: 'received' }, 'changed', { series: '', isApart: false }),
  ]);
  expect(tables.map(({ name }) => name)).toEqual([
    'ต้องลงใหม่ ทะเบียนส่ง ธบ ๐๐๒๓.๑-๒ 2569.csv',
    'ต้องลงใหม่ ทะเบียนรับ 2569.csv',
  ]);
  const rows = tables[0]?.text.split('\r\n').slice(1, 3);
  expect(rows).toEqual([
    '"123/1","2026-11-23","","","","","เรื่อง","","","ด่วน","","ลงหลังวันสำรอง",""',
    '"ว 1","2026-11-23","","","","","","","","ด่วน","ลับมาก","ลงหลังวันสำรอง",""',
  ]);
});

test("lines of a unit's book and of memos that count apart are never read as those of another book", async () => {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  const prefix = await openOffice(store);
  const { backup } = await store.backup.make(at);
  const unit = await store.numbers.saveReceivedBook({ name: 'งานปกครอง' }, false);
  const line = { importId: null, letterIndex: null, allowSameLetter: true, at, by: clerk, isSample: false };
  for (const receivedBookId of [null, unit.id])
    await store.registers.log({ ...line, fields: letterFields(), receivedBookId });
  for (const seriesMemo of [false, true])
    await store.registers.addSent({
      ...{ fields: letterFields(), prefixId: prefix.id, circular: false, seriesCircular: false, seriesMemo },
      ...{
        numberOf: (running: number | string) => `${prefix.code}/${running}`,
        at,
        by: clerk,
        isSample: false,
      },
    });
  const { lost } = await store.backup.compare({ place: 'first', name: backup.name }, null);
  await store.close();
  const tables = lostTables(lost);
  const entered = await Promise.all(
    tables.map(async ({ text }) => {
      const table = await readTableFile(Buffer.from(text));
      const { headRow, mapping } = findColumns(table);
      const year = { book: 'received', prefixId: null, year: 2569, severalYears: false } as const;
      return readTakenRows(table, { ...year, firstRow: (headRow ?? 0) + 1, mapping }).filter(
        (row) => !isLeftOut(row),
      ).length;
    }),
  );
  expect(new Map(tables.map(({ name }, at) => [name, entered[at]]))).toEqual(
    new Map([
      ['ต้องลงใหม่ ทะเบียนรับ 2569.csv', 1],
      ['ต้องลงใหม่ ทะเบียนรับ งานปกครอง 2569.csv', 0],
      [`ต้องลงใหม่ ทะเบียนส่ง ${prefix.code} 2569.csv`, 1],
      [`ต้องลงใหม่ ทะเบียนส่ง ${prefix.code} บันทึกข้อความ 2569.csv`, 0],
    ]),
  );
});
