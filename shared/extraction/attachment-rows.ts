/** What the rows of an annex say: how many there are against what is stated, dates of a schedule, sums. */
import { findDates, weekdayFits } from '../thai/date-phrase.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import type { Line } from './lines.ts';

type Facts = Readonly<Record<string, unknown>>;

const digit = '[๐-๙0-9]';
const statedCount = new RegExp(
  `จำนวน\\s*${digit}[๐-๙0-9,]*\\s*(?:แห่ง|จังหวัด|อำเภอ|ตำบล|ราย|คน|โครงการ)(?:\\s+${digit}[๐-๙0-9,]*\\s*(?:แห่ง|จังหวัด|อำเภอ|ตำบล|ราย|คน|โครงการ))*`,
  'u',
);
const range = new RegExp(`ระหว่างวันที่\\s*${digit}{1,2}[^\\t]{0,40}?${digit}{4}`, 'u');
const weekday = /วัน\s*(จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)\s*ที่\s*/u;
const slot = new RegExp(`^(${digit}{1,2}\\.${digit}{2})\\s*[-–]\\s*(${digit}{1,2}\\.${digit}{2})`, 'u');

export function factsOf(kind: string, lines: readonly Line[]): Facts {
  const texts = lines.map(({ text }) => text);
  if (kind === 'list') return { rows: listed(texts), ...count(texts) };
  if (kind === 'table') return tableFacts(texts);
  if (kind === 'schedule') return scheduleFacts(texts);
  if (kind === 'agenda') return { times: texts.flatMap(timesOf) };
  if (kind === 'form' || kind === 'form/QR') return url(texts);
  return {};
}

/** Numbered names in one or more pairs of columns. */
function listed(texts: readonly string[]): number {
  return texts
    .map((text) => text.split('\t'))
    .reduce(
      (sum, cells) =>
        sum +
        cells.filter((cell, at) => at % 2 === 0 && isNumber(cell) && (cells[at + 1] ?? '') !== '').length,
      0,
    );
}

function tableFacts(texts: readonly string[]): Facts {
  const rows = texts
    .map((text) => text.split('\t').map((cell) => cell.trim()))
    .filter((cells) => isNumber(cells[0] ?? ''));
  const header = texts
    .map((text) => text.split('\t'))
    .find((cells) => cells.length > 2 && !isNumber(cells[0] ?? ''));
  return {
    rowsPresent: rows.length,
    ...count(texts),
    header: header?.map((cell) => cell.trim()) ?? [],
    cells: rows,
  };
}

function scheduleFacts(texts: readonly string[]): Facts {
  const rows = texts.flatMap(scheduleRow);
  const stretch = range.exec(texts.join('\t'))?.[0];
  if (rows.length === 0) return stretch === undefined ? {} : { dateRangeLiteral: stretch };
  const total = texts
    .find((text) => /^รวม/u.test(text))
    ?.split('\t')
    .at(-1);
  const counts = rows.flatMap((row) => (row.count === null ? [] : [row.count]));
  const computed = counts.reduce((sum, one) => sum + one, 0);
  const stated = total === undefined ? null : figure(total);
  return {
    ...(stretch === undefined ? {} : { dateRangeLiteral: stretch }),
    rows,
    ...(stated === null
      ? {}
      : { totalLiteral: stated, totalComputed: computed, totalOK: stated === computed }),
  };
}

type ScheduleRow = {
  readonly n: string;
  readonly date: string;
  readonly iso: string | null;
  readonly weekdayOK?: boolean;
  readonly replyBy: string | null;
  readonly count: number | null;
  readonly group?: string;
};

/** Number, day with its reply-by date, who it is for, how many. */
function scheduleRow(text: string): ScheduleRow[] {
  const cells = text.split('\t').map((cell) => cell.trim());
  const [n = '', when = ''] = cells;
  const date = findDates(when)[0];
  if (!/^[๐-๙0-9]{1,3}\.?/u.test(n) || date === undefined) return [];
  const named = weekday.exec(when.slice(0, date.start));
  const due = when.search(/ภายใน|ไม่เกิน/u);
  const group = /^(.+?)\s*ใน(?:พื้นที่|เขต)?จังหวัด/u.exec(cells[2] ?? '')?.[1];
  return [
    {
      n,
      date: `${named?.[0] ?? ''}${date.text}`,
      iso: date.iso,
      ...(named?.[1] === undefined || date.iso === null
        ? {}
        : { weekdayOK: weekdayFits(named[1], date.iso) }),
      replyBy: due < 0 ? null : (findDates(when.slice(due))[0]?.iso ?? null),
      count: cells.length > 2 ? figure(cells.at(-1) ?? '') : null,
      ...(group === undefined ? {} : { group }),
    },
  ];
}

function timesOf(text: string): string[] {
  const match = slot.exec(text);
  if (match === null) return [];
  const clock = (literal: string | undefined) =>
    toArabicDigits(literal ?? '')
      .replace('.', ':')
      .padStart(5, '0');
  return [`${clock(match[1])}-${clock(match[2])}`];
}

function count(texts: readonly string[]): Facts {
  const found = texts.map((text) => statedCount.exec(text)?.[0]).find((text) => text !== undefined);
  return found === undefined ? {} : { literalCount: found };
}

function url(texts: readonly string[]): Facts {
  const found = texts
    .map((text) => /https?:\/\/[^\s<>)\u0E00-\u0E7F]+/u.exec(text)?.[0])
    .find((text) => text !== undefined);
  return found === undefined ? {} : { url: found };
}

function figure(text: string): number | null {
  const bare = toArabicDigits(text).replace(/[,\s]/g, '');
  return /^\d+$/.test(bare) ? Number(bare) : null;
}

function isNumber(cell: string): boolean {
  return /^[๐-๙0-9]{1,4}\.?$/u.test(cell.trim());
}
