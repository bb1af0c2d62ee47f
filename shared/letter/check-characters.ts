/** Tells the writer which fields lose characters on their way to paper, wherever text can be typed or pasted. */
import { cleanedCount } from './clean.ts';
import { finding } from './finding.ts';
import type { BodyBlock, LetterContent, LetterFinding } from './letter.ts';

export function findingsAboutCharacters(content: LetterContent): readonly LetterFinding[] {
  return fieldsOf(content).flatMap(({ field, texts }) => {
    const count = texts.reduce((sum, text) => sum + cleanedCount(text), 0);
    return count === 0 ? [] : [finding('cleaned-text', 'hint', field, { count: String(count) })];
  });
}

type Field = { readonly field: string; readonly texts: readonly string[] };

function fieldsOf(content: LetterContent): readonly Field[] {
  return [
    { field: 'subject', texts: [content.subject] },
    { field: 'addressee', texts: [content.addressee] },
    ...content.references.map((text, index) => ({ field: `references[${index}]`, texts: [text] })),
    ...content.enclosures.map(({ text, quantity }, index) => ({
      field: `enclosures[${index}]`,
      texts: [text, quantity],
    })),
    ...content.body.map((block, index) => ({ field: `body[${index}]`, texts: textsOf(block) })),
    { field: 'closingPurpose', texts: [content.closingPurpose] },
    { field: 'complimentaryClose', texts: [content.complimentaryClose] },
    ...Object.entries(content.details).map(([name, text]) => ({ field: `details.${name}`, texts: [text] })),
    ...content.attachments.map(({ title, body }, index) => ({
      field: `attachments[${index}]`,
      texts: [title, ...body.flatMap(textsOf)],
    })),
  ];
}

function textsOf(block: BodyBlock): readonly string[] {
  return block.kind === 'table' ? [block.text, ...block.table.rows.flat()] : [block.text];
}
