/** Which piece of which page shows a value, and what is marked in it. Pure: places in points, nothing drawn yet. */
import type { ReadPage, Span } from '../../../shared/document/reading.ts';
import { type Place, placesOfSpan } from './page-places.ts';

/** `differs`: from the text opposite; `unsure`: hardly legible. */
export type MarkedSpan = { readonly kind: 'differs' | 'unsure'; readonly span: Span };
export type CropMark = { readonly kind: MarkedSpan['kind']; readonly place: Place };

export type CropPlan = {
  readonly page: ReadPage;
  /** What is cut out, points of the page. */
  readonly frame: Place;
  /** Points of the page, not of the frame. */
  readonly marks: readonly CropMark[];
  readonly text: string;
};

type WidthOf = (text: string) => number;

/** White around the letters, points: marks above and below stand out of their line. */
const beside = 7;
const above = 3;
/** Less: the marks of the line under it begin there. */
const below = 1;
/** A value is a few lines; what is longer is shown by its beginning. */
const tallest = 96;
const mostPieces = 2;

/** One piece for each run of neighbouring lines; none for pages without a picture or without boxes. */
export function cropPlans(
  pages: readonly ReadPage[],
  spans: readonly Span[],
  marked: readonly MarkedSpan[] = [],
  widthOf?: WidthOf,
): readonly CropPlan[] {
  const plans: CropPlan[] = [];
  for (const span of spans) {
    const page = pages.find(({ page: number }) => number === span.page);
    if (page === undefined || page.size === null) continue;
    const places = placesOfSpan(page, span, widthOf);
    if (places.length === 0) continue;
    const text = page.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
    const marks = marksIn(page, span, marked, widthOf);
    const last = plans.at(-1);
    const frame = places.reduce(union);
    if (last !== undefined && last.page === page && isNextTo(last.frame, frame))
      plans[plans.length - 1] = {
        page,
        frame: union(last.frame, frame),
        marks: [...last.marks, ...marks],
        text: `${last.text} ${text}`,
      };
    else plans.push({ page, frame, marks, text });
  }
  return plans.slice(0, mostPieces).map((plan) => ({ ...plan, frame: framed(plan, spans, widthOf) }));
}

function marksIn(
  page: ReadPage,
  within: Span,
  marked: readonly MarkedSpan[],
  widthOf: WidthOf | undefined,
): readonly CropMark[] {
  return marked
    .filter(({ span }) => span.page === within.page && span.start < within.end && span.end > within.start)
    .flatMap(({ kind, span }) =>
      placesOfSpan(page, span, widthOf).map((place): CropMark => ({ kind, place })),
    );
}

/** Lines of one value follow each other; a heading far above begins a piece of its own. */
function isNextTo(one: Place, other: Place): boolean {
  const gap = Math.max(other.y - one.y - one.height, one.y - other.y - other.height);
  return gap < Math.max(12, Math.min(one.height, other.height));
}

export function union(one: Place, other: Place): Place {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

/** With some white around it, but without halves of the words beside it. */
function framed({ frame: place, page }: CropPlan, spans: readonly Span[], widthOf?: WidthOf): Place {
  const { left, right } = freeBeside(place, neighbours(place, page, spans, widthOf));
  const x = Math.max(0, place.x - left);
  const y = Math.max(0, place.y - above);
  const { width = place.width + x, height = place.height + y } = page.size ?? {};
  return {
    x,
    y,
    width: Math.max(1, Math.min(width, place.x + place.width + right) - x),
    height: Math.max(1, Math.min(height, place.y + place.height + below, y + tallest) - y),
  };
}

/** What stands before and behind the value in the boxes of its own lines, and the boxes next to them. */
function neighbours(
  { y: top, height: tall }: Place,
  page: ReadPage,
  spans: readonly Span[],
  widthOf?: WidthOf,
): readonly Place[] {
  const own = spans.filter((span) => span.page === page.page);
  const inLine = page.boxes.filter(({ y, height }) => y < top + tall && y + height > top);
  const gaps = inLine.flatMap(({ start, end }) => {
    const inside = own.filter((span) => span.start < end && span.end > start);
    if (inside.length === 0) return [{ page: page.page, start, end }];
    const first = Math.min(...inside.map((span) => span.start));
    const last = Math.max(...inside.map((span) => span.end));
    return [
      { page: page.page, start, end: Math.min(first, end) },
      { page: page.page, start: Math.max(last, start), end },
    ].filter((gap) => gap.end > gap.start && page.text.slice(gap.start, gap.end).trim() !== '');
  });
  return gaps.flatMap((gap) => placesOfSpan(page, gap, widthOf));
}

function freeBeside(place: Place, others: readonly Place[]): { left: number; right: number } {
  const inLine = others.filter(({ y, height }) => y < place.y + place.height - 2 && y + height > place.y + 2);
  const gapsLeft = inLine.map(({ x, width }) => place.x - x - width).filter((gap) => gap > -1);
  const end = place.x + place.width;
  const gapsRight = inLine.map(({ x }) => x - end).filter((gap) => gap > -1);
  return {
    left: Math.max(0, Math.min(beside, ...gapsLeft)),
    right: Math.max(0, Math.min(beside, ...gapsRight)),
  };
}

/**
 * CSS pixels a point takes: letters of a page's size become as large as the design wants crops, if there is room.
 * `textSize`: how much larger than usual the office has its letters.
 */
export function cropScale(frame: Place, room: number, textSize = 1): number {
  // A heading in large letters needs no larger ones.
  const heading = frame.height < oneLine ? tallestLine / frame.height : largest;
  return Math.min(Math.min(largest, heading) * textSize, Math.max(1, room) / frame.width);
}
/** 16 pt letters at 27 px (design §5: crops at 24 px). */
const largest = 1.7;
/** Points; what is higher holds several lines. */
const oneLine = 48;
/** Pixels. */
const tallestLine = 48;
