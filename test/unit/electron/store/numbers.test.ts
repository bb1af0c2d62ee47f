/** Numbers beyond the next one, over a real database: held, inserted, in a unit's book, and in a closed year. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formRow } from '../../../../electron/registers/form-columns.ts';
import { type Connection, openDatabase } from '../../../../electron/store/database.ts';
import type { NewEntry } from '../../../../electron/store/register-rows.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { registeredNumber } from '../../../../shared/letter/citation.ts';
import type { OfficeSettings } from '../../../../shared/office/office.ts';
import type { RegisterEntry } from '../../../../shared/register/entry.ts';
import { stampOfEntry } from '../../../../shared/register/receive-stamp.ts';
import { runningOf, writtenOf } from '../../../../shared/register/running.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const today = new Date('2026-11-23T09:30:00+07:00');
const nextYear = new Date('2027-01-04T09:00:00+07:00');
const received = { book: 'received', prefixId: null, circular: false, year: 2569 } as const;
const asked = {
  series: received,
  count: 1,
  holder: 'ปลัดอำเภอ',
  reason: 'รอลงนาม',
  until: '2026-11-30',
  at: today,
  by: clerk,
  isSample: false,
};

async function office() {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  const prefix = await openOffice(store);
  const settings = (await store.settings.read()) as OfficeSettings;
  return { folder, store, prefix, settings };
}

type Number = NewEntry['number'];

function log(store: Store, number?: Number, at = today, receivedBookId?: string): Promise<RegisterEntry> {
  return store.registers.log({
    importId: null,
    letterIndex: null,
    fields: letterFields({ documentNumber: null }),
    allowSameLetter: true,
    at,
    by: clerk,
    isSample: false,
    number,
    receivedBookId,
  });
}

const inserted = (after: number, changes: object = {}): Number => ({
  kind: 'inserted',
  year: 2569,
  after,
  reason: 'หนังสือลงวันที่เมื่อวาน',
  allowsInserted: true,
  ...changes,
});
const reserved = (reservationId: string, allowsInserted = false): Number => ({
  kind: 'reserved',
  reservationId,
  allowsInserted,
});

/** The file as another program would have it. */
function raw({ folder }: { readonly folder: string }): Connection {
  return openDatabase(join(folder, 'saraban.db'));
}

test('a held number is passed over by everybody else and used by the letter it was held for', async () => {
  const { store, settings } = await office();
  await log(store);
  const [held] = await store.numbers.reserve(asked);
  expect([held?.running, (await log(store)).running]).toEqual([2, 3]);
  const late = await log(store, reserved(held?.id ?? ''));
  expect(late).toMatchObject({ running: 2, year: 2569 });
  const { history } = await store.registers.get(late.id);
  expect(history).toMatchObject([{ kind: 'entered', after: '๒', reason: 'รอลงนาม' }]);
  expect(await store.numbers.reservations(2569)).toMatchObject([{ state: 'used', entryId: late.id }]);
  await expect(log(store, reserved(held?.id ?? ''))).rejects.toThrow('reservation-ended');
  const [book] = (await store.numbers.report(settings, 2569, '2026-11-23')).books;
  expect(book?.counts).toMatchObject({ given: 2, 'reserved-used': 1, missing: 0 });
});

test('a number given up goes to nobody, whatever a program tries', async () => {
  const at = await office();
  const { store } = at;
  const [held] = await store.numbers.reserve(asked);
  const entry = await log(store);
  await store.numbers.release({ id: held?.id ?? '', reason: 'ไม่ได้ใช้', at: today, by: clerk });
  await expect(log(store, reserved(held?.id ?? ''))).rejects.toThrow('reservation-ended');
  await expect(store.office.setNextNumber({ ...received, next: 1 }, today)).rejects.toThrow('series-behind');
  expect((await log(store)).running).toBe(3);
  const db = raw(at);
  const stolen = `INSERT INTO entries SELECT 99, 'x', series_id, book, year, 1, circular, entered_at, entered_on,
    entered_by, NULL, NULL, NULL, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, 0, 0, NULL, NULL FROM entries WHERE id = '${entry.id}'`;
  expect(() => db.exec(stolen)).toThrow('never given again');
  expect(() => db.exec("UPDATE reservations SET state = 'held', ended_at = NULL")).toThrow('stays on record');
  expect(() => db.exec('DELETE FROM reservations')).toThrow('stays on record');
  db.close();
});

test('held beyond its day a number waits until somebody extends it', async () => {
  const { store } = await office();
  const [held] = await store.numbers.reserve({ ...asked, until: '2026-11-22' });
  const id = held?.id ?? '';
  await expect(log(store, reserved(id))).rejects.toThrow('reservation-lapsed');
  await store.numbers.extend(id, '2026-11-23');
  expect((await log(store, reserved(id))).running).toBe(1);
});

test('a number held in one book is refused to a letter of another', async () => {
  const { store, prefix } = await office();
  const [held] = await store.numbers.reserve({
    ...asked,
    series: { book: 'sent', prefixId: prefix.id, circular: true, year: 2569 },
  });
  await expect(log(store, reserved(held?.id ?? ''))).rejects.toThrow('reservation-elsewhere');
});

test('two letters between 1 and 2 are 1/1 and 1/2, only where the office allows it, and the history says why', async () => {
  const { store, settings } = await office();
  await log(store);
  await log(store);
  await expect(log(store, inserted(1, { allowsInserted: false }))).rejects.toThrow('inserting-not-allowed');
  await expect(log(store, inserted(3))).rejects.toThrow('number-not-given');
  const between = [await log(store, inserted(1)), await log(store, inserted(1))];
  expect(between.map(runningOf)).toEqual(['1/1', '1/2']);
  expect((await store.registers.get(between[0]?.id ?? '')).history).toMatchObject([
    { kind: 'entered', after: '๑/๑', reason: 'หนังสือลงวันที่เมื่อวาน' },
  ]);
  expect((await log(store)).running).toBe(3);
  const alone = { book: 'received', year: 2569, runningFrom: 1, runningTo: 1 } as const;
  expect((await store.registers.all(alone)).map(runningOf)).toEqual([1, '1/1', '1/2']);
  const [book] = (await store.numbers.report(settings, 2569, '2026-11-23')).books;
  expect(book?.counts).toMatchObject({ given: 3, inserted: 2, missing: 0 });
});

test('a number between two others and a unit’s own number are found as they are written', async () => {
  const { store } = await office();
  const unit = await store.numbers.saveReceivedBook({ name: 'กลุ่มงานปกครอง' }, false);
  await store.office.setNextNumber({ ...received, next: 500 }, today);
  const [first, second] = [await log(store), await log(store)];
  await log(store, undefined, today, unit.id);
  const between = await log(store, inserted(500));
  const found = async (text: string) => (await store.registers.search(text, 9)).map(({ entry }) => entry.id);
  expect((await found('๑'))[0]).not.toBe(between.id);
  expect(await found('๕๐๐/๑')).toEqual([between.id]);
  expect(await found('500/1/2569')).toEqual([between.id]);
  expect((await found('500/2569'))[0]).toBe(first?.id);
  await store.numbers.giveFurther({ entryId: second.id, receivedBookId: unit.id, at: today, by: clerk });
  expect(await found('2/2569')).toEqual([second.id]);
});

test('a sent letter between two others bears the stroke in its ที่', async () => {
  const { store, prefix } = await office();
  const send = (number?: Number) =>
    store.registers.addSent({
      prefixId: prefix.id,
      circular: true,
      seriesCircular: true,
      fields: letterFields({ documentNumber: null }),
      numberOf: (running, year) => registeredNumber(prefix, { circular: true }, running, year),
      at: today,
      by: clerk,
      isSample: false,
      number,
    });
  await send();
  expect((await send(inserted(1))).documentNumber).toBe('ธบ ๐๐๒๓.๑๐/ว ๑/๑');
  expect((await send()).documentNumber).toBe('ธบ ๐๐๒๓.๑๐/ว ๒');
});

test('a letter carries the number of the central book and of its unit, each once', async () => {
  const { store, settings } = await office();
  const unit = await store.numbers.saveReceivedBook({ name: 'กลุ่มงานปกครอง' }, false);
  const own = await log(store, undefined, today, unit.id);
  const central = await log(store);
  const give = () =>
    store.numbers.giveFurther({ entryId: central.id, receivedBookId: unit.id, at: today, by: clerk });
  await give();
  const entry = await give();
  expect([own.running, entry.running]).toEqual([1, 1]);
  expect(entry.further).toEqual([{ receivedBookId: unit.id, name: 'กลุ่มงานปกครอง', running: 2 }]);
  const report = await store.numbers.report(settings, 2569, '2026-11-23');
  expect(report.books.map(({ name, counts }) => [name.name, counts.given, counts.missing])).toEqual([
    ['', 1, 0],
    ['กลุ่มงานปกครอง', 2, 0],
  ]);
  await expect(store.numbers.removeReceivedBook(unit.id)).rejects.toThrow('in-use');
});

test('a received book writes its numbers its own way from a year on, and is found by them', async () => {
  const { folder, store } = await office();
  const earlier = await log(store, undefined, new Date('2025-03-04T09:00:00+07:00'));
  const unit = await store.numbers.saveReceivedBook({ name: 'กลุ่มงานปกครอง' }, false);
  const first = await log(store);
  const between = await log(store, inserted(1));
  await store.numbers.giveFurther({ entryId: first.id, receivedBookId: unit.id, at: today, by: clerk });
  const save = (receivedBookId: string | null, before: string, year = 2569, leastDigits = 1) =>
    store.numbers.saveFormat(
      { receivedBookId, year, format: { before, leastDigits, withYear: true } },
      false,
    );
  await save(null, '', 2569, 3);
  await save(unit.id, 'ปค. ');
  const get = async ({ id }: RegisterEntry) => (await store.registers.get(id)).entry;
  const again = await get(first);
  expect([writtenOf(again), again.running, writtenOf(await get(between))]).toEqual([
    '001/2569',
    1,
    '001/1/2569',
  ]);
  expect(again.further?.map(writtenOf)).toEqual(['ปค. 1/2569']);
  expect(formRow(again).cells[0]).toBe('๐๐๑/๒๕๖๙\n(กลุ่มงานปกครอง ปค. ๑/๒๕๖๙)');
  expect(stampOfEntry(again, 'ที่ว่าการอำเภอ', { width: 50, height: 25 }).number).toBe('๐๐๑/๒๕๖๙');
  // Books of earlier years stay as they were printed; later ones go on in the new form.
  expect(writtenOf(await get(earlier))).toBe(1);
  expect(writtenOf(await log(store, undefined, nextYear))).toBe('001/2570');
  await save(null, 'รับ', 2570);
  expect(writtenOf(await get(first))).toBe('001/2569');

  const found = async (words: string) =>
    (await store.registers.search(words, 9)).map(({ entry }) => entry.id);
  expect(await found('๐๐๑/๒๕๖๙')).toEqual([first.id]);
  expect(await found('001/1/2569')).toEqual([between.id]);
  expect(await found('ปค. ๑/๒๕๖๙')).toEqual([first.id]);
  expect(await found('1/2568')).toEqual([earlier.id]);

  const db = raw({ folder });
  onTestFinished(() => db.close());
  const logged = db
    .prepare("SELECT id, change FROM audit_log WHERE kind = 'received-format' ORDER BY seq")
    .all();
  expect(logged.map(({ id, change }) => `${id} ${change}`)).toEqual([
    'central 2569 added',
    `${unit.id} 2569 added`,
    'central 2570 added',
  ]);
});

const closing = (year: number, at: Date) => ({
  year,
  at,
  by: clerk,
  signer: 'นายธีรภพ ศรีวังทอง',
  signerPost: 'นายอำเภอวังหมอก',
  isSample: false,
});

test('a year is closed when it is over and no number of it is still held', async () => {
  const { store, settings } = await office();
  const [held] = await store.numbers.reserve(asked);
  await expect(store.numbers.close(settings, closing(2569, today))).rejects.toThrow('year-not-over');
  await expect(store.numbers.close(settings, closing(2569, nextYear))).rejects.toThrow(
    'year-has-reservations',
  );
  await store.numbers.release({ id: held?.id ?? '', reason: 'สิ้นปี', at: nextYear, by: clerk });
  const report = await store.numbers.close(settings, closing(2569, nextYear));
  expect(report.close).toMatchObject({ by: clerk, signer: 'นายธีรภพ ศรีวังทอง' });
  expect(await store.numbers.years()).toEqual([{ year: 2569, isClosed: true }]);
  await expect(store.numbers.close(settings, closing(2569, nextYear))).rejects.toThrow('year-closed');
});

test('a closed year is read-only; what must be changed stands on record with its reason', async () => {
  const at = await office();
  const { store, settings } = at;
  const entry = await log(store);
  const other = await log(store);
  await store.numbers.close(settings, closing(2569, nextYear));
  const correct = (reason: string) =>
    store.registers.correct({
      id: entry.id,
      changes: { subject: 'แก้ชื่อเรื่อง' },
      reason,
      at: nextYear,
      by: clerk,
    });
  await expect(correct(' ')).rejects.toThrow('year-closed');
  expect((await correct('พิมพ์ผิด')).subject).toBe('แก้ชื่อเรื่อง');
  await store.registers.void({ id: other.id, reason: 'ลงซ้ำ', at: nextYear, by: clerk });
  await store.registers.annotate({
    id: entry.id,
    field: 'action',
    text: 'ตอบแล้ว',
    at: nextYear,
    by: clerk,
  });
  expect((await log(store, inserted(2), nextYear)).year).toBe(2569);
  const { exceptions } = await store.numbers.report(settings, 2569, '2027-01-04');
  expect(exceptions.map(({ kind, running, reason }) => [kind, running, reason])).toEqual([
    ['corrected', '1', 'พิมพ์ผิด'],
    ['voided', '2', 'ลงซ้ำ'],
    ['annotated', '1', 'บันทึกการปฏิบัติเพิ่มเติม'],
    ['number', '2/1', 'หนังสือลงวันที่เมื่อวาน'],
  ]);
  await expect(store.office.setNextNumber({ ...received, next: 90 }, nextYear)).rejects.toThrow(
    'year-closed',
  );
  const db = raw(at);
  for (const sql of [
    "UPDATE entries SET subject = 'อื่น'",
    "UPDATE entries SET note = 'อื่น'",
    'UPDATE series SET next = 99',
  ])
    expect(() => db.exec(sql), sql).toThrow('the year is closed');
  expect(() => db.exec('DELETE FROM closed_years')).toThrow('stays closed');
  expect(() => db.exec('DELETE FROM year_exceptions')).toThrow('stays on record');
  db.close();
  expect((await log(store, undefined, nextYear)).running).toBe(1);
});

test('memos count for themselves where the office wants it, and bear the same words in their own book', async () => {
  const { store, prefix, settings } = await office();
  const send = (seriesMemo: boolean) =>
    store.registers.addSent({
      prefixId: prefix.id,
      circular: false,
      seriesCircular: false,
      seriesMemo,
      fields: letterFields({ documentNumber: null }),
      numberOf: (running, year) => registeredNumber(prefix, { circular: false }, running, year),
      at: today,
      by: clerk,
      isSample: false,
    });
  const sent = [await send(false), await send(true), await send(true), await send(false)];
  expect(sent.map(({ running }) => running)).toEqual([1, 1, 2, 2]);
  const own = { ...settings, memoSeries: 'own' as const };
  const books = await store.numbers.books(own, 2569);
  expect(
    books.filter(({ book }) => book === 'sent').map(({ memo, circular, next }) => [memo, circular, next]),
  ).toEqual([
    [false, false, 3],
    [false, true, 1],
    [true, false, 3],
  ]);
  expect((await store.numbers.report(own, 2569, '2026-11-23')).doubled).toEqual([]);
});
