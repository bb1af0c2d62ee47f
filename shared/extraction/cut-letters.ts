/** A file's pages to its letters as the clerk cut them: where each piece begins, what it is and whose it is are given. */
import { type BundleCut, type BundlePiece, pagesOfPieces, pieceId, settled } from '../document/bundle-cut.ts';
import type { ReadLetter, ReadPage } from '../document/reading.ts';
import { type Apart, type Flow, flowOf } from './apart.ts';
import type { AnnexPiece } from './attachments.ts';
import { completed } from './bundle.ts';
import { readLetter } from './letter.ts';
import { type Line, linesOf } from './lines.ts';
import { nestAsCut } from './nesting.ts';

type Placed = {
  readonly id: string;
  readonly piece: BundlePiece;
  readonly pages: readonly [number, number];
  /** Lines of the flow, from and up to. */
  readonly range: readonly [number, number];
};

export function readLettersByCut(pages: readonly ReadPage[], given: BundleCut): ReadLetter[] {
  const cut = settled(given);
  const flow = flowOf(linesOf(pages));
  const placed = placedIn(cut, flow.lines, pages.length);
  const own = placed.filter(({ piece }) => piece.kind === 'letter');
  const indexOf = (id: string | null) => own.findIndex((letter) => letter.id === id) + 1 || null;
  const letters = own.map((letter, at) => letterOf(letter, at + 1, placed, flow));
  const parents = new Map(own.map(({ piece }, at) => [at + 1, indexOf(piece.under)]));
  return completed(nestAsCut(letters, parents), pages);
}

function placedIn(cut: BundleCut, lines: readonly Line[], count: number): readonly Placed[] {
  const pages = pagesOfPieces(cut, count);
  const starts = cut.pieces.map((piece) => startIn(lines, piece));
  return cut.pieces.map((piece, at) => ({
    id: pieceId(piece),
    piece,
    pages: pages[at] ?? [piece.page, piece.page],
    range: [starts[at] ?? lines.length, starts[at + 1] ?? lines.length],
  }));
}

function startIn(lines: readonly Line[], { page, at }: BundlePiece): number {
  const found = lines.findIndex(
    (line) => line.page > page || (line.page === page && (line.runs[0]?.start ?? 0) >= at),
  );
  return found < 0 ? lines.length : found;
}

function letterOf(letter: Placed, index: number, placed: readonly Placed[], flow: Flow): ReadLetter {
  const behind = placed.filter(({ piece }) => piece.under === letter.id && piece.kind !== 'letter');
  const annexes = behind.flatMap((part) => annexOf(part, flow));
  const apart = [letter, ...behind].map(({ range }) => flow.apartOf(...range));
  const { begins: _, ...read } = readLetter(
    flow.lines.slice(...letter.range),
    index,
    apart.reduce(together),
    annexes,
  );
  const { at } = letter.piece;
  return { ...read, pages: [letter.pages[0], lastOf(letter, placed)], ...(at === 0 ? {} : { begins: at }) };
}

function annexOf({ piece, pages, range }: Placed, { lines }: Flow): AnnexPiece[] {
  if (piece.kind === 'letter') return [];
  return [{ role: piece.kind, lines: lines.slice(...range), pages, at: piece.at }];
}

function together(one: Apart, other: Apart): Apart {
  return { stamps: [...one.stamps, ...other.stamps], written: [...one.written, ...other.written] };
}

/** Up to the last of the annexes that follow it one after the other. */
function lastOf(letter: Placed, placed: readonly Placed[]): number {
  let last = letter.pages[1];
  for (const { piece, pages } of placed.slice(placed.indexOf(letter) + 1)) {
    if (piece.kind === 'letter' || piece.under !== letter.id) break;
    last = Math.max(last, pages[1]);
  }
  return last;
}
