/**
 * The last number a series gave, from several witnesses of which the disk may have spoiled one: a single flipped bit of
 * a counter reads as a number millions away, after which no further letter could be entered.
 */

/** Highest number that a line of a register may bear. */
const highestNumber = 9_999_999;
/** So far above every other number of its series nobody counts without having set the counter. */
const farAbove = 10_000;

export type Witnesses = {
  /** The counter; null where it cannot be read. */
  readonly next: number | null;
  /** The highest numbers that lines, reservations and further numbers of the series bear. */
  readonly used: readonly number[];
  /** What the counter was last set to by hand; null when never. */
  readonly set: number | null;
};

/** `before`: the last number known from elsewhere. 0 when nobody is believed. */
export function believedLast({ next, used, set }: Witnesses, before: number): number {
  const counted = next === null ? [] : [next - 1];
  const last = highestNotAlone([...counted, ...used], before);
  // A counter is never behind what it was set to; that its last line agrees with it says more.
  const isSure = next !== null && used.includes(next - 1);
  return isSure || set === null || !isNumber(set - 1) ? last : Math.max(last, set - 1);
}

/** A number with nothing near below it is believed only where a second witness says the same. */
function highestNotAlone(numbers: readonly number[], before: number): number {
  const descending = numbers.filter(isNumber).toSorted((a, b) => b - a);
  const found = descending.find((number, at) => {
    const below = [...descending.slice(at + 1), before, 0].filter((other) => other <= number);
    return number - Math.max(...below) <= farAbove;
  });
  return found ?? 0;
}

function isNumber(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= highestNumber;
}
