/**
 * Patterns for fixed words as a recogniser may read them: marks above and below are lost, added or taken for one
 * another, letters for those they look like. For words of a closed set only (labels, marks, phrases), never for names.
 */
import { alikeConsonants } from './look-alike.ts';

const mark = '[\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E]*';
const gap = '\\s?';

/** Source of a pattern for the word, whatever became of its marks; brackets of its own, none captured. */
export function loose(word: string): string {
  return `(?:${looseParts(word).join('')})`;
}

/** Any of the words, which stand a space apart. */
export function looseAny(words: string): string {
  return `(?:${words.split(' ').map(loose).join('|')})`;
}

/** As `loose`, and one letter anywhere may be missing, be another or have another beside it. For long words. */
export function looser(word: string): string {
  const parts = looseParts(word);
  // The last letter is looked for as far as the word may go, the others no farther than to the next right one.
  const slips = parts.map((_, at) => {
    const other = at === parts.length - 1 ? '[\\u0E01-\\u0E4E]{0,2}' : '[\\u0E01-\\u0E4E]{0,4}?';
    return `${parts.slice(0, at).join('')}${other}${parts.slice(at + 1).join('')}`;
  });
  return `(?:${[parts.join(''), ...slips].join('|')})`;
}

function looseParts(word: string): string[] {
  const parts: string[] = [];
  for (const letter of word.normalize('NFC')) {
    if (isMark(letter)) continue;
    if (letter === ' ') parts.push(gap);
    else parts.push(letterPattern(letter));
  }
  return parts;
}

function letterPattern(letter: string): string {
  if (letter === 'ำ') return `[ำา]${mark}`;
  if (letter === 'ใ' || letter === 'ไ') return `[ใไ]${mark}`;
  if (letter === 'แ') return `(?:แ|เเ?)${mark}`;
  if (/[A-Za-z.:/]/u.test(letter)) return letter.replace(/[.:/]/gu, '\\$&?');
  return `[${letter}${alikeConsonants(letter).join('')}]${mark}`;
}

function isMark(letter: string): boolean {
  return /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/u.test(letter);
}
