/** The clerk's work on both registers, through the room's handlers, over a real data folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registerHandlers } from '../../../../electron/registers/service.ts';
import { correctedColumns, correctionsOf } from '../../../../renderer/screens/registers/corrections.ts';
import { formOf } from '../../../../renderer/screens/registers/entry-values.ts';
import type { Checked } from '../../../../shared/contract/api.ts';
import { clerk, letterFields, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';

type Registers = ReturnType<typeof registerHandlers>;

async function desk(settings: Parameters<typeof openOffice>[1] = {}) {
  const around = await testSurroundings();
  const prefix = await openOffice(around.store, settings);
  return { around, prefix, registers: registerHandlers(around) };
}

const paper = (changes: Partial<Checked<'register.log'>> = {}): Checked<'register.log'> => ({
  importId: null,
  letterIndex: null,
  fields: letterFields(),
  allowSameLetter: false,
  ...changes,
});

const other = (number: number) => paper({ fields: letterFields({ documentNumber: `ธบ ๐๐๑๘/${number}` }) });

function listed(registers: Registers, query: Partial<Checked<'register.list'>> = {}) {
  return registers['register.list']({
    book: 'received',
    year: 2569,
    order: 'oldest-first',
    offset: 0,
    limit: 100,
    ...query,
  });
}

async function runningOf(registers: Registers, query: Partial<Checked<'register.list'>>) {
  const { rows, total } = await listed(registers, query);
  expect(total).toBe(rows.length);
  return rows.map((row) => row.running);
}

function changesSeen({ ports }: TestSurroundings) {
  return ports.events.flatMap((event) => (event.name === 'register.changed' ? [event.data.entryId] : []));
}

test('before the office is set up nothing can be entered', async () => {
  const registers = registerHandlers(await testSurroundings());
  await expect(registers['register.log'](paper())).rejects.toThrow('no-office');
  expect((await listed(registers)).total).toBe(0);
});

test('logging a paper letter gives the next number, the time and the clerk, and tells the screens', async () => {
  const { around, registers } = await desk();
  const entry = await registers['register.log'](paper());
  expect(entry).toMatchObject({
    ...letterFields(),
    book: 'received',
    year: 2569,
    running: 1,
    enteredBy: clerk,
    voided: null,
    fileId: null,
    links: [],
    isSample: false,
  });
  expect(new Date(entry.enteredAt)).toEqual(new Date('2026-11-23T09:30:00+07:00'));
  expect(changesSeen(around)).toEqual([entry.id]);
  const { history } = await registers['register.get']({ id: entry.id });
  expect(history).toMatchObject([{ kind: 'entered', by: clerk, at: entry.enteredAt }]);
});

test('logging from a file keeps the original with the line and finishes the import', async () => {
  const { around, registers } = await desk();
  const { importId, fileId } = await waitingImport(around.store, ['หน้าที่หนึ่ง']);
  const entry = await registers['register.log'](paper({ importId, letterIndex: 1 }));
  expect(entry).toMatchObject({ fileId, importId, letterIndex: 1 });
  const item = await around.store.imports.find(importId);
  expect(item).toMatchObject({ state: 'logged', entryId: entry.id });
  expect(around.ports.events).toContainEqual({ name: 'import.changed', data: item });
});

test('the same file brought in again is asked about, even when its letter carries no number', async () => {
  const { around, registers } = await desk();
  const fields = letterFields({ documentNumber: null });
  const log = async (allowSameLetter: boolean) => {
    const { importId } = await waitingImport(around.store, ['หนังสือที่ไม่มีเลข']);
    return registers['register.log'](paper({ importId, letterIndex: 1, fields, allowSameLetter }));
  };
  await log(false);
  await expect(log(false)).rejects.toMatchObject({ code: 'same-letter', params: { running: '1' } });
  expect((await log(true)).running).toBe(2);
});

test('one letter of a file is logged once, another letter of the same file takes its own number', async () => {
  const { around, registers } = await desk();
  const { importId } = await waitingImport(around.store, ['หน้าที่หนึ่ง']);
  const log = (letterIndex: number) =>
    registers['register.log'](paper({ importId, letterIndex, allowSameLetter: true }));
  await log(1);
  await expect(log(1)).rejects.toMatchObject({
    code: 'already-logged',
    params: { running: '1', year: '2569' },
  });
  expect((await log(2)).running).toBe(2);
});

test('the same letter from another hand is asked about first, however its number is typed', async () => {
  const { registers } = await desk();
  await registers['register.log'](paper());
  const again = paper({ fields: letterFields({ documentNumber: 'ธบ0023.3/ว6140', subject: 'พิมพ์ใหม่' }) });
  await expect(registers['register.log'](again)).rejects.toMatchObject({
    code: 'same-letter',
    params: { running: '1', year: '2569' },
  });
  expect((await registers['register.log']({ ...again, allowSameLetter: true })).running).toBe(2);
  expect((await registers['register.log'](other(7))).running).toBe(3);
});

test('a letter whose line was voided may be logged again', async () => {
  const { around, registers } = await desk();
  const { importId } = await waitingImport(around.store, ['หน้าที่หนึ่ง']);
  const first = await registers['register.log'](paper({ importId, letterIndex: 1 }));
  await registers['register.void']({ id: first.id, reason: 'ลงผิดเล่ม' });
  expect(await around.store.imports.find(importId)).toMatchObject({ state: 'ready', entryId: null });
  expect((await registers['register.log'](paper({ importId, letterIndex: 1 }))).running).toBe(2);
});

test('a file stays finished while another of its letters stands in the register', async () => {
  const { around, registers } = await desk();
  const { importId } = await waitingImport(around.store, ['หน้าที่หนึ่ง']);
  const log = (letterIndex: number) =>
    registers['register.log'](paper({ importId, letterIndex, allowSameLetter: true }));
  const first = await log(1);
  const second = await log(2);
  await registers['register.void']({ id: second.id, reason: 'ลงซ้ำ' });
  expect(await around.store.imports.find(importId)).toMatchObject({ state: 'logged', entryId: first.id });
});

test('of a classified letter only number, date, sender and class are kept', async () => {
  const { registers } = await desk();
  const words = { subject: 'แผนอารักขา', action: 'ส่งปลัดอำเภอ', note: 'แผนสำคัญ' };
  const entry = await registers['register.log'](
    paper({ fields: letterFields({ ...words, secrecy: 'secret' }) }),
  );
  expect(entry).toMatchObject({ subject: 'เรื่องลับมาก', action: '', note: '', secrecy: 'secret' });
  await registers['register.correct']({ id: entry.id, changes: { subject: 'แผนอารักขา' }, reason: 'พิมพ์ตก' });
  const stored = JSON.stringify(await registers['register.get']({ id: entry.id }));
  for (const word of Object.values(words)) expect(stored).not.toContain(word);
  expect(await registers['search.entries']({ text: 'อารักขา', limit: 10 })).toEqual([]);
});

test('a file that is stored already cannot be called classified afterwards', async () => {
  const { around, registers } = await desk();
  const { importId } = await waitingImport(around.store, ['หน้าที่หนึ่ง']);
  const secret = letterFields({ secrecy: 'confidential' });
  await expect(
    registers['register.log'](paper({ importId, letterIndex: 1, fields: secret })),
  ).rejects.toThrow('secret-not-stored');
  const entry = await registers['register.log'](paper({ importId, letterIndex: 1 }));
  await expect(
    registers['register.correct']({ id: entry.id, changes: { secrecy: 'confidential' }, reason: '' }),
  ).rejects.toThrow('secret-not-stored');
});

test('a stored letter that turns out classified goes with its original when the clerk says so, words and all', async () => {
  const { around, registers } = await desk();
  const { importId } = await waitingImport(around.store, ['zqxj หน้าที่หนึ่ง']);
  const words = letterFields({ subject: 'wvkq แผนอารักขา' });
  const { id, fileId } = await registers['register.log'](paper({ importId, letterIndex: 1, fields: words }));
  expect(await registers['search.entries']({ text: 'zqxj', limit: 10 })).toHaveLength(1);
  const entry = await registers['register.correct']({
    id,
    changes: { secrecy: 'secret' },
    reason: 'เป็นหนังสือลับ',
    erasesOriginal: true,
  });
  expect(entry).toMatchObject({ secrecy: 'secret', subject: 'เรื่องลับมาก', fileId: null });
  expect(await registers['search.entries']({ text: 'zqxj', limit: 10 })).toEqual([]);
  await expect(around.store.vault.read(fileId ?? '')).rejects.toThrow('not-found');
  await around.store.close();
  const files = (await readdir(around.store.folder)).filter((name) => name.startsWith('saraban.db'));
  for (const name of files) {
    const bytes = (await readFile(join(around.store.folder, name))).toString('latin1');
    for (const piece of ['zqx', 'qxj', 'wvk', 'vkq'])
      expect(bytes.includes(piece), `${piece} in ${name}`).toBe(false);
  }
});

test('a file that holds other letters goes with the classified one once that was ticked, and their lines say so', async () => {
  const { around, registers } = await desk();
  const { importId } = await waitingImport(around.store, ['หน้าที่หนึ่ง', 'หน้าที่สอง']);
  const { id } = await registers['register.log'](paper({ importId, letterIndex: 1 }));
  const other = await registers['register.log'](paper({ importId, letterIndex: 2, allowSameLetter: true }));
  const fileId = other.fileId ?? '';
  const given = { id, changes: { secrecy: 'secret' }, reason: 'ลับ' } as const;
  await expect(registers['register.correct'](given)).rejects.toThrow('secret-not-stored');
  expect((await around.store.vault.read(fileId)).bytes.byteLength).toBeGreaterThan(0);

  await registers['register.correct']({ ...given, erasesOriginal: true });
  const after = await registers['register.get']({ id: other.id });
  expect(after.entry).toMatchObject({ fileId: null, secrecy: null, subject: other.subject });
  expect(after.history.at(-1)?.after).toContain('ไฟล์ไปกับหนังสือที่มีชั้นความลับ');
  await expect(around.store.vault.read(fileId)).rejects.toThrow();
});

test('a class is raised, and taken off with the subject typed anew', async () => {
  const { registers } = await desk();
  const { id } = await registers['register.log'](
    paper({ fields: letterFields({ secrecy: 'confidential' }) }),
  );
  const raised = await registers['register.correct']({ id, changes: { secrecy: 'secret' }, reason: 'ยกชั้น' });
  expect(raised.subject).toBe('เรื่องลับมาก');
  const changes = { secrecy: null, subject: 'แผนอารักขา' };
  const open = await registers['register.correct']({ id, changes, reason: 'ยกเลิกชั้น' });
  expect(open).toMatchObject({ secrecy: null, subject: 'แผนอารักขา' });
});

test('a classified line keeps its class and its masked subject when the form corrects all it shows', async () => {
  const { registers } = await desk();
  const entry = await registers['register.log'](paper({ fields: letterFields({ secrecy: 'secret' }) }));
  const form = { ...formOf(entry), from: 'กรมการปกครอง', urgency: 'urgent' as const };
  const changes = correctionsOf(form, correctedColumns(entry));
  const after = await registers['register.correct']({ id: entry.id, changes, reason: 'พิมพ์ตก' });
  expect(after).toMatchObject({ secrecy: 'secret', subject: 'เรื่องลับมาก', from: 'กรมการปกครอง' });
});

test('a paper letter that turns out to be classified leaves no subject, not even in its history', async () => {
  const { registers } = await desk();
  const { id } = await registers['register.log'](paper({ fields: letterFields({ subject: 'แผนอารักขา' }) }));
  await registers['register.annotate']({ id, field: 'note', text: 'อารักขาวันที่ ๕' });
  await registers['register.correct']({ id, changes: { secrecy: 'confidential' }, reason: 'เป็นหนังสือลับ' });
  const after = await registers['register.get']({ id });
  expect(after.entry.subject).toBe('เรื่องลับ');
  expect(JSON.stringify(after)).not.toContain('อารักขา');
  expect(await registers['search.entries']({ text: 'อารักขา', limit: 10 })).toEqual([]);
});

test('the same words asked of other deadlines find other lines', async () => {
  const { registers } = await desk();
  for (const [number, deadline] of [
    [1, '2026-12-01'],
    [2, '2027-01-15'],
  ] as const)
    await registers['register.log'](
      paper({ fields: letterFields({ documentNumber: `ธบ ๐๐๑๘/${number}`, deadline }) }),
    );
  const text = 'เบี้ยยังชีพ';
  expect(await runningOf(registers, { text, deadlineTo: '2026-12-31' })).toEqual([1]);
  expect(await runningOf(registers, { text, deadlineFrom: '2027-01-01' })).toEqual([2]);
  expect(await runningOf(registers, { text })).toEqual([1, 2]);
});

test('a letter made elsewhere takes the next number of its prefix, composed as it is printed', async () => {
  const { prefix, registers } = await desk();
  const add = (circular: boolean) =>
    registers['register.addSent']({ prefixId: prefix.id, circular, fields: letterFields() });
  expect((await add(false)).documentNumber).toBe('ธบ ๐๐๒๓.๑๐/๑');
  expect((await add(true)).documentNumber).toBe('ธบ ๐๐๒๓.๑๐/ว ๑');
  expect((await add(true)).documentNumber).toBe('ธบ ๐๐๒๓.๑๐/ว ๒');
  expect((await add(false)).documentNumber).toBe('ธบ ๐๐๒๓.๑๐/๒');
});

test('where the office shares one series, circulars and ordinary letters count on together', async () => {
  const { prefix, registers } = await desk({ circularSeries: 'shared' });
  const add = (circular: boolean) =>
    registers['register.addSent']({ prefixId: prefix.id, circular, fields: letterFields() });
  const numbers = [await add(false), await add(true), await add(false)];
  expect(numbers.map((entry) => entry.documentNumber)).toEqual([
    'ธบ ๐๐๒๓.๑๐/๑',
    'ธบ ๐๐๒๓.๑๐/ว ๒',
    'ธบ ๐๐๒๓.๑๐/๓',
  ]);
  expect(numbers.map((entry) => entry.circular)).toEqual([false, true, false]);
});

test('no ที่ is given twice in a year, also not by another series', async () => {
  const { around, prefix, registers } = await desk();
  const { store } = around;
  const add = async (circular: boolean, prefixId = prefix.id) =>
    (await registers['register.addSent']({ prefixId, circular, fields: letterFields() })).documentNumber;
  const refusal = (next: string, used: string) => ({ code: 'series-behind', params: { next, used } });
  for (let times = 0; times < 3; times += 1) await add(true);
  const settings = await store.settings.read();
  if (settings === null) throw new Error('no office');
  await store.settings.save({ ...settings, circularSeries: 'shared' });
  await expect(add(true)).rejects.toMatchObject(refusal('1', '3'));
  expect(await add(false)).toBe('ธบ ๐๐๒๓.๑๐/๑');
  await expect(add(true)).rejects.toMatchObject(refusal('2', '3'));
  await store.office.setNextNumber(
    { book: 'sent', prefixId: prefix.id, circular: false, year: 2569, next: 4 },
    around.ports.clock(),
  );
  expect(await add(true)).toBe('ธบ ๐๐๒๓.๑๐/ว ๔');

  await store.office.savePrefix({ ...prefix, code: 'ธบ ๙๙๙๙' });
  const { id } = await store.office.savePrefix({
    code: prefix.code,
    ownerOffice: '',
    phone: '',
    email: '',
    isDefault: false,
  });
  await expect(add(false, id)).rejects.toMatchObject(refusal('1', '1'));
  expect(await add(false)).toBe('ธบ ๙๙๙๙/๕');
});

test('number and date of a sent letter are given together', async () => {
  const { prefix, registers } = await desk();
  const fields = letterFields({ documentDate: null });
  const entry = await registers['register.addSent']({ prefixId: prefix.id, circular: false, fields });
  expect(entry.documentDate).toBe('2026-11-23');
});

test('a number cannot be taken under a prefix that is not there', async () => {
  const { registers } = await desk();
  await expect(
    registers['register.addSent']({ prefixId: 'ไม่มี', circular: false, fields: letterFields() }),
  ).rejects.toMatchObject({ code: 'not-found', params: { what: 'prefix' } });
});

test('a correction keeps the old value with its reason, and search follows', async () => {
  const { around, registers } = await desk();
  const { id } = await registers['register.log'](paper());
  around.ports.clock.set('2026-11-24T14:05:00+07:00');
  const corrected = await registers['register.correct']({
    id,
    changes: { from: 'เจ้าพนักงานที่ดินจังหวัดธารบุรี', subject: letterFields().subject },
    reason: 'พิมพ์ตก',
  });
  expect(corrected.from).toBe('เจ้าพนักงานที่ดินจังหวัดธารบุรี');
  const { history } = await registers['register.get']({ id });
  expect(history.slice(1)).toMatchObject([
    {
      kind: 'corrected',
      field: 'from',
      before: 'จังหวัดธารบุรี',
      after: 'เจ้าพนักงานที่ดินจังหวัดธารบุรี',
      reason: 'พิมพ์ตก',
      by: clerk,
    },
  ]);
  expect(await registers['search.entries']({ text: 'เจ้าพนักงานที่ดิน', limit: 10 })).toHaveLength(1);
});

test('the number of a sent letter is the register’s own and is not typed over', async () => {
  const { prefix, registers } = await desk();
  const entry = await registers['register.addSent']({
    prefixId: prefix.id,
    circular: false,
    fields: letterFields(),
  });
  const correct = (changes: Checked<'register.correct'>['changes']) =>
    registers['register.correct']({ id: entry.id, changes, reason: 'ทดสอบ' });
  await expect(correct({ documentNumber: 'ธบ ๐๐๒๓.๑๐/๙' })).rejects.toThrow('letter-issued');
  expect((await correct({ to: 'นายก อบต. ห้วยน้ำฟ้า' })).to).toBe('นายก อบต. ห้วยน้ำฟ้า');
});

test('notes are added line by line and nothing that stood there goes', async () => {
  const { registers } = await desk();
  const { id } = await registers['register.log'](paper());
  const note = (text: string) => registers['register.annotate']({ id, field: 'action', text });
  await note('เสนอนายอำเภอ');
  expect((await note('มอบปลัดอำเภอ')).action).toBe('เสนอนายอำเภอ\nมอบปลัดอำเภอ');
  const { history } = await registers['register.get']({ id });
  expect(history.slice(1).map(({ kind, field, after, by }) => [kind, field, after, by])).toEqual([
    ['annotated', 'action', 'เสนอนายอำเภอ', clerk],
    ['annotated', 'action', 'มอบปลัดอำเภอ', clerk],
  ]);
});

test('a voided line keeps its row and number, and is not corrected or voided again', async () => {
  const { registers } = await desk();
  const { id } = await registers['register.log'](paper());
  const voided = await registers['register.void']({ id, reason: 'ลงซ้ำกับ ๔๒๐๙' });
  expect(voided).toMatchObject({ running: 1, voided: { reason: 'ลงซ้ำกับ ๔๒๐๙', by: clerk } });
  await expect(registers['register.correct']({ id, changes: { from: 'ผู้อื่น' }, reason: '' })).rejects.toThrow(
    'entry-voided',
  );
  await expect(registers['register.void']({ id, reason: 'อีกครั้ง' })).rejects.toThrow('entry-voided');
  expect((await registers['register.log'](other(1))).running).toBe(2);
  expect(await runningOf(registers, {})).toEqual([1, 2]);
});

test('the list narrows by day, number, sender, urgency and state', async () => {
  const { around, registers } = await desk();
  const { importId } = await waitingImport(around.store, ['หน้าที่หนึ่ง']);
  const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
  const senders = ['จังหวัดธารบุรี', 'นายก อบต. ห้วยน้ำฟ้า', 'อำเภอเมืองธารบุรี', 'ปลัดจังหวัดธารบุรี'];
  const ids: string[] = [];
  for (const [at, day] of days.entries()) {
    around.ports.clock.set(`${day}T10:00:00+07:00`);
    const fields = letterFields({
      documentNumber: `ธบ ๐๐๑๘/${at}`,
      from: senders[at] ?? '',
      urgency: at === 1 ? 'most-urgent' : null,
    });
    const entry = await registers['register.log'](
      paper({ fields, importId: at === 3 ? importId : null, letterIndex: at === 3 ? 1 : null }),
    );
    ids.push(entry.id);
  }
  await registers['register.void']({ id: ids[0] ?? '', reason: 'ลงซ้ำ' });
  await registers['register.annotate']({ id: ids[1] ?? '', field: 'action', text: 'ทราบ' });
  expect(await runningOf(registers, { enteredFrom: '2026-11-21', enteredTo: '2026-11-22' })).toEqual([2, 3]);
  expect(await runningOf(registers, { runningFrom: 3 })).toEqual([3, 4]);
  expect(await runningOf(registers, { from: 'จังหวัด ธารบุรี' })).toEqual([1, 4]);
  expect(await runningOf(registers, { from: 'อบต' })).toEqual([2]);
  expect(await runningOf(registers, { from: 'ฟ้า' })).toEqual([2]);
  expect(await runningOf(registers, { urgency: 'most-urgent' })).toEqual([2]);
  expect(await runningOf(registers, { state: 'voided' })).toEqual([1]);
  expect(await runningOf(registers, { state: 'open' })).toEqual([3, 4]);
  expect(await runningOf(registers, { state: 'without-file' })).toEqual([1, 2, 3]);
  expect(await runningOf(registers, { year: 2568 })).toEqual([]);
  expect(await runningOf(registers, { book: 'sent' })).toEqual([]);
});

test('a page of the list says how many there are in all, newest or oldest first', async () => {
  const { registers } = await desk();
  for (let number = 1; number <= 7; number += 1) await registers['register.log'](other(number));
  const newest = await listed(registers, { order: 'newest-first', offset: 2, limit: 3 });
  expect({ total: newest.total, rows: newest.rows.map((row) => row.running) }).toEqual({
    total: 7,
    rows: [5, 4, 3],
  });
  const words = { text: 'ธบ ๐๐๑๘' }; // stands in every line
  const narrowed = async (query: Partial<Checked<'register.list'>>) => {
    const { rows, total } = await listed(registers, { ...words, ...query });
    expect(total).toBe(7);
    return rows.map((row) => row.running);
  };
  expect(await narrowed({ order: 'newest-first', offset: 2, limit: 3 })).toEqual([5, 4, 3]);
  expect(await narrowed({ order: 'newest-first', offset: 6, limit: 3 })).toEqual([1]);
  expect(await narrowed({ offset: 5, limit: 3 })).toEqual([6, 7]);
  expect(await narrowed({ offset: 9 })).toEqual([]);
  const beyond = await listed(registers, { offset: 100 });
  expect(beyond).toEqual({ total: 7, rows: [] });
});

test('what was entered of a letter that turns out classified is on the disk no more, not even as pieces of words', async () => {
  const { around, registers } = await desk();
  await registers['register.log'](other(1));
  // Of other tokens the index notes only in what they differ from the one before.
  const strange = Buffer.from('龘').toString('latin1');
  const words = { subject: 'zqxj 龘 ปฏิบัติการ', action: 'wvkq มอบหมาย', note: 'jhgq โทรแจ้ง' };
  const { id } = await registers['register.log'](paper({ fields: letterFields(words) }));
  expect(await registers['search.entries']({ text: 'zqxj', limit: 10 })).toHaveLength(1);
  await registers['register.annotate']({ id, field: 'note', text: 'pfgz เพิ่มเติม' });
  await registers['register.correct']({ id, changes: { subject: 'bvqm แก้แล้ว' }, reason: 'พิมพ์ผิด' });
  expect(await registers['search.entries']({ text: 'bvqm', limit: 10 })).toHaveLength(1);
  await registers['register.correct']({ id, changes: { secrecy: 'confidential' }, reason: 'เป็นหนังสือลับ' });
  const { history } = await registers['register.get']({ id });
  expect(history.map(({ kind }) => kind)).toContain('annotated');
  expect(await registers['search.entries']({ text: 'ธบ', limit: 10 })).toHaveLength(2);
  await around.store.close();
  const files = (await readdir(around.store.folder)).filter((name) => name.startsWith('saraban.db'));
  for (const name of files) {
    const bytes = (await readFile(join(around.store.folder, name))).toString('latin1');
    for (const piece of ['zqx', 'qxj', 'wvk', 'vkq', 'jhg', 'hgq', 'pfg', 'fgz', 'bvq', 'vqm', strange])
      expect(bytes.includes(piece), `${piece} in ${name}`).toBe(false);
  }
});
