/**
 * Finds the class of a secret letter (ลับ, ลับมาก, ลับที่สุด) by its mark. The mark stands alone at the centre of the head and
 * the foot of a page (rules §3.2), or in the number of the letter; the word inside a sentence means nothing.
 * Better to stop an ordinary letter than to keep a secret one: what a clerk can undo is the lesser fault.
 */
import { type Secrecy, secrecies, secrecyFromMark } from './handling.ts';
import type { ReadLetter, ReadPage } from './reading.ts';

/** A mark at the head of a page stands above ที่, with the urgency, a copy mark or a stamp at most around it. */
const headLines = 8;
const footLines = 4;
/** Lines around ที่ of a letter further down a page without page breaks. */
const aroundNumber = 6;

/** The gravest class that any page or letter of the file is marked with. */
export function findSecrecy(
  pages: readonly Pick<ReadPage, 'text'>[],
  letters: readonly Pick<ReadLetter, 'secrecy'>[],
): Secrecy | null {
  const found = new Set<Secrecy | null>([
    ...pages.flatMap(({ text }) => marksOn(text)),
    ...letters.map(({ secrecy }) => secrecyFromMark(secrecy)),
  ]);
  return secrecies.findLast((secrecy) => found.has(secrecy)) ?? null;
}

function marksOn(text: string): (Secrecy | null)[] {
  return placesForMarks(text).flatMap(({ cells, numberLine }) => [
    ...(numberLine === null ? [] : [markInNumber(numberLine)]),
    ...cells.map(markOfCell),
  ]);
}

/** What stands alone where a mark may stand, and the line of the number, where it may be a part. */
export function placesForMarks(
  text: string,
): readonly { readonly cells: readonly string[]; readonly numberLine: string | null }[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const numberLines = lines.flatMap((line, at) => (isNumberLine(line) ? [at] : []));
  return lines.map((line, at) => {
    const isMarginal =
      at < headLines ||
      at >= lines.length - footLines ||
      numberLines.some((number) => Math.abs(number - at) <= aroundNumber);
    return { cells: isMarginal ? cellsOf(line) : [], numberLine: isNumberLine(line) ? line : null };
  });
}

/** ที่ with a letter code: ที่ อต ๐๐๒๓.๓/ว ๑๒, ที่ มท (ลับ) ๐๘๑๐/๗. */
function isNumberLine(line: string): boolean {
  return /^[\s*#]*(?:[ก-ฮ]+(?:ที่สุด|มาก)?\s+)?ที่\s+\S.{0,40}[๐-๙\d]/u.test(line) && /[/๐-๙\d]/u.test(line);
}

function markInNumber(line: string): Secrecy | null {
  const number = line.split('\t')[0] ?? '';
  const mark = /(?:^|[\s/(])(ลับ\s*(?:ที่สุด|มาก)?)(?=[\s)/๐-๙\d]|$)/u.exec(number.slice(0, 60));
  return secrecyFromMark(mark?.[1] ?? null);
}

/** Stamps and marks on one baseline are a tab apart; an urgency may stand beside the class. */
function cellsOf(line: string): string[] {
  return line.split('\t').map((cell) =>
    cell
      .replace(/[\s*#_[\]()“”"'|.\-–—]/gu, '')
      .replace(/^ด่วน(?:ที่สุด|มาก)?(?=ลับ)/u, '')
      .replace(/^(ลับ(?:ที่สุด|มาก)?)ด่วน(?:ที่สุด|มาก)?$/u, '$1'),
  );
}

function markOfCell(cell: string): Secrecy | null {
  return secrecyFromMark(cell);
}
