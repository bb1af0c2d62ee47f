/**
 * What a PIN or a password must be. A PIN is six digits or more, a password eight signs or more. Refused is what somebody
 * who knows the person, or no one, would try first; each refusal has its reason.
 */
import { toArabicDigits } from '../thai/numerals.ts';

export const weaknesses = ['short', 'one-sign', 'sequence', 'birth-year', 'common', 'name'] as const;
export type Weakness = (typeof weaknesses)[number];

const leastDigits = 6;
const leastSigns = 8;
const rows = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'ๆไำพะัีรนยบล',
  'ฟหกดเ้่าสวง',
];
const common = [
  'password',
  'passw0rd',
  'letmein',
  'welcome',
  'iloveyou',
  'admin',
  'administrator',
  'saraban',
  'amphoe',
  'district',
  'thailand',
  'สารบรรณ',
  'อำเภอ',
  'รหัสผ่าน',
  'ประเทศไทย',
];
/** Earliest birth that still sits at a desk; ๑๙๓๐ is พ.ศ. ๒๔๗๓. */
const firstBirth = 1930;
const buddhistOffset = 543;

/** What the keys 0 to 9 above the letters give while the keyboard stands on Thai. */
const digitKeys = 'จๅ/-ภถุึคต';
const onlyDigitKeys = new RegExp(`^[${digitKeys.replace('-', '\\-')}]+$`);

/**
 * One way of writing: ๑ and 1 are one key to whoever types with the Thai layout, and so is a whole PIN typed above the
 * letters. Behind dots nobody sees which language the keyboard is on.
 */
export function tidySecret(typed: string): string {
  const secret = toArabicDigits(typed.normalize('NFKC'));
  return onlyDigitKeys.test(secret)
    ? secret.replace(/./gu, (sign) => String(digitKeys.indexOf(sign)))
    : secret;
}

/** `year` is the present one, of the common era. Null: it may be used. */
export function weaknessOf(
  typed: string,
  { name, year }: { readonly name: string; readonly year: number },
): Weakness | null {
  const secret = tidySecret(typed).toLowerCase();
  const isPin = /^\d+$/.test(secret);
  if ([...secret].length < (isPin ? leastDigits : leastSigns)) return 'short';
  if (new Set(secret).size <= 2) return 'one-sign';
  if (isSequence(secret)) return 'sequence';
  if (isPin && holdsBirthYear(secret, year)) return 'birth-year';
  if (common.some((word) => secret.replace(/[^\p{L}\p{M}]+$|^[^\p{L}\p{M}]+/gu, '') === word))
    return 'common';
  if (nameParts(name).some((part) => secret.includes(part))) return 'name';
  return null;
}

/** Neighbours all the way, one way or back; or a short piece repeated. */
function isSequence(secret: string): boolean {
  const back = [...secret].toReversed().join('');
  if (rows.some((row) => `${row}${row}`.includes(secret) || `${row}${row}`.includes(back))) return true;
  return [1, 2, 3, 4].some((length) => secret.length >= 2 * length && repeats(secret, length));
}

function repeats(secret: string, length: number): boolean {
  return secret.length % length === 0 && secret.slice(0, length).repeat(secret.length / length) === secret;
}

/** At the beginning or the end, in either calendar: day, month and year run together have it there too. */
function holdsBirthYear(pin: string, year: number): boolean {
  return [pin.slice(0, 4), pin.slice(-4)].map(Number).some((four) => {
    const born = four > 2400 ? four - buddhistOffset : four;
    return born >= firstBirth && born <= year;
  });
}

function nameParts(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/^(?:นาย|นางสาว|นาง|ว่าที่\s*ร\.?ต\.?|ดร\.)/, '')
    .split(/\s+/)
    .filter((part) => part.length >= 4);
}
