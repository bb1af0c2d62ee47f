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
