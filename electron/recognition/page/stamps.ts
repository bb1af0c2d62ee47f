/**
 * Coloured ink that forms a block of its own: a receive stamp, a seal, a signature, a minute. Stamps stand askew, so the
 * lines of each are sought along its own slope. Coloured words within a printed line (a stamped number) are not blocks.
 */
import { apply, type Matrix, rotation } from '../image/geometry.ts';
import { type Box, quantile } from './chains.ts';
import type { Frame, PageInk, Piece } from './page-ink.ts';
import { heightOf, type Segment } from './segment.ts';
import { findSkew } from './skew.ts';

export type InkBlock = {
  readonly pieces: readonly Piece[];
  readonly box: Box;
  readonly isFramed: boolean;
};

/** Pieces nearer than this, in consonant heights, belong to one block. */
const nearness = 1.6;
/** Letters of a stamp have the ink of its frame; print under it is at most this share as coloured. */
const leastTintShare = 0.25;

export function findBlocks({
  pieces,
  frames,
  core,
}: Pick<PageInk, 'pieces' | 'frames' | 'core'>): InkBlock[] {
  const framed = frames.map((frame) => ({
    box: frame.box,
    isFramed: true,
    pieces: piecesInFrame(pieces, frame, core),
  }));
  const taken = new Set(framed.flatMap((block) => block.pieces));
  const coloured = pieces.filter(
    (piece) => piece.isColoured && piece.area > 0.02 * core * core && !taken.has(piece),
  );
  const grouped = groupNear(coloured, nearness * core).map((members) => ({
    pieces: members,
    box: boundsOf(members.map(({ box }) => box)),
    isFramed: false,
  }));
  return [...framed, ...grouped];
}

/** Printed lines may run under a stamp; pale letters beside letters of the stamp are its own. */
function piecesInFrame(pieces: readonly Piece[], { box, tint }: Frame, core: number): Piece[] {
  const inside = pieces.filter((piece) => isWithin(piece.box, box));
  let own = inside.filter((piece) => piece.tint > leastTintShare * tint);
  const letters = (some: readonly Piece[]) => some.filter((piece) => heightOf(piece.box) > 0.6 * core).length;
  if (tint < 0.08 || letters(own) > 0.6 * letters(inside)) return inside;
  for (let round = 0; round < 3; round += 1)
    own = inside.filter(
      (piece) => own.includes(piece) || own.some((one) => isBeside(one.box, piece.box, core)),
    );
  return own;
}

function isBeside(one: Box, other: Box, core: number): boolean {
  const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return gap < 0.6 * core && shared > 0.5 * Math.min(heightOf(one), heightOf(other));
}

function isWithin(box: Box, frame: Box): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
}

export function boundsOf(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** What lies within a frame is near to it, since boxes are compared. */
function groupNear(pieces: readonly Piece[], reach: number): Piece[][] {
  const groups: { members: Piece[]; box: Box }[] = [];
  for (const piece of pieces.toSorted((a, b) => area(b.box) - area(a.box))) {
    const near = groups.filter((group) => isNear(group.box, piece.box, reach));
    const [first, ...rest] = near;
    if (first === undefined) {
      groups.push({ members: [piece], box: piece.box });
      continue;
    }
    for (const other of rest) {
      first.members.push(...other.members);
      first.box = boundsOf([first.box, other.box]);
      groups.splice(groups.indexOf(other), 1);
    }
    first.members.push(piece);
    first.box = boundsOf([first.box, piece.box]);
  }
  return groups.map(({ members }) => members);
}

function area(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

export function isNear(one: Box, other: Box, reach: number): boolean {
  return (
    one.left <= other.right + reach &&
    other.left <= one.right + reach &&
    one.top <= other.bottom + reach &&
    other.top <= one.bottom + reach
  );
}

/** Letters of the block, without frame and strokes. */
export function lettersOf(block: InkBlock, core: number): Piece[] {
  return block.pieces.filter(({ box }) => heightOf(box) < 2 * core && box.right - box.left < 4 * core);
}

/** Two lines or more, or a frame around letters: the block is read along its own slope, apart from the printed text. */
export function isStandalone(block: InkBlock, core: number): boolean {
  const letters = lettersOf(block, core).filter(({ box }) => heightOf(box) > 0.5 * core);
  if (block.isFramed) return letters.length >= 2;
  // One line of large letters is the urgency, not a stamp.
  const tall = quantile(
    block.pieces.map(({ box }) => heightOf(box)).filter((height) => height > 0.5 * core && height < 6 * core),
    0.75,
  );
  if (heightOf(block.box) < 2.6 * tall || isOneRow(block, tall, core)) return false;
  return letters.length >= 6 && heightOf(block.box) > 2.4 * core;
}

/** Letters on one line, however high marks are stacked over and under them: ด่วนที่สุด. */
function isOneRow({ pieces }: InkBlock, tall: number, core: number): boolean {
  const feet = pieces
    .filter(({ box }) => heightOf(box) > 0.7 * tall && heightOf(box) < 6 * core)
    .map(({ box }) => box.bottom);
  return tall > 1.4 * core && feet.length > 2 && Math.max(...feet) - Math.min(...feet) < 0.5 * tall;
}

export type SlopedBlock = {
  /** Pieces as they would lie if the block stood straight. */
  readonly pieces: readonly Piece[];
  /** From there to the straightened page. */
  readonly toPage: Matrix;
};

export function straightenBlock(block: InkBlock, core: number): SlopedBlock {
  const letters = lettersOf(block, core).filter(({ box }) => heightOf(box) > 0.6 * core);
  const degrees = slopeOf(letters);
  const centre = { x: (block.box.left + block.box.right) / 2, y: (block.box.top + block.box.bottom) / 2 };
  const back = rotation(-degrees, centre);
  return {
    pieces: block.pieces.map((piece) => ({ ...piece, box: turned(piece.box, back, degrees) })),
    toPage: rotation(degrees, centre),
  };
}

/** Stamps are pressed on by hand: more than eight degrees is a signature. */
const steepest = 8;

function slopeOf(letters: readonly Piece[]): number {
  const feet = {
    x: Float64Array.from(letters, ({ box }) => (box.left + box.right) / 2),
    y: Float64Array.from(letters, ({ box }) => box.bottom),
  };
  const { degrees } = findSkew(feet, steepest);
  return degrees;
}

function turned(box: Box, back: Matrix, degrees: number): Box {
  const centre = apply(back, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
  const lean = Math.abs(Math.sin((degrees * Math.PI) / 180));
  const [width, height] = [box.right - box.left, heightOf(box)];
  const halfWidth = Math.max(1, width - height * lean) / 2;
  const halfHeight = Math.max(1, height - width * lean) / 2;
  return {
    left: centre.x - halfWidth,
    right: centre.x + halfWidth,
    top: centre.y - halfHeight,
    bottom: centre.y + halfHeight,
  };
}

/** How unlike print a line is, 0 for type: letters of one height standing on one line; 0.3 and more is a hand. */
export function irregularity(segment: Segment): number {
  const { boxes, core, slope, offset } = segment;
  if (boxes.length < 3) return 0;
  const heights = boxes.map((box) => Math.abs(heightOf(box) - core) / core);
  const feet = boxes.map(
    (box) => Math.abs(box.bottom - slope * ((box.left + box.right) / 2) - offset) / core,
  );
  return middle(heights) + 2 * middle(feet);
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
