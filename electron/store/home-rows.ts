/** The figures of วันนี้, each from an index alone: the screen is the first thing a clerk sees, at any size of the book. */
import {
  byWeek,
  type HomeFigures,
  median,
  officeClock,
  type Week,
  weeksUpTo,
  yearBefore,
} from '../../shared/register/home.ts';
import type { Holiday } from '../../shared/thai/holidays.ts';
import { addDays } from '../../shared/thai/typed-date.ts';
import type { Connection } from './database.ts';
import { countDue } from './deadline-rows.ts';
import { text, textOrNull, whole } from './row-values.ts';
import { statement } from './statement.ts';

export type HomeStore = {
  figures(today: string, own: readonly Holiday[]): Promise<HomeFigures>;
};

export function homeStore(db: Connection): HomeStore {
  return {
    async figures(today, own) {
      const { due, overdue } = countDue(db, today, addDays(today, 6));
      return {
        receivedToday: receivedByDay(db, today, today).get(today) ?? 0,
        ...countMinutes(db),
        ...countLetters(db),
        overdue,
        dueThisWeek: due - overdue,
        weeks: weeksOf(db, today, own),
      };
    },
  };
}

function countMinutes(
  db: Connection,
): Pick<HomeFigures, 'beforeChief' | 'oldestBeforeChief' | 'notPutForward'> {
  const row = statement(
    db,
    `SELECT count(*) AS n, min(m.put_at) AS oldest,
       coalesce(sum(e.is_linked = 0 AND e.action = ''), 0) AS untouched
     FROM minutes m JOIN entries e ON e.id = m.entry_id WHERE m.decided_on IS NULL AND e.voided_at IS NULL`,
  ).get();
  const open = statement(
    db,
    `SELECT count(*) AS n FROM entries
     WHERE book = 'received' AND voided_at IS NULL AND is_linked = 0 AND action = ''`,
  ).get();
  return {
    beforeChief: whole(row?.n),
    oldestBeforeChief: textOrNull(row?.oldest ?? null),
    notPutForward: whole(open?.n) - whole(row?.untouched),
  };
}

function countLetters(db: Connection): Pick<HomeFigures, 'unsent' | 'numbered'> {
  const row = statement(
    db,
    `SELECT count(*) AS n, coalesce(sum(state = 'numbered'), 0) AS numbered FROM letters WHERE state <> 'sent'`,
  ).get();
  return { unsent: whole(row?.n), numbered: whole(row?.numbered) };
}

function weeksOf(db: Connection, today: string, own: readonly Holiday[]): readonly Week[] {
  const mondays = weeksUpTo(today);
  const before = mondays.map(yearBefore);
  const received = byWeek(receivedByDay(db, mondays[0] ?? today, today), mondays);
  // Of the week we are in as many days as of this year.
  const lastYear = byWeek(receivedByDay(db, before[0] ?? today, yearBefore(today)), before);
  const hours = forwardingHours(db, mondays, today, own);
  return mondays.map((start, at) => ({
    start,
    received: received[at] ?? 0,
    lastYear: lastYear[at] ?? 0,
    forwarded: hours[at]?.length ?? 0,
    medianHours: median(hours[at] ?? []),
  }));
}

/** Without void numbers. */
function receivedByDay(db: Connection, from: string, to: string): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  const inRange = "book = 'received' AND entered_on BETWEEN ? AND ?";
  const all = `SELECT entered_on, count(*) AS n FROM entries INDEXED BY entries_by_day WHERE ${inRange} GROUP BY entered_on`;
  // There are few of them: their own index leads to them.
  const voided = `SELECT entered_on, count(*) AS n FROM entries INDEXED BY entries_voided
    WHERE ${inRange} AND voided_at IS NOT NULL GROUP BY entered_on`;
  for (const row of statement(db, all).all(from, to)) days.set(text(row.entered_on), whole(row.n));
  for (const row of statement(db, voided).all(from, to)) {
    const day = text(row.entered_on);
    days.set(day, (days.get(day) ?? 0) - whole(row.n));
  }
  return days;
}

/** Of every week's letters the office's hours until they were first sent on, by a letter that still counts. */
function forwardingHours(
  db: Connection,
  mondays: readonly string[],
  today: string,
  own: readonly Holiday[],
): readonly (readonly number[])[] {
  const clock = officeClock(own);
  const weeks: number[][] = mondays.map(() => []);
  const rows = statement(
    db,
    `SELECT entered_on, entered_at,
       (SELECT min(l.at) FROM entry_links l WHERE l.received_id = e.id
        AND l.sent_id NOT IN (SELECT id FROM entries WHERE book = 'sent' AND voided_at IS NOT NULL)) AS sent_at
     FROM entries e INDEXED BY entries_sent_on
     WHERE book = 'received' AND voided_at IS NULL AND is_linked = 1 AND entered_on BETWEEN ? AND ?`,
  ).all(mondays[0] ?? today, today);
  for (const row of rows) {
    const sentAt = textOrNull(row.sent_at);
    if (sentAt === null) continue;
    const at = mondays.findLastIndex((monday) => monday <= text(row.entered_on));
    weeks[at]?.push(clock(text(row.entered_at), sentAt));
  }
  return weeks;
}
