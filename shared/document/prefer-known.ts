/**
 * What this office once corrected, proposed again when the same thing is read again: names as a whole, of a number the
 * part before its stroke, which an agency keeps for years. Days, subjects and running numbers differ from letter to
 * letter and teach nothing. Proposes only; the value stays as it was read until a clerk takes it.
 */
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import type { KeptCorrection } from './correction.ts';

export const preferredFields = ['documentNumber', 'from', 'to'] as const;
export type PreferredField = (typeof preferredFields)[number];

export type KnownProposal = { readonly value: string; readonly because: KeptCorrection };

/**
 * Null when nothing is known of this reading, or the value is already what clerks made of it. An unsure reading is
 * also held against what they made of others: one that differs by a slip or two is likely the same.
 */
export function preferKnown(
  field: PreferredField,
  value: string,
  sender: string,
  kept: readonly KeptCorrection[],
  isUnsure = false,
): KnownProposal | null {
  const same = kept.filter((correction) => correction.field === field);
  // As everything read of this sender, then as read of anybody.
  for (const known of [same.filter((correction) => bare(correction.sender) === bare(sender)), same]) {
    const found = field === 'documentNumber' ? knownNumber(value, known) : knownName(value, known);
    if (found !== null) return bare(found.value) === bare(value) ? null : found;
  }
  return isUnsure ? nearest(field, value, same) : null;
}

/** Share of a name's letters that may differ, look-alikes counting half. */
const slips = 0.12;
/** Offices' numbers differ by a digit: only one that looks like another's may be meant. */
const oneLookAlike = 0.5;

/** The one value clerks entered that is nearest; null when two are as near, or none is near enough. */
function nearest(
  field: PreferredField,
  value: string,
  known: readonly KeptCorrection[],
): KnownProposal | null {
  const [own, running] = field === 'documentNumber' ? parted(value) : [value, null];
  if (field === 'documentNumber' && running === null) return null;
  const ranked = known
    .map((because) => {
      const told = field === 'documentNumber' ? parted(because.corrected)[0] : because.corrected;
      return { because, told, distance: lookAlikeDistance(bare(own), bare(told)) };
    })
    .filter(
      ({ told, distance }) =>
        distance <= (running === null ? Math.max(1, bare(told).length * slips) : oneLookAlike),
    )
    .sort((one, other) => one.distance - other.distance);
  const [best, ...rest] = ranked;
  if (best === undefined || best.distance === 0) return null;
  const rival = rest.find(({ told }) => bare(told) !== bare(best.told));
  if (rival !== undefined && rival.distance - best.distance < 0.5) return null;
  return { value: running === null ? best.told : `${best.told}/${running}`, because: best.because };
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
