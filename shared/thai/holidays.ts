/**
 * Days on which government offices rest. Fixed days and the rule for substitutes are computed; days of the moon, the
 * ploughing ceremony and days the cabinet added stand in a table for 2564-2575 (CE 2021-2032), taken from the cabinet's
 * yearly lists as kept by the `holidays` package for Python (0.109, MIT). From 2570 on the days of the moon are its
 * computation and the cabinet's additions are not known yet: the office enters those in its settings.
 * วันแรงงาน is none: offices work on it.
 */
import { addDays, weekdayOf } from './date.ts';

export type Holiday = { readonly date: string; readonly name: string };

/** Month and day. 31 December and 1 January are substituted each by a day of its own. */
const fixed: readonly (readonly [day: string, name: string])[] = [
  ['01-01', 'วันขึ้นปีใหม่'],
  ['04-06', 'วันจักรี'],
  ['05-04', 'วันฉัตรมงคล'],
  ['06-03', 'วันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชินี'],
  ['07-28', 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว'],
  ['08-12', 'วันแม่แห่งชาติ'],
  ['10-13', 'วันนวมินทรมหาราช'],
  ['10-23', 'วันปิยมหาราช'],
  ['12-05', 'วันพ่อแห่งชาติ'],
  ['12-10', 'วันรัฐธรรมนูญ'],
  ['12-31', 'วันสิ้นปี'],
];
const songkran = ['04-13', '04-14', '04-15'];

/** มาฆบูชา, วิสาขบูชา, อาสาฬหบูชา; เข้าพรรษา is the day after the last. */
const moon: Readonly<Record<number, readonly [string, string, string]>> = {
  2021: ['02-26', '05-26', '07-24'],
  2022: ['02-16', '05-15', '07-13'],
  2023: ['03-06', '06-03', '08-01'],
  2024: ['02-24', '05-22', '07-20'],
  2025: ['02-12', '05-11', '07-10'],
  2026: ['03-03', '05-31', '07-29'],
  2027: ['02-21', '05-20', '07-18'],
  2028: ['02-10', '05-08', '07-06'],
  2029: ['02-27', '05-27', '07-25'],
  2030: ['02-17', '05-16', '07-14'],
  2031: ['03-07', '06-04', '08-02'],
  2032: ['02-25', '05-23', '07-22'],
};

const ploughing = ['2021-05-10', '2022-05-13', '2023-05-17', '2024-05-10', '2025-05-09', '2026-05-13'];
/** Single days the cabinet gave, mostly bridges between a holiday and a week's end. */
const byCabinet = [
  ...['2021-02-12', '2021-04-12', '2021-09-24', '2022-07-15', '2022-07-29', '2022-10-14', '2022-12-30'],
  ...['2023-05-05', '2023-07-31', '2023-12-29', '2024-04-12', '2024-12-30', '2025-06-02', '2025-08-11'],
  ...['2026-01-02'],
];

/** Sundays whose substitute the cabinet moved to one of the days above: 29 December for 2 January. */
const substitutedElsewhere = ['2023-12-31'];

/** Years for which the days of the moon are known, CE, both included. */
export const holidayYears = { first: 2021, last: 2032 } as const;

const known = new Map<number, ReadonlyMap<string, string>>();

/** The name of the holiday that falls on the day, or null. `own`: days the office added. */
export function holidayOn(iso: string, own: readonly Holiday[] = []): string | null {
  const year = Number(iso.slice(0, 4));
  const found = known.get(year) ?? holidaysOf(year);
  known.set(year, found);
  return found.get(iso) ?? own.find(({ date }) => date === iso)?.name ?? null;
}

/** Of a month ("2026-12"), by day. */
export function holidaysOfMonth(month: string, own: readonly Holiday[] = []): readonly Holiday[] {
  const days = Array.from({ length: 31 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
  return days.flatMap((date) => {
    const name = holidayOn(date, own);
    return name === null ? [] : [{ date, name }];
  });
}

function holidaysOf(year: number): ReadonlyMap<string, string> {
  const groups = [...groupsOf(year - 1), ...groupsOf(year)];
  const days = new Map(groups.flat().map(({ date, name }) => [date, name]));
  for (const group of groups) {
    const missed = group.find(({ date }) => isWeekend(date) && !substitutedElsewhere.includes(date));
    if (missed === undefined) continue;
    let date = addDays(missed.date, 1);
    while (isWeekend(date) || days.has(date)) date = addDays(date, 1);
    days.set(date, `ชดเชย${missed.name}`);
  }
  for (const date of ploughing) days.set(date, 'วันพืชมงคล');
  for (const date of byCabinet) days.set(date, 'วันหยุดราชการเพิ่มเป็นกรณีพิเศษ');
  return new Map([...days].filter(([date]) => date.startsWith(`${year}-`)));
}

/** Days that get one substitute together when any of them falls on a week's end, by date. */
function groupsOf(year: number): Holiday[][] {
  const [makha, visakha, asalha] = moon[year] ?? [];
  const groups = fixed.map(([day, name]) => [{ date: `${year}-${day}`, name }]);
  groups.push(songkran.map((day) => ({ date: `${year}-${day}`, name: 'วันสงกรานต์' })));
  if (makha !== undefined) groups.push([{ date: `${year}-${makha}`, name: 'วันมาฆบูชา' }]);
  if (visakha !== undefined) {
    const date = `${year}-${visakha}`;
    const same = groups.find(([first]) => first?.date === date);
    if (same === undefined) groups.push([{ date, name: 'วันวิสาขบูชา' }]);
  }
  if (asalha !== undefined) {
    const date = `${year}-${asalha}`;
    groups.push([
      { date, name: 'วันอาสาฬหบูชา' },
      { date: addDays(date, 1), name: 'วันเข้าพรรษา' },
    ]);
  }
  return groups.sort(([one], [other]) => ((one?.date ?? '') < (other?.date ?? '') ? -1 : 1));
}

export function isWeekend(iso: string): boolean {
  const weekday = weekdayOf(iso);
  return weekday === 0 || weekday === 6;
}
