/**
 * Coloured figures known for type by the print of their own page: offices type or stamp number and day in blue, and page
 * work alone cannot tell one or two figures from a pen's. Where each looks like the same figure in the page's print, no
 * hand wrote it. Whatever the page has nothing to compare with stays a hand's, to be confirmed.
 */
import { type Figure, likenesses } from '../line/likeness.ts';
import type { CharacterReading, Strip } from '../types.ts';
import { isFigure, isSureFigure, printedFigures, type ReadLine } from './printed-figures.ts';

/** Likeness from which figures are of one face: neat pens and faces drawn like a hand reach 0.88, type in colour 0.95. */
const leastLikeness = { alone: 0.92, together: 0.9 } as const;
/** What coloured numbers and days are made of beside figures. */
const number = /^[๐-๙0-9ว\s./-]+$/u;

/** The strips with coloured type called stamped that page work took for a hand's. */
export function knowColouredType<Read extends ReadLine>(strips: readonly Read[]): Read[] {
  let print: ReadonlyMap<string, readonly Figure[]> | null = null;
  return strips.map((read) => {
    const figures = figuresIn(read);
    if (read.strip.kind !== 'handwritten' || read.strip.crossed || figures.length === 0) return read;
    print ??= printedFigures(strips);
    return isOfPrint(read.strip, figures, print)
      ? { ...read, strip: { ...read.strip, kind: 'stamped' } }
      : read;
  });
}

/** None where anything else stands in the strip, or a figure is in doubt. */
function figuresIn({ reading }: ReadLine): readonly CharacterReading[] {
  const figures = reading.characters.filter(isFigure);
  return number.test(reading.text) && figures.every(isSureFigure) ? figures : [];
}

function isOfPrint(
  strip: Strip,
  figures: readonly CharacterReading[],
  print: ReadonlyMap<string, readonly Figure[]>,
): boolean {
  const least = figures.length === 1 ? leastLikeness.alone : leastLikeness.together;
  return figures.every(({ text, start, end }) => {
    const [most = 0] = likenesses({ strip, start, end }, print.get(text) ?? []);
    return most >= least;
  });
}
