/**
 * Typed with the other keyboard layout on? l;ylfu was meant as สวัสดี, ะ้ำ as the, /ึฝ-ฝุึ as 27/3/67. Known without a
 * dictionary: Thai is written by strict rules (a mark has its letter, a leading vowel its consonant), and letters
 * follow one another in Thai and in English as often as `letter-pairs.ts` says. In doubt it is silent: what is right
 * must never be called wrong, and nothing is ever changed without the clerk.
 */
import { asLatinKeys, asThaiKeys } from './keyboard-layout.ts';
import { englishLetters, englishPairs, thaiLetters, thaiPairs } from './letter-pairs.ts';
import { isWellWritten } from './well-written.ts';

/** What was meant, when the text was typed with the other layout on; null when it was not, or cannot be told. */
export function meantInOtherLayout(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || text.length > 300 || isTechnical(text)) return null;
  if (/[ก-๎]/.test(text)) return meantAsLatin(text);
  return /[a-z]/i.test(text) || /[;'[\],./]/.test(text) ? meantAsThai(text) : null;
}

/** Addresses, files, codes: no words of any language. */
function isTechnical(text: string): boolean {
  return (
    /[A-Z]\.\d|[\w.]@[\w-]|:\/\/|^www\.|\\|\w\.(?:com|org|net|th|io|pdf|docx?|xlsx?|csv|txt|png|jpe?g|tiff?|zip)\b/i.test(
      text,
    ) || text.split(/\s+/).some((word) => /^[A-Z0-9]{1,8}$/.test(word) && /[A-Z]/.test(word))
  );
}

/** Fewer letters say too little. */
const leastLetters = 3;
/** How much likelier (in halvings) the other reading has to be, in all and for each letter. */
const leastGain = { all: 6, each: 0.8 } as const;

function meantAsThai(text: string): string | null {
  const meant = text.split(/(\s+)/).map(thaiWord).join('');
  const letters = [...meant].filter((letter) => letter >= 'ก').length;
  const words = meant.split(/\s+/).filter((word) => /[ก-๎]/.test(word));
  if (letters < leastLetters || words.length === 0 || !words.every(isWellWritten)) return null;
  return isLikelier(oddness(words, thaiLetters, thaiPairs), englishOddness(text), letters) ? meant : null;
}

/** Figures by themselves are figures in either layout. */
function thaiWord(word: string): string {
  return /^[0-9.,/-]*$/.test(word) ? word : asThaiKeys(word);
}

function meantAsLatin(text: string): string | null {
  const words = text.split(/\s+/);
  if (words.every(isWellWritten)) return null;
  const meant = asLatinKeys(text);
  if (isFigures(meant)) return meant;
  if (!/^[A-Za-z][A-Za-z' ,.-]*$/.test(meant)) return null;
  const letters = meant.replace(/[^A-Za-z]/g, '').length;
  // Badly written Thai is worth as little as badly written English.
  const asTyped = letters * unheardOf;
  return letters >= leastLetters && isLikelier(englishOddness(meant), asTyped * 0.72, letters) ? meant : null;
}

/** A number, a date, a running number with its year: typed in the row of digits. */
function isFigures(text: string): boolean {
  return /^\d[\d./ -]*\d$/.test(text) && text.replace(/\D/g, '').length >= 2;
}

function isLikelier(oddnessMeant: number, oddnessTyped: number, letters: number): boolean {
  const gain = oddnessTyped - oddnessMeant;
  return gain >= leastGain.all && gain / letters >= leastGain.each;
}

/** What no table holds: a mark of punctuation inside a word, a capital after a small letter. */
const unheardOf = 9;

/** Halvings it takes to write these words, letter after letter; the fewer, the likelier. */
function oddness(words: readonly string[], letters: string, pairs: string): number {
  let sum = 0;
  for (const word of words) {
    let before = 0;
    for (const letter of `${word} `) {
      const at = letters.indexOf(letter);
      sum += at < 0 ? unheardOf : Number(pairs[before * letters.length + at] ?? unheardOf) + 1;
      before = Math.max(0, at);
    }
  }
  return sum;
}

function englishOddness(text: string): number {
  const capitals = text.match(/[a-z][A-Z]/g)?.length ?? 0;
  // A stop or a comma at a word's end is how sentences are written.
  const words = text
    .replace(/[.,;:!?)'"]+(?=\s|$)/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return (
    oddness(
      words.map((word) => word.toLowerCase()),
      englishLetters,
      englishPairs,
    ) +
    capitals * 4
  );
}
