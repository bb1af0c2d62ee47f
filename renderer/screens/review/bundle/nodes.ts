/** The bundle as it is listed: each piece of the cut with what was read of it, its pages, and the pieces behind it. */
import {
  type BundleCut,
  type BundlePiece,
  pagesOfPieces,
  pieceId,
  startOfLetter,
} from '../../../../shared/document/bundle-cut.ts';
import type { ReadAnnex, ReadLetter } from '../../../../shared/document/reading.ts';

export type PieceNode = {
  readonly id: string;
  readonly piece: BundlePiece;
  /** Pages that stand in the list below it; a page it shares with the piece before is named there. */
  readonly pages: readonly number[];
  readonly letter: ReadLetter | null;
  readonly annex: ReadAnnex | null;
  /** Number of สิ่งที่ส่งมาด้วย that it is; null when nothing says it. */
  readonly enclosure: number | null;
  readonly children: readonly PieceNode[];
};

export function nodesOf(
  cut: BundleCut,
  letters: readonly ReadLetter[],
  pageCount: number,
): readonly PieceNode[] {
  const ranges = pagesOfPieces(cut, pageCount);
  const nodeOf = (piece: BundlePiece, place: number): PieceNode => {
    const id = pieceId(piece);
    const owner = letters.find((letter) => startOfLetter(letter) === piece.under) ?? null;
    const letter =
      piece.kind === 'letter' ? (letters.find((one) => startOfLetter(one) === id) ?? null) : null;
    const annex =
      piece.kind === 'letter' ? null : (owner?.annexes?.find((one) => startOfLetter(one) === id) ?? null);
    const named = owner?.enclosures.find(({ nestedLetter }) => nestedLetter === letter?.index);
    return {
      ...{ id, piece, letter, annex },
      pages: numbersOf(ranges[place] ?? [piece.page, piece.page], piece),
      enclosure: (letter === null ? annex?.enclosures[0] : named?.n) ?? null,
      children: childrenOf(id),
    };
  };
  const childrenOf = (under: string | null): PieceNode[] =>
    cut.pieces.flatMap((piece, place) => (piece.under === under ? [nodeOf(piece, place)] : []));
  return childrenOf(null);
}

function numbersOf([first, last]: readonly [number, number], { at }: BundlePiece): readonly number[] {
  const from = at === 0 ? first : first + 1;
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, place) => from + place);
}

export function flatNodes(nodes: readonly PieceNode[]): readonly PieceNode[] {
  return nodes.flatMap((node) => [node, ...flatNodes(node.children)]);
}
