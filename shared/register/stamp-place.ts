/**
 * Where a stamp goes when nobody has put it anywhere: the upper right corner (ข้อ 37), moved as little as needed to
 * stand clear of text. Where there is no clear place, the one that covers least.
 */
import type { Size, Stamp } from './receive-stamp.ts';
import { stampSize } from './receive-stamp.ts';

/** Something that stands on the page; millimetres. */
export type Box = Size & { readonly x: number; readonly y: number };

/** What printers and scanners leave at the edge. */
const edge = 6;
/** Air between a stamp and what it stands beside. */
const air = 1.5;
const step = 2;
/** Millimetres of way that a covered square millimetre is worth: clear ground wins over nearness. */
const coverCost = 8;

/** From the corner to which a stamp is drawn. */
export type Corner = { readonly top: number; readonly right: number };

/** A minute looks for its room from the lower right, a stamp from the upper right; neither leaves its half of the page if it can. */
export function freePlace(
  kind: Stamp['kind'],
  size: Size,
  page: Size,
  obstacles: readonly Box[],
  corner: Corner = { top: edge, right: edge },
): { readonly x: number; readonly y: number } {
  const home = {
    x: Math.floor(Math.max(0, page.width - size.width - (kind === 'receive' ? corner.right : edge))),
    y: kind === 'receive' ? corner.top : Math.floor(Math.max(0, page.height - size.height - 2 * edge)),
  };
  let best = home;
  let least = Number.POSITIVE_INFINITY;
  for (let y = Math.min(edge, home.y); y <= Math.max(edge, page.height - size.height - edge); y += step) {
    for (let x = home.x; x >= Math.min(edge, home.x); x -= step) {
      const way = Math.abs(home.x - x) + Math.abs(home.y - y) * wayDown(kind, y, page);
      if (way >= least) continue;
      const cost = way + coverCost * covered({ x, y, ...size }, obstacles);
      if (cost >= least) continue;
      least = cost;
      best = { x, y };
    }
  }
  return best;
}

/** The stamp belongs to the head of the letter: the body's gaps are no place for it. */
function wayDown(kind: Stamp['kind'], y: number, page: Size): number {
  return kind === 'receive' && y > page.height / 3 ? 12 : 1;
}

function covered(at: Box, obstacles: readonly Box[]): number {
  let sum = 0;
  for (const box of obstacles) {
    const width = Math.min(at.x + at.width + air, box.x + box.width) - Math.max(at.x - air, box.x);
    const height = Math.min(at.y + at.height + air, box.y + box.height) - Math.max(at.y - air, box.y);
    if (width > 0 && height > 0) sum += width * height;
  }
  return sum;
}

/** Boxes of stamps already put, for the next one. */
export function boxesOf(stamps: readonly Stamp[]): readonly Box[] {
  return stamps.map((stamp) => ({ x: stamp.x, y: stamp.y, ...stampSize(stamp) }));
}
