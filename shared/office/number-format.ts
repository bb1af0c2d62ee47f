/** How a book writes its numbers (ข้อ 16, rules §2.1-2.2), and which counter a letter's number comes from. */
import { toThaiDigits } from '../thai/numerals.ts';
import type { OfficeSettings, Prefix } from './office.ts';

export type NumberFormat = {
  /** Filled up with zeros to at least so many figures: ๐๐๑๒. */
  readonly leastDigits: number;
  /** Of books that count n/พ.ศ.: whether the year is written. Letters never bear it (rules §2.2). */
  readonly withYear: boolean;
  /** "ว ๑๒" or "ว๑๒". */
  readonly circularSpace: boolean;
};

export const usualFormat: NumberFormat = { leastDigits: 1, withYear: true, circularSpace: true };

/** A running number as its book writes it, Thai digits; one inserted after ๑๒๓ is "123/1" here and ๑๒๓/๑ on paper. */
export function formatRunning(running: number | string, { leastDigits }: NumberFormat = usualFormat): string {
  const [main = '', ...inserted] = String(running).split('/');
  return toThaiDigits([main.padStart(leastDigits, '0'), ...inserted].join('/'));
}

/** How a received book writes its numbers: letters before, zeros, the year after. */
export type ReceivedFormat = {
  /** Written as it stands here, with its space or stop if it has one: "ปค ". */
  readonly before: string;
  readonly leastDigits: number;
  readonly withYear: boolean;
};

export const usualReceivedFormat: ReceivedFormat = { before: '', leastDigits: 1, withYear: false };

/** "ปค 012/2569", "12/1": ASCII digits; paper and screen show them as Thai ones. */
export function writeReceived(
  running: number | string,
  buddhistYear: number,
  format: ReceivedFormat,
): string {
  const { before, leastDigits, withYear } = format;
  const [main = '', ...inserted] = String(running).split('/');
  const number = [main.padStart(leastDigits, '0'), ...inserted].join('/');
  return `${before}${number}${withYear ? `/${buddhistYear}` : ''}`;
}

/** The counter inside the prefix's sent book: circulars may count for themselves, and so may memos. */
export function counterOf(
  prefix: Pick<Prefix, 'circularSeries' | 'numbering'>,
  settings: Pick<OfficeSettings, 'circularSeries' | 'memoSeries'>,
  letter: { readonly circular: boolean; readonly isMemo?: boolean },
): { readonly circular: boolean; readonly memo: boolean } {
  const own = (prefix.circularSeries ?? settings.circularSeries) === 'own';
  return {
    circular: letter.circular && own,
    memo:
      letter.isMemo === true && settings.memoSeries === 'own' && (prefix.numbering ?? 'letter') === 'letter',
  };
}
