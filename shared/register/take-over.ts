/**
 * A register that was kept elsewhere (paper typed into a spreadsheet, another program) read line by line: which column
 * is which, and what each row will become. Nothing is guessed silently: every row in doubt says why.
 */
import { type Urgency, urgencyFromMark } from '../document/handling.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import type { Book, EntryFields } from './entry.ts';
import { emptyEntryFields } from './from-letter.ts';
import { readBookDay } from './take-over-day.ts';
import { classOf } from './take-over-secrecy.ts';

export const takenColumns = [
  'running',
  'enteredOn',
  'documentNumber',
  'documentDate',
  'from',
  'to',
  'subject',
  'action',
  'note',
  'urgency',
  'secrecy',
  'deadline',
] as const;
export type TakenColumn = (typeof takenColumns)[number];
/** Position in the table, from 0. */
export type ColumnMapping = Partial<Readonly<Record<TakenColumn, number>>>;

export type TakeOverPlan = {
  readonly book: Book;
  /** Of the sent book; null for the received one. */
  readonly prefixId: string | null;
  /** Buddhist year of the book. */
  readonly year: number;
  /** The file holds the books of several years; number or day of entry then says which. */
  readonly severalYears: boolean;
  /** First row of the book in the table, from 0. */
  readonly firstRow: number;
  readonly mapping: ColumnMapping;
};

/** Rows with these are left out; they are entered by hand when the reason is settled. */
export const blockingDoubts = [
  'number-unread',
  'inserted-alone',
  'number-twice',
  'number-taken',
  'number-jump',
  'year-closed',
  'year-differs',
  'too-long',
  'secrecy-unread',
] as const;
/** Rows with these are taken over as they stand. */
export const openDoubts = [
  'number-inserted',
  'date-unread',
  'day-unread',
  'day-missing',
  'out-of-order',
  'subject-missing',
  'same-letter',
  'classified',
] as const;
export type BlockingDoubt = (typeof blockingDoubts)[number];
export type RowDoubt = BlockingDoubt | (typeof openDoubts)[number];

export type TakenRow = {
  /** In the file, from 1. */
  readonly row: number;
  readonly running: number | null;
  /** The part after the stroke of a number put between `running` and the next: ๑๒๓/๑. */
  readonly inserted: number | null;
  /** Buddhist year of the book. */
  readonly year: number;
  readonly circular: boolean;
  /** ISO day of entry. */
  readonly enteredOn: string;
  readonly fields: EntryFields;
  readonly doubts: readonly RowDoubt[];
};

/** As the columns of the register allow. */
const longestLine = 2_000;
const longestText = 20_000;

export function isLeftOut({ doubts }: Pick<TakenRow, 'doubts'>): boolean {
  return doubts.some((doubt) => (blockingDoubts as readonly string[]).includes(doubt));
}

/** Empty rows and heads repeated on every printed page are passed over without a word. */
export function readTakenRows(
  table: readonly (readonly string[])[],
  plan: TakeOverPlan,
): readonly TakenRow[] {
  const heads = table[plan.firstRow - 1]?.join('|');
  const rows: TakenRow[] = [];
  const seen = new Map<string, true>();
  let before: TakenRow | null = null;
  for (const [index, cells] of table.entries()) {
    if (index < plan.firstRow || cells.every((cell) => cell === '') || cells.join('|') === heads) continue;
    const row = readRow(cells, index + 1, plan, before);
    const key = `${row.year}/${row.circular}/${row.running}/${row.inserted}`;
    const isTwice = row.running !== null && seen.has(key);
    seen.set(key, true);
    const doubts = [...row.doubts, ...(isTwice ? ['number-twice' as const] : [])];
    const whole = { ...row, doubts };
    rows.push(whole);
    if (!isLeftOut(whole)) before = whole;
  }
  return rows;
}

function readRow(
  cells: readonly string[],
  row: number,
  { book, year: bookYear, severalYears, mapping }: TakeOverPlan,
  before: TakenRow | null,
): TakenRow {
  const cell = (column: TakenColumn) => {
    const at = mapping[column];
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
  const doubts: RowDoubt[] = [];
  const number = readRunning(cell('running'));
  const circular = book === 'sent' && (number.circular || /\/\s*ว\s*[\d๐-๙]/u.test(cell('documentNumber')));
  if (number.kind === 'unread') doubts.push('number-unread');
  if (number.inserted !== null) doubts.push('number-inserted');
  const documentDay = readDated(cell('documentDate'));
  if (documentDay === 'unread') doubts.push('date-unread');
  const { day, doubt } = dayOfEntry(cell('enteredOn'), documentDay, before, number.year ?? bookYear);
  if (doubt !== null) doubts.push(doubt);
  const told = number.year ?? (doubt === null ? yearOf(day) : bookYear);
  const year = severalYears ? told : bookYear;
  if (yearOf(day) !== year || told !== year) doubts.push('year-differs');
  const running = number.kind === 'number' ? number.running : null;
  if (before !== null && running !== null && isOutOfOrder(before, { running, year, circular, day }))
    doubts.push('out-of-order');
  const deadline = readDated(cell('deadline'));
  if (deadline === 'unread') doubts.push('date-unread');
  const secrecy = classOf(cell('secrecy'), cells);
  if (secrecy === 'unread') doubts.push('secrecy-unread');
  const fields: EntryFields = {
    ...emptyEntryFields,
    documentNumber: cell('documentNumber') || null,
    documentDate: documentDay === 'unread' ? null : documentDay,
    documentDateText: documentDay === 'unread' ? cell('documentDate') : null,
    from: cell('from'),
    to: cell('to'),
    subject: cell('subject'),
    action: cell('action'),
    note: deadline === 'unread' ? joined(cell('note'), cell('deadline')) : cell('note'),
    urgency: urgencyOf(cell('urgency')),
    secrecy: secrecy === 'unread' ? null : secrecy,
    deadline: deadline === 'unread' ? null : deadline,
  };
  if (fields.subject === '' && fields.secrecy === null) doubts.push('subject-missing');
  if (fields.secrecy !== null) doubts.push('classified');
  if (isTooLong(fields)) doubts.push('too-long');
  const { inserted } = number;
  return { row, running, inserted, year, circular, enteredOn: day, fields, doubts: [...new Set(doubts)] };
}

type Running = {
  readonly kind: 'number' | 'unread';
  readonly running: number;
  readonly inserted: number | null;
  readonly year: number | null;
  readonly circular: boolean;
};

/** "๑๒๓", "รับที่ ๑๒๓/๒๕๖๙", "ว ๔๕"; ๑๒๓/๑ and ๑๒๓/๑/๒๕๖๙ stand between two numbers. Two figures behind a stroke are a year. */
export function readRunning(cell: string): Running {
  const text = numberText(cell);
  const match =
    /^(?:เลข)?(?:ทะเบียน)?(?:รับ|ส่ง)?(?:เลข)?(?:ที่)?(?<circular>ว)?(?<running>\d{1,6})(?:\/(?<inserted>\d))?(?:\/(?<year>\d{2}|\d{4}))?$/u.exec(
      text,
    );
  const unread: Running = { kind: 'unread', running: 0, inserted: null, year: null, circular: false };
  if (match?.groups === undefined) return unread;
  const running = Number(match.groups.running);
  const inserted = numberOrNull(match.groups.inserted);
  const written = numberOrNull(match.groups.year);
  const year = written !== null && written < 100 ? 2500 + written : written;
  if (running < 1 || inserted === 0 || (year !== null && (year < 2480 || year > 2700))) return unread;
  return { kind: 'number', running, inserted, year, circular: match.groups.circular !== undefined };
}

function numberOrNull(figures: string | undefined): number | null {
  return figures === undefined ? null : Number(figures);
}

/** Digits that a space, a comma or a point parts are never run together: "123 2569" is two numbers, "12.5" is none. */
function numberText(cell: string): string {
  return toArabicDigits(cell)
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\d)\.0{0,2}$/u, '') // as other programs write whole numbers
    .replace(/(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,.])/gu, (thousands) => thousands.replaceAll(',', ''))
    .replace(/(?<=[ก-๎])[.,]/gu, '')
    .replace(/(?<!\d) | (?!\d)/gu, '');
}

/** Null: the cell is empty. */
function readDated(cell: string): string | null | 'unread' {
  if (cell === '' || /^[-–—.]+$/u.test(cell)) return null;
  return readBookDay(cell) ?? 'unread';
}

/** A paper book writes the day once, above its lines: a line without one was entered on the day of the line before. */
function dayOfEntry(
  cell: string,
  documentDay: string | null | 'unread',
  before: TakenRow | null,
  year: number,
): { readonly day: string; readonly doubt: 'day-unread' | 'day-missing' | null } {
  const read = readDated(cell);
  if (read !== null && read !== 'unread') return { day: read, doubt: null };
  const own =
    documentDay === 'unread' || documentDay === null || yearOf(documentDay) !== year ? null : documentDay;
  const day = (before?.year === year ? before.enteredOn : null) ?? own ?? `${year - 543}-01-01`;
  if (read === 'unread') return { day, doubt: 'day-unread' };
  return { day, doubt: before !== null && before.year === year ? null : 'day-missing' };
}

function isOutOfOrder(
  before: TakenRow,
  now: { readonly running: number; readonly year: number; readonly circular: boolean; readonly day: string },
): boolean {
  if (before.year !== now.year) return now.year < before.year;
  if (now.day < before.enteredOn) return true;
  return before.circular === now.circular && before.running !== null && now.running < before.running;
}

function yearOf(isoDay: string): number {
  return Number(isoDay.slice(0, 4)) + 543;
}

function urgencyOf(cell: string): Urgency | null {
  return urgencyFromMark(cell === '' ? null : cell);
}

/** What cannot be read as a day is kept where a person finds it. */
function joined(note: string, deadline: string): string {
  return [note, `กำหนด ${deadline}`].filter((line) => line !== '').join('\n');
}

function isTooLong(fields: EntryFields): boolean {
  const lines = [fields.documentNumber ?? '', fields.documentDateText ?? '', fields.from, fields.to];
  const texts = [fields.subject, fields.action, fields.note];
  return lines.some(({ length }) => length > longestLine) || texts.some(({ length }) => length > longestText);
}
