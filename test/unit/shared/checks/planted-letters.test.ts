/** The checks against letters with mistakes of every kind planted in them, and against letters without any. */
import { expect, test } from 'vitest';
import { warningRules, warningText } from '../../../../shared/text/warnings.ts';
import { scoreChecks, scoreLines } from '../../../helpers/check-score.ts';
import { defects } from '../../../helpers/planted/defects.ts';
import { cleanLetter, plantedLetter, warningsOf } from '../../../helpers/planted-letters.ts';
import { chanceFrom, withSlips } from '../../../helpers/reading-slips.ts';

/** Every kind of mistake leads once, and as many letters have none. */
const seeds = Array.from({ length: defects.length }, (_, at) => at + 1);
const planted = seeds.map(plantedLetter);
const clean = seeds.map(cleanLetter);

test('what is planted in letters is found where it was planted', () => {
  const score = scoreChecks([...clean, ...planted], warningsOf);
  console.log(scoreLines(score).join('\n'));
  expect(score.missed.length).toBeLessThanOrEqual(2);
  expect(score.recall).toBeGreaterThanOrEqual(0.95);
  expect(score.precision).toBeGreaterThanOrEqual(0.95);
});

test('letters without a mistake raise at most one false alarm in ten', () => {
  const alarms = clean.flatMap((letter) => warningsOf(letter).map(({ rule }) => `${letter.seed} ${rule}`));
  expect(alarms.length).toBeLessThanOrEqual(clean.length / 10);
});

test('every kind of mistake stands in one of the letters', () => {
  const kinds = new Set(planted.flatMap((letter) => letter.planted.map(({ kind }) => kind)));
  expect(defects.map(({ kind }) => kind).filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('every warning of these letters is said in Thai and in English', () => {
  const warnings = planted.flatMap(warningsOf);
  for (const warning of warnings) {
    expect(warningText('th', warning)).toMatch(/[ก-ฮ]/u);
    expect(warningText('en', warning)).toMatch(/[a-z]{2,} /u);
    for (const language of ['th', 'en'] as const)
      expect(warningText(language, warning)).not.toContain('undefined');
  }
  expect(new Set(warnings.map(({ rule }) => rule)).size).toBeGreaterThan(warningRules.length * 0.8);
});

test('letters read from pictures with a slip here and there raise hardly a doubt', () => {
  const doubts = clean.flatMap((letter) => {
    const chance = chanceFrom(letter.seed);
    const pages = letter.pages.map((page) => ({
      ...page,
      source: 'recognised' as const,
      text: withSlips(page.text, 0.003, chance),
    }));
    return warningsOf({ ...letter, pages }).filter(({ severity }) => severity !== 'hint');
  });
  expect(doubts.length).toBeLessThanOrEqual(clean.length / 5);
});
