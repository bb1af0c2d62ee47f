/** Numbers, days and times on the screen. */
import { describe, expect, it } from 'vitest';
import * as format from '../../../../renderer/text/format.ts';
import { i18n, loadEnglish } from '../../../../renderer/text/index.ts';

const moment = '2026-11-23T09:43:00+07:00';

describe('in Thai', () => {
  it('shows Thai digits, the Buddhist era and times with น.', () => {
    expect(format.formatCount(4217, 'th')).toBe('๔,๒๑๗');
    expect(format.formatFullDate('2026-11-23', 'th')).toBe('จันทร์ที่ ๒๓ พฤศจิกายน ๒๕๖๙');
    expect(format.formatDayWithWeekday('2024-03-27', 'th')).toBe('พ. ๒๗ มี.ค. ๒๕๖๗');
    expect(format.formatNearDay('2024-03-27', 'th')).toBe('พ. ๒๗ มี.ค.');
    expect(format.formatMoment(moment, 'th')).toBe('๒๓ พ.ย. ๒๕๖๙ ๐๙.๔๓ น.');
  });
});

describe('in English', () => {
  it('keeps the Buddhist year, since the books are counted by it', () => {
    expect(format.formatFullDate('2026-11-23', 'en')).toBe('Monday 23 November 2569');
    expect(format.formatMoment(moment, 'en')).toBe('23 Nov 2569 09:43');
    expect(format.formatDigits('๑๒', 'en')).toBe('๑๒');
  });
});

it('a wait is told in seconds while they can be counted, in minutes rounded up from there', async () => {
  expect([1, 89, 90, 121, 900].map((seconds) => format.formatSpan(seconds, 'th'))).toEqual([
    ...['๑ วินาที', '๘๙ วินาที', '๒ นาที', '๓ นาที', '๑๕ นาที'],
  ]);
  expect([1, 30, 900].map((seconds) => format.formatSpan(seconds, 'en'))).toEqual([
    ...['1 second', '30 seconds', '15 minutes'],
  ]);
  // As it comes from the host: after the sixth wrong password.
  const words = i18n.getFixedT('th', 'errors') as (key: string, params: object) => string;
  expect(words('try-later.detail', { seconds: '900' })).toContain('ลองใหม่ได้ในอีก ๑๕ นาที');
});

it('a sentence formats the values it is given in its own language', async () => {
  const t = i18n.getFixedT('th', 'common');
  expect(t('status.nextReceived', { n: 4218 })).toBe('เลขรับถัดไป ๔๒๑๘');
  expect(t('status.backupOn', { at: moment })).toBe('สำรองข้อมูลล่าสุด ๒๓ พ.ย. ๒๕๖๙ ๐๙.๔๓ น.');
  await loadEnglish();
  const english = i18n.getFixedT('en', 'common');
  expect(english('status.nextReceived', { n: 4218 })).toBe('Next receive number 4218');
});
