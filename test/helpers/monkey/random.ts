/** Repeatable choices: the same seed makes the same monkey, as far as the machine answers in the same order. */
import { seededRandom } from '../../bench/harness.ts';

export type Chance = {
  /** From 0 up to `below`, whole. */
  whole(below: number): number;
  /** One of them; the list must not be empty. */
  of<T>(all: readonly [T, ...T[]]): T;
  /** One by weight. */
  weighted<T>(all: readonly (readonly [T, number])[]): T;
};

export function chance(seed: number): Chance {
  const random = seededRandom(seed);
  const whole = (below: number) => Math.floor(random() * below);
  return {
    whole,
    of: (all) => all[whole(all.length)] ?? all[0],
    weighted(all) {
      let left = random() * all.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [one, weight] of all) {
        left -= weight;
        if (left < 0) return one;
      }
      const last = all.at(-1);
      if (last === undefined) throw new RangeError('nothing to choose from');
      return last[0];
    },
  };
}
