/** Counts over the registers for a period. Voided numbers count as voided alone; sample lines count as any other. */
import { urgencies } from '../../shared/document/handling.ts';
import {
  daysOf,
  monthsOf,
  type Period,
  type Statistics,
  waitOf,
  waits,
} from '../../shared/register/statistics.ts';
import type { Connection } from './database.ts';
import { text, whole } from './row-values.ts';
import { statement } from './statement.ts';

/** Lines of their own in the table of senders. */
const sendersShown = 20;

export type StatisticsStore = {
  /** `today`: a letter whose day is not over yet is open, not overdue. */
  of(period: Period, today: string): Promise<Statistics>;
  /** Buddhist years that have a line, newest first. */
  years(): Promise<readonly number[]>;
};

type Days = { readonly from: string; readonly to: string };

export function statisticsStore(db: Connection): StatisticsStore {
  return {
    async of(period, today) {
      const days = daysOf(period);
      const months = countMonths(db, period, days);
      const sum = (of: 'received' | 'sent' | 'circular' | 'voided') =>
        months.reduce((total, month) => total + month[of], 0);
      return {
        period,
        ...days,
        months,
        totals: {
          received: sum('received'),
          sent: sum('sent'),
          circular: sum('circular'),
          voided: sum('voided'),
        },
        senders: countSenders(db, days),
        urgency: countUrgency(db, days),
        kinds: countKinds(db, days),
        deadlines: countDeadlines(db, days, today),
        forwarding: countForwarding(db, days),
      };
    },
    async years() {
      const rows = statement(db, 'SELECT DISTINCT year FROM entries ORDER BY year DESC').all();
      return rows.map(({ year }) => whole(year));
    },
  };
}

/** `circular`: of what was sent. */
function countMonths(db: Connection, period: Period, { from, to }: Days): Statistics['months'] {
  const rows = statement(
    db,
    `SELECT substr(entered_on, 1, 7) AS month,
       sum(book = 'received' AND voided_at IS NULL) AS received,
       sum(book = 'sent' AND voided_at IS NULL) AS sent,
       sum(book = 'sent' AND circular = 1 AND voided_at IS NULL) AS circular,
       sum(voided_at IS NOT NULL) AS voided
     FROM entries WHERE book IN ('received', 'sent') AND entered_on BETWEEN ? AND ? GROUP BY 1`,
  ).all(from, to);
  const found = new Map(rows.map((row) => [text(row.month), row]));
  return monthsOf(period).map((month) => {
    const row = found.get(month);
    const count = (column: string) => (row === undefined ? 0 : whole(row[column]));
    return {
      month,
      received: count('received'),
      sent: count('sent'),
      circular: count('circular'),
      voided: count('voided'),
    };
  });
}

const received = `book = 'received' AND entered_on BETWEEN ?1 AND ?2 AND voided_at IS NULL`;

function countSenders(db: Connection, { from, to }: Days): Statistics['senders'] {
  const rows = statement(
    db,
    `SELECT trim(sender) AS name, count(*) AS n FROM entries WHERE ${received}
     GROUP BY trim(sender) ORDER BY n DESC, name`,
  )
    .all(from, to)
    .map((row) => ({ name: text(row.name), count: whole(row.n) }));
  const rest = rows.slice(sendersShown).reduce((sum, { count }) => sum + count, 0);
  return [...rows.slice(0, sendersShown), ...(rest === 0 ? [] : [{ name: null, count: rest }])];
}

function countUrgency(db: Connection, { from, to }: Days): Statistics['urgency'] {
  const rows = statement(
    db,
    `SELECT urgency, count(*) AS n FROM entries WHERE ${received} GROUP BY urgency`,
  ).all(from, to);
  const found = new Map(rows.map((row) => [row.urgency, whole(row.n)]));
  return [null, ...urgencies].map((urgency) => ({ urgency, count: found.get(urgency) ?? 0 }));
}

/** A received circular is known by the ว in its number. */
function countKinds(db: Connection, { from, to }: Days): Statistics['kinds'] {
  const row = statement(
    db,
    `SELECT
       sum(book = 'received' AND secrecy IS NULL AND coalesce(document_number, '') NOT LIKE '%ว%') AS "received-letter",
       sum(book = 'received' AND secrecy IS NULL AND coalesce(document_number, '') LIKE '%ว%') AS "received-circular",
       sum(book = 'received' AND secrecy IS NOT NULL) AS "received-classified",
       sum(book = 'sent' AND circular = 0) AS "sent-letter",
       sum(book = 'sent' AND circular = 1) AS "sent-circular"
     FROM entries WHERE book IN ('received', 'sent') AND entered_on BETWEEN ? AND ? AND voided_at IS NULL`,
  ).get(from, to);
  const kinds = [
    'received-letter',
    'received-circular',
    'received-classified',
    'sent-letter',
    'sent-circular',
  ] as const;
  return kinds.map((kind) => ({ kind, count: whole(row?.[kind] ?? 0) }));
}

/** Of each received letter the day it was first forwarded; a line that was voided since does not count. */
const firstForwarded = `
  SELECT l.received_id AS id, min(s.entered_on) AS day FROM entry_links l
  JOIN entries s ON s.id = l.sent_id WHERE s.voided_at IS NULL GROUP BY l.received_id`;

/**
 * As the board has it: what is still open there is open or overdue here, what was dropped is owed by nobody. Done counts
 * on the day it was marked, or on the earlier one on which the letter was sent on: clerks tick the board off later. What
 * was settled in the moment its line was taken over from another book was seen to there, nobody knows when.
 */
function countDeadlines(db: Connection, { from, to }: Days, today: string): Statistics['deadlines'] {
  const row = statement(
    db,
    `WITH forwarded AS (${firstForwarded}), owed AS (
       SELECT d.due, d.state, min(substr(d.settled_at, 1, 10), coalesce(f.day, '9999')) AS day
       FROM entries e JOIN deadlines d ON d.entry_id = e.id LEFT JOIN forwarded f ON f.id = e.id
       WHERE ${received} AND (d.state = 'open' OR (d.state = 'done' AND d.settled_at > coalesce(
         (SELECT min(h.at) FROM entry_history h WHERE h.entry_id = e.id AND h.kind = 'entered'), ''))))
     SELECT sum(state = 'done' AND day <= due) AS on_time, sum(state = 'done' AND day > due) AS late,
       sum(state = 'open' AND due < ?3) AS overdue, sum(state = 'open' AND due >= ?3) AS open FROM owed`,
  ).get(from, to, today);
  const count = (column: string) => whole(row?.[column] ?? 0);
  return { onTime: count('on_time'), late: count('late'), overdue: count('overdue'), open: count('open') };
}

function countForwarding(db: Connection, { from, to }: Days): Statistics['forwarding'] {
  const days = statement(
    db,
    `WITH forwarded AS (${firstForwarded})
     SELECT CAST(julianday(f.day) - julianday(e.entered_on) AS INTEGER) AS days
     FROM entries e JOIN forwarded f ON f.id = e.id WHERE ${received} ORDER BY days`,
  )
    .all(from, to)
    .map((row) => Math.max(0, whole(row.days)));
  const counts = Object.fromEntries(waits.map((wait) => [wait, 0])) as Record<(typeof waits)[number], number>;
  for (const each of days) counts[waitOf(each)] += 1;
  const middle = days[Math.floor((days.length - 1) / 2)];
  const above = days[Math.ceil((days.length - 1) / 2)];
  return {
    forwarded: days.length,
    medianDays: middle === undefined || above === undefined ? null : (middle + above) / 2,
    averageDays:
      days.length === 0 ? null : Math.round((days.reduce((a, b) => a + b, 0) / days.length) * 10) / 10,
    waits: counts,
  };
}
