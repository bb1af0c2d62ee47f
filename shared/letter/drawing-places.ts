/**
 * Where a floating picture of a Word file stands, packed into one length: the drawing library keeps a picture's offset
 * but forgets what it is measured from.
 */

/** English Metric Units of Word; far more than any paper measures. */
export const placeScale = 1_000_000_000;
const unitsPerPoint = 12_700;

export type PlaceFrom = 'page' | 'margin' | 'text';
export type PlaceAlign = 'start' | 'centre' | 'end' | null;
export type Place = { readonly from: PlaceFrom; readonly align: PlaceAlign; readonly offsetPt: number };

const froms = ['page', 'margin', 'text'] as const;
const aligns = [null, 'start', 'centre', 'end'] as const;

/** `from` and `align` in Word's words. */
export function placeCode(from: string, align: string | null): number {
  const known = froms.indexOf(from === 'page' || from === 'margin' ? from : 'text');
  return 1 + known * aligns.length + alignCode(align);
}

function alignCode(align: string | null): number {
  if (align === null) return 0;
  if (align === 'center') return 2;
  return ['right', 'bottom', 'outside'].includes(align) ? 3 : 1;
}

/** Null: an ordinary length, no packed place. */
export function unpackedPlace(points: number): Place | null {
  const units = points * unitsPerPoint;
  const code = Math.floor(units / placeScale) - 1;
  const from = froms[Math.floor(code / aligns.length)];
  if (code < 0 || from === undefined) return null;
  const offsetPt = (units - (code + 1.5) * placeScale) / unitsPerPoint;
  return { from, align: aligns[code % aligns.length] ?? null, offsetPt };
}
