/** Choices that depend on a seed number alone, so that letter 17 is the same letter in every run and on every machine. */
import { seededRandom } from '../../bench/harness.ts';

export type Chance = {
  /** 0 up to 1. */
  fraction(): number;
  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number;
  between(low: number, high: number): number;
  pick<T>(values: readonly T[]): T;
  /** `count` different values, in their order of the list. */
  some<T>(values: readonly T[], count: number): T[];
  happens(share: number): boolean;
  /** Normally distributed round 0 with deviation 1. */
  normal(): number;
};

export function chanceFrom(seed: number): Chance {
  const fraction = seededRandom(Math.imul(seed + 1, 0x9e3779b1));
  const whole = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    whole,
    between: (low, high) => low + fraction() * (high - low),
    pick(values) {
      const value = values[whole(0, values.length - 1)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    some(values, count) {
      const left = values.map((_, at) => at);
      const chosen = Array.from({ length: Math.min(count, values.length) }, () => {
        const [at] = left.splice(whole(0, left.length - 1), 1);
        return at ?? 0;
      });
      return chosen.sort((one, other) => one - other).flatMap((at) => values.slice(at, at + 1));
    },
    happens: (share) => fraction() < share,
    normal() {
      const radius = Math.sqrt(-2 * Math.log(1 - fraction()));
      return radius * Math.cos(2 * Math.PI * fraction());
    },
  };
}
