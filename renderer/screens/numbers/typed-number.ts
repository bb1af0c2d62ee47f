/** A running number typed in Thai or ASCII digits; null when it is none. */
import { toArabicDigits } from '../../../shared/thai/numerals.ts';

export function typedNumber(typed: string): number | null {
  const digits = toArabicDigits(typed.trim());
  return /^[1-9]\d{0,6}$/.test(digits) ? Number(digits) : null;
}
