/** Dates in a letter's text: does the day exist, does its weekday fit, can a deadline be met? (rules §11.4, 2) */
import {
  isoFromBuddhist,
  monthFromName,
  monthNames,
  monthShortNames,
  weekdayNames,
  weekdayOf,
} from '../thai/date.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { finding } from './finding.ts';
import type { LetterContent, LetterFinding } from './letter.ts';

type FoundDate = {
  readonly field: string;
  /** As printed, without its weekday. */
  readonly text: string;
  readonly iso: string | null;
  /** 0 = Sunday; null when none is printed. */
  readonly weekday: number | null;
  readonly kind: 'deadline' | 'event' | 'other';
};

export function findingsAboutDates(content: LetterContent, day: string): readonly LetterFinding[] {
  const dates = [
    ...datesIn('subject', content.subject),
    ...content.body.flatMap(({ text }, index) => datesIn(`body[${index}]`, text)),
  ];
  const events = dates.flatMap(({ kind, iso }) =>
    kind === 'event' && iso !== null && iso >= day ? [iso] : [],
  );
  const lastEvent = events.sort().at(-1);
  return dates.flatMap((date) => aboutDate(date, day, lastEvent));
}

function aboutDate(date: FoundDate, day: string, lastEvent: string | undefined): readonly LetterFinding[] {
  const { field, text, iso, weekday, kind } = date;
  if (iso === null) return [finding('impossible-date', 'doubt', field, { text })];
  const found: LetterFinding[] = [];
  const actual = weekdayOf(iso);
  if (weekday !== null && weekday !== actual)
    found.push(
      finding('weekday-mismatch', 'doubt', field, {
        text,
        printed: weekdayNames[weekday] ?? '',
        actual: weekdayNames[actual] ?? '',
      }),
    );
  if (kind === 'deadline' && iso < day) found.push(finding('deadline-past', 'doubt', field, { text }));
  if (kind === 'deadline' && lastEvent !== undefined && iso > lastEvent)
    found.push(finding('deadline-after-event', 'doubt', field, { text, event: lastEvent }));
  return found;
}

const months = [...monthNames, ...monthShortNames].map((name) => name.replaceAll('.', '\\.')).join('|');
/** "ภายในวันพุธที่ 2 ธันวาคม 2569", "ระหว่างวันที่ 15 - 17 ธันวาคม 2569"; of a stretch its last day counts. */
const datePattern = new RegExp(
  `(?:(ภายใน|ระหว่าง|เมื่อ|ลง|ใน)\\s?)?(?:วัน(${weekdayNames.join('|')})?ที่\\s?|วัน(${weekdayNames.join('|')})\\s?)?` +
    `(?:\\d{1,2}\\s?-\\s?)?(\\d{1,2})\\s?(${months})\\s?(?:พ\\.ศ\\.\\s?)?(\\d{4}|\\d{2})(?!\\d)`,
  'gu',
);

/** A date is an event when it is announced as one: "ในวันที่", "ระหว่างวันที่" or with its weekday. */
function datesIn(field: string, printed: string): readonly FoundDate[] {
  const text = toArabicDigits(printed.replaceAll('\u00a0', ' '));
  return [...text.matchAll(datePattern)].map((match) => {
    const [whole, lead, named, bareNamed, dayDigits = '', month = '', yearDigits = ''] = match;
    const weekdayName = named ?? bareNamed;
    const start = match.index + whole.search(/\d/);
    const isEvent = lead === 'ใน' || lead === 'ระหว่าง' || (lead === undefined && weekdayName !== undefined);
    return {
      field,
      text: printed.slice(start, match.index + whole.length),
      iso: isoOf(yearDigits, month, dayDigits),
      weekday: weekdayName === undefined ? null : (weekdayNames as readonly string[]).indexOf(weekdayName),
      kind: lead === 'ภายใน' ? deadlineOrPromise(text, match.index) : isEvent ? 'event' : 'other',
    } as const;
  });
}

/** "โดยกรมจะจัดส่ง Link ภายในวันที่ …" binds the sender, not the reader. */
function deadlineOrPromise(text: string, at: number): 'deadline' | 'other' {
  const clause =
    text
      .slice(0, at)
      .split(/โดย|ทั้งนี้|ภายใน/u)
      .at(-1) ?? '';
  return /จะ(?:ดำเนินการ|จัดส่ง|แจ้ง|ส่ง|ประกาศ|โอน)/u.test(clause) ? 'other' : 'deadline';
}

function isoOf(yearDigits: string, monthName: string, dayDigits: string): string | null {
  const month = monthFromName(monthName);
  const year = yearDigits.length === 2 ? Number(yearDigits) + 2500 : Number(yearDigits);
  return month === null ? null : isoFromBuddhist(year, month, Number(dayDigits));
}
