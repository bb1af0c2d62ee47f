/**
 * Words typed in the last moment before this page went down: kept beside the page while no save has taken them, found
 * again when the desk is opened next. The browser forgets them with the tab.
 */
import { letterContent } from '../../../shared/contract/schemas.ts';
import type { Letter, LetterContent } from '../../../shared/letter/letter.ts';

export type KeptWords = {
  readonly content: LetterContent;
  /** `updatedAt` of the letter they were typed into. */
  readonly basedOn: string;
};

const nameOf = ({ id, version }: Pick<Letter, 'id' | 'version'>) => `saraban-words ${id} ${version}`;

export function keepWords(letter: Letter, words: KeptWords): void {
  try {
    sessionStorage.setItem(nameOf(letter), JSON.stringify(words));
  } catch {
    // A full or forbidden store costs only this second copy; the save goes on.
  }
}

export function forgetWords(letter: Letter): void {
  sessionStorage.removeItem(nameOf(letter));
}

/** Null when nothing was left, or what was left is no letter any more. */
export function keptWords(letter: Letter): KeptWords | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(letter)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const content = letterContent.safeParse(Reflect.get(kept, 'content'));
    const basedOn: unknown = Reflect.get(kept, 'basedOn');
    return content.success && typeof basedOn === 'string' ? { content: content.data, basedOn } : null;
  } catch {
    return null;
  }
}
