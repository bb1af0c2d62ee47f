/** Where a stretch of text stands on its page: spans of the reading turned into rectangles, and their rotation. */
import type { ReadPage, Span } from '../../../shared/document/reading.ts';

/** Points from the top left corner of the page as it is read. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type PageSize = { readonly width: number; readonly height: number };
export type Rotation = 0 | 90 | 180 | 270;

/**
 * Rectangles that cover `span`, one a line. A box that is only partly inside gives its share, by `widthOf`; without
 * a font at hand that counts letters, leaving out marks above and below, which take no width.
 */
export function placesOfSpan(
  page: ReadPage,
  span: Span,
  widthOf: (text: string) => number = advance,
): readonly Place[] {
  const parts = page.boxes
    .filter((box) => box.start < span.end && box.end > span.start)
    .map((box) => {
      const whole = widthOf(page.text.slice(box.start, box.end));
      const before = widthOf(page.text.slice(box.start, Math.max(box.start, span.start)));
      const inside = widthOf(page.text.slice(Math.max(box.start, span.start), Math.min(box.end, span.end)));
      const unit = whole === 0 ? 0 : box.width / whole;
      return { x: box.x + before * unit, y: box.y, width: inside * unit, height: box.height };
    })
    .filter((place) => place.width > 0);
  return joinLines(parts);
}

/** The rectangle after turning the page clockwise. */
export function rotatePlace(place: Place, size: PageSize, rotation: Rotation): Place {
  switch (rotation) {
    case 0:
      return place;
    case 90:
      return {
        x: size.height - place.y - place.height,
        y: place.x,
        width: place.height,
        height: place.width,
      };
    case 180:
      return {
        x: size.width - place.x - place.width,
        y: size.height - place.y - place.height,
        width: place.width,
        height: place.height,
      };
    case 270:
      return {
        x: place.y,
        y: size.width - place.x - place.width,
        width: place.height,
        height: place.width,
      };
  }
}

export function rotateSize(size: PageSize, rotation: Rotation): PageSize {
  return rotation === 90 || rotation === 270 ? { width: size.height, height: size.width } : size;
}

function advance(text: string): number {
  return text.replace(/\p{Mn}/gu, '').length;
}

function joinLines(parts: readonly Place[]): readonly Place[] {
  const lines: Place[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const sameLine = last !== undefined && Math.abs(last.y - part.y) < Math.max(last.height, part.height) / 2;
    if (last === undefined || !sameLine) lines.push(part);
    else lines[lines.length - 1] = around(last, part);
  }
  return lines;
}

function around(a: Place, b: Place): Place {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
