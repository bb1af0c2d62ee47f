/** Chance for the fuzzer: the same seed gives the same files. */
import { seededRandom } from '../../bench/harness.ts';

export type Dice = {
  /** 0 to below `most`. */
  below(most: number): number;
  pick<T>(of: readonly T[]): T;
  bytes(count: number): Uint8Array;
};

export function diceOf(seed: number): Dice {
  const random = seededRandom(Math.imul(seed + 1, 0x9e3779b1));
  const below = (most: number) => Math.floor(random() * most);
  return {
    below,
    pick: (of) => {
      const [first] = of;
      if (first === undefined) throw new Error('nothing to pick from');
      return of[below(of.length)] ?? first;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
}
