/** What the name of a scanned file says of its letter: "๑๒๓-2569.pdf", "รับ 123 เรื่อง….pdf", "ส่ง ว45_69.pdf". */
import { toArabicDigits } from '../thai/numerals.ts';
import type { Book } from './entry.ts';

export type ScanName = {
  readonly book: Book | null;
  readonly circular: boolean;
  readonly running: number;
  /** Buddhist; null: the name does not say. */
  readonly year: number | null;
};

/** Null: the name names no number. */
export function readScanName(fileName: string): ScanName | null {
  const name = toArabicDigits(fileName.normalize('NFC'))
    .replace(/\.[a-z]{3,4}$/iu, '')
    .replace(/^(?:scan|img|doc)[-_ ]?/iu, '');
  const book = bookOf(name);
  // The year may stand first: 2569-รับ-00123.
  const yearFirst = /^(25\d{2})[-_/ .]+(?=\D*\d)/u.exec(name);
  const rest = yearFirst === null ? name : name.slice(yearFirst[0].length);
  const match =
    /^\D{0,30}?(?<circular>ว\s*\.?\s*)?0*(?<running>\d{1,7})(?:\s*[-_/.]\s*(?<year>25\d{2}|\d{2})(?!\d))?/u.exec(
      rest,
    );
  const running = Number(match?.groups?.running ?? 0);
  if (match?.groups === undefined || running < 1) return null;
  const year = match.groups.year ?? yearFirst?.[1];
  return {
    book,
    circular: match.groups.circular !== undefined,
    running,
    year: year === undefined ? null : year.length === 2 ? 2500 + Number(year) : Number(year),
  };
}

function bookOf(name: string): Book | null {
  if (/(?:^|[^ก-๛])(?:หนังสือ)?(?:ทะเบียน)?(?:เลข)?รับ|received|^r(?=[-_ ]?\d)/iu.test(name)) return 'received';
  if (/(?:^|[^ก-๛])(?:หนังสือ)?(?:ทะเบียน)?(?:เลข)?ส่ง|sent|^s(?=[-_ ]?\d)/iu.test(name)) return 'sent';
  return null;
}
