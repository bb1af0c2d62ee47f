/** Mutations that know nothing of formats: bits, pieces, ends, numbers that may be lengths, and two files in one. */
import type { Dice } from './dice.ts';

export type Spoil = (bytes: Uint8Array, dice: Dice) => Uint8Array;

/** Values that readers of lengths and counts trip over. */
const oddNumbers = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0x1000000];

export const byteSpoils: Readonly<Record<string, Spoil>> = {
  'bits flipped': (bytes, dice) => {
    const copy = bytes.slice();
    for (let count = 1 + dice.below(24); count > 0; count -= 1) {
      const at = dice.below(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << dice.below(8));
    }
    return copy;
  },
  'a piece of noise': (bytes, dice) => {
    const copy = bytes.slice();
    const noise = dice.bytes(Math.min(copy.length, 1 + dice.below(64)));
    copy.set(noise, dice.below(copy.length - noise.length + 1));
    return copy;
  },
  'pieces swapped': (bytes, dice) => {
    const size = 1 + dice.below(Math.max(1, Math.min(256, bytes.length >> 2)));
    const [one, other] = [dice.below(bytes.length - size), dice.below(bytes.length - size)];
    const copy = bytes.slice();
    copy.set(bytes.subarray(one, one + size), other);
    copy.set(bytes.subarray(other, other + size), one);
    return copy;
  },
  'a piece many times': (bytes, dice) => {
    const from = dice.below(bytes.length);
    const piece = bytes.subarray(from, from + 1 + dice.below(128));
    return joined([bytes.subarray(0, from), ...Array(1 + dice.below(400)).fill(piece), bytes.subarray(from)]);
  },
  'a length that is none': (bytes, dice) => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    if (copy.length < 4) return copy;
    view.setUint32(dice.below(copy.length - 3), dice.pick(oddNumbers), dice.below(2) === 0);
    return copy;
  },
  'cut off': (bytes, dice) => bytes.slice(0, dice.below(bytes.length)),
  'a piece taken out': (bytes, dice) => {
    const from = dice.below(bytes.length);
    return joined([bytes.subarray(0, from), bytes.subarray(from + 1 + dice.below(200))]);
  },
  'words before it': (bytes, dice) => joined([dice.bytes(dice.below(1_200)), bytes]),
};

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
