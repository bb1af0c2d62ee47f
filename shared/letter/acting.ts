/** Who signs: the lines under the signature (rules §9) and who is valid on a day. */
import { assertNever } from '../assert-never.ts';
import type { ActingMode, Signatory } from '../office/office.ts';

/** The phrase after a space, never after a slash. */
function actingPhrase(mode: ActingMode): string | null {
  switch (mode) {
    case 'self':
      return null;
    case 'on-behalf':
      return 'ปฏิบัติราชการแทน';
    case 'acting':
      return 'รักษาราชการแทน';
    case 'acting-in-position':
      return 'รักษาการในตำแหน่ง';
    case 'signing-for':
      return 'ทำการแทน';
    default:
      return assertNever(mode);
  }
}

/** "(นาย…)", then the own post with the acting phrase, then the post acted for. */
export function signatureLines(signatory: Signatory): readonly string[] {
  const phrase = actingPhrase(signatory.mode);
  const own = phrase === null ? signatory.position : `${signatory.position} ${phrase}`;
  const actedFor = phrase === null ? null : signatory.actingFor;
  const name = signatory.name.trim().replace(/^\((.*)\)$/u, '$1'); // some offices enter it with its parentheses
  return [`(${name})`, own, ...(actedFor === null || actedFor === '' ? [] : [actedFor])];
}

export function isValidOn(signatory: Signatory, day: string): boolean {
  const begun = signatory.validFrom === null || signatory.validFrom <= day;
  return begun && (signatory.validTo === null || day <= signatory.validTo);
}

/**
 * Who would sign on that day. A รักษาราชการแทน entered for certain days means the holder cannot act then (ม. 48),
 * so it goes before the holder; any other mode comes after.
 */
export function signatoryOn(signatories: readonly Signatory[], day: string): Signatory | null {
  const valid = signatories.filter((signatory) => isValidOn(signatory, day));
  const standIn = valid.find(
    ({ mode, validFrom, validTo }) => mode === 'acting' && validFrom !== null && validTo !== null,
  );
  return standIn ?? valid.find(({ mode }) => mode === 'self') ?? valid[0] ?? null;
}
