/** Which letter of a bundle is entered as received. */
import type { ReadLetter } from './reading.ts';

/**
 * `index` of the letter to log, or null when there is none. Normally the outermost. A letter our own district sent
 * to its อปท. is the filed copy of something sent: what was received is the letter it encloses.
 */
export function letterToLog(letters: readonly ReadLetter[]): number | null {
  // By the clerk's cut the first letter may be one that a later one encloses.
  const outermost = letters.find(({ role }) => role === 'covering') ?? letters[0];
  if (outermost === undefined) return null;
  if (!isFiledCopy(outermost)) return outermost.index;
  const enclosed = outermost.enclosures.find(({ nestedLetter }) => nestedLetter !== undefined);
  const placed = letters.find(({ under }) => under === outermost.index);
  return enclosed?.nestedLetter ?? placed?.index ?? outermost.index;
}

/** Sent by a district to the bodies below it (rules §6). */
export function isFiledCopy(letter: ReadLetter): boolean {
  return sentByDistrict(letter) && /นายกเทศมนตรี|นายกองค์การบริหารส่วนตำบล|กำนัน|ผู้ใหญ่บ้าน/u.test(letter.to ?? '');
}

/** ที่ว่าการอำเภอ…, also with a slip in การ. */
function sentByDistrict(letter: ReadLetter): boolean {
  return /^(?:ที่ว่า\S{0,4}?|ที่ทำการปกครอง)?อำเภอ/u.test(letter.orgLines[0] ?? '');
}
