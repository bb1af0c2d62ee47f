/** The words of a letter in reading order, one line a part: what search looks into. */
import type { LetterContent } from './letter.ts';

export function letterText(letter: LetterContent): string {
  const lines = [
    letter.subject,
    letter.addressee,
    ...letter.references,
    ...letter.enclosures.map(({ text, quantity }) => `${text} ${quantity}`),
    ...letter.body.map(({ text }) => text),
    letter.closingPurpose,
  ];
  return lines.filter((line) => line.trim() !== '').join('\n');
}
