/** Fields in braces that the letter's table does not fill: they would be printed as they stand. */
import { editDistance } from '../thai/distance.ts';
import { fieldTexts } from './field-text.ts';
import { finding, mending } from './finding.ts';
import type { LetterContent, LetterFinding } from './letter.ts';
import { unknownFields } from './merge.ts';

export function findingsAboutMerge(content: LetterContent): readonly LetterFinding[] {
  const columns = content.merge?.columns.map((name) => name.trim()) ?? [];
  const texts = fieldTexts(content);
  return unknownFields(content).flatMap((name) => {
    const place = texts.find(({ text }) => positionOf(text, name) !== null);
    const at = place === undefined ? null : positionOf(place.text, name);
    if (place === undefined || at === null) return [];
    const near = columns.filter((column) => editDistance(column, name) <= Math.max(1, name.length / 4));
    return finding(
      'unknown-field',
      'doubt',
      place.field,
      { name },
      mending(place, at.start, at.end, ...near.map((column) => `{${column}}`)),
    );
  });
}

function positionOf(text: string, name: string): { readonly start: number; readonly end: number } | null {
  for (const match of text.matchAll(/\{([^{}\n]{1,100})\}/gu))
    if (match[1]?.trim() === name) return { start: match.index, end: match.index + match[0].length };
  return null;
}
