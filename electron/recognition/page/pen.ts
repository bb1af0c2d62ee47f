/**
 * Whether coloured ink beside print was written or stamped. Whoever cannot be told from a hand counts as one, since a
 * written number must be confirmed every time: a lone figure always, two figures unless a longer run of the same ink on
 * the page is clearly type. Once lines are read, layout/coloured-type.ts frees those that look like the page's print.
 */
import type { Strip } from '../types.ts';
import { type Box, median } from './chains.ts';
import type { PageInk, Piece } from './page-ink.ts';
import { heightOf, type Segment } from './segment.ts';
import { irregularity } from './stamps.ts';

export type InkedSegment = { readonly segment: Segment; readonly kind: Strip['kind'] };

/** Irregularity from which a coloured line is a hand's. */
export const writtenColour = 0.42;
/** Letters this much larger than the page's, */
const large = 1.5;
/** and of this little ink for their size: the stroke of a pen stays thin where type grows bold with its size. */
const thinStroke = 0.3;
/** Fewer letters have no regularity to be known by. */
const fewestOfType = 3;
/** Shares of a consonant's height: how far figures of one stamp may differ in size and stand off one line. */
const sameSize = 0.1;
const sameFoot = 0.12;
/** Inks of one stamp pad differ by less in their colour. */
const sameTint = 0.12;

/** The lines with what cannot be told from handwriting called so. */
export function markPens<Line extends InkedSegment>(
  lines: readonly Line[],
  { pieces, core }: PageInk,
): Line[] {
  const pieceOf = new Map<Box, Piece>(pieces.map((piece) => [piece.box, piece]));
  const piecesOf = ({ boxes }: Segment) => boxes.flatMap((box) => pieceOf.get(box) ?? []);
  const isType = ({ kind, segment }: InkedSegment) =>
    kind === 'stamped' && segment.boxes.length >= fewestOfType && !isThin(piecesOf(segment), segment, core);
  const stamps = lines.filter(isType).map(({ segment }) => ({ segment, pieces: piecesOf(segment) }));
  return lines.map((line) => {
    if (line.kind !== 'stamped' || isType(line)) return line;
    const own = piecesOf(line.segment);
    const isOfStamp = own.length === 2 && stamps.some((stamp) => isOfOneStamp(own, stamp, core));
    return isOfStamp ? line : { ...line, kind: 'handwritten' };
  });
}

/** The kind of a line of coloured ink by its letters alone. */
export function inkKind(segment: Segment): 'stamped' | 'handwritten' {
  return irregularity(segment) > writtenColour ? 'handwritten' : 'stamped';
}

function isThin(pieces: readonly Piece[], segment: Segment, core: number): boolean {
  if (segment.core < large * core || pieces.length === 0) return false;
  return median(pieces.map(({ box, area }) => area / (heightOf(box) * (box.right - box.left)))) < thinStroke;
}

function isOfOneStamp(
  own: readonly Piece[],
  stamp: { readonly segment: Segment; readonly pieces: readonly Piece[] },
  core: number,
): boolean {
  if (stamp.pieces.length === 0) return false;
  const heights = stamp.pieces.map(({ box }) => heightOf(box));
  const [least, most] = [Math.min(...heights) - sameSize * core, Math.max(...heights) + sameSize * core];
  const tint = median(stamp.pieces.map((piece) => piece.tint));
  const feet = own.map(({ box }) => box.bottom);
  return (
    Math.max(...feet) - Math.min(...feet) <= sameFoot * core + 1 &&
    own.every(({ box, tint: other }) => {
      const height = heightOf(box);
      return height >= least && height <= most && Math.abs(other - tint) < sameTint;
    })
  );
}
