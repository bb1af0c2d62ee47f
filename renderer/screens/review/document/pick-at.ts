/** Which letter of a page's text is at a point of the paper: the nearest line first, then the nearest letter in it. */
import type { ReadPage, TextBox } from '../../../../shared/document/reading.ts';
import type { PageSize, Rotation } from '../page-places.ts';

export type PaperPoint = { readonly x: number; readonly y: number };

const letters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** Lines of Thai reach into each other with their marks: only the middle of a box counts as the line. */
const middle = 0.35;

/** Null on a page without places of words. */
export function textAt(page: ReadPage, point: PaperPoint, widthOf: (text: string) => number): number | null {
  const [box] = page.boxes
    .filter(({ start, end }) => end > start)
    .map((candidate) => ({ candidate, away: awayFrom(candidate, point) }))
    .sort((one, other) => one.away.down - other.away.down || one.away.across - other.away.across)
    .map(({ candidate }) => candidate);
  return box === undefined ? null : letterIn(box, page.text.slice(box.start, box.end), point.x, widthOf);
}

function awayFrom({ x, y, width, height }: TextBox, point: PaperPoint): { down: number; across: number } {
  const centre = y + height / 2;
  return {
    down: Math.max(0, Math.abs(point.y - centre) - height * middle),
    across: Math.max(0, x - point.x, point.x - x - width),
  };
}

function letterIn(box: TextBox, text: string, x: number, widthOf: (text: string) => number): number {
  const whole = widthOf(text);
  const unit = whole === 0 ? 0 : box.width / whole;
  let best = { at: 0, away: Number.POSITIVE_INFINITY };
  for (const at of [...Array.from(letters.segment(text), ({ index }) => index), text.length]) {
    const away = Math.abs(box.x + widthOf(text.slice(0, at)) * unit - x);
    if (away < best.away) best = { at, away };
  }
  return box.start + best.at;
}

/** A point of the page as it is seen, back on the page as it was read. */
export function turnedBack({ x, y }: PaperPoint, size: PageSize, rotation: Rotation): PaperPoint {
  switch (rotation) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: size.height - x };
    case 180:
      return { x: size.width - x, y: size.height - y };
    case 270:
      return { x: size.width - y, y: x };
  }
}
