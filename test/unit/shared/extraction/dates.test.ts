import { expect, test } from 'vitest';
import type { ReadLetter } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { pagesOf } from '../../../helpers/letter-pages.ts';
import { letterText } from '../../../helpers/letter-text.ts';

function read(body: string, to?: string): ReadLetter {
  const [letter] = readLetters(pagesOf(letterText({ body, ...(to === undefined ? {} : { to }) })));
  if (letter === undefined) throw new Error('no letter was read');
  return letter;
}

const brief = ({ dates }: ReadLetter) =>
  dates.map(({ kind, iso, isoStart, isoEnd, time }) => [
    kind,
    iso ?? `${isoStart}..${isoEnd}`,
    ...(time ?? []),
  ]);

test.each([
  ['จึงขอให้รายงานภายในวันที่ ๓๐ มกราคม ๒๕๖๙', ['deadline', '2026-01-30']],
  ['จึงขอให้รายงานให้แล้วเสร็จไม่เกินวันศุกร์ที่ ๓๐ ม.ค. ๖๙ เวลา ๑๖.๓๐ น.', ['deadline', '2026-01-30', '16:30', null]],
  [
    'ขอเชิญประชุมในวันพุธที่ ๒๑ มกราคม ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๒.๐๐ น. ณ ศาลากลาง',
    ['event', '2026-01-21', '09:00', '12:00'],
  ],
  ['จัดอบรมระหว่างวันที่ ๓๐ มกราคม - ๒ กุมภาพันธ์ ๒๕๖๙', ['event-range', '2026-01-30..2026-02-02']],
  ['จัดอบรมตั้งแต่วันที่ ๓๐ ธันวาคม ๒๕๖๙ ถึงวันที่ ๒ มกราคม ๒๕๗๐', ['event-range', '2026-12-30..2027-01-02']],
  ['เก็บข้อมูลระหว่างเดือนมกราคม - กุมภาพันธ์ ๒๕๖๙', ['period', '2026-01-01..2026-02-28']],
  ['ใช้แบบใหม่ตั้งแต่วันที่ ๑ กุมภาพันธ์ ๒๕๖๙ เป็นต้นไป', ['available-from', '2026-02-01']],
])('%s', (body, expected) => {
  expect(brief(read(`ด้วยจังหวัด${body}`))).toEqual([expected]);
});

test('what another office promises is nobody else’s deadline', () => {
  const letter = read('ขอให้ส่งรายชื่อภายในวันที่ ๑๕ มกราคม ๒๕๖๙ โดยสำนักงานจังหวัดจะส่งรหัสให้ภายในวันที่ ๒๐ มกราคม ๒๕๖๙');
  expect(letter.dates.map(({ kind, forRecipient }) => [kind, forRecipient])).toEqual([
    ['deadline', true],
    ['promise', false],
  ]);
});

test('a day before the letter’s own, a citation and เมื่อ are no dates to come', () => {
  const letter = read(
    'ตามหนังสือ ลงวันที่ ๒ มกราคม ๒๕๖๙ ที่ประชุมเมื่อวันที่ ๕ ธันวาคม ๒๕๖๘ และในวันที่ ๑๒ ธันวาคม ๒๕๖๘ ได้มีมติแล้ว',
  );
  expect(letter.dates).toEqual([]);
  expect(letter.otherDates.map(({ iso }) => iso)).toEqual(['2025-12-05', '2025-12-12']);
});

test('a wrong weekday and an impossible day are kept, with little confidence', () => {
  const letter = read('ประชุมในวันจันทร์ที่ ๒๑ มกราคม ๒๕๖๙ และส่งภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๙');
  expect(letter.dates.map(({ text, iso, weekdayOK }) => [text, iso, weekdayOK])).toEqual([
    ['ในวันจันทร์ที่ ๒๑ มกราคม ๒๕๖๙', '2026-01-21', false],
    ['ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๙', undefined, undefined],
  ]);
  expect(letter.evidence['dates[0]']?.confidence).toBeLessThan(0.8);
  expect(letter.evidence['dates[1]']?.confidence).toBeLessThan(0.5);
});

test('a stretch named twice is one date, with the time given the second time', () => {
  const letter = read(
    'อบรมระหว่างวันที่ ๑๙ - ๒๑ มกราคม ๒๕๖๙\n\nเข้าระบบระหว่างวันที่ ๑๙ - ๒๑ มกราคม ๒๕๖๙ ตั้งแต่เวลา ๐๘.๐๐ น. เป็นต้นไป',
  );
  expect(brief(letter)).toEqual([['event-range', '2026-01-19..2026-01-21', '08:00', null]]);
});

test('what อปท. must do is not said to bind a governor', () => {
  const body = 'กำหนดให้ อปท. บันทึกข้อมูลระหว่างเดือนมกราคม - มีนาคม ๒๕๖๙';
  expect(read(body, 'ผู้ว่าราชการจังหวัด ทุกจังหวัด').dates[0]?.forRecipient).toBeUndefined();
  expect(read(body, 'นายกเทศมนตรี ทุกแห่ง').dates[0]?.forRecipient).toBe(true);
});
