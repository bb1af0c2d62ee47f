/** "หน้า ๒ จาก ๙" at the lower edge of a printed register: the words of the paper, whatever language the screen speaks. */
import { toThaiDigits } from '../thai/numerals.ts';

/** For a counter that the printing engine fills in between. */
export const pageNumberWords = { before: 'หน้า ', of: ' จาก ' } as const;

/** `pages` null: not counted yet. */
export function pageNumberText(page: number, pages: number | null): string {
  const counted = pages === null ? '…' : toThaiDigits(pages);
  return `${pageNumberWords.before}${toThaiDigits(page)}${pageNumberWords.of}${counted}`;
}
