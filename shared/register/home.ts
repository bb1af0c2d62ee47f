/** The figures of วันนี้: what waits where, letters by week, hours from receipt to forwarding. Pure counting. */
import { weekdayOf } from '../thai/date.ts';
import type { Holiday } from '../thai/holidays.ts';
import { addDays } from '../thai/typed-date.ts';
import { isWorkingDay } from '../thai/working-days.ts';

export const weeksShown = 12;

export type Week = {
  /** Its Monday, ISO. */
  readonly start: string;
  /** Letters received, and in the same week of the year before. */
  readonly received: number;
  readonly lastYear: number;
  /** Letters of the week that were sent on, and the middle of their office hours until then; null: none was. */
  readonly forwarded: number;
  readonly medianHours: number | null;
};

export type HomeFigures = {
  /** Received today. */
  readonly receivedToday: number;
  /** Put before the chief, no decision yet; since when the oldest waits (ISO moment). */
  readonly beforeChief: number;
  readonly oldestBeforeChief: string | null;
  /** Logged, nothing ordered, done or sent on yet, not put before the chief either. */
  readonly notPutForward: number;
  /** Letters of ours that have not gone out; those of them that have their number already. */
  readonly unsent: number;
  readonly numbered: number;
  /** Deadlines that have passed; those of today and the six days after it. */
  readonly overdue: number;
  readonly dueThisWeek: number;
  /** Oldest first; the last is the week we are in. */
  readonly weeks: readonly Week[];
};

/** Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** Mondays of the weeks shown, oldest first. */
export function weeksUpTo(today: string): readonly string[] {
  const last = mondayOf(today);
  return Array.from({ length: weeksShown }, (_, at) => addDays(last, 7 * (at - weeksShown + 1)));
}

/** The same week of the year before: 52 weeks back, so that Mondays meet Mondays. */
export function yearBefore(day: string): string {
  return addDays(day, -364);
}

/** Adds days up into the weeks that begin on the given Mondays. */
export function byWeek(days: ReadonlyMap<string, number>, mondays: readonly string[]): readonly number[] {
  return mondays.map((monday) =>
    Array.from({ length: 7 }, (_, at) => days.get(addDays(monday, at)) ?? 0).reduce((sum, n) => sum + n, 0),
  );
}

/** ๐๘.๓๐-๑๖.๓๐ น. of working days: what passes at night is nobody's delay. */
const opens = 8.5;
const closes = 16.5;

export type OfficeClock = (fromMoment: string, toMoment: string) => number;

/** Hours of the office between two local moments ("2026-11-23T09:41:…"). Days are looked up once. */
export function officeClock(own: readonly Holiday[] = []): OfficeClock {
  const known = new Map<string, boolean>();
  const works = (day: string) => {
    const found = known.get(day) ?? isWorkingDay(day, own);
    known.set(day, found);
    return found;
  };
  return (from, to) => {
    const [firstDay, lastDay] = [from.slice(0, 10), to.slice(0, 10)];
    if (to <= from) return 0;
    // Nearly all: sent on the day they came.
    if (firstDay === lastDay) return works(firstDay) ? within(from, to) : 0;
    let hours = 0;
    for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
      if (!works(day)) continue;
      const begins = day === firstDay ? Math.max(opens, hourOf(from)) : opens;
      const ends = day === lastDay ? Math.min(closes, hourOf(to)) : closes;
      hours += Math.max(0, ends - begins);
    }
    return hours;
  };
}

/** Of one working day. */
function within(from: string, to: string): number {
  return Math.max(0, Math.min(closes, hourOf(to)) - Math.max(opens, hourOf(from)));
}

function hourOf(moment: string): number {
  const [hour = 0, minute = 0] = moment.slice(11, 16).split(':').map(Number);
  return hour + minute / 60;
}

/** To a tenth of an hour; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return Math.round(((low ?? 0) + (high ?? 0)) * 5) / 10;
}
