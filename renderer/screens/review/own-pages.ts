/** Which pages of a letter are its own, and which belong to an annex behind it. */
import type { ReadLetter } from '../../../shared/document/reading.ts';

export function pageNumbers([first, last]: readonly [number, number]): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** A page on which an annex begins under the letter's last lines is the letter's. */
export function ownPages({ pages, annexes = [] }: Pick<ReadLetter, 'pages' | 'annexes'>): readonly number[] {
  const [first] = pages;
  return pageNumbers(pages).filter(
    (page) => page === first || !annexes.some(({ pages: [from, to] }) => page >= from && page <= to),
  );
}
