/** An answer asked for after the event it is for: deadline <= event, within one row or paragraph (rules §11.4, 2). */
import type { Warning } from '../document/reading.ts';
import { letterAt } from './places.ts';
import { type PrintedDate, printedDates } from './printed-dates.ts';
import { type Check, warning } from './rule.ts';

/** Words that make a deadline one for coming to the event; a report may well be due after it. */
const answer = /(?:แจ้ง|ตอบรับ|ลงทะเบียน|สมัคร|ยืนยัน|สำรองที่)[^.]{0,120}?ภายใน\s*(?:วัน)?\s*(?:ที่)?\s*$/u;
const past = /(?:ลงวันที่|เมื่อวันที่|เมื่อ|ลงรับ)\s*$/u;

export const deadlineAfterEvent: Check = ({ pages, letters }) =>
  pages.flatMap((page) => {
    const dates = printedDates(page);
    return dates.flatMap((deadline): Warning[] => {
      const before = page.text.slice(Math.max(0, deadline.span.start - 160), deadline.span.start);
      if (deadline.iso === null || !answer.test(before)) return [];
      const event = eventOf(page.text, dates, deadline);
      if (event?.iso == null || deadline.iso <= event.iso) return [];
      return [
        warning(
          'deadline-after-event',
          'doubt',
          { deadline: deadline.text, event: event.text },
          { letter: letterAt(letters, deadline.span)?.index ?? null, places: [deadline.span, event.span] },
        ),
      ];
    });
  });

/** The nearest date before the deadline in the same paragraph that names a coming day. */
function eventOf(
  text: string,
  dates: readonly PrintedDate[],
  deadline: PrintedDate,
): PrintedDate | undefined {
  return dates.findLast(({ span }) => {
    if (span.end > deadline.span.start) return false;
    const between = text.slice(span.end, deadline.span.start);
    const before = text.slice(Math.max(0, span.start - 20), span.start);
    return (
      between.length < 200 &&
      !between.includes('\n\n') &&
      !past.test(before) &&
      !/ภายใน\s*(?:วัน)?\s*(?:ที่)?\s*$/u.test(before)
    );
  });
}
