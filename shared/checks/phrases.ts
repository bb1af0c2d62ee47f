/** Official phrases and names of departments with one slip in them. */
import type { Span } from '../document/reading.ts';
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { squeezedBundle } from './bundle-text.ts';
import { officialPhrases } from './official-phrases.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

type Slip = { readonly phrase: string; readonly word: string; readonly span: Span };

/** A phrase every official letter uses, with one slip in it. */
export const misspeltPhrases: Check = ({ pages, letters }) => {
  const { text, spanOf } = squeezedBundle(pages);
  const found = nearMisses(text).flatMap(({ phrase, from, to }): Slip[] => {
    const word = text.slice(from, to);
    return /[^\u0E01-\u0E4E]/u.test(word) ? [] : [{ phrase, word, span: spanOf(from, to) }];
  });
  const longest = found.filter((slip) => !found.some((other) => holds(other, slip)));
  return [...Map.groupBy(longest, ({ word }) => word).entries()].flatMap(([word, cases]) => {
    const [first] = cases;
    if (first === undefined) return [];
    return warning(
      'misspelt-phrase',
      'doubt',
      { found: word, phrase: first.phrase },
      {
        letter: letterAt(letters, first.span)?.index ?? null,
        places: cases.map(({ span }) => span),
        proposal: first.phrase,
      },
    );
  });
};

function holds(one: Slip, other: Slip): boolean {
  return (
    one.phrase.length > other.phrase.length &&
    one.span.page === other.span.page &&
    one.span.start <= other.span.start &&
    one.span.end >= other.span.end
  );
}

/** Half a phrase: with one slip in the phrase, the other half stands whole. */
type Half = {
  readonly phrase: string;
  readonly half: string;
  readonly other: string;
  readonly isLeft: boolean;
};

/** Units by which a half is found. */
const key = 3;
const halves = Map.groupBy(
  officialPhrases.flatMap((phrase): Half[] => {
    const middle = phrase.length >> 1;
    const [left, right] = [phrase.slice(0, middle), phrase.slice(middle)];
    return [
      { phrase, half: left, other: right, isLeft: true },
      { phrase, half: right, other: left, isLeft: false },
    ];
  }),
  ({ half }) => keyOf(half, 0),
);

/** Thai letters differ in their last seven bits; what else has the same is told apart by the half itself. */
function keyOf(text: string, at: number): number {
  let number = 0;
  for (let step = 0; step < key; step += 1) number = (number << 7) | (text.charCodeAt(at + step) & 0x7f);
  return number;
}

type Place = { readonly phrase: string; readonly from: number; readonly to: number };

function nearMisses(text: string): Place[] {
  const found: Place[] = [];
  for (let at = 0; at + key <= text.length; at += 1) {
    for (const half of halves.get(keyOf(text, at)) ?? []) {
      const place = text.startsWith(half.half, at) ? placeAround(text, at, half) : null;
      if (place !== null) found.push(place);
    }
  }
  return found;
}

/** The whole phrase around a half of it, when the other half stands there with one slip. */
function placeAround(text: string, at: number, { phrase, half, other, isLeft }: Half): Place | null {
  const isLong = phrase.length >= longPhrase;
  const end = at + half.length;
  if (isLeft) {
    if (text.startsWith(other, end)) return null;
    const length = slipLength(other, isLong, (size) => text.slice(end, end + size));
    return length === null ? null : { phrase, from: at, to: end + length };
  }
  if (at >= other.length && text.startsWith(other, at - other.length)) return null;
  const length = slipLength(other, isLong, (size) => text.slice(Math.max(0, at - size), at));
  return length === null ? null : { phrase, from: at - length, to: end };
}

/** The size of the piece that is the wanted one but for a look-alike letter or a mark; null when there is none. */
function slipLength(wanted: string, isLong: boolean, piece: (size: number) => string): number | null {
  for (const size of [wanted.length, wanted.length + 1, wanted.length - 1]) {
    const other = piece(size);
    if (other.length !== size || other === wanted) continue;
    if (size === wanted.length ? lookAlikeDistance(other, wanted) <= 0.5 : isMarkMore(other, wanted))
      return size;
    if (size === wanted.length && isReplaced(other, wanted, isLong)) return size;
  }
  return null;
}

/** One of the two has a tone or vowel mark that the other lacks, and else they are the same. */
function isMarkMore(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  const at = [...long].findIndex((unit, index) => unit !== short[index]);
  return at > 0 && mark.test(long[at] ?? '') && long.slice(0, at) + long.slice(at + 1) === short;
}

/** Another mark in its place; in a long phrase any other letter, since nothing else reads nearly so. */
function isReplaced(one: string, other: string, isLong: boolean): boolean {
  const at = [...one].findIndex((unit, index) => unit !== other[index]);
  const [unit = '', wanted = ''] = [one[at], other[at]];
  const isSlip = isLong ? thaiUnit.test(unit) : mark.test(unit) && mark.test(wanted);
  return at >= 0 && isSlip && one.slice(at + 1) === other.slice(at + 1);
}

const thaiUnit = /[ก-๎]/u;
/** Units from which on a phrase is long. */
const longPhrase = 12;

const mark = /[ัิ-ฺ็-์]/u;
