/** What an office reports of its post: how much came and went, of which kind, from whom, and whether in time. */
import type { Urgency } from '../document/handling.ts';

export type Period = { readonly of: 'fiscal' | 'calendar'; readonly year: number };

/** The fiscal year ๒๕๖๙ runs from 1 October ๒๕๖๘ to 30 September ๒๕๖๙. ISO days, both included. */
export function daysOf({ of, year }: Period): { readonly from: string; readonly to: string } {
  const common = year - 543;
  return of === 'fiscal'
    ? { from: `${common - 1}-10-01`, to: `${common}-09-30` }
    : { from: `${common}-01-01`, to: `${common}-12-31` };
}

/** "2025-10" and the eleven after it. */
export function monthsOf(period: Period): readonly string[] {
  const [year = 0, month = 1] = daysOf(period).from.split('-').map(Number);
  return Array.from({ length: 12 }, (_, step) => {
    const at = month - 1 + step;
    return `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** Waiting times in days, as a report groups them. */
export const waits = ['same-day', 'next-day', 'within-3', 'within-7', 'within-30', 'longer'] as const;
export type Wait = (typeof waits)[number];

export function waitOf(days: number): Wait {
  if (days <= 0) return 'same-day';
  if (days === 1) return 'next-day';
  if (days <= 3) return 'within-3';
  if (days <= 7) return 'within-7';
  return days <= 30 ? 'within-30' : 'longer';
}

/** Voided numbers are counted apart and nowhere else. */
export type Statistics = {
  readonly period: Period;
  readonly from: string;
  readonly to: string;
  readonly months: readonly {
    /** "2025-10". */
    readonly month: string;
    readonly received: number;
    readonly sent: number;
    readonly circular: number;
    readonly voided: number;
  }[];
  readonly totals: {
    readonly received: number;
    readonly sent: number;
    readonly circular: number;
    readonly voided: number;
  };
  /** Those who wrote most, then all others in one line (`name` null). */
  readonly senders: readonly { readonly name: string | null; readonly count: number }[];
  /** Received. */
  readonly urgency: readonly { readonly urgency: Urgency | null; readonly count: number }[];
  /** Received: ordinary letters, circulars, classified ones; sent: by the book of their number. */
  readonly kinds: readonly {
    readonly kind:
      | 'received-letter'
      | 'received-circular'
      | 'received-classified'
      | 'sent-letter'
      | 'sent-circular';
    readonly count: number;
  }[];
  /** What the board of deadlines says of received letters; dropped ones owe nothing. `open`: the day is not over. */
  readonly deadlines: {
    readonly onTime: number;
    readonly late: number;
    readonly overdue: number;
    readonly open: number;
  };
  /** Received letters that were forwarded, by the days it took. */
  readonly forwarding: {
    readonly forwarded: number;
    readonly medianDays: number | null;
    readonly averageDays: number | null;
    readonly waits: Readonly<Record<Wait, number>>;
  };
};
