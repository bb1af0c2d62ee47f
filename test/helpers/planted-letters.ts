/**
 * Letters that agree in everything, and letters with one to three mistakes planted in them: what the checks are
 * measured on. The same number makes the same letter.
 */
import { checkBundle } from '../../shared/checks/index.ts';
import type { ReadPage, Warning } from '../../shared/document/reading.ts';
import { readLetters } from '../../shared/extraction/bundle.ts';
import { type Defect, defects } from './planted/defects.ts';
import { dice } from './planted/dice.ts';
import { type BundleModel, makeBundle } from './planted/model.ts';
import { asReadPages, typedPages } from './planted/typed.ts';

export type PlantedLetter = {
  readonly seed: number;
  readonly pages: readonly ReadPage[];
  readonly planted: readonly Defect[];
  readonly bundle: BundleModel;
  /** Lines that the planting changed. */
  readonly changed: ReadonlySet<string>;
};

export function cleanLetter(seed: number): PlantedLetter {
  const bundle = makeBundle(seed);
  return { seed, pages: asReadPages(typedPages(bundle)), planted: [], bundle, changed: new Set() };
}

/** The kinds of mistakes take turns, so that every kind comes as often; two of them never touch the same rule. */
export function plantedLetter(seed: number): PlantedLetter {
  const roll = dice(seed + 50_000);
  const wanted = roll.between(1, 3);
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const letter = tryPlanting(seed, attempt, wanted);
    if (letter !== null) return letter;
  }
  throw new Error(`no defect could be planted in letter ${seed}`);
}

function tryPlanting(seed: number, attempt: number, wanted: number): PlantedLetter | null {
  const bundle = makeBundle(seed * 41 + attempt);
  const first = defects[seed % defects.length];
  const order = [first, ...rotated(seed * 13 + 5)].filter((defect) => defect !== undefined);
  const planted: Defect[] = [];
  for (const defect of order) {
    if (planted.length === wanted) break;
    const isFree = !planted.some((other) => touch(other, defect));
    if (isFree && defect.model?.(bundle)) planted.push(defect);
    if (defect === first && defect.model !== undefined && !planted.includes(defect)) return null;
  }
  let texts: readonly string[] = typedPages(bundle);
  for (const defect of order) {
    if (defect.typed === undefined || (planted.length >= wanted && defect !== first)) continue;
    if (planted.some((other) => touch(other, defect))) {
      if (defect === first && !planted.includes(defect)) return null;
      continue;
    }
    const changed = defect.typed(texts, bundle);
    if (changed !== null) {
      texts = changed;
      planted.push(defect);
    } else if (defect === first) return null;
  }
  const before = new Set(typedPages(makeBundle(seed * 41 + attempt)).flatMap((page) => page.split('\n')));
  const changed = new Set(texts.flatMap((page) => page.split('\n')).filter((line) => !before.has(line)));
  return { seed, pages: asReadPages(texts), planted, bundle, changed };
}

function rotated(by: number): Defect[] {
  const from = by % defects.length;
  return [...defects.slice(from), ...defects.slice(0, from)];
}

function touch(one: Defect, other: Defect): boolean {
  const rules = (defect: Defect) => [defect.rule, ...(defect.also ?? [])];
  return rules(one).some((rule) => rules(other).includes(rule));
}

/** What the product says of the letter, read and checked as an import is. */
export function warningsOf({ pages, bundle }: PlantedLetter): readonly Warning[] {
  const letters = readLetters(pages);
  const toLog = bundle.letters.findIndex(({ kind }) => kind === 'province') + 1;
  const office = { district: bundle.district, province: bundle.place.province };
  return checkBundle(pages, letters, { office, letterToLog: toLog }, (error) => {
    throw error;
  });
}
