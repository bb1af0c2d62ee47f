/** What clerks type into a date field. Today is Monday 23 November 2569 (2026). */
import { describe, expect, it } from 'vitest';
import {
  formatShortThaiDate,
  formatThaiDate,
  monthNames,
  monthShortNames,
  weekdayNames,
  weekdayOf,
  weekdayShortNames,
} from '../../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../../shared/thai/numerals.ts';
import { addDays, readTypedDate } from '../../../../shared/thai/typed-date.ts';

const today = '2026-11-23';
const read = (typed: string) => {
  const result = readTypedDate(typed, today);
  return result.kind === 'day' ? result.iso : result.kind;
};
const asked = (typed: string) => {
  const result = readTypedDate(typed, today);
  return result.kind === 'ask' ? result.days : result;
};

describe('a full date is understood however the clerk writes it', () => {
  it.each([
    '๒๗ มี.ค. ๖๗',
    '27 มีค 67',
    '27มี.ค.67',
    '๒๗ มีนาคม ๒๕๖๗',
    '27 มีนาคม พ.ศ. 2567',
    'วันที่ ๒๗ มีนาคม ๒๕๖๗',
    'ลงวันที่ ๒๗ มีนาคม ๒๕๖๗',
    'วันพุธที่ ๒๗ มีนาคม ๒๕๖๗',
    'พ. 27 มี.ค. 67',
    '27/3/67',
    '๒๗/๐๓/๒๕๖๗',
    '27-3-2567',
    '27.3.67',
    '27 3 67',
    '270367',
    '27032567',
    '2024-03-27',
    '2567-03-27',
    '27/3/2024',
    '27 Mar 2567',
    '  ๒๗   มี.ค.   ๖๗ ',
  ])('%s', (typed) => {
    expect(read(typed)).toBe('2024-03-27');
  });
});

describe('words count from today', () => {
  it.each([
    ['วันนี้', '2026-11-23'],
    ['พรุ่งนี้', '2026-11-24'],
    ['มะรืนนี้', '2026-11-25'],
    ['เมื่อวาน', '2026-11-22'],
    ['+7', '2026-11-30'],
    ['อีก ๑๕ วัน', '2026-12-08'],
    ['๓ วัน', '2026-11-26'],
    ['สิ้นเดือน', '2026-11-30'],
    ['สิ้นเดือนหน้า', '2026-12-31'],
    ['จันทร์', '2026-11-23'],
    ['วันศุกร์', '2026-11-27'],
    ['พฤหัส', '2026-11-26'],
    ['จันทร์หน้า', '2026-11-30'],
    ['ศุกร์หน้า', '2026-12-04'],
    ['อาทิตย์นี้', '2026-11-29'],
    ['ศุกร์นี้', '2026-11-27'],
    ['ศุกร์ที่แล้ว', '2026-11-20'],
    ['จันทร์ที่จะถึง', '2026-11-30'],
    ['-3', '2026-11-20'],
    ['๗ วันก่อน', '2026-11-16'],
    ['๒ สัปดาห์', '2026-12-07'],
    ['1 เดือน', '2026-12-23'],
    // 5 December is a Saturday, the 7th its substitute, the 10th a holiday.
    ['๑๐ วันทำการ', '2026-12-08'],
    ['ต้นเดือนหน้า', '2026-12-01'],
    ['สิ้นปีงบประมาณ', '2027-09-30'],
  ])('%s is %s', (typed, iso) => {
    expect(read(typed)).toBe(iso);
  });
});

describe('a day without a year is the nearest one', () => {
  it.each([
    ['27 พ.ย.', '2026-11-27'],
    ['15/1', '2027-01-15'],
    ['๓๐ ก.ย.', '2026-09-30'],
    ['29', '2026-11-29'],
  ])('%s is %s', (typed, iso) => {
    expect(read(typed)).toBe(iso);
  });
});

describe('what may mean two days is asked, not guessed', () => {
  it.each([
    ['a year of two figures near today', '27/3/24', ['2024-03-27', '1981-03-27']],
    ['figures that part in two ways', '11267', ['2024-12-01', '2024-02-11']],
    ['month before day, as American programs print', '3/27/67', ['2024-03-27']],
    ['the end of which year', 'สิ้นปี', ['2026-12-31', '2027-09-30']],
    ['whether a week begins on Sunday', 'อาทิตย์หน้า', ['2026-12-06', '2026-11-29']],
    ['figures with the Thai layout on', '/ึฝ-ฝุึ', ['2024-03-27']],
    ['a Thai word with the English layout on', ';yoouh', ['2026-11-23']],
  ])('%s: %s', (_, typed, days) => {
    expect(asked(typed)).toEqual(days);
  });
});

/** Every way of writing a day with its year that this office was seen to use. */
const ways: readonly ((day: Written) => string)[] = [
  ({ d, m, y }) => `${d}/${m}/${y}`,
  ({ dd, mm, y }) => `${dd}/${mm}/${y}`,
  ({ dd, mm, y }) => `${dd}-${mm}-${y}`,
  ({ d, m, y }) => `${d}.${m}.${y}`,
  ({ d, m, y }) => `${d} ${m} ${y}`,
  ({ dd, mm, y }) => `${dd}${mm}${y}`,
  ({ y, mm, dd }) => `${y}-${mm}-${dd}`,
  ({ y, mm, dd }) => `${y}${mm}${dd}`,
  ({ dd, mm, y }) => `${dd}/${mm}/${y - 543}`,
  ({ iso }) => iso,
  ({ d, long, y }) => `${d} ${long} ${y}`,
  ({ d, long, y }) => `${d} ${long} พ.ศ. ${y}`,
  ({ d, long, y, weekday }) => `วัน${weekday}ที่ ${d} ${long} ${y}`,
  ({ d, long, y }) => `ลงวันที่ ${d} ${long} ${y}`,
  ({ d, short, y }) => `${d} ${short} ${y}`,
  ({ d, short, y }) => `${d}${short}${y}`,
  ({ d, short, y }) => `${d} ${short.replaceAll('.', '')} ${y}`,
  ({ d, short, y, weekdayShort }) => `${weekdayShort} ${d} ${short} ${y}`,
  ({ iso }) => formatThaiDate(iso),
  ({ iso }) => formatShortThaiDate(iso),
];
const shortWays: typeof ways = [
  ({ d, m, yy }) => `${d}/${m}/${yy}`,
  ({ dd, mm, yy }) => `${dd}-${mm}-${yy}`,
  ({ dd, mm, yy }) => `${dd}${mm}${yy}`,
  ({ d, short, yy }) => `${d} ${short} ${yy}`,
  ({ d, long, yy }) => `${d} ${long} ${yy}`,
];

type Written = ReturnType<typeof written>;

function written(iso: string) {
  const [ce = 0, m = 0, d = 0] = iso.split('-').map(Number);
  const y = ce + 543;
  const two = (value: number) => String(value).padStart(2, '0');
  const names = { long: monthNames[m - 1] ?? '', short: monthShortNames[m - 1] ?? '' };
  const at = weekdayOf(iso);
  const weekdays = { weekday: weekdayNames[at] ?? '', weekdayShort: weekdayShortNames[at] ?? '' };
  return { iso, y, yy: two(y % 100), d, m, dd: two(d), mm: two(m), ...names, ...weekdays };
}

describe('a day of 2500 to 2600 comes back however it is written', () => {
  const first = Date.parse('1957-01-01T00:00:00Z');
  const last = Date.parse('2057-12-31T00:00:00Z');
  const days: string[] = [];
  // Every thirty-first day and each leap day: all weekdays, all days of the month.
  for (let at = first; at <= last; at += 86_400_000) {
    const iso = new Date(at).toISOString().slice(0, 10);
    if ((at / 86_400_000) % 31 === 0 || iso.endsWith('02-29')) days.push(iso);
  }
  it('with a whole year', () => {
    const typed = days.flatMap((iso) => ways.map((way) => ({ iso, text: way(written(iso)) })));
    const both = typed.flatMap(({ iso, text }) =>
      [text, toThaiDigits(text)].map((as) => ({ iso, text: as })),
    );
    expect(both.length).toBeGreaterThan(45_000);
    expect(both.filter(({ iso, text }) => read(text) !== iso)).toEqual([]);
  });
  it('with two figures of it, or is asked about', () => {
    const typed = days
      .filter((iso) => iso < '2057')
      .flatMap((iso) => shortWays.map((way) => ({ iso, text: way(written(iso)) })));
    const understood = ({ iso, text }: { iso: string; text: string }) => {
      const found = readTypedDate(text, today);
      return found.kind === 'day' ? found.iso === iso : found.kind === 'ask' && found.days.includes(iso);
    };
    expect(typed.filter((one) => !understood(one))).toEqual([]);
  });
});

describe('what is no day is said to be none', () => {
  it.each(['32 พ.ย. 2569', '31/6/69', '29 ก.พ. 2569', '27/13/67', '0/1/67', '31'])(
    '%s is not in the calendar',
    (typed) => {
      expect(read(typed)).toBe('not-in-calendar');
    },
  );
  it.each(['เร็ว ๆ นี้', 'ภายในเดือน', '27 มี', 'x', '1234567', 'ที่'])('%s is not understood', (typed) => {
    expect(read(typed)).toBe('not-understood');
  });
  it('an empty field is empty', () => {
    expect(read('  ')).toBe('empty');
  });
});

it('a day later crosses the end of a leap February', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});
