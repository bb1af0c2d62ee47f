/**
 * Words that no save has taken yet, on this computer beside the page: found again when the desk is opened next, though
 * the window, the browser or the host went down meanwhile. A save forgets them; what nobody came back for goes after a
 * fortnight.
 */
import { letterContent } from '../../../shared/contract/schemas.ts';
import type { Letter, LetterContent } from '../../../shared/letter/letter.ts';
import { copyMark, copyStore, ownerOfCopies } from '../../components/kept-copies.ts';

export type KeptWords = {
  readonly content: LetterContent;
  /** `updatedAt` of the letter they were typed into. */
  readonly basedOn: string;
};

const daysKept = 14;
/** Letters; more than a desk ever has open at once. */
const mostKept = 20;

const nameOf = ({ id, version }: Pick<Letter, 'id' | 'version'>) => `${copyMark}${id} ${version}`;

export function keepWords(letter: Letter, words: KeptWords): void {
  try {
    copyStore().setItem(
      nameOf(letter),
      JSON.stringify({ ...words, by: ownerOfCopies(), keptAt: Date.now() }),
    );
  } catch {
    // A full or forbidden store costs only this second copy; the save goes on.
  }
}

export function forgetWords(letter: Letter): void {
  try {
    copyStore().removeItem(nameOf(letter));
  } catch {
    // Forbidden: then nothing was kept either.
  }
}

/** Null when nothing was left, or what was left is no letter any more: then `keptText` has its words. */
export function keptWords(letter: Letter): KeptWords | null {
  const kept = keptOf(letter);
  if (kept === null) return null;
  const content = letterContent.safeParse(Reflect.get(kept, 'content'));
  const basedOn: unknown = Reflect.get(kept, 'basedOn');
  return content.success && typeof basedOn === 'string' ? { content: content.data, basedOn } : null;
}

/** The bare words of what the letter cannot take back as it was kept; null when there are none. */
export function keptText(letter: Letter): string | null {
  const kept = keptOf(letter);
  if (kept === null || keptWords(letter) !== null) return null;
  const content: unknown = Reflect.get(kept, 'content');
  if (typeof content !== 'object' || content === null) return null;
  const lines = worded.flatMap((name) => wordsIn(Reflect.get(content, name)));
  return lines.length === 0 ? null : lines.join('\n');
}

function keptOf(letter: Letter): object | null {
  try {
    forgetOldWords(Date.now());
    const kept: unknown = JSON.parse(copyStore().getItem(nameOf(letter)) ?? 'null');
    return typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}

const worded = 'subject addressee references enclosures body closingPurpose details attachments'.split(' ');
/** Names, not words. */
const unworded = new Set(['kind', 'fileId', 'align']);

/** Cells of a row stand beside each other, so that a table can be pasted as one. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
    return [value.join('\t')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => (unworded.has(name) ? [] : wordsIn(inside)));
}

function forgetOldWords(now: number): void {
  const oldest = now - daysKept * 86_400_000;
  const kept = Object.keys(copyStore())
    .filter((name) => name.startsWith(copyMark))
    .map((name) => ({ name, at: keptAt(copyStore().getItem(name)) }))
    .sort((one, other) => other.at - one.at);
  for (const [place, { name, at }] of kept.entries())
    if (place >= mostKept || at < oldest) copyStore().removeItem(name);
}

/** 0, long ago, for what cannot be read. */
function keptAt(text: string | null): number {
  try {
    const at: unknown = Reflect.get(JSON.parse(text ?? '{}'), 'keptAt');
    return typeof at === 'number' ? at : 0;
  } catch {
    return 0;
  }
}
