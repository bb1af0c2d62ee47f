/** Which pages of the file a letter and its annexes stand on; an annex moved by the clerk may lie elsewhere in it. */
import type { ReadLetter } from './reading.ts';

export function isPageOf(
  { pages, annexes = [] }: Pick<ReadLetter, 'pages' | 'annexes'>,
  page: number,
): boolean {
  const isIn = ([first, last]: readonly [number, number]) => page >= first && page <= last;
  return isIn(pages) || annexes.some((annex) => isIn(annex.pages));
}
