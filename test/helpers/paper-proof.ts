/** Whether a letter that another program printed says on each page what our preview shows, คำต่อเนื่อง included. */
import type { LaidOutLetter } from '../../electron/letters/layout.ts';
import type { LetterPreview } from '../../shared/letter/letter.ts';
import { baseLetters, lettersOnPage } from './pdf-pages.ts';

export type PaperProof = {
  readonly pages: number;
  readonly hasSamePageCount: boolean;
  /** Numbers of pages whose words are not the preview's. */
  readonly pagesOfOtherWords: readonly number[];
  /** Pages that are left with more to come, and what was wrong at the foot of them. */
  readonly continued: number;
  readonly wrongFeet: readonly string[];
};

/** `printed`: the text of each page, its number first, what stands at its foot last. */
export function provePaper(
  { sheet, pages }: LaidOutLetter,
  preview: LetterPreview,
  printed: readonly string[],
): PaperProof {
  const heads = sheet.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? [baseLetters(block.rows.slice(0, block.headRows).flat().join(''))] : [],
    ),
  );
  const left = pages.flatMap((page, index) => (pages[index + 1]?.section === page.section ? [index] : []));
  const wrongFeet = left.flatMap((index) => {
    const fault = footFault(printed[index] ?? '', printed[index + 1] ?? '', heads);
    return fault === null ? [] : [`page ${index + 1}: ${fault}`];
  });
  return {
    pages: printed.length,
    hasSamePageCount: printed.length === preview.pages.length,
    pagesOfOtherWords: pagesOfOtherWords(preview, printed),
    continued: left.length,
    wrongFeet,
  };
}

/** Numbers of the pages that do not hold the letters the preview shows on them. */
export function pagesOfOtherWords(preview: LetterPreview, printed: readonly string[]): readonly number[] {
  const pages = Math.max(printed.length, preview.pages.length);
  return Array.from({ length: pages }, (_, index) => index).flatMap((index) => {
    const shown = (preview.pages[index]?.texts ?? []).map(({ text }) => text).join('');
    return lettersOnPage(printed[index] ?? '') === lettersOnPage(shown) ? [] : [index + 1];
  });
}

/** As the paper shows them: the words at the foot against the first of the next page, below a table's repeated head. */
function footFault(page: string, next: string, heads: readonly string[]): string | null {
  // beside what marks every page of a secret letter
  const lines = page.trimEnd().split('\n').slice(-3);
  const foot = lines.findLast((line) => /^\/.+\.\.\.$/u.test(line));
  if (foot === undefined) return `no words at the foot but "${lines.join(' | ')}"`;
  const words = baseLetters(foot.slice(1, -3));
  const opening = baseLetters(next.replace(/^(?:ลับ.*\s*)*\s*- *[\d\u0e50-\u0e59]+ *-\s*(?:ลับ.*\n)*/u, ''));
  const openings = [
    opening,
    ...heads
      .filter((head) => head !== '' && opening.startsWith(head))
      .map((head) => opening.slice(head.length)),
  ];
  const isThere = words !== '' && openings.some((each) => each.startsWith(words));
  return isThere ? null : `"${foot}" before "${next.trim().slice(0, 60).replaceAll('\n', ' ')}"`;
}
