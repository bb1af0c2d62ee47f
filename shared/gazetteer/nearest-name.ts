/** The name a misread word was meant to be: nearest by look, and only when no other name is as near. */
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { type Province, provinces } from './provinces.ts';

/** Null when nothing is near enough, or two names are equally near. Short names bear fewer slips. */
function nearestName(word: string, names: readonly string[]): string | null {
  if (names.includes(word)) return word;
  const ranked = names
    .map((name) => ({ name, distance: lookAlikeDistance(word, name) }))
    .filter(({ name, distance }) => distance <= tolerance(name))
    .sort((one, other) => one.distance - other.distance);
  const [best, second] = ranked;
  if (best === undefined || best.distance === second?.distance) return null;
  return best.name;
}

export function nearestProvince(word: string): Province | null {
  const name = nearestName(
    word,
    provinces.map((province) => province.name),
  );
  return provinces.find((province) => province.name === name) ?? null;
}

function tolerance(name: string): number {
  if (name.length <= 4) return 0.5;
  return name.length <= 7 ? 1 : 2;
}

/**
 * The name that a run of Thai letters (no spaces inside) begins with by one slip of the typist, and how much of the run
 * it takes up; null when it begins with a name as it is, with none, or with two equally near. Names under five letters
 * resemble too many words. A slip at the very end is told from the words that follow only where the run ends.
 */
export function nearestBeginning(
  run: string,
  names: readonly string[],
): { readonly word: string; readonly name: string } | null {
  if (names.some((name) => name !== '' && run.startsWith(name))) return null;
  let best: { word: string; name: string; price: number } | null = null;
  let isTied = false;
  for (const name of names) {
    if (name.length < 5) continue;
    const limit = name.length >= 12 ? 2 : 1;
    for (let length = name.length - 1; length <= name.length + 1; length += 1) {
      const word = run.slice(0, length);
      const isWhole = word === run;
      if (word.length !== length || (!isWhole && word.at(-1) !== name.at(-1))) continue;
      const price = lookAlikeDistance(word, name);
      if (price === 0 || price > limit || (name.length < 7 && word[0] !== name[0])) continue;
      if (best === null || price < best.price) [best, isTied] = [{ word, name, price }, false];
      else if (price === best.price && best.name !== name) isTied = true;
    }
  }
  return best === null || isTied ? null : { word: best.word, name: best.name };
}
