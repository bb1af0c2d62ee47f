/**
 * เลขที่หนังสือ (rules §2.2): two consonants of the ministry or province, the owner's number, the running number of
 * the calendar year, ว before it for a circular. "อต ๐๐๒๓.๓/ว ๒๓๖๗".
 */
import { toArabicDigits } from '../thai/numerals.ts';

export type LetterNumber = {
  readonly code: string;
  /** Further consonants of a committee, without their brackets. */
  readonly committee: string | null;
  /** Digits and stops, ASCII: "0023.3". */
  readonly office: string;
  readonly circular: boolean;
  /** Null when left blank for the register to fill. */
  readonly running: number | null;
};

const digit = '[๐-๙0-9]';

/**
 * Source of a pattern for a number inside running text; brackets of its own, none captured. An owner's number has
 * four digits, that of a local body five; one or two more are a sub-number whose stop was lost.
 */
export const numberPattern = `[ก-ฮ]{2}\\s?\\.?\\s*(?:\\([ก-ฮ]{1,4}\\)\\s*)?${digit}{4,7}(?:\\s?\\.\\s?${digit}+)*\\s*/\\s*(?:ว\\s*)?${digit}+`;

const parts = new RegExp(
  `^(?:ที่\\s*)?([ก-ฮ]{2})\\s?\\.?\\s*(?:\\(([ก-ฮ]{1,4})\\)\\s*)?(${digit}{4,7}(?:\\s?\\.\\s?${digit}+)*)\\s*/\\s*(ว)?\\s*(${digit}*)\\s*$`,
  'u',
);

/** Thai and ASCII digits alike; null when the text is no number of an agency. */
export function parseDocumentNumber(text: string): LetterNumber | null {
  const match = parts.exec(text.trim());
  if (match === null) return null;
  const [, code = '', committee, office = '', circular, running = ''] = match;
  return {
    code,
    committee: committee ?? null,
    office: toArabicDigits(office).replace(/\s/g, ''),
    circular: circular !== undefined,
    running: running === '' ? null : Number(toArabicDigits(running)),
  };
}

/** Spelt the usual way, in ASCII digits. */
export function formatDocumentNumberArabic({
  code,
  committee,
  office,
  circular,
  running,
}: LetterNumber): string {
  const owner = committee === null ? code : `${code} (${committee})`;
  return `${owner} ${office}/${circular ? 'ว ' : ''}${running ?? ''}`.trimEnd();
}

/** How many units differ between two numbers of equal shape; Infinity when the shapes differ. */
export function numberDistance(one: LetterNumber, other: LetterNumber): number {
  const left = formatDocumentNumberArabic(one).replace(/[\sว]/g, '');
  const right = formatDocumentNumberArabic(other).replace(/[\sว]/g, '');
  if (left.length !== right.length) return Number.POSITIVE_INFINITY;
  return [...left].filter((unit, at) => unit !== right[at]).length;
}
