/** A picture of a page made ready for reading: turned upright, straightened, its lines cut into strips. */
import { apply, compose, type Matrix } from '../image/geometry.ts';
import { type Turn, turnColour } from '../image/grey.ts';
import type { ColourImage, GreyImage, PreparedPage, Strip, TableCell } from '../types.ts';
import type { Box } from './chains.ts';
import { probeColour } from './colour.ts';
import { belowLine } from './leaders.ts';
import { findInk, type PageInk } from './page-ink.ts';
import { findPageLines, type PageLine } from './page-lines.ts';
import { type Sheet, sheetOf, straighten } from './sheet.ts';
import { clipStrip, eraseGuides, placeStrip, stripOf } from './strips.ts';
import type { GridCell } from './table-grid.ts';
import { guessTurns } from './upright.ts';
import { findZones } from './zones.ts';

/** How readable strips are, 0 to 1: told by the line model where the shapes alone leave open which way is up. */
export type Readability = (strips: readonly Strip[]) => Promise<number>;

export async function preparePage(
  picture: ColourImage,
  { readability }: { readonly readability?: Readability } = {},
): Promise<PreparedPage> {
  const sheet = sheetOf(picture);
  const turned = (turn: Turn) => (turn === 0 ? sheet : sheetOf(turnColour(picture, turn)));
  const turns = guessTurns(sheet.glance, () => turned(90).glance);
  const [first = 0, ...others] = turns;
  let best = prepareUpright(turned(first), first);
  if (readability === undefined || others.length === 0) return best;
  let most = await readability(sampleOf(best));
  for (const turn of others) {
    const page = prepareUpright(turned(turn), turn);
    const readable = await readability(sampleOf(page));
    if (readable > most + 0.02) [best, most] = [page, readable];
  }
  return best;
}

/** A few of the longest strips tell enough. */
function sampleOf({ strips }: PreparedPage): readonly Strip[] {
  return strips.toSorted((a, b) => b.width - a.width).slice(0, 6);
}

function prepareUpright(sheet: Sheet, turn: Turn): PreparedPage {
  const { full, picture } = sheet;
  const { dark, toPicture } = straighten(sheet);
  const ink = findInk(dark, probeColour(picture, toPicture));
  const found = findPageLines(ink, dark.height);
  return {
    turn,
    luma: full,
    strips: found.lines.map((line) => cutLine(full, line, ink, toPicture)),
    zones: findZones(ink, found, dark).map(({ kind, box }) => ({ kind, ...boundsOf(box, toPicture) })),
    cells: ink.cells.map((cell) => pictureCell(cell, toPicture)),
    isBlank: found.lines.length === 0 && isAlmostEmpty(ink, dark),
  };
}

/** Specks and the shadow of the paper's edge are no content. */
function isAlmostEmpty({ pieces }: PageInk, { width, height }: GreyImage): boolean {
  const inner = pieces.filter(
    ({ box, area }) =>
      area >= 30 && box.left > 2 && box.top > 2 && box.right < width - 2 && box.bottom < height - 2,
  );
  return inner.reduce((sum, { area }) => sum + area, 0) < 0.0005 * width * height;
}

function cutLine(full: GreyImage, line: PageLine, { cells, guides }: PageInk, toPicture: Matrix): Strip {
  const { segment, kind, crossed } = line;
  const place = placeStrip(segment, compose(toPicture, line.toPage));
  const cell = line.cell === null ? -1 : cells.indexOf(line.cell);
  const strip = stripOf(full, place, { kind, crossed, ...(cell < 0 ? {} : { cell }) });
  return eraseGuides(clipStrip(strip, segment, line.room), segment, belowLine(segment, guides));
}

function pictureCell({ left, top, right, bottom, ...cell }: GridCell, toPicture: Matrix): TableCell {
  return { ...cell, ...boundsOf({ left, top, right, bottom }, toPicture) };
}

/** The upright rectangle of the picture in which a rectangle of the straightened page lies. */
function boundsOf({ left, top, right, bottom }: Box, toPicture: Matrix) {
  const corners = [
    apply(toPicture, left, top),
    apply(toPicture, right, top),
    apply(toPicture, right, bottom),
    apply(toPicture, left, bottom),
  ];
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
