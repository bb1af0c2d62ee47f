/** Markers of numbered items (๑. ๑.๑ (๑) -): counted when shown or printed, never stored with the text. */
import { assertNever } from '../assert-never.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import type { BodyBlock } from './letter.ts';

/** One marker a block, null for what is no item. Anything between items ends the list. */
export function itemMarkers(body: readonly BodyBlock[]): readonly (string | null)[] {
  let counts: [number, number, number] = [0, 0, 0];
  return body.map((block) => {
    if (block.kind !== 'item') {
      counts = [0, 0, 0];
      return null;
    }
    const [first, second, third] = counts;
    switch (block.level) {
      case 1:
        counts = [first + 1, 0, 0];
        return toThaiDigits(`${counts[0]}.`);
      case 2:
        counts = [Math.max(first, 1), second + 1, 0];
        return toThaiDigits(`${counts[0]}.${counts[1]}`);
      case 3:
        counts = [first, second, third + 1];
        return toThaiDigits(`(${counts[2]})`);
      case 4:
        return '-';
      default:
        return assertNever(block.level);
    }
  });
}
