/**
 * What a pen wrote next to a value and nobody read: a number stamped or written in after printing, the day before its
 * month. Handwriting is never guessed, so the clerk fills it in, and its ink belongs into the picture of the value.
 */
import type { PageZone, ReadPage, Span } from '../../../shared/document/reading.ts';
import { type CropPlan, union } from './crop-plan.ts';
import { type Place, placesOfSpan } from './page-places.ts';

/** Points between the print and the pen that still belong together: a word space, a dotted line. */
const reach = 14;
/** Share of the flatter one's height that both have in common. */
const sameLine = 0.5;

/** A pen's figures are often taken for a signature: both are ink that is no print. */
function isPen({ kind }: PageZone): boolean {
  return kind === 'handwriting' || kind === 'signature';
}

export function penBeside(page: ReadPage, value: Place): readonly Place[] {
  return (page.zones ?? []).filter((zone) => isPen(zone) && isBeside(zone, value));
}

export function isPenBeside(pages: readonly ReadPage[], spans: readonly Span[]): boolean {
  return spans.some((span) => {
    const page = pages.find(({ page: number }) => number === span.page);
    return page !== undefined && placesOfSpan(page, span).some((place) => penBeside(page, place).length > 0);
  });
}

/** The same piece with what the pen wrote beside it, and a little paper around that. */
export function withPenBeside(plan: CropPlan): CropPlan {
  const written = penBeside(plan.page, plan.frame).map(({ x, y, width, height }) => ({
    x: Math.max(0, x - 3),
    y: Math.max(0, y - 3),
    width: width + 6,
    height: height + 6,
  }));
  return written.length === 0 ? plan : { ...plan, frame: written.reduce(union, plan.frame) };
}

function isBeside(one: Place, other: Place): boolean {
  const shared = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  const gap = Math.max(one.x - other.x - other.width, other.x - one.x - one.width);
  return shared >= sameLine * Math.min(one.height, other.height) && gap <= reach;
}
