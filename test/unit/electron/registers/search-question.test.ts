/** Narrowing a search, forgiving slips, keeping a search; classified letters are found by number alone. */
import { expect, test } from 'vitest';
import { registerHandlers } from '../../../../electron/registers/service.ts';
import type { SearchQuestion } from '../../../../shared/register/search.ts';
import { matchEnd, matchStart } from '../../../../shared/thai/excerpt.ts';
import { clerk, letterFields, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

async function desk() {
  const around = await testSurroundings();
  const prefix = await openOffice(around.store);
  const room = registerHandlers(around);
  async function log(fields: Parameters<typeof letterFields>[0], pages: readonly string[] = []) {
    const source = pages.length === 0 ? null : await waitingImport(around.store, pages);
    return room['register.log']({
      importId: source?.importId ?? null,
      letterIndex: source === null ? null : 1,
      fields: letterFields(fields),
      allowSameLetter: true,
    });
  }
  const search = (question: SearchQuestion) => room['search.entries']({ ...question, limit: 50 });
  const found = async (question: SearchQuestion) =>
    (await search(question)).map(({ entry }) => `${entry.book} ${entry.running}`);
  return { around, prefix, room, log, search, found };
}

test('a search narrows by book, sender, urgency, deadline, state, clerk and file', async () => {
  const { room, prefix, log, found } = await desk();
  await log({ subject: 'ประชุม ก', from: 'จังหวัดธารบุรี', urgency: 'urgent', deadline: '2026-12-05' });
  await log({ subject: 'ประชุม ข', from: 'เทศบาลตำบลวังหมอก' }, ['ข้อความ']);
  await log({ subject: 'เรื่องอื่น', from: 'จังหวัดธารบุรี' });
  const { documentNumber: _, ...fields } = letterFields({ subject: 'ประชุม ค' });
  await room['register.addSent']({ prefixId: prefix.id, circular: false, fields });
  const of = (filter: Omit<SearchQuestion, 'text'>) => found({ text: 'ประชุม', ...filter });
  expect(await of({})).toEqual(['sent 1', 'received 2', 'received 1']);
  expect(await of({ book: 'received' })).toEqual(['received 2', 'received 1']);
  expect(await of({ from: 'เทศบาล' })).toEqual(['received 2']);
  expect(await of({ urgency: 'urgent' })).toEqual(['received 1']);
  expect(await of({ deadlineFrom: '2026-12-05', deadlineTo: '2026-12-05' })).toEqual(['received 1']);
  expect(await of({ deadlineFrom: '2026-12-06' })).toEqual([]);
  expect(await of({ book: 'received', hasFile: true })).toEqual(['received 2']);
  expect(await of({ book: 'received', hasFile: false })).toEqual(['received 1']);
  expect(await of({ enteredBy: clerk, state: 'open' })).toContain('received 1');
  expect(await of({ enteredBy: 'ผู้อื่น' })).toEqual([]);
  expect(await found({ text: '', from: 'จังหวัดธารบุรี', book: 'received' })).toEqual([
    'received 3',
    'received 1',
  ]);
  expect(await found({ text: '' })).toEqual([]);
});

test('days of entry narrow the line and the pages alike', async () => {
  const { around, log, found } = await desk();
  await log({ subject: 'เก่า' }, ['วาระประชุมเดิม']);
  const [day] = around.ports.clock().toISOString().split('T');
  const on = (enteredFrom: string, enteredTo: string) => found({ text: 'วาระ', enteredFrom, enteredTo });
  expect(await on('2000-01-01', '2100-01-01')).toEqual(['received 1']);
  expect(await on('2000-01-01', '2000-12-31')).toEqual([]);
  expect(day).toBeDefined();
});

test('a slip of the scanner is forgiven when it is asked for, behind what is exact', async () => {
  const { log, search, found } = await desk();
  await log({ subject: 'ขอเชิญประซุมคณะกรรมการ' });
  await log({ subject: 'เรื่องอื่น' }, ['หน้าแรก', 'กำหนดการประชูมสภาเทศบาล']);
  await log({ subject: 'ขอเชิญประชุมประชาคม' });
  expect(await found({ text: 'ประชุม' })).toEqual(['received 3']);
  const hits = await search({ text: 'ประชุม', isFuzzy: true });
  expect(hits.map(({ entry, isNear, field, page }) => [entry.running, isNear, field, page])).toEqual([
    [3, false, 'subject', null],
    [1, true, 'subject', null],
    [2, true, 'page', 2],
  ]);
  expect(hits[1]?.excerpt).toContain(`${matchStart}ประซุม${matchEnd}`);
  expect(hits[2]?.excerpt).toContain(`${matchStart}ประชูม${matchEnd}`);
});

test('a classified letter is found by its number and class, never by words', async () => {
  const { log, found, room } = await desk();
  await log({
    documentNumber: 'ธบ ๐๐๒๓.๑/๗๗',
    subject: 'แผนอารักขาขบวน',
    from: 'กองกำลังบูรพา',
    to: 'ปลัดหาญ',
    secrecy: 'secret',
  });
  for (const word of ['อารักขา', 'บูรพา', 'หาญ', 'ลับ', 'ก'])
    expect(await found({ text: word, isFuzzy: true }), word).toEqual([]);
  expect(await found({ text: '0023.1/77' })).toEqual(['received 1']);
  expect(await found({ text: '๗๗' })).toEqual(['received 1']);
  expect(await found({ text: '', secrecy: 'secret' })).toEqual(['received 1']);
  expect(await room['search.count']({ text: 'บูรพา' })).toEqual({ total: 0, isWhole: true });
});

test('the count goes past the hits that are shown', async () => {
  const { log, room } = await desk();
  for (let number = 1; number <= 7; number += 1)
    await log({ documentNumber: `ธบ ๐๐๑๘/${number}`, subject: 'ประชุมประจำเดือน' }, ['วาระที่ ๑']);
  expect(await room['search.count']({ text: 'ประจำเดือน' })).toEqual({ total: 7, isWhole: true });
  expect((await room['search.entries']({ text: 'ประจำเดือน', limit: 3 })).length).toBe(3);
});

test('a search is kept under a name, replaced under the same, and put on record', async () => {
  const { around, room } = await desk();
  const first = { text: 'ประชุม', book: 'received' } as const;
  await room['search.save']({ name: 'ประชุม', question: first });
  const [kept] = await room['search.saved']({});
  expect(kept).toMatchObject({ name: 'ประชุม', question: first, savedBy: clerk });
  await room['search.save']({ name: 'ประชุม', question: { text: 'สัมมนา', isFuzzy: true } });
  expect((await room['search.saved']({})).map(({ question }) => question)).toEqual([
    { text: 'สัมมนา', isFuzzy: true },
  ]);
  expect(await room['search.remove']({ id: kept?.id ?? '' })).toEqual([]);
  expect(around.store).toBeDefined();
});
