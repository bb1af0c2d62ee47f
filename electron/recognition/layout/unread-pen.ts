/**
 * What a pen wrote into a printed line and nobody could read: a number after its stroke, the day before its month. It is
 * not guessed. A zone says where it stands, so that the clerk sees it beside the value and fills it in.
 */
import type { PageZone } from '../../../shared/document/reading.ts';
import type { LineReading, Strip } from '../types.ts';

type ReadStrip = { readonly strip: Strip; readonly reading: LineReading };

/** A pen's figures are read wrongly with more confidence than a word of print. */
const leastPen = 0.9;
/** What is written into numbers and dates. */
const written = /^[ก-๎๐-๙0-9\s./-]+$/u;
/** In heights of a consonant: how far a pen keeps from the print it goes on from, and off its line. */
const reach = { along: 4, off: 1.2 } as const;

/** Pen strokes beside print that read as nothing a number or a date could hold. */
export function findUnreadPens<Read extends ReadStrip>(strips: readonly Read[]): ReadonlySet<Read> {
  const printed = strips.filter(({ strip }) => strip.kind === 'printed').map(({ strip }) => strip);
  return new Set(
    strips.filter(({ strip, reading }) => {
      if (strip.kind !== 'handwritten') return false;
      if (reading.confidence >= leastPen && written.test(reading.text)) return false;
      return printed.some((print) => isBeside(strip, print));
    }),
  );
}

function isBeside(pen: Strip, print: Strip): boolean {
  const { core } = print;
  const gap = Math.max(pen.from.x - print.to.x, print.from.x - pen.to.x);
  const [here, there] = [(pen.from.y + pen.to.y) / 2, (print.from.y + print.to.y) / 2];
  return gap < reach.along * core && Math.abs(here - there) < reach.off * core;
}

/** The paper a strip shows about its letters. */
const [above, below, margin] = [1.7, 0.5, 0.8];

/** In pixels of the turned picture. */
export function penZone({ from, to, core }: Strip): PageZone {
  const top = Math.min(from.y, to.y) - above * core;
  return {
    kind: 'handwriting',
    x: from.x + margin * core,
    y: top,
    width: Math.max(core, to.x - from.x - 2 * margin * core),
    height: Math.max(from.y, to.y) + below * core - top,
  };
}
