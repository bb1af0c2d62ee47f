/**
 * How sure a mark of secrecy is that was read from a picture. A typed mark, or one read without doubt, is one. A mark
 * read with doubt, or words that a mark is easily misread as, are asked about: a secret letter kept is the greater
 * fault (rules §3.2), but an ordinary letter thrown away unread is one too.
 */
import type { Secrecy } from './handling.ts';
import { secrecyFromMark } from './handling.ts';
import type { ReadLetter, ReadPage } from './reading.ts';
import { findSecrecy, placesForMarks } from './secrecy-mark.ts';

export type SecrecyFinding = { readonly secrecy: Secrecy; readonly isCertain: boolean };

type SeenPage = Pick<ReadPage, 'text' | 'source' | 'boxes'>;

export function weighSecrecy(
  pages: readonly SeenPage[],
  letters: readonly Pick<ReadLetter, 'secrecy'>[],
): SecrecyFinding | null {
  const marked = findSecrecy(pages, letters);
  if (marked !== null)
    return { secrecy: marked, isCertain: pages.some(isCertainlyMarked) || !pages.some(isSeen) };
  const misread = pages.filter(isSeen).flatMap(({ text }) => placesForMarks(text).flatMap(likeMarks));
  const secrecy = (['top-secret', 'secret', 'confidential'] as const).find((grade) =>
    misread.includes(grade),
  );
  return secrecy === undefined ? null : { secrecy, isCertain: false };
}

function isSeen({ source }: SeenPage): boolean {
  return source === 'recognised';
}

/** Below this a reading of three letters is wrong too often to throw a letter away for it. */
const sureEnough = 0.9;

function isCertainlyMarked(page: SeenPage): boolean {
  if (findSecrecy([page], []) === null) return false;
  if (!isSeen(page)) return true;
  const marks = page.boxes.filter(
    ({ start, end }) => secrecyFromMark(bare(page.text.slice(start, end))) !== null,
  );
  return marks.some(({ confidence = 1 }) => confidence >= sureEnough);
}

function bare(text: string): string {
  return text.replace(/[^ก-๎]/gu, '');
}

function likeMarks({ cells }: { readonly cells: readonly string[] }): Secrecy[] {
  return cells.flatMap((cell) => gradeLike(bare(cell)) ?? []);
}

/**
 * ลับ as poor scans give it: ล and บ for letters of their shape, the vowel lost or taken for another mark. Words of
 * letters and stamps that look so by themselves (รับ, กลับ, ฉบับ) do not: their first letter is another.
 */
function gradeLike(cell: string): Secrecy | null {
  const found = /^[ลสถอ][ัี้็่ิื์]{0,2}[บปษยน](ที่?สุด|ที.{0,3}ด|มา?ก)?$/u.exec(cell);
  if (found === null || everyday.test(cell)) return null;
  const [, grade = ''] = found;
  return grade.startsWith('ที') ? 'top-secret' : grade === '' ? 'confidential' : 'secret';
}

/** Words of this shape that do stand alone: สิบ, none of them is a mark. */
const everyday = /^(?:สิบ|สี่ย|สน|อบ|อย|ถน|สย|อน|อป|อษ|อบต|ลน|สบ|สป)$/u;
