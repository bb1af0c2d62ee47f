/**
 * The recovery key as it stands on paper: Crockford's base 32 (no I, L, O, U to be mistaken), 26 signs of chance (130
 * bits) and two that check the others, in seven groups of four. 1021 is the greatest prime below 32²: one wrong sign
 * always shows, two that changed places too.
 */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Bytes of chance that a key is made of. */
export const recoveryChance = 26;
const wholeSigns = 28;
const checkPrime = 1021n;

export const keyGroupCount = 7;
const groupSigns = 4;

/** `chance`: one random byte a sign. */
export function recoveryKeyOf(chance: Uint8Array): string {
  if (chance.length !== recoveryChance) throw new RangeError('a recovery key needs 26 random bytes');
  const body = [...chance].map((byte) => signs[byte % 32] ?? '').join('');
  return body + checkOf(body);
}

export function groupsOf(key: string): readonly string[] {
  return Array.from({ length: keyGroupCount }, (_, index) =>
    key.slice(index * groupSigns, (index + 1) * groupSigns),
  );
}

/** As long as a key and of its signs, whether or not they check. */
export function isLikeRecoveryKey(typed: string): boolean {
  const key = plainGroup(typed);
  return key.length === wholeSigns && [...key].every((sign) => signs.includes(sign));
}

/** The key as it was made, however it was typed; null: it cannot be one. */
export function readRecoveryKey(typed: string): string | null {
  const key = plainGroup(typed);
  if (!isLikeRecoveryKey(typed)) return null;
  const body = key.slice(0, recoveryChance);
  return checkOf(body) === key.slice(recoveryChance) ? key : null;
}

/** Capitals, without spaces and dashes; O is 0, I and L are 1. */
export function plainGroup(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[๐-๙]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0e20))
    .replace(/[\s\-–—_.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function checkOf(body: string): string {
  const value = [...body].reduce((sum, sign) => sum * 32n + BigInt(signs.indexOf(sign)), 0n) % checkPrime;
  return `${signs[Number(value / 32n)]}${signs[Number(value % 32n)]}`;
}
