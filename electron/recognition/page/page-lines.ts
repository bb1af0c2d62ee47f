/** All lines of a straightened page, each with the ink it is written in and what lies across it. */
import { apply, identity, type Matrix } from '../image/geometry.ts';
import type { Strip } from '../types.ts';
import { bridgeLines } from './bridges.ts';
import type { Box } from './chains.ts';
import { belowLine } from './leaders.ts';
import { findLines } from './lines.ts';
import type { PageInk, Piece } from './page-ink.ts';
import { inkKind, markPens } from './pen.ts';
import { roomOf, roomWithin } from './room.ts';
import { baselineAt, type Segment } from './segment.ts';
import { splitByInk } from './split-ink.ts';
import { findBlocks, type InkBlock, irregularity, isStandalone, straightenBlock } from './stamps.ts';
import { type Strokes, strokesOf } from './strokes.ts';
import type { GridCell } from './table-grid.ts';
import { settleSize, usualCore } from './type-size.ts';

export type PageLine = Pick<Strip, 'kind' | 'crossed'> & {
  readonly segment: Segment;
  readonly cell: GridCell | null;
  /** The strip shows nothing beyond. */
  readonly room: Box;
  /** From where the segment lies to the straightened page: a stamp stands askew. */
  readonly toPage: Matrix;
};

export type PageLines = { readonly lines: readonly PageLine[]; readonly blocks: readonly InkBlock[] };

/** Irregularity from which a black line is taken for handwriting. */
const handwrittenBlack = 0.6;

export function findPageLines(ink: PageInk, height: number): PageLines {
  const { pieces, core } = ink;
  const blocks = findBlocks(ink);
  const standalone = blocks.filter((block) => isStandalone(block, core));
  const apart = new Set(standalone.flatMap((block) => block.pieces));
  const byCell = Map.groupBy(
    pieces.filter((piece) => !apart.has(piece)),
    (piece) => piece.cell,
  );
  const found = [...byCell].flatMap(([at, members]) => {
    const cell = ink.cells[at] ?? null;
    return findLines(members, core, cell !== null).map((segment) => ({ segment, cell }));
  });
  const strokes = strokesBeside(
    ink,
    height,
    found.map(({ segment }) => segment),
  );
  const sizes = sizesOf(found, core);
  const isForm = (segment: Segment) => belowLine(segment, ink.guides).length > 8;
  const inked = [...Map.groupBy(found, ({ cell }) => cell)].flatMap(([cell, members]) => {
    const segments = bridgeLines(
      members.map(({ segment }) => segment),
      strokes,
    );
    const sized = segments.flatMap((segment) =>
      settleSize(segment, sizes.get(cell?.table ?? -1) ?? core, isForm(segment)),
    );
    return withRoom(sized.flatMap((segment) => inkedLines(segment, cell, pieces, strokes)));
  });
  const lines = markPens(inked, ink);
  const stamped = standalone.flatMap((block) => linesOfBlock(block, core));
  return {
    lines: [...lines.filter((line) => !stamped.some((one) => isSameLine(one, line))), ...stamped],
    blocks,
  };
}

/** Pale letters of a stamp's line, taken for print: the stamp's own line holds them already. */
function isSameLine({ segment, toPage }: PageLine, line: PageLine): boolean {
  const [from, to] = [segment.left, segment.right].map((x) => apply(toPage, x, baselineAt(segment, x)));
  if (from === undefined || to === undefined) return false;
  const middle = (line.segment.left + line.segment.right) / 2;
  const inside = Math.min(to.x, line.segment.right) - Math.max(from.x, line.segment.left);
  const foot = from.y + ((to.y - from.y) * (middle - from.x)) / Math.max(1, to.x - from.x);
  return (
    inside > 0.8 * (line.segment.right - line.segment.left) &&
    Math.abs(foot - baselineAt(line.segment, middle)) < 0.5 * segment.core
  );
}

type FoundLine = { readonly segment: Segment; readonly cell: GridCell | null };

/** The usual size of type in every table, and (-1) outside of tables. */
function sizesOf(found: readonly FoundLine[], core: number): ReadonlyMap<number, number> {
  const byTable = [...Map.groupBy(found, ({ cell }) => cell?.table ?? -1)];
  const page = usualCore(
    found.map(({ segment }) => segment),
    core,
  );
  return new Map(
    byTable.map(([table, lines]) => [
      table,
      usualCore(
        lines.map(({ segment }) => segment),
        page,
      ),
    ]),
  );
}

type LineWithoutRoom = Omit<PageLine, 'room'>;

function withRoom(lines: readonly LineWithoutRoom[]): PageLine[] {
  const all = lines.map(({ segment }) => segment);
  return lines.map((line) => {
    const border = line.cell;
    const edge = 0.15 * line.segment.core; // a border is a few pixels thick
    return { ...line, room: roomWithin(roomOf(line.segment, all), border, edge) };
  });
}

/** Everything that is neither letter of a line nor too small to be one. */
function strokesBeside(
  { components, pieces, core }: PageInk,
  height: number,
  segments: readonly Segment[],
): Strokes {
  const used = new Set<Box>(segments.flatMap(({ boxes }) => boxes));
  const isStroke = Uint8Array.from(pieces, ({ box, isColoured, area }) => {
    const isLarge = box.bottom - box.top > 2.1 * core || box.right - box.left > 12 * core;
    return !used.has(box) && (isLarge || (isColoured && area > 0.1 * core * core)) ? 1 : 0;
  });
  return strokesOf(components, height, isStroke);
}

function inkedLines(
  segment: Segment,
  cell: GridCell | null,
  pieces: readonly Piece[],
  strokes: Strokes,
): LineWithoutRoom[] {
  const coloured = new Set(pieces.filter(({ isColoured }) => isColoured).map(({ box }) => box));
  return splitByInk(segment, (box) => coloured.has(box)).map(({ segment: part, isColoured }) => ({
    segment: part,
    cell,
    toPage: identity,
    kind: kindOf(part, isColoured),
    crossed: strokes.share(part, part.left, part.right) > leastCrossing,
  }));
}

/** Share of a line's columns. */
const leastCrossing = 0.04;

function kindOf(segment: Segment, isColoured: boolean): Strip['kind'] {
  if (isColoured) return inkKind(segment);
  return irregularity(segment) > handwrittenBlack && segment.letters >= 4 ? 'handwritten' : 'printed';
}

function linesOfBlock(block: InkBlock, core: number): PageLine[] {
  const { pieces, toPage } = straightenBlock(block, core);
  const lines = bridgeLines(findLines(pieces, core, false), null).map((segment) => ({
    segment,
    cell: null,
    toPage,
    kind: kindOf(segment, true),
    crossed: false,
  }));
  return withRoom(lines);
}
