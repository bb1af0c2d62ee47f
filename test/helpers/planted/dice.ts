/** Repeatable choices: the same seed makes the same letter. */
import { seededRandom } from '../../bench/harness.ts';

export type Dice = {
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones, in their order. */
  some<T>(from: readonly T[], count: number): T[];
};

export function dice(seed: number): Dice {
  const next = seededRandom(seed * 7_919 + 17);
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    chance: (share) => next() < share,
    pick(from) {
      const chosen = from[between(0, from.length - 1)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
    some(from, count) {
      const left = from.map((value, at) => ({ value, at }));
      while (left.length > count) left.splice(between(0, left.length - 1), 1);
      return left.map(({ value }) => value);
    },
  };
}
