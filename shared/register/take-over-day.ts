/** Days as registers hold them: ๒๗ มี.ค. ๒๕๖๙, 27/3/69, 27-03-2569, 2026-03-27. Never a relative word, never a guessed year. */
import { isoFromBuddhist, parseThaiDate } from '../thai/date.ts';
import { toArabicDigits } from '../thai/numerals.ts';

/** ISO day, or null when it is none of the calendar. */
export function readBookDay(cell: string): string | null {
  const text = toArabicDigits(cell)
    .replace(/^(?:วันที่|ลงวันที่|ลว\.?)\s*/u, '')
    .replace(/\s+\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*น\.?)?$/u, '') // a time of day behind it
    .trim();
  const named = parseThaiDate(text);
  // A Buddhist year typed into a spreadsheet's date becomes a year of 25xx of our era, 31xx when shown in Thai.
  if (named !== null)
    return Number(named.slice(0, 4)) > 2400 ? isoOf(Number(named.slice(0, 4)), named) : named;
  const numbers = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/.exec(text.replace(/\s/g, ''));
  if (numbers === null) return null;
  const [first, month, last] = numbers.slice(1).map(Number) as [number, number, number];
  if (first > 31) return isoFromBuddhist(buddhist(first), month, last);
  return isoFromBuddhist(buddhist(last), month, first);
}

function isoOf(buddhistEra: number, iso: string): string | null {
  return isoFromBuddhist(buddhistEra, Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

/** 2569 is of the Buddhist era, 2026 of ours, 69 short for 2569. */
function buddhist(year: number): number {
  if (year < 100) return 2500 + year;
  return year < 2400 ? year + 543 : year;
}
