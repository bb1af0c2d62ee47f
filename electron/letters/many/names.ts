/** Names of the files that a set becomes. */
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { asFileName, letterFileName } from '../file-name.ts';
import type { LetterToPrint } from '../letter-to-print.ts';

/** Numbered in front, so that a folder shows them in the order of the table and no two are the same. */
export function nameOfOne({ number, content }: LetterToPrint, at: number): string {
  const place = toThaiDigits(String(at + 1).padStart(3, '0'));
  return asFileName(`${place} ${number ?? ''} ${content.addressee}`.slice(0, 120));
}

export function nameOfAll(
  letter: { readonly number: string | null; readonly subject: string },
  total: number,
): string {
  return `${letterFileName(letter)} รวม ${toThaiDigits(total)} ฉบับ`;
}
