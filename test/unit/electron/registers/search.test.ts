/** Finding a letter again by whatever part of it the clerk remembers. */
import { expect, test } from 'vitest';
import { registerHandlers } from '../../../../electron/registers/service.ts';
import type { EntryFields } from '../../../../shared/register/entry.ts';
import { matchEnd, matchStart } from '../../../../shared/thai/excerpt.ts';
import { fold } from '../../../../shared/thai/fold.ts';
import { seededRandom } from '../../../bench/harness.ts';
import { letterFields, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

async function desk() {
  const around = await testSurroundings();
  await openOffice(around.store);
  const registers = registerHandlers(around);
  async function log(fields: Partial<EntryFields>, pages: readonly string[] = []) {
    const source = pages.length === 0 ? null : await waitingImport(around.store, pages);
    return registers['register.log']({
      importId: source?.importId ?? null,
      letterIndex: source === null ? null : 1,
      fields: letterFields(fields),
      allowSameLetter: true,
    });
  }
  const search = (text: string, limit = 50) => registers['search.entries']({ text, limit });
  const found = async (text: string) => (await search(text)).map((hit) => hit.entry.running);
  return { registers, log, search, found };
}

test('any part of a subject finds the letter, down to a single letter of it', async () => {
  const { log, found } = await desk();
  await log({ subject: 'แจ้งกำหนดการประเพณีแห่ผ้าขึ้นพระธาตุภูหมอก', from: 'วัฒนธรรม', to: 'นายก' });
  for (const part of ['แจ้งกำหนดการประเพณีแห่ผ้าขึ้นพระธาตุภูหมอก', 'ประเพณี', 'ภูหมอก', 'ผ้า', 'อก', 'ภ', 'ก'])
    expect(await found(part), part).toEqual([1]);
  for (const absent of ['ประเพณีไทย', 'ฮฮ', 'ฬ', 'กกก']) expect(await found(absent), absent).toEqual([]);
});

test('the end of every column is found by one and by two letters', async () => {
  const { log, found } = await desk();
  await log({ documentNumber: 'กข ๑/ฆฅ', from: 'ฌญ', to: 'ฎฏ', subject: 'ฐฑ', action: 'ฒณ', note: 'ฬฮ' });
  for (const end of ['ฆฅ', 'ฌญ', 'ฎฏ', 'ฐฑ', 'ฒณ', 'ฬฮ', 'ฅ', 'ญ', 'ฏ', 'ฑ', 'ณ', 'ฮ'])
    expect(await found(end), end).toEqual([1]);
  for (const across of ['ฅฌ', 'ญฎ', 'ฑฒ', 'ญฎฏ']) expect(await found(across), across).toEqual([]);
});

test('digits, gaps and broken sara am make no difference', async () => {
  const { log, found } = await desk();
  await log({ documentNumber: 'ธบ ๐๐๒๓.๓/ว ๖๑๔๐', subject: 'แจ้งกํานันเรื่องนํ้าท่วม ปี ๒๕๖๙' });
  for (const typed of ['0023.3/ว6140', 'ธบ ๐๐๒๓.๓/ว ๖๑๔๐', 'ว 6140', 'กำนัน', 'น้ำ', 'ปี2569', '๒๕๖๙'])
    expect(await found(typed), typed).toEqual([1]);
});

test('all words of the query must stand in the line, in any order and column', async () => {
  const { log, found } = await desk();
  await log({ subject: 'ประชุมกำนัน ผู้ใหญ่บ้าน', from: 'ปลัดจังหวัดธารบุรี' });
  await log({ subject: 'ประชุมประชาคม', from: 'เทศบาลตำบลวังหมอก' });
  expect(await found('ปลัด ประชุม')).toEqual([1]);
  expect(await found('ประชุม')).toEqual([2, 1]);
  expect(await found('ประชุม ที่ดิน')).toEqual([]);
});

test('an exact number comes first, then subjects, then other columns, then pages, newest first', async () => {
  const { log, search } = await desk();
  await log({ documentNumber: 'ธบ ๐๐๑๘/๑', subject: 'เรื่องอื่น' }, ['อ้างถึงหนังสือ ๔๒๑๗']);
  await log({ documentNumber: 'ธบ ๐๐๑๘/๒', subject: 'โครงการ ๔๒๑๗' });
  await log({ documentNumber: 'ธบ ๐๐๑๘/๓', subject: 'เรื่องอื่น', note: 'ดู ๔๒๑๗ ด้วย' });
  await log({ documentNumber: 'ธบ ๐๐๒๐/๔๒๑๗', subject: 'เรื่องอื่น' });
  await log({ documentNumber: 'ธบ ๐๐๑๘/๔', subject: 'โครงการ 4217 ต่อ' });
  const hits = await search('4217');
  expect(hits.map((hit) => [hit.entry.running, hit.field])).toEqual([
    [4, 'number'],
    [5, 'subject'],
    [2, 'subject'],
    [3, 'note'],
    [1, 'page'],
  ]);
  expect((await search('4217', 2)).map((hit) => hit.entry.running)).toEqual([4, 5]);
});

test('the register’s own number is an exact number, with or without its year', async () => {
  const { log, search } = await desk();
  for (let number = 1; number <= 3; number += 1) await log({ documentNumber: `ธบ ๐๐๑๘/๙${number}` });
  expect((await search('๒')).at(0)?.entry.running).toBe(2);
  expect((await search('2/2569')).map((hit) => hit.entry.running)).toEqual([2]);
});

test('the words around a match are shown as printed, with the match marked and its page named', async () => {
  const { log, search } = await desk();
  const filler = 'ข้อความอื่นที่ยาวพอสมควร '.repeat(10);
  await log({}, ['หน้าแรก', `${filler}ส่งแบบสํารวจ\nที่ดินภายในวันที่ ๕ ธันวาคม ${filler}`]);
  const [hit] = await search('แบบสำรวจที่ดิน');
  expect(hit).toMatchObject({ field: 'page', page: 2 });
  expect(hit?.excerpt).toContain(`ส่ง${matchStart}แบบสํารวจ ที่ดิน${matchEnd}ภายในวันที่ ๕`);
  expect(hit?.excerpt.startsWith('…') && hit.excerpt.endsWith('…')).toBe(true);
});

test('the text filter of a register uses the same search and counts what it finds', async () => {
  const { registers, log } = await desk();
  await log({ subject: 'ประชุมกำนัน' });
  await log({ subject: 'เรื่องอื่น' }, ['วาระการประชุมประจำเดือน']);
  await log({ subject: 'เรื่องที่สาม' });
  const list = (text: string) =>
    registers['register.list']({
      book: 'received',
      year: 2569,
      text,
      order: 'oldest-first',
      offset: 0,
      limit: 9,
    });
  const seen = async (text: string) => {
    const { rows, total } = await list(text);
    expect(total).toBe(rows.length);
    return rows.map((row) => row.running);
  };
  expect(await seen('ประชุม')).toEqual([1, 2]);
  expect(await seen('ชุ')).toEqual([1, 2]);
  expect(await seen('ว')).toEqual([1, 2, 3]);
  expect(await seen('ไม่มีคำนี้')).toEqual([]);
  expect(await seen('  ')).toEqual([1, 2, 3]);
});

test('a word is not put together from parts that stand apart, on the line or on a page', async () => {
  const { log, found } = await desk();
  await log({ subject: 'กขคxขคง', from: 'บ' }, ['ประชุมxระชุมทxะชุมทุxชุมทุก']);
  expect(await found('กขค')).toEqual([1]);
  expect(await found('กขคง')).toEqual([]);
  expect(await found('ชุมทุก')).toEqual([1]);
  expect(await found('ประชุมทุก')).toEqual([]);
});

test('search by the index finds exactly what comparing every line would find', async () => {
  const { log, found } = await desk();
  const random = seededRandom(7);
  const syllables = [
    'การ',
    'ประ',
    'ชุม',
    'กำ',
    'นัน',
    'ที่',
    'ดิน',
    'น้ำ',
    'ท่วม',
    'งบ',
    '๒๕',
    '๖๙',
    ' ',
    '/',
    '"',
    "'",
  ];
  const words = (count: number) =>
    Array.from({ length: count }, () => syllables[Math.floor(random() * syllables.length)]).join('');
  const subjects: string[] = [];
  for (let at = 0; at < 150; at += 1) {
    const subject = words(3 + Math.floor(random() * 8));
    subjects.push(subject);
    await log({ documentNumber: null, from: '', to: '', subject });
  }
  for (let at = 0; at < 300; at += 1) {
    const subject = fold(subjects[Math.floor(random() * subjects.length)] ?? '');
    const from = Math.floor(random() * subject.length);
    const part = subject.slice(from, from + 1 + Math.floor(random() * 20));
    if (part === '' || /^\d+$/.test(part)) continue; // bare digits are also register numbers
    const expected = subjects.flatMap((text, number) => (fold(text).includes(part) ? [number + 1] : []));
    expect(
      (await found(part)).sort((a, b) => a - b),
      part,
    ).toEqual(expected.slice(-50));
  }
});
