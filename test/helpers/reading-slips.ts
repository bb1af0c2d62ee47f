/**
 * Damages a text the way a recogniser does: marks lost or taken for others, letters for those they look like, brackets
 * of the wrong kind. Digits stay, so that what is found can be compared. The same seed gives the same slips.
 */
import { alikeConsonants } from '../../shared/thai/look-alike.ts';

export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const marks = '\u0E31\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E47\u0E48\u0E49\u0E4C';

/** `rate`: share of the consonants that are damaged; marks fare three times as badly. */
export function withSlips(text: string, rate: number, chance: Chance): string {
  return Array.from(text, (letter) => damaged(letter, rate, chance)).join('');
}

function damaged(letter: string, rate: number, chance: Chance): string {
  if (marks.includes(letter) && chance() < rate * 3)
    return chance() < 0.6 ? '' : (marks[Math.floor(chance() * marks.length)] ?? '');
  if (/[ก-ฮ]/u.test(letter) && chance() < rate) {
    if (chance() < 0.25) return '';
    const alike = alikeConsonants(letter);
    return alike[Math.floor(chance() * alike.length)] ?? letter;
  }
  if (/[()]/u.test(letter) && chance() < rate * 2) return chance() < 0.5 ? '' : letter === '(' ? '{' : '}';
  return letter;
}
