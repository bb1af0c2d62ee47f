/**
 * Coloured figures known for type by the print of their own page: offices type or stamp number and day in blue, and page
 * work alone cannot tell one or two figures from a pen's. Where each looks like the same figure in the page's print, no
 * hand wrote it. Whatever the page has nothing to compare with stays a hand's, to be confirmed.
 */
import { type Figure, likenessToAny } from '../line/likeness.ts';
import type { CharacterReading, LineReading, Strip } from '../types.ts';

type ReadStrip = { readonly strip: Strip; readonly reading: LineReading };

/** Likeness from which figures are of one face: neat pens and faces drawn like a hand reach 0.88, type in colour 0.95. */
const leastLikeness = { alone: 0.92, together: 0.9 } as const;
/** Both readers say so, and are sure: figures of type are read without doubt. */
const leastSure = 0.98;
const figure = /[๐-๙0-9]/u;
/** What coloured numbers and days are made of beside figures. */
const number = /^[๐-๙0-9ว\s./-]+$/u;
/** More of the same figure tell nothing new. */
const mostSamples = 12;

/** The strips with coloured type called stamped that page work took for a hand's. */
export function knowColouredType<Read extends ReadStrip>(strips: readonly Read[]): Read[] {
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
function figuresIn({ reading }: ReadStrip): readonly CharacterReading[] {
  const figures = reading.characters.filter(({ text }) => figure.test(text));
  return number.test(reading.text) && figures.every(isSure) ? figures : [];
}

function isSure({ text, confidence, twice }: CharacterReading): boolean {
  return confidence >= leastSure && twice?.alone === text && twice.line === text;
}

function isOfPrint(
  strip: Strip,
  figures: readonly CharacterReading[],
  print: ReadonlyMap<string, readonly Figure[]>,
): boolean {
  const least = figures.length === 1 ? leastLikeness.alone : leastLikeness.together;
  return figures.every(
    ({ text, start, end }) => likenessToAny({ strip, start, end }, print.get(text) ?? []) >= least,
  );
}

function printedFigures(strips: readonly ReadStrip[]): ReadonlyMap<string, readonly Figure[]> {
  const found = new Map<string, Figure[]>();
  for (const { strip, reading } of strips) {
    if (strip.kind !== 'printed' || strip.crossed) continue;
    for (const character of reading.characters) {
      if (!figure.test(character.text) || !isSure(character)) continue;
      const samples = found.get(character.text) ?? [];
      if (samples.length < mostSamples)
        found.set(character.text, [...samples, { strip, start: character.start, end: character.end }]);
    }
  }
  return found;
}
