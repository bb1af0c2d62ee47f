/**
 * Puts the pieces of a PDF page back into reading order. A PDF draws pieces where it likes; a letter's head has the
 * number at the left and the office at the right of one line. Pieces on one baseline make a line, left to right;
 * a gap becomes a space, a wide gap a tab, so that columns and the halves of a head stay apart.
 */
import type { TextBox } from '../../shared/document/reading.ts';

/** A piece of text as drawn: points, origin at the top left; `y` is the baseline. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font height. */
  readonly height: number;
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

type Chunk = { text: string; x: number; end: number; y: number; height: number };
type Line = { y: number; height: number; chunks: Chunk[] };

export function layOut(pieces: readonly Piece[]): Layout {
  const lines = linesOf(chunksOf(pieces));
  const leftEdge = lines.length === 0 ? 0 : Math.min(...lines.map(startOf));
  const step = usualStep(lines);
  let text = '';
  const boxes: TextBox[] = [];
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (above !== undefined) text += line.y - above.y > step * blankStep ? '\n\n' : '\n';
    if (startOf(line) - leftEdge > columnGap * line.height) text += '\t';
    let before: Chunk | undefined;
    for (const chunk of line.chunks) {
      if (before !== undefined) text += gapBetween(before, chunk);
      boxes.push({
        start: text.length,
        end: text.length + chunk.text.length,
        x: round(chunk.x),
        y: round(chunk.y - chunk.height),
        width: round(chunk.end - chunk.x),
        height: round(chunk.height * 1.25),
      });
      text += chunk.text;
      before = chunk;
    }
  });
  return { text, boxes };
}

/** Joins pieces drawn one after another without a gap, so that marks stay in the order they were drawn. */
function chunksOf(pieces: readonly Piece[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (const { text, x, y, width, height } of pieces) {
    if (text.trim() === '') continue;
    const last = chunks.at(-1);
    const em = Math.max(height, last?.height ?? 0);
    const gap = x - (last?.end ?? 0);
    if (
      last !== undefined &&
      Math.abs(y - last.y) < sameLine * em &&
      gap > -0.6 * em &&
      gap <= wordGap * em
    ) {
      last.text += text;
      last.end = Math.max(last.end, x + width);
      last.height = em;
    } else {
      chunks.push({ text, x, end: x + width, y, height });
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
