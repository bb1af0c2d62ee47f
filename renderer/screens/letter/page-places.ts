/** Places on a drawn page: whose words were pressed and before which letter, and how far a field reaches. */
import type { MouseEvent } from 'react';
import type { LetterPage, PlacedText } from '../../../shared/letter/letter.ts';
import type { PressedWords } from './places.ts';

export const millimetresPerPoint = 25.4 / 72;
/** A line and a half: a finger need not hit the letters. */
const reachMm = 9;

/** Null where the page says nothing that the clerk can change. */
export function pressedOn(event: MouseEvent, page: LetterPage): PressedWords | null {
  const sheet = event.currentTarget;
  if (!(sheet instanceof SVGSVGElement)) return null;
  const toSheet = sheet.getScreenCTM()?.inverse();
  if (toSheet === undefined) return null;
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(toSheet);
  const picture = page.pictures.find(
    ({ x, y, width, height }) =>
      point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height,
  );
  if (picture?.field != null) return { field: picture.field, words: '', at: 0 };
  const runs = [...sheet.querySelectorAll('text')];
  const nearest = nearestText(page, point, (index) => runs[index]?.getComputedTextLength() ?? 0);
  if (nearest === null) return null;
  const { text, index } = nearest;
  return { field: text.field, words: text.text, at: letterAt(runs[index], text, point) };
}

type Named = PlacedText & { readonly field: string };

/** Nearest in height, then along the line. */
function nearestText(
  page: LetterPage,
  point: DOMPoint,
  widthOf: (index: number) => number,
): { readonly text: Named; readonly index: number } | null {
  let nearest: { text: Named; index: number; distance: number } | null = null;
  for (const [index, text] of page.texts.entries()) {
    if (!isNamed(text)) continue;
    const up = Math.abs(text.y - 1.5 - point.y);
    if (up >= reachMm) continue;
    const aside = Math.max(0, text.x - point.x, point.x - text.x - widthOf(index));
    const distance = up * 100 + aside;
    if (nearest === null || distance < nearest.distance) nearest = { text, index, distance };
  }
  return nearest;
}

function isNamed(text: PlacedText): text is Named {
  return text.field !== null;
}

function letterAt(run: SVGTextElement | undefined, { text, x, y }: PlacedText, point: DOMPoint): number {
  if (run === undefined || point.x <= x) return 0;
  const letter = run.getCharNumAtPosition(new DOMPoint(point.x, y - 1));
  return letter < 0 ? text.length : letter;
}

/** From the top of a field's first line on the page to the foot of its last. */
export function extentOf(
  page: LetterPage,
  field: string,
): { readonly top: number; readonly bottom: number } | null {
  const edges = [
    ...page.texts
      .filter((text) => text.field === field)
      .map(({ y, fontPt }) => {
        const height = fontPt * millimetresPerPoint;
        return { top: y - height, bottom: y + height * 0.4 };
      }),
    ...page.pictures
      .filter((picture) => picture.field === field)
      .map(({ y, height }) => ({ top: y, bottom: y + height })),
  ];
  if (edges.length === 0) return null;
  return {
    top: Math.min(...edges.map(({ top }) => top)),
    bottom: Math.max(...edges.map(({ bottom }) => bottom)),
  };
}
