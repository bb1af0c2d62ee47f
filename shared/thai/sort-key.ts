/**
 * The order of a Thai dictionary as text that compares by its characters: a vowel written before its consonant counts
 * after it (เก stands under ก), and tone marks count for nothing. For indexes, which know no language.
 */
import { fold } from './fold.ts';

const longest = 32;

export function thaiSortKey(text: string): string {
  const bare = fold(text)
    .replace(/ํา/gu, 'ำ')
    .replace(/[\u0e47-\u0e4e]/gu, '');
  return bare.replace(/([เ-ไ])([ก-ฮ])/gu, '$2$1').slice(0, longest);
}
