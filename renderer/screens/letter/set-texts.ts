/** The lines of one text as the paper has them, by block; and as many of them as still stand in the editor's words. */
import type { LetterPage } from '../../../shared/letter/letter.ts';

export type PaperLine = { readonly text: string; readonly page: number; readonly row: number | null };
/** By the block's place in its text. Pages count from 1. */
export type PaperTexts = ReadonlyMap<number, readonly PaperLine[]>;

/** `name`: "body", "attachments[0].body". */
export function textsOnPaper(pages: readonly LetterPage[], name: string): PaperTexts {
  const texts = new Map<number, PaperLine[]>();
  for (const [index, { lines }] of pages.entries())
    for (const { field, text, row } of lines) {
      if (!field.startsWith(`${name}[`)) continue;
      const block = Number(field.slice(name.length + 1, -1));
      const line = { text, row, page: index + 1 };
      const before = texts.get(block);
      if (before === undefined) texts.set(block, [line]);
      else before.push(line);
    }
  return texts;
}

/** Spaces of every kind are one kind: the paper binds with no-break spaces what the clerk wrote with plain ones. */
const level = (text: string) => text.replace(/\s/g, ' ');

export type LineEnd = { readonly at: number; readonly page: number };
/** `set`: how far the words are those of the paper; `ends`: where its lines end in them, and the page that goes on. */
export type SetText = { readonly set: number; readonly ends: readonly LineEnd[] };

/** Words typed since then break by themselves, from the line they stand in. */
export function setTextOf(text: string, lines: readonly PaperLine[]): SetText {
  const words = level(text);
  const ends: LineEnd[] = [];
  let set = 0;
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    const own = level(line.text);
    const isSame = isLast ? words.slice(set) === own : words.startsWith(own, set);
    if (!isSame || own === '') break;
    set += own.length;
    const next = lines[index + 1];
    if (next !== undefined) ends.push({ at: set, page: next.page });
  }
  return { set, ends };
}
