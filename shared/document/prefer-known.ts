/**
 * What this office once corrected, proposed again when the same thing is read again: names as a whole, of a number the
 * part before its stroke, which an agency keeps for years. Days, subjects and running numbers differ from letter to
 * letter and teach nothing. Proposes only; the value stays as it was read until a clerk takes it.
 */
import { toThaiDigits } from '../thai/numerals.ts';
import type { KeptCorrection } from './correction.ts';

export const preferredFields = ['documentNumber', 'from', 'to'] as const;
export type PreferredField = (typeof preferredFields)[number];

export type KnownProposal = { readonly value: string; readonly because: KeptCorrection };

/** Null when nothing is known of this reading, or the value is already what clerks made of it. */
export function preferKnown(
  field: PreferredField,
  value: string,
  sender: string,
  kept: readonly KeptCorrection[],
): KnownProposal | null {
  const same = kept.filter((correction) => correction.field === field);
  // As everything read of this sender, then as read of anybody.
  for (const known of [same.filter((correction) => bare(correction.sender) === bare(sender)), same]) {
    const found = field === 'documentNumber' ? knownNumber(value, known) : knownName(value, known);
    if (found !== null) return bare(found.value) === bare(value) ? null : found;
  }
  return null;
}

function knownName(value: string, known: readonly KeptCorrection[]): KnownProposal | null {
  const because = oftenest(known.filter(({ read }) => bare(read) === bare(value)));
  return because === null ? null : { value: because.corrected, because };
}

/** ธบ ๐๐๒8.๓/ว ๖๑๔๒ as once ธบ ๐๐๒8.๓/ว ๑๐๒ became ธบ ๐๐๒๓.๓/ว ๑๐๒. */
function knownNumber(value: string, known: readonly KeptCorrection[]): KnownProposal | null {
  const [prefix, running] = parted(value);
  if (running === null) return null;
  const because = oftenest(
    known.filter(({ read, corrected }) => {
      const [before, same] = parted(read);
      const [after, kept] = parted(corrected);
      return bare(before) === bare(prefix) && bare(after) !== bare(before) && same !== null && kept !== null;
    }),
  );
  return because === null ? null : { value: `${parted(because.corrected)[0]}/${running}`, because };
}

/** At the first stroke: the agency's part, and the letter's own. */
function parted(number: string): readonly [string, string | null] {
  const at = number.indexOf('/');
  return at < 0 ? [number, null] : [number.slice(0, at), number.slice(at + 1)];
}

/** What was done oftener wins; of equals what was done last. */
function oftenest(candidates: readonly KeptCorrection[]): KeptCorrection | null {
  return candidates.reduce<KeptCorrection | null>((best, candidate) => {
    if (best === null || candidate.count > best.count) return candidate;
    return candidate.count === best.count && candidate.lastAt > best.lastAt ? candidate : best;
  }, null);
}

/** White space and the kind of digits say nothing about what was read. */
function bare(text: string): string {
  return toThaiDigits(text).replace(/\s+/gu, '');
}
