import { expect, test } from 'vitest';
import { likelyKind } from '../../../../../../renderer/screens/review/bundle/likely-kind.ts';
import { nodesOf, type PieceNode } from '../../../../../../renderer/screens/review/bundle/nodes.ts';
import { proposedCut, split } from '../../../../../../shared/document/bundle-cut.ts';
import { readLetters } from '../../../../../../shared/extraction/bundle.ts';
import { readLettersByCut } from '../../../../../../shared/extraction/cut-letters.ts';
import { pagesOf } from '../../../../../helpers/letter-pages.ts';
import { letterText } from '../../../../../helpers/letter-text.ts';

const pages = pagesOf(
  [
    letterText({ below: 'กำหนดการประชุม\n\n๐๙.๐๐ น.\tเปิดประชุม\n๑๐.๐๐ น.\tพัก' }),
    '๑๑.๐๐ น.\tปิดประชุม',
    letterText({ number: 'พร ๐๐๒๓.๓/ว ๑๐๒' }),
  ].join('\f'),
);

/** "ว ๑๐๑ 1 (schedule 2)" */
function shown({ piece, letter, annex, pages: own, children }: PieceNode): string {
  const name = letter?.number?.split('/')[1] ?? annex?.role ?? piece.kind;
  return [name, own.join(','), children.length > 0 ? `(${children.map(shown).join(' ')})` : '']
    .filter((part) => part !== '')
    .join(' ');
}

test('an annex that begins under a letter stands behind it with the pages that are its own', () => {
  const letters = readLetters(pages);
  expect(nodesOf(proposedCut(letters), letters, 3).map(shown)).toEqual(['ว ๑๐๑ 1 (schedule 2)', 'ว ๑๐๒ 3']);
});

test('a page without a letter is listed too, and what was cut off has what was read of it', () => {
  expect(nodesOf(proposedCut([]), [], 2).map(shown)).toEqual(['other 1,2']);
  const cut = split(proposedCut(readLetters(pages)), 2, 'list');
  expect(nodesOf(cut, readLettersByCut(pages, cut), 3).map(shown)[0]).toBe('ว ๑๐๑ 1 (schedule list 2)');
});

test('a page with the head of a letter probably begins one', () => {
  expect(pages.map(likelyKind)).toEqual(['letter', 'other', 'letter']);
  expect(likelyKind(pagesOf('ลำดับ\tชื่อ\n๑\tก\n๒\tข')[0])).toBe('table');
  expect(likelyKind(undefined)).toBe('other');
});
