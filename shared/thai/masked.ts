/** Plain data with every national ID number in its strings hidden, and how many there were. */
import { maskNationalIds } from './national-id.ts';

export type Masked<T> = { readonly value: T; readonly count: number };

/** What is no string, list or plain object stays as it is. */
export function masked<T>(given: T): Masked<T> {
  const counter = { count: 0 };
  const value = maskedIn(given, counter);
  return { value, count: counter.count };
}

function maskedIn<T>(given: T, counter: { count: number }): T {
  if (typeof given === 'string') {
    const { text, count } = maskNationalIds(given);
    counter.count += count;
    return text as T;
  }
  if (Array.isArray(given)) return given.map((one: unknown) => maskedIn(one, counter)) as T;
  if (typeof given !== 'object' || given === null || !isPlain(given)) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, maskedIn(value as unknown, counter)]),
  ) as T;
}

/** Rows of a database have no prototype at all. */
function isPlain(given: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(given);
  return prototype === Object.prototype || prototype === null;
}
