/** Dates in a letter's text: does the day exist, does its weekday fit, can a deadline be met? (rules §11.4, 2) */
import {
  formatThaiDate,
  isoFromBuddhist,
  lastDayOfIsoMonth,
  monthFromName,
  monthNames,
  monthShortNames,
  weekdayNames,
  weekdayOf,
} from '../thai/date.ts';
import { toArabicDigits, toThaiDigits } from '../thai/numerals.ts';
import { type FieldText, fieldTexts, isRunningText } from './field-text.ts';
import { finding, mending } from './finding.ts';
import type { LetterContent, LetterFinding } from './letter.ts';

type FoundDate = {
  readonly in: FieldText;
  readonly start: number;
  readonly end: number;
  /** As printed, without its weekday. */
  readonly text: string;
  readonly iso: string | null;
  /** As printed: the weekday's name and where it stands; null when none is. */
  readonly weekday: { readonly name: string; readonly start: number } | null;
  /** `report`: the last day to tell what came of it, which may well be after the event. */
  readonly kind: 'deadline' | 'report' | 'event' | 'other';
};

export type DateFacts = {
  /** The letter's own day, ISO. */
  readonly day: string;
  /** Last days the letter that is forwarded sets to answer, ISO. */
  readonly sourceDeadlines: readonly string[];
};

export function findingsAboutDates(content: LetterContent, facts: DateFacts): readonly LetterFinding[] {
  const dates = fieldTexts(content)
    .filter(({ field }) => field === 'subject' || isRunningText(field) || field.includes('.rows['))
    .flatMap(datesIn);
  const events = dates.flatMap(({ kind, iso }) =>
    kind === 'event' && iso !== null && iso >= facts.day ? [iso] : [],
  );
  const lastEvent = events.sort().at(-1);
  return dates.flatMap((date) => aboutDate(date, facts, lastEvent));
}

function aboutDate(
  date: FoundDate,
  { day, sourceDeadlines }: DateFacts,
  lastEvent: string | undefined,
): readonly LetterFinding[] {
  const { text, iso, start, end, kind } = date;
  const { field } = date.in;
  const place = { start, end };
  if (iso === null) return [finding('impossible-date', 'doubt', field, { text }, lastOfMonth(date))];
  const latest = [...sourceDeadlines].sort().at(-1);
  const isDue = kind === 'deadline' || kind === 'report';
  const isLate = isDue && latest !== undefined && iso > latest;
  return [
    ...aboutWeekday(date, iso),
    ...(kind === 'deadline' && iso < day
      ? [finding('deadline-past', 'doubt', field, { text }, { place })]
      : []),
    ...(kind === 'deadline' && lastEvent !== undefined && iso > lastEvent
      ? [finding('deadline-after-event', 'doubt', field, { text, event: lastEvent }, { place })]
      : []),
    ...(isLate
      ? [
          finding(
            'deadline-after-source',
            'doubt',
            field,
            { text, latest },
            // With a weekday before it two words would have to change: that is the writer's.
            date.weekday === null ? mending(date.in, start, end, formatThaiDate(latest)) : { place },
          ),
        ]
      : []),
  ];
}

function aboutWeekday({ in: text, iso: _, ...date }: FoundDate, iso: string): readonly LetterFinding[] {
  const actual = weekdayNames[weekdayOf(iso)] ?? '';
  if (date.weekday === null || date.weekday.name === actual) return [];
  const { name, start } = date.weekday;
  return [
    finding(
      'weekday-mismatch',
      'doubt',
      text.field,
      { text: date.text, printed: name, actual },
      mending(text, start, start + name.length, actual),
    ),
  ];
}

/** ๓๑ พ.ย. was most likely meant as the month's last day; of ๗๒ nothing can be said. */
function lastOfMonth({ in: text, start, end }: FoundDate): Pick<LetterFinding, 'place' | 'fixes'> {
  const place = { start, end };
  const match = /^(\d{2})\s*(\S+?)\s*(?:พ\.ศ\.\s?)?(\d{4}|\d{2})$/u.exec(
    toArabicDigits(text.text.slice(start, end)),
  );
  const [, day = '', month = '', year = ''] = match ?? [];
  const first = match === null ? null : isoOf(year, month, '1');
  if (first === null || Number(day) > 31) return { place };
  return mending(text, start, start + 2, toThaiDigits(lastDayOfIsoMonth(first).slice(8)));
}

const months = [...monthNames, ...monthShortNames].map((name) => name.replaceAll('.', '\\.')).join('|');
/** "ภายในวันพุธที่ 2 ธันวาคม 2569", "ระหว่างวันที่ 15 - 17 ธันวาคม 2569"; of a stretch its last day counts. */
const datePattern = new RegExp(
  `(?:(ภายใน|ระหว่าง|เมื่อ|ลง|ใน)\\s?)?(?:วัน(${weekdayNames.join('|')})?ที่\\s?|วัน(${weekdayNames.join('|')})\\s?)?` +
    `(?:\\d{1,2}\\s?-\\s?)?(\\d{1,2})\\s?(${months})\\s?(?:พ\\.ศ\\.\\s?)?(\\d{4}|\\d{2})(?!\\d)`,
  'gu',
);

/** A date is an event when it is announced as one: "ในวันที่", "ระหว่างวันที่" or with its weekday. */
function datesIn(place: FieldText): readonly FoundDate[] {
  const printed = place.text;
  const text = toArabicDigits(printed.replaceAll('\u00a0', ' '));
  return [...text.matchAll(datePattern)].map((match) => {
    const [whole, lead, named, bareNamed, dayDigits = '', month = '', yearDigits = ''] = match;
    const weekday = named ?? bareNamed;
    const end = match.index + whole.length;
    const start = match.index + whole.search(/\d/);
    const isEvent = lead === 'ใน' || lead === 'ระหว่าง' || (lead === undefined && weekday !== undefined);
    return {
      in: place,
      start,
      end,
      text: printed.slice(start, end),
      iso: isoOf(yearDigits, month, dayDigits),
      weekday:
        weekday === undefined
          ? null
          : { name: weekday, start: match.index + whole.indexOf(`วัน${weekday}`) + 'วัน'.length },
      kind: lead === 'ภายใน' ? kindOfDeadline(text, match.index, end) : isEvent ? 'event' : 'other',
    } as const;
  });
}

/** "โดยกรมจะจัดส่ง Link ภายในวันที่ …" binds the sender; "ที่ได้ดำเนินการภายในวันที่ … ไม่ต้องรายงาน" tells of what is done. */
function kindOfDeadline(text: string, at: number, end: number): 'deadline' | 'report' | 'other' {
  const clause =
    text
      .slice(0, at)
      .split(/โดย|ทั้งนี้|ภายใน/u)
      .at(-1) ?? '';
  if (/จะ(?:ดำเนินการ|จัดส่ง|แจ้ง|ส่ง|ประกาศ|โอน)/u.test(clause)) return 'other';
  if (/ที่ได้[ก-๎]*$/u.test(clause) || /^\s*(?:แล้ว\s*)?ไม่ต้อง/u.test(text.slice(end))) return 'other';
  return /รายงาน|สรุป|ประเมิน|เบิกจ่าย/u.test(clause) ? 'report' : 'deadline';
}

function isoOf(yearDigits: string, monthName: string, dayDigits: string): string | null {
  const month = monthFromName(monthName);
  const year = yearDigits.length === 2 ? Number(yearDigits) + 2500 : Number(yearDigits);
  return month === null ? null : isoFromBuddhist(year, month, Number(dayDigits));
}
