/** The words of a letter in reading order, one line a part: what search looks into. */
import type { BodyBlock, LetterContent } from './letter.ts';

export function letterText(letter: LetterContent): string {
  const lines = [
    letter.subject,
    letter.addressee,
    ...letter.references,
    ...letter.enclosures.map(({ text, quantity }) => `${text} ${quantity}`),
    ...letter.body.flatMap(wordsOf),
    letter.closingPurpose,
    // places, people, copies; a tick holds no words
    ...Object.values(letter.details).filter((text) => text !== 'yes'),
    ...letter.attachments.flatMap(({ title, body }) => [title, ...body.flatMap(wordsOf)]),
  ];
  return lines.filter((line) => line.trim() !== '').join('\n');
}

function wordsOf(block: BodyBlock): readonly string[] {
  return block.kind === 'table'
    ? [block.text, ...block.table.rows.map((cells) => cells.join(' '))]
    : [block.text];
}
