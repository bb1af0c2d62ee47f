/** What probably begins on a page that the clerk cuts off: a letter where it has the head of one, else an annex. */
import type { PieceKind } from '../../../../shared/document/bundle-cut.ts';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { numberLine, subjectLabel } from '../../../../shared/extraction/labels.ts';

/** Lines from the top among which the head of a letter stands, stamps included. */
const headReach = 30;

export function likelyKind(page: ReadPage | undefined): PieceKind {
  const lines = (page?.text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, headReach);
  const isLetter =
    lines.some((line) => subjectLabel.test(line)) && lines.some((line) => numberLine.test(line));
  if (isLetter) return 'letter';
  const rows = lines.filter((line) => line.includes('\t') || line.includes('|'));
  return rows.length >= 3 ? 'table' : 'other';
}
