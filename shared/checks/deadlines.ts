/** An answer asked for after the event it is for: deadline <= event (rules §11.4, 2); a deadline that was over at once. */
import type { ReadLetter, Warning } from '../document/reading.ts';
import { formatThaiDate } from '../thai/date.ts';
import { isWithin, letterAt, placesOf } from './places.ts';
import { type PrintedDate, printedDatesOf } from './printed-dates.ts';
import { type Check, warning } from './rule.ts';

/** Words that make a deadline one for coming to the event; a report may well be due after it. */
const answer = /(?:แจ้ง|ตอบรับ|ลงทะเบียน|สมัคร|ยืนยัน|สำรองที่)[^.]{0,120}?ภายใน\s*(?:วัน)?\s*(?:ที่)?\s*$/u;
/** What is over, or the day as of which something is counted. */
const past = /(?:ลงวันที่|เมื่อวันที่|เมื่อ|ลงรับ|ณ\s*วันที่|ตั้งแต่วันที่)\s*$/u;

export const deadlineAfterEvent: Check = ({ pages, letters }) =>
  pages.flatMap((page) => {
    const dates = printedDatesOf(pages).filter(({ span }) => span.page === page.page);
    return dates.flatMap((deadline): Warning[] => {
      const before = page.text.slice(Math.max(0, deadline.span.start - 160), deadline.span.start);
      if (deadline.iso === null || !answer.test(before)) return [];
      const letter = letterAt(letters, deadline.span);
      const near = eventOf(page.text, dates, deadline);
      const event = near ?? (coming.test(before) ? onlyEventOf(letter, printedDatesOf(pages)) : undefined);
      const isOver = event?.iso != null && letter?.dateISO != null && event.iso < letter.dateISO;
      if (event?.iso == null || isOver || deadline.iso <= event.iso) return [];
      return [
        warning(
          'deadline-after-event',
          'doubt',
          { deadline: deadline.text, event: event.text },
          { letter: letter?.index ?? null, places: [deadline.span, event.span] },
        ),
      ];
    });
  });

/** Words of an answer that can only be for coming. */
const coming = /(?:ตอบรับ|ลงทะเบียน|สมัคร|ยืนยัน|สำรองที่|รายชื่อผู้เข้า)[^.\n]{0,120}$/u;

/** The one day a letter calls people together, where it names only one. */
function onlyEventOf(letter: ReadLetter | null, dates: readonly PrintedDate[]): PrintedDate | undefined {
  const days = new Set(
    letter?.dates.flatMap(({ kind, iso, isoEnd }) =>
      kind === 'event' || kind === 'event-range' ? [iso ?? isoEnd] : [],
    ),
  );
  const [day] = days;
  return days.size === 1 && day !== undefined ? dates.find(({ iso }) => iso === day) : undefined;
}

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

const due = /(?:ภายใน|ไม่เกิน|อย่างช้า|ก่อน)\s*(?:วัน)?[\u0E01-\u0E4E]{0,10}\s*(?:ที่)?\s*$/u;
const wasOver = /(?:ได้|แล้ว|สิ้นสุด|ครบกำหนด|พ้นกำหนด|เดิม)[^\n]{0,60}$/u;

/** What a letter asks for cannot fall due before it was written. */
export const deadlineBeforeLetter: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const own = letter.dateISO;
    if (own === null) return [];
    const text = letter.body.flatMap((_, at) => letter.evidence[`body[${at}]`]?.spans ?? []);
    return printedDatesOf(pages).flatMap((date): Warning[] => {
      if (date.iso === null || date.iso >= own || !text.some((area) => isWithin(date.span, area))) return [];
      const page = pages.find(({ page: number }) => number === date.span.page)?.text ?? '';
      const before = page.slice(Math.max(0, date.span.start - 80), date.span.start);
      if (!due.test(before) || wasOver.test(before.replace(due, ''))) return [];
      return [
        warning(
          'deadline-before-letter',
          'doubt',
          { deadline: date.text, letter: formatThaiDate(own) },
          {
            letter: letter.index,
            places: [date.span, ...placesOf(pages, letter, 'dateLiteral', letter.dateLiteral)],
          },
        ),
      ];
    });
  });
