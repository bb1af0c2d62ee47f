/**
 * Citing letters: สำเนาหนังสือ… [ชั้นความเร็ว] ที่ … ลงวันที่ … (rules §7), and composing our own ที่ (rules §2.2).
 */
import { type Urgency, urgencyMark } from '../document/handling.ts';
import type { CitedLetter, ReadLetter } from '../document/reading.ts';
import { formatRunning, type NumberFormat, usualFormat } from '../office/number-format.ts';
import type { Prefix } from '../office/office.ts';
import { senderFromHead } from '../register/from-letter.ts';
import { formatThaiDate } from '../thai/date.ts';
import { toThaiDigits } from '../thai/numerals.ts';

/** ที่ as printed and registered: "อน ๐๐๒๓.๙/ว ๑๒". Null `running` leaves the number blank. */
export function formatLetterNumber(
  code: string,
  circular: boolean,
  running: number | string | null,
  format: NumberFormat = usualFormat,
): string {
  const mark = format.circularSpace ? 'ว ' : 'ว';
  const stem = `${toThaiDigits(code.trim())}/${circular ? mark : ''}`;
  return running === null ? stem : stem + formatRunning(running, format);
}

/**
 * The number a letter bears: of an order, announcement or certificate "๑๒/๒๕๖๗" (ข้อ 16), else ที่ in full.
 * Null `running` leaves its place blank.
 */
export function ownNumber(
  prefix: Pick<Prefix, 'code' | 'numbering' | 'format'>,
  { circular }: { readonly circular: boolean },
  running: number | string | null,
  buddhistYear: number,
): string {
  const format = prefix.format ?? usualFormat;
  if ((prefix.numbering ?? 'letter') === 'letter')
    return formatLetterNumber(prefix.code, circular, running, format);
  const number = running === null ? '' : formatRunning(running, format);
  return format.withYear ? `${number}/${toThaiDigits(buddhistYear)}` : number;
}

/** ที่ as the sent register shows it: orders and the like with the name of their book before the number. */
export function registeredNumber(
  prefix: Pick<Prefix, 'code' | 'numbering' | 'format'>,
  letter: { readonly circular: boolean },
  running: number | string,
  buddhistYear: number,
): string {
  const own = ownNumber(prefix, letter, running, buddhistYear);
  return (prefix.numbering ?? 'letter') === 'letter' ? own : `${prefix.code} ที่ ${own}`;
}

/** The received letter as an enclosure of the one that forwards it. A date the calendar lacks is cited as printed. */
export function copyOfLetter(letter: ReadLetter, urgency: Urgency | null, sender?: string): string {
  const date = letter.dateISO === null ? letter.dateLiteral : formatThaiDate(letter.dateISO);
  return joined([
    `สำเนาหนังสือ${sender ?? senderFromHead(letter.orgLines)}`,
    urgency === null ? null : urgencyMark[urgency],
    letter.number === null ? null : `ที่ ${toThaiDigits(letter.number)}`,
    date === null ? null : `ลงวันที่ ${toThaiDigits(date)}`,
  ]);
}

/** A cited letter in running text: หนังสือ<agency> ที่ … ลงวันที่ …; null when its number was not read. */
export function citationInText(cited: CitedLetter): string | null {
  if (cited.number === null) return null;
  return joined([
    `หนังสือ${cited.org ?? ''}`,
    cited.urgency ?? null,
    `ที่ ${cited.number}`,
    cited.dateISO === null ? null : `ลงวันที่ ${formatThaiDate(cited.dateISO)}`,
  ]);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
