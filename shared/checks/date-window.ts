/** Between which days a date must lie, by what else the bundle says: the chain of papers runs forward (rules §10). */
import type { ReadLetter } from '../document/reading.ts';

/** ISO days, both ends allowed; null where nothing bounds it. */
export type Window = { readonly from: string | null; readonly to: string | null };

/** The letter's own date: after what it encloses was written and received, before what it asks for falls due. */
export function windowOfLetter(letters: readonly ReadLetter[], letter: ReadLetter): Window {
  const enclosed = letters.filter(({ index }) =>
    letter.enclosures.some(({ nestedLetter }) => nestedLetter === index),
  );
  const forwarders = letters.filter(({ enclosures }) =>
    enclosures.some(({ nestedLetter }) => nestedLetter === letter.index),
  );
  const earlier = [
    ...enclosed.map(({ dateISO }) => dateISO),
    ...enclosed.flatMap(({ receiptStamps }) => receiptStamps.map(({ dateISO }) => dateISO)),
    ...letter.references.map(({ dateISO }) => dateISO),
    ...letter.enclosures.map(({ cites }) => cites?.dateISO ?? null),
  ];
  const later = [
    ...forwarders.map(({ dateISO }) => dateISO),
    ...letter.receiptStamps.map(({ dateISO }) => dateISO),
    letter.marginNote?.dateISO ?? null,
    ...letter.dates.filter(({ kind }) => kind === 'deadline').map(({ iso }) => iso ?? null),
    ...letter.dates.filter(({ kind }) => kind === 'event').map(({ iso }) => iso ?? null),
    ...letter.dates.map(({ isoStart }) => isoStart ?? null),
  ];
  return { from: latest(earlier), to: earliest(later) };
}

export function isInside(iso: string, { from, to }: Window): boolean {
  return (from === null || iso >= from) && (to === null || iso <= to);
}

function latest(days: readonly (string | null)[]): string | null {
  return days
    .filter((day) => day !== null)
    .reduce((last: string | null, day) => (last === null || day > last ? day : last), null);
}

function earliest(days: readonly (string | null)[]): string | null {
  return days
    .filter((day) => day !== null)
    .reduce((first: string | null, day) => (first === null || day < first ? day : first), null);
}
