/** Floating pictures and frames of a drawn Word file, at the place of the sheet or the paragraph they are tied to. */
import { type Place, type PlaceAlign, unpackedPlace } from '../../../../shared/letter/drawing-places.ts';
import { stopsOfParagraph, type TabStops } from './tab-stops.ts';

const pixelsPerPoint = 96 / 72;

/** Stands on its sheet, whatever part of the text is shown there. */
export const onSheet = 'drawn-on-sheet';

/** Frames at fixed places; how their place travels: electron/letters/templates/for-drawing.ts. */
export function setFrames(sheet: HTMLElement, stops: TabStops): void {
  const { paddingLeft, paddingTop } = getComputedStyle(sheet);
  for (const paragraph of sheet.querySelectorAll<HTMLElement>('p')) {
    const places = new Map(stopsOfParagraph(paragraph, stops).map((stop) => [stop.style, stop.position]));
    const width = places.get('frame-width');
    const left = places.get('frame-x-page') ?? shifted(places, 'frame-x-', paddingLeft);
    const top = places.get('frame-y-page') ?? shifted(places, 'frame-y-margin', paddingTop);
    if (left === null || top === null) continue;
    Object.assign(paragraph.style, { position: 'absolute', left, top, margin: '0', textIndent: '0' });
    if (width !== undefined) paragraph.style.width = width;
    paragraph.classList.add(onSheet);
  }
}

function shifted(places: ReadonlyMap<string, string>, kind: string, margin: string): string | null {
  const found = [...places].find(([name]) => name.startsWith(kind))?.[1];
  return found === undefined ? null : `calc(${found} + ${margin})`;
}

export function setPlaces(sheet: HTMLElement): void {
  for (const drawn of [...sheet.querySelectorAll<HTMLElement>('div')]) {
    const across = unpackedPlace(Number.parseFloat(drawn.style.left));
    const down = unpackedPlace(Number.parseFloat(drawn.style.top));
    if (across !== null && down !== null) setPlace(sheet, drawn, { across, down });
  }
}

function setPlace(sheet: HTMLElement, drawn: HTMLElement, place: { across: Place; down: Place }): void {
  const own = (drawn.firstElementChild ?? drawn).getBoundingClientRect();
  const page = sheet.getBoundingClientRect();
  const margins = getComputedStyle(sheet);
  const paragraph = drawn.closest('p');
  const text = paragraph?.getBoundingClientRect() ?? page;
  const [left, right, top, bottom] = [
    margins.paddingLeft,
    margins.paddingRight,
    margins.paddingTop,
    margins.paddingBottom,
  ].map(Number.parseFloat) as [number, number, number, number];
  const width = { page: page.width, margin: page.width - left - right, text: text.width };
  const height = { page: page.height, margin: page.height - top - bottom, text: text.height };
  const { across, down } = place;
  const x =
    { page: 0, margin: left, text: text.left - page.left }[across.from] +
    shift(across, width[across.from] - own.width);
  const y =
    { page: 0, margin: top, text: text.top - page.top }[down.from] +
    shift(down, height[down.from] - own.height);
  const isTied = paragraph !== null && down.from === 'text';
  const from = isTied ? { x: text.left - page.left, y: text.top - page.top } : { x: 0, y: 0 };
  Object.assign(drawn.style, { position: 'absolute', left: `${x - from.x}px`, top: `${y - from.y}px` });
  if (isTied) {
    paragraph.style.position = 'relative';
    return;
  }
  // one of the heading or the foot stands on every sheet
  if (drawn.closest('header, footer') === null) drawn.classList.add(onSheet);
  sheet.append(drawn);
}

function shift({ align, offsetPt }: Place, free: number): number {
  const shares: Readonly<Record<NonNullable<PlaceAlign>, number>> = { start: 0, centre: 0.5, end: 1 };
  return align === null ? offsetPt * pixelsPerPoint : free * shares[align];
}
