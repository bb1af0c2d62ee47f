/** Every full date printed anywhere on the pages, with its weekday when one stands before it. */
import type { ReadPage, Span } from '../document/reading.ts';
import { weekdayNames } from '../thai/date.ts';
import { findDates } from '../thai/date-phrase.ts';
import { oncePerBundle } from './bundle-text.ts';

export type PrintedDate = {
  readonly span: Span;
  /** As printed, white space made single. */
  readonly text: string;
  readonly day: number;
  readonly month: number;
  /** Buddhist era. */
  readonly year: number;
  /** null when the calendar has no such day. */
  readonly iso: string | null;
  /** Index in `weekdayNames`; null when no weekday is printed. */
  readonly weekday: number | null;
};

/** พฤหัส is what people write for พฤหัสบดี. White space may be a line break: text layers end lines where the paper did. */
const weekdayBefore = new RegExp(`วัน(${[...weekdayNames, 'พฤหัส'].join('|')})\\s*(?:ที่)?\\s*$`, 'u');
/** "๑/๒๓ มกราคม ๒๕๖๗" is a number and what follows it. */
const numberBefore = /[๐-๙\d/.]$/u;

export const printedDatesOf = oncePerBundle((pages): readonly PrintedDate[] => pages.flatMap(printedDates));

/** Months spelt wrongly are left to the reading: what is doubted here must be what is printed. */
export function printedDates({ page, text }: ReadPage): PrintedDate[] {
  return findDates(text).flatMap(({ start, end, day, month, year, iso, exact }) => {
    const before = text.slice(Math.max(0, start - 40), start);
    if (!exact || numberBefore.test(before)) return [];
    const [label = '', name] = weekdayBefore.exec(before) ?? [];
    const span = { page, start: start - label.length, end };
    const weekday = name === undefined ? null : weekdayNames.findIndex((full) => full.startsWith(name));
    return { span, text: text.slice(span.start, end).replace(/\s+/g, ' '), day, month, year, iso, weekday };
  });
}
