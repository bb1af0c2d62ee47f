/**
 * The same words written two ways within a bundle: where everything around is the same and one letter is a look-alike,
 * or a syllable stands twice, the rarer spelling is doubtful. No dictionary is asked; the bundle itself votes.
 */
import type { Warning } from '../document/reading.ts';
import { provinces } from '../gazetteer/provinces.ts';
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import { wholeWords } from '../thai/words.ts';
import { squeezedBundle } from './bundle-text.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';
import { windowsOf } from './windows.ts';
import { mayDouble } from './wording.ts';

/** Units that must be the same on either side of what differs. */
const side = 5;
/** The usual spelling must be so many times in the bundle, and more often than the doubtful one. */
const leastVotes = 3;
/** Units of a syllable or two. */
const extras = [3, 4, 5, 6];

type Variant = {
  readonly rare: string;
  readonly usual: string;
  readonly places: readonly number[];
  readonly votes: number;
};

export const spellingVote: Check = ({ pages, letters }) => {
  const { text, spanOf } = squeezedBundle(pages);
  const windows = windowsOf(text, side);
  const variants = [...lookAlikes(text, windows), ...repeats(text, windows)].filter(
    (variant) => !isNameOfPlace(text, variant),
  );
  return merged(variants).map((variant): Warning => {
    const spans = variant.places.map((at) => spanOf(at, at + variant.rare.length));
    const [first] = spans;
    const shown = inWords(text, variant);
    return warning(
      'spelling-vote',
      'doubt',
      { found: shown.rare, usual: shown.usual, times: toThaiDigits(variant.votes) },
      {
        letter: first === undefined ? null : (letterAt(letters, first)?.index ?? null),
        places: spans,
        proposal: shown.usual,
      },
    );
  });
};

type Windows = ReturnType<typeof windowsOf>;

/** Windows of the same units but for the middle one, which is a look-alike of the other's. */
function lookAlikes(text: string, { isThai, pair }: Windows): Variant[] {
  const candidates: { key: number; at: number }[] = [];
  const firstUnit = new Map<number, string>();
  const divided = new Set<number>();
  for (let at = side; at + side < text.length; at += 1) {
    const unit = text.charAt(at);
    if (!confusable.has(unit) || !isThai(at - side) || !isThai(at + 1)) continue;
    const key = pair(at - side, at + 1);
    candidates.push({ key, at });
    const first = firstUnit.get(key);
    if (first === undefined) firstUnit.set(key, unit);
    else if (first !== unit) divided.add(key);
  }
  const contested = candidates.filter(({ key }) => divided.has(key));
  const byWords = Map.groupBy(
    contested,
    ({ at }) => text.slice(at - side, at) + text.slice(at + 1, at + 1 + side),
  );
  return [...byWords.entries()].flatMap(([around, cases]) => {
    const units = [...Map.groupBy(cases, ({ at }) => text.charAt(at)).entries()].sort(
      ([, one], [, other]) => other.length - one.length,
    );
    const [[usual, votes] = ['', []], ...others] = units;
    const spelt = (letter: string) => around.slice(0, side) + letter + around.slice(side);
    return others
      .filter(
        ([unit, places]) => isOutvoted(places.length, votes.length) && lookAlikeDistance(unit, usual) <= 0.5,
      )
      .map(([unit, places]) => ({
        rare: spelt(unit),
        usual: spelt(usual),
        places: places.map(({ at }) => at - side),
        votes: votes.length,
      }));
  });
}

/** A syllable that stands beside itself or its like: การจัดการบริการ where the bundle mostly says การจัดบริการ. */
function repeats(text: string, { isThai, pair }: Windows): Variant[] {
  const times = new Map<number, number>();
  for (let at = 0; at + 2 * side <= text.length; at += 1) {
    if (!isThai(at) || !isThai(at + side)) continue;
    const key = pair(at, at + side);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const found = new Map<string, { usual: string; places: number[]; votes: number }>();
  for (let at = 0; at + 2 * side + 3 <= text.length; at += 1) {
    if (!isThai(at)) continue;
    for (const extra of extras) {
      const tail = at + side + extra;
      const votes = isThai(tail) ? (times.get(pair(at, tail)) ?? 0) : 0;
      if (votes < leastVotes || !isEcho(text, at + side, extra)) continue;
      const rare = text.slice(at, tail + side);
      const usual = text.slice(at, at + side) + text.slice(tail, tail + side);
      const known = found.get(rare) ?? { usual, places: [], votes };
      known.places.push(at);
      found.set(rare, known);
    }
  }
  return [...found].flatMap(([rare, { usual, places, votes }]) =>
    isOutvoted(places.length, votes) && rare !== usual ? [{ rare, usual, places, votes }] : [],
  );
}

/** The inserted units stand right before or right after as well, or a few units off on both sides. */
function isEcho(text: string, from: number, length: number): boolean {
  const inserted = text.slice(from, from + length);
  if (mayDouble.test(inserted)) return false;
  const left = text.slice(Math.max(0, from - side - 4), from);
  const right = text.slice(from + length, from + length + 8);
  if (left.endsWith(inserted) || right.startsWith(inserted)) return true;
  return left.includes(inserted) && right.includes(inserted);
}

function isOutvoted(rare: number, usual: number): boolean {
  return usual >= leastVotes && usual > rare;
}

/** Overlapping windows tell of one slip: kept is the window with most places. */
function merged(variants: readonly Variant[]): Variant[] {
  const kept: Variant[] = [];
  for (const variant of variants) {
    const rival = kept.findIndex(({ places }) =>
      places.some((at) => variant.places.some((other) => Math.abs(at - other) <= 2 * side + 6)),
    );
    const known = kept[rival];
    if (known === undefined) kept.push(variant);
    else if (variant.places.length > known.places.length) kept[rival] = variant;
  }
  return kept;
}

const longestName = 16;

/** Names of provinces are looked up, not voted on: a bundle may misspell its own most of the time. */
function isNameOfPlace(text: string, { rare, places: [at = 0] }: Variant): boolean {
  const from = Math.min(at, longestName);
  const around = text.slice(at - from, at + rare.length + longestName);
  return provinces.some(({ name }) => {
    const found = around.indexOf(name);
    return found >= 0 && found < from + rare.length - 2 && found + name.length > from + 2;
  });
}

/** Both spellings from the beginning of a word to the end of one, at a place where that makes the usual words. */
function inWords(text: string, { rare, usual, places }: Variant): { rare: string; usual: string } {
  const shown = places.slice(0, 8).map((at) => {
    const [start, end] = wholeWords(text, at, at + rare.length);
    const [head, tail] = [text.slice(start, at), text.slice(at + rare.length, end)];
    return { rare: head + rare + tail, usual: head + usual + tail };
  });
  return shown.find((words) => text.includes(words.usual)) ?? { rare, usual };
}

/** Consonants that are taken for one another; marks and digits are other checks' matter. */
const confusable = new Set('ขชซตดคศนปมบพทฟผฝถกภลสอฮฎฏรธฃ');
