/**
 * Between which days a date in a table's row must lie: after the date of the row above and before that of the row
 * below, and not before the day by which its own row wants an answer.
 */
import type { ReadPage } from '../document/reading.ts';
import { linesOfBundle } from './bundle-text.ts';
import type { Window } from './date-window.ts';
import { isWithin } from './places.ts';
import { type PrintedDate, printedDatesOf } from './printed-dates.ts';

const nothing: Window = { from: null, to: null };
/** Rows of one table stand close to each other; a heading repeated on the next page may lie between. */
const reach = 4;

export function windowOfRow(pages: readonly ReadPage[], date: PrintedDate): Window {
  const rows = linesOfBundle(pages).filter(({ raw }) => raw.includes('\t'));
  const at = rows.findIndex(({ whole }) => isWithin(date.span, whole));
  const row = rows[at];
  if (row === undefined) return nothing;
  const dates = printedDatesOf(pages);
  const own = dates.filter((other) => isWithin(other.span, row.whole) && other !== date);
  const due = own.find(({ span, iso }) => iso !== null && span.start > date.span.end)?.iso ?? null;
  const above = nearest(at, -1);
  const below = nearest(at, 1);
  return {
    from: laterOf(above === null ? null : dayAfter(above), due),
    to: below === null ? null : dayBefore(below),
  };

  function nearest(from: number, step: number): string | null {
    for (
      let other = from + step;
      other >= 0 && other < rows.length && Math.abs(other - from) <= reach;
      other += step
    ) {
      const line = rows[other];
      const first = line === undefined ? undefined : dates.find(({ span }) => isWithin(span, line.whole));
      if (first !== undefined) return first.iso;
    }
    return null;
  }
}

function laterOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function dayAfter(iso: string): string {
  return shifted(iso, 1);
}

function dayBefore(iso: string): string {
  return shifted(iso, -1);
}

function shifted(iso: string, days: number): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
