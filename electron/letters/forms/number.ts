/** The letter's number as its form prints it. */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import { ownNumber } from '../../../shared/letter/citation.ts';
import { buddhistYear } from '../../../shared/thai/date.ts';
import type { LetterToPrint } from '../letter-to-print.ts';

/** Room for three digits by hand or stamp where the number is not known yet. */
const blank = '\u00a0'.repeat(10);

/** "ที่ อต ๐๐๒๓.๑๐/ว ๑๒", "ที่ ๑๒/๒๕๖๙", "เลขที่ ๑๒/๒๕๖๙"; without the running number while there is none. */
export function printedNumber({ content, prefix, number }: LetterToPrint): string {
  const label = content.form === 'certificate' ? 'เลขที่' : 'ที่';
  if (number !== null) return bindForPrint(`${label} ${number}`).replaceAll(' ', '\u00a0');
  const isLetter = (prefix.numbering ?? 'letter') === 'letter';
  const year = content.date === null ? null : buddhistYear(content.date);
  if (isLetter) return bindForPrint(`${label} ${ownNumber(prefix, content, null, 0)}`);
  const open = year === null ? '/' : ownNumber(prefix, content, null, year);
  return `${label}${blank}${open}`;
}
