/**
 * Puts the pieces of a PDF page back into reading order. A PDF draws pieces where it likes; a letter's head has the
 * number at the left and the office at the right of one line. Pieces on one baseline make a line, left to right;
 * a gap becomes a space, a wide gap a tab, so that columns and the halves of a head stay apart.
 */
import type { TextBox } from '../../../shared/document/reading.ts';
import { type Block, type Chunk, gatherRows, type Line, type Row } from './tables.ts';

/** A piece of text as drawn: points, origin at the top left; `y` is the baseline. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font height. */
  readonly height: number;
  /** Of a recognised piece: each of its words has a box of its own. */
  readonly read?: readonly PieceWord[];
  /** The cell of a ruled table it stands in. */
  readonly cell?: PieceCell;
};

export type PieceCell = { readonly table: number; readonly row: number; readonly column: number };

/** A word of a recognised piece: `start` and `end` count units of the piece's text, `characters` those of the word. */
export type PieceWord = Pick<TextBox, 'start' | 'end' | 'confidence' | 'characters' | 'ink' | 'readings'> & {
  readonly x: number;
  readonly width: number;
};

export type Layout = { readonly text: string; readonly boxes: readonly TextBox[] };

/** Baselines nearer than this share of the font height are one line (measured: superscripts and stamps stay apart). */
const sameLine = 0.35;
/** A gap wider than this share of the font height is a space. Thai marks leave slivers below it. */
const wordGap = 0.15;
/** Justified lines stretch a space to little over one em; two ems are a column or an indent. */
const columnGap = 2;
/** A blank line stands where the baseline drops by more than this many usual line steps. */
const blankStep = 1.65;

export function layOut(pieces: readonly Piece[]): Layout {
  const lines = linesOf(chunksOf(pieces.filter(({ cell }) => cell === undefined)));
  const ruled = ruledRows(pieces);
  const leftEdge = lines.length === 0 ? 0 : Math.min(...lines.map(startOf));
  const step = usualStep(lines);
  const page = createPage();
  let lastY: number | null = null;
  for (const block of inOrder(gatherRows(lines), ruled)) {
    const [top, bottom] =
      block.kind === 'line' ? [block.line.y, block.line.y] : [block.row.firstY, block.row.lastY];
    if (lastY !== null) page.write(top - lastY > step * blankStep ? '\n\n' : '\n');
    lastY = bottom;
    if (block.kind === 'row') {
      writeRow(page, block.row);
    } else {
      if (startOf(block.line) - leftEdge > columnGap * block.line.height) page.write('\t');
      writeChunks(page, block.line.chunks);
    }
  }
  return page.done();
}

/** The rows of ruled tables, cell by cell, from the cells their pieces stand in. */
function ruledRows(pieces: readonly Piece[]): Block[] {
  const rows = new Map<string, { cell: PieceCell; piece: Piece }[]>();
  for (const piece of pieces) {
    const { cell } = piece;
    if (cell === undefined) continue;
    const key = `${cell.table} ${cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), { cell, piece }]);
  }
  return [...rows.values()].map((members) => {
    const width = Math.max(...members.map(({ cell }) => cell.column)) + 1;
    const cells = Array.from({ length: width }, (_, column) => {
      const inside = members.filter(({ cell }) => cell.column === column).map(({ piece }) => piece);
      return linesOf(chunksOf(inside)).flatMap(({ chunks }) => chunks);
    });
    const ys = cells.flat().map(({ y }) => y);
    const height = Math.max(...cells.flat().map((chunk) => chunk.height));
    return { kind: 'row', row: { firstY: Math.min(...ys), lastY: Math.max(...ys), height, cells } };
  });
}

function inOrder(blocks: readonly Block[], ruled: readonly Block[]): readonly Block[] {
  if (ruled.length === 0) return blocks;
  return [...blocks, ...ruled].sort((one, other) => topOf(one) - topOf(other));
}

function topOf(block: Block): number {
  return block.kind === 'line' ? block.line.y : block.row.firstY;
}

type Page = {
  write(text: string): void;
  put(chunk: Chunk): void;
  done(): Layout;
};

function createPage(): Page {
  let text = '';
  const boxes: TextBox[] = [];
  return {
    write(more) {
      text += more;
    },
    put(chunk) {
      const whole = { start: 0, end: chunk.text.length, x: chunk.x, width: chunk.end - chunk.x };
      for (const { start, end, x, width, ...reading } of chunk.read ?? [whole]) {
        boxes.push({
          start: text.length + start,
          end: text.length + end,
          x: round(x),
          y: round(chunk.y - chunk.height),
          width: round(width),
          height: round(chunk.height * 1.25),
          ...reading,
        });
      }
      text += chunk.text;
    },
    done: () => ({ text, boxes }),
  };
}

function writeChunks(page: Page, chunks: readonly Chunk[]): void {
  chunks.forEach((chunk, at) => {
    const before = chunks[at - 1];
    if (before !== undefined) page.write(gapBetween(before, chunk));
    page.put(chunk);
  });
}

/** Cells a tab apart; the lines of one cell joined by a space. */
function writeRow(page: Page, { cells }: Row): void {
  const last = cells.findLastIndex((cell) => cell.length > 0);
  cells.slice(0, last + 1).forEach((cell, at) => {
    if (at > 0) page.write('\t');
    writeChunks(page, cell);
  });
}

/** Joins pieces drawn one after another without a gap, so that marks stay in the order they were drawn. */
function chunksOf(pieces: readonly Piece[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (const { text, x, y, width, height, read } of pieces) {
    if (text.trim() === '') continue;
    const last = chunks.at(-1);
    const em = Math.max(height, last?.height ?? 0);
    const gap = x - (last?.end ?? 0);
    if (
      last !== undefined &&
      last.read === undefined &&
      read === undefined &&
      Math.abs(y - last.y) < sameLine * em &&
      gap > -0.6 * em &&
      gap <= wordGap * em
    ) {
      last.text += text;
      last.end = Math.max(last.end, x + width);
      last.height = em;
    } else {
      chunks.push({ text, x, end: x + width, y, height, ...(read === undefined ? {} : { read }) });
    }
  }
  return chunks;
}

function linesOf(chunks: readonly Chunk[]): Line[] {
  const lines: Line[] = [];
  for (const chunk of [...chunks].sort((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    if (line !== undefined && chunk.y - line.y < sameLine * Math.max(line.height, chunk.height)) {
      line.chunks.push(chunk);
      line.height = Math.max(line.height, chunk.height);
    } else {
      lines.push({ y: chunk.y, height: chunk.height, chunks: [chunk] });
    }
  }
  for (const line of lines) line.chunks.sort((one, other) => one.x - other.x);
  return lines;
}

function gapBetween(before: Chunk, chunk: Chunk): string {
  const em = Math.max(before.height, chunk.height);
  if (chunk.y - before.y > sameLine * em) return ' ';
  const gap = chunk.x - before.end;
  if (gap > columnGap * em) return '\t';
  return gap > wordGap * em && !before.text.endsWith(' ') && !chunk.text.startsWith(' ') ? ' ' : '';
}

function usualStep(lines: readonly Line[]): number {
  const steps = lines
    .slice(1)
    .map((line, at) => line.y - (lines[at]?.y ?? 0))
    .sort((one, other) => one - other);
  return steps[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY;
}

function startOf(line: Line): number {
  return line.chunks[0]?.x ?? 0;
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
