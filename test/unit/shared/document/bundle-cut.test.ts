import { expect, test } from 'vitest';
import {
  type BundleCut,
  changeKind,
  joinBefore,
  moveUnder,
  obstacleToJoin,
  obstacleToSplit,
  type PieceKind,
  pagesOfPieces,
  pieceId,
  placesFor,
  proposedCut,
  settled,
  split,
} from '../../../../shared/document/bundle-cut.ts';
import { emptyLetter } from '../../../../shared/document/empty-letter.ts';

/** "1 letter", "3 letter <1", "5 list <3": kinds by the page they begin on, and the page of the letter they stand behind. */
function shown(cut: BundleCut): string[] {
  return cut.pieces.map(({ page, at, kind, under }) =>
    [at === 0 ? page : `${page}:${at}`, kind, under === null ? '' : `<${under.replace(/:0$/, '')}`]
      .join(' ')
      .trim(),
  );
}

function cutOf(...pieces: readonly (readonly [page: number, kind: PieceKind, under?: number])[]): BundleCut {
  return settled({
    pieces: pieces.map(([page, kind, under]) => ({
      page,
      at: 0,
      kind,
      under: under === undefined ? null : `${under}:0`,
    })),
  });
}

const bundle = cutOf([1, 'letter'], [3, 'letter', 1], [5, 'list', 3], [6, 'form', 3]);

test('what the reader found is a cut: letters, what they enclose, and their annexes', () => {
  const covering = {
    ...emptyLetter,
    pages: [2, 2] as const,
    enclosures: [{ n: 1, text: 'สำเนาหนังสือ', qty: null, nestedLetter: 2 }],
  };
  const annex = {
    role: 'list',
    title: 'บัญชี',
    enclosures: [],
    pages: [4, 4],
    tables: [],
    begins: 80,
  } as const;
  const enclosed = {
    ...emptyLetter,
    index: 2,
    role: 'nested' as const,
    pages: [3, 4] as const,
    annexes: [annex],
  };
  // A fax cover in front is a piece as well: no page is lost.
  expect(shown(proposedCut([covering, enclosed]))).toEqual([
    '1 other <2',
    '2 letter',
    '3 letter <2',
    '4:80 list <3',
  ]);
  expect(shown(proposedCut([]))).toEqual(['1 other']);
});

test('a letter cut off behind a letter is its enclosure, an annex cut off stands behind the same letter', () => {
  expect(shown(split(bundle, 2, 'letter'))).toEqual(['1 letter', '2 letter <1', ...shown(bundle).slice(1)]);
  expect(shown(split(bundle, 7, 'table')).slice(-2)).toEqual(['6 form <3', '7 table <3']);
  expect(obstacleToSplit(bundle, 3)).toBe('begins-here');
  expect(split(bundle, 3, 'letter')).toBe(bundle);
});

test('joined with the one before, a letter leaves what stood behind it to the letter that takes its pages', () => {
  expect(shown(joinBefore(bundle, '3:0'))).toEqual(['1 letter', '5 list <1', '6 form <1']);
  expect(shown(joinBefore(bundle, '6:0'))).toEqual(['1 letter', '3 letter <1', '5 list <3']);
  expect(obstacleToJoin(bundle, '1:0')).toBe('first');
  expect(joinBefore(bundle, '1:0')).toBe(bundle);
});

test('splitting and joining again is the cut from before', () => {
  for (const [page, kind] of [
    [2, 'letter'],
    [4, 'schedule'],
    [7, 'other'],
  ] as const)
    expect(shown(joinBefore(split(bundle, page, kind), `${page}:0`))).toEqual(shown(bundle));
});

test('a letter stands behind any letter but itself and those behind it; an annex always behind one', () => {
  expect(placesFor(bundle, '3:0')).toEqual([null]);
  expect(placesFor(bundle, '5:0')).toEqual(['1:0']);
  expect(placesFor(bundle, '1:0')).toEqual([]);
  const apart = moveUnder(bundle, '3:0', null);
  expect(shown(apart)[1]).toBe('3 letter');
  // The covering letter was scanned last.
  expect(shown(moveUnder(apart, '1:0', '3:0'))).toEqual([
    '1 letter <3',
    '3 letter',
    '5 list <3',
    '6 form <3',
  ]);
  expect(moveUnder(bundle, '1:0', '3:0')).toBe(bundle);
});

test('a letter that is none leaves what it enclosed to its own letter, and may become one again', () => {
  const table = changeKind(bundle, '3:0', 'table');
  expect(shown(table)).toEqual(['1 letter', '3 table <1', '5 list <1', '6 form <1']);
  expect(shown(changeKind(table, '3:0', 'letter'))[1]).toBe('3 letter <1');
  expect(shown(changeKind(cutOf([1, 'letter']), '1:0', 'form'))).toEqual(['1 form']);
});

test('whatever is handed in, the file begins with its first piece and nothing stands behind itself', () => {
  const odd = settled({
    pieces: [
      { page: 4, at: 0, kind: 'letter', under: '2:0' },
      { page: 2, at: 0, kind: 'letter', under: '4:0' },
      { page: 5, at: 0, kind: 'form', under: '9:9' },
      { page: 5, at: 0, kind: 'form', under: '5:0' },
    ],
  });
  expect(new Set(odd.pieces.map(pieceId))).toEqual(new Set(['1:0', '4:0', '5:0']));
  expect(shown(odd)).toEqual(['1 letter <4', '4 letter', '5 form <4']);
});

test('every page belongs to a piece, one with a break to both', () => {
  const broken = settled({
    pieces: [
      { page: 1, at: 0, kind: 'letter', under: null },
      { page: 2, at: 70, kind: 'form', under: '1:0' },
      { page: 4, at: 0, kind: 'list', under: '1:0' },
    ],
  });
  expect(pagesOfPieces(broken, 6)).toEqual([
    [1, 2],
    [2, 3],
    [4, 6],
  ]);
});
