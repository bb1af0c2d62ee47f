import { describe, expect, test } from 'vitest';
import { officeSettings } from '../../../../shared/contract/schemas.ts';
import type { ReadDate } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import {
  dayOfDeadline,
  entryFieldsFromLetter,
  ownDeadline,
} from '../../../../shared/register/from-letter.ts';
import { pagesOf } from '../../../helpers/letter-pages.ts';
import { officeSettings as officeSample } from '../../../helpers/letter-samples.ts';
import { letterText } from '../../../helpers/letter-text.ts';

/** Of a letter of Tuesday 6 January 2569 (2026). */
const letter = (body: string) => readLetters(pagesOf(letterText({ body: `ด้วยจังหวัด${body}` })))[0];
const dates = (body: string): readonly ReadDate[] => letter(body)?.dates ?? [];

describe('a deadline that is counted', () => {
  test.each([
    ['ขอให้รายงานภายใน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ', { count: 15, unit: 'day', from: 'receipt', isBefore: false }],
    ['ขอให้รายงานภายใน ๗ วันทำการ', { count: 7, unit: 'working-day', from: 'receipt', isBefore: false }],
    ['ขอให้รายงานภายในสามสิบวัน', null],
    [
      'ขอให้รายงานภายใน ๓๐ (สามสิบ) วัน นับถัดจากวันที่ได้รับแจ้ง',
      { count: 30, unit: 'day', from: 'receipt', isBefore: false },
    ],
    ['ขอให้รายงานภายใน ๑ เดือน นับแต่วันที่ในหนังสือนี้', { count: 1, unit: 'month', from: 'letter', isBefore: false }],
    ['ขอให้รายงานภายใน ๒ สัปดาห์', { count: 14, unit: 'day', from: 'receipt', isBefore: false }],
  ] as const)('%s', (body, term) => {
    expect(dates(body)[0]?.relative ?? null).toEqual(term);
  });

  test('from the letter’s date, or from a day it prints, has its day at once', () => {
    expect(dates('ขอให้รายงานภายใน ๑๐ วัน นับแต่วันที่ลงในหนังสือ')[0]?.iso).toBe('2026-01-16');
    const [term, ...rest] = dates('ขอให้รายงานภายใน ๕ วันทำการ นับแต่วันที่ ๙ มกราคม ๒๕๖๙');
    expect([term?.text, term?.iso]).toEqual(['ภายใน ๕ วันทำการ นับแต่วันที่ ๙ มกราคม ๒๕๖๙', '2026-01-16']);
    expect(rest).toEqual([]);
  });

  test('that ends on a holiday ends on the next working day', () => {
    expect(dates('ขอให้รายงานภายใน ๑๑ วัน นับแต่วันที่ลงในหนังสือ')[0]?.iso).toBe('2026-01-19');
  });

  test('before an event counts back from it, and never past a holiday', () => {
    const found = dates('กำหนดประชุมในวันจันทร์ที่ ๑๙ มกราคม ๒๕๖๙ และขอให้ส่งรายชื่อก่อนวันประชุมไม่น้อยกว่า ๒ วัน');
    expect(found.find(({ kind }) => kind === 'deadline')).toMatchObject({
      iso: '2026-01-16',
      relative: { count: 2, from: 'event', isBefore: true },
    });
  });

  test.each([
    ['ขอให้รายงานภายในสิ้นเดือนนี้', '2026-01-31'],
    ['ขอให้รายงานภายในสิ้นเดือนมีนาคม ๒๕๖๙', '2026-03-31'],
    ['ขอให้เบิกจ่ายภายในสิ้นปีงบประมาณ', '2026-09-30'],
  ])('%s', (body, iso) => {
    expect(dates(body).map(({ kind, iso: day }) => [kind, day])).toEqual([['deadline', iso]]);
  });

  test('without a year is the first such day from the letter’s date on, and doubtful', () => {
    const read = letter('ขอให้รายงานภายในวันที่ ๑๔ กุมภาพันธ์ และส่งแบบภายในวันที่ ๕ มกราคม');
    expect(read?.dates.map(({ iso }) => iso)).toEqual(['2026-02-14', '2027-01-05']);
    expect(read?.evidence['dates[0]']?.confidence).toBeLessThanOrEqual(0.5);
    expect(dates('ขอให้รายงานภายในวันที่ ๕ มกราคม ของทุกปี')).toEqual([]);
    const full = letter('ขอให้รายงานภายในวันที่ ๒๒ กุมภาพันธ์ ๒๕๖๙');
    expect(full?.dates.map(({ text }) => text)).toEqual(['ภายในวันที่ ๒๒ กุมภาพันธ์ ๒๕๖๙']);
    expect(full?.evidence['dates[0]']?.confidence).toBeGreaterThan(0.5);
  });

  test('another’s promise is not ours', () => {
    expect(dates('ขอแจ้งว่า กรมสมมุติจะจัดส่งรหัสให้ภายใน ๗ วันทำการ')[0]).toMatchObject({
      kind: 'promise',
      forRecipient: false,
    });
  });

  test('an amount of days that limits nothing is no deadline', () => {
    expect(dates('จัดอบรมเป็นเวลา ๓ วัน และเดินทางไม่เกิน ๒ คน')).toEqual([]);
  });
});

describe('in the register', () => {
  const own = (body: string, received: string | null) => {
    const read = letter(body);
    return read === undefined
      ? undefined
      : entryFieldsFromLetter(read, { district: 'สอง' }, received).deadline;
  };

  test('a term from receipt is open until the day of receipt is known', () => {
    expect(own('ขอให้รายงานภายใน ๗ วันทำการ', null)).toBeNull();
    expect(own('ขอให้รายงานภายใน ๗ วันทำการ', '2026-04-09')).toBe('2026-04-23');
  });

  test('the day that comes first is entered, counted or named', () => {
    const body = 'ขอให้รายงานภายใน ๑๐ วัน นับแต่วันที่ได้รับหนังสือ และส่งแบบภายในวันที่ ๓๐ มกราคม ๒๕๖๙';
    expect(own(body, '2026-01-08')).toBe('2026-01-19');
    expect(own(body, '2026-01-28')).toBe('2026-01-30');
  });

  test('days off of the office itself are not counted', () => {
    const read = dates('ขอให้รายงานภายใน ๑ วันทำการ');
    const date = ownDeadline(read, '2026-01-08');
    const ownDays = [{ date: '2026-01-09', name: 'งานประจำอำเภอ' }];
    expect(date === null ? null : dayOfDeadline(date, '2026-01-08', ownDays)).toBe('2026-01-12');
    const kept = officeSettings.parse({ ...officeSample, holidays: ownDays });
    const whole = letter('ขอให้รายงานภายใน ๑ วันทำการ');
    expect(whole === undefined ? null : entryFieldsFromLetter(whole, kept, '2026-01-08').deadline).toBe(
      '2026-01-12',
    );
  });
});
