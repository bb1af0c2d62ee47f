/** The figures a page shows in print, read without doubt: what other figures of the page are compared with. */
import type { Figure } from '../line/likeness.ts';
import type { CharacterReading, LineReading, Strip } from '../types.ts';

export type ReadLine = { readonly strip: Strip; readonly reading: LineReading };

const figure = /[๐-๙0-9]/u;
/** Both readings say so, and are sure: figures of type are read without doubt. */
const leastSure = 0.98;
/** More of the same figure tell nothing new. */
const mostSamples = 12;

export function isFigure({ text }: CharacterReading): boolean {
  return figure.test(text);
}

export function isSureFigure({ text, confidence, twice }: CharacterReading): boolean {
  return figure.test(text) && confidence >= leastSure && twice?.alone === text && twice.line === text;
}

export function printedFigures(lines: readonly ReadLine[]): ReadonlyMap<string, readonly Figure[]> {
  const found = new Map<string, Figure[]>();
  for (const { strip, reading } of lines) {
    if (strip.kind !== 'printed' || strip.crossed) continue;
    for (const character of reading.characters) {
      if (!isSureFigure(character)) continue;
      const samples = found.get(character.text) ?? [];
      if (samples.length >= mostSamples) continue;
      const { start, end } = character;
      found.set(character.text, [...samples, { strip, start, end }]);
    }
  }
  return found;
}
