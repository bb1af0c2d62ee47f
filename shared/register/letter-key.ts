/** When are two lines of the register the same letter? Same number, same date, same sender, however they were typed. */
import { toArabicDigits } from '../thai/numerals.ts';
import type { EntryFields } from './entry.ts';

export type LetterIdentity = Pick<
  EntryFields,
  'documentNumber' | 'documentDate' | 'documentDateText' | 'from'
>;

/** Null when the letter carries no number: such letters cannot be told apart this way. */
export function letterKey(letter: LetterIdentity): string | null {
  const number = bare(letter.documentNumber ?? '');
  if (number === '') return null;
  return [number, letter.documentDate ?? bare(letter.documentDateText ?? ''), bare(letter.from)].join('|');
}

/** The key of a line whose date and sender are sealed: of it the number alone is known. */
export function sealedKey({ documentNumber }: Pick<EntryFields, 'documentNumber'>): string | null {
  return letterKey({ documentNumber, documentDate: null, documentDateText: null, from: '' });
}

/** What tells a letter without a number well enough to hide it: subject, date and sender. Null when one is not known. */
export function numberlessKey(letter: LetterIdentity & Pick<EntryFields, 'subject'>): string | null {
  const parts = [
    bare(letter.subject),
    letter.documentDate ?? bare(letter.documentDateText ?? ''),
    bare(letter.from),
  ];
  return parts.includes('') ? null : ['', ...parts].join('|');
}

/** White space, full stops after the code and the kind of digits say nothing about which letter it is (rules §2.2). */
function bare(text: string): string {
  return toArabicDigits(text.normalize('NFC'))
    .replace(/ํา/g, 'ำ')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
    .replace(/(?<=\p{L})\./gu, '')
    .replace(/^ที่(?=\p{L})/u, '');
}
