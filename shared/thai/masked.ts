/**
 * Plain data with every national ID number in it hidden, and how many there were: in its strings, the names of its
 * members, its bare numbers, and where a list of runs of one text (a word of it bold) breaks it in two.
 */
import { findNationalIds, maskNationalIds } from './national-id.ts';

export type Masked<T> = { readonly value: T; readonly count: number };

type Counter = { count: number };

/** What is no string, number, list or plain object stays as it is. */
export function masked<T>(given: T): Masked<T> {
  const counter = { count: 0 };
  const value = maskedIn(given, counter);
  return { value, count: counter.count };
}

function maskedIn<T>(given: T, counter: Counter): T {
  if (typeof given === 'string') return maskedWords(given, counter) as T;
  if (typeof given === 'number') return maskedNumber(given, counter) as T;
  if (Array.isArray(given)) {
    const items: unknown[] = given.map((one: unknown) => maskedIn(one, counter));
    return (items.length > 1 && items.every(isRun) ? maskedRuns(items, counter) : items) as T;
  }
  if (typeof given !== 'object' || given === null || !isPlain(given)) return given;
  const members = new Map<string, unknown>();
  for (const [name, value] of Object.entries(given)) {
    let shown = /\d{4}/.test(name) || /[^ -~]/.test(name) ? maskedWords(name, counter) : name;
    while (members.has(shown)) shown += ' ';
    members.set(shown, maskedIn(value as unknown, counter));
  }
  return Object.fromEntries(members) as T;
}

function maskedWords(words: string, counter: Counter): string {
  const { text, count } = maskNationalIds(words);
  counter.count += count;
  return text;
}

/** A cell that a spreadsheet took for a number. */
function maskedNumber(number: number, counter: Counter): number | string {
  if (number < 1e12 || number >= 9e12 || !Number.isSafeInteger(number)) return number;
  const { text, count } = maskNationalIds(String(number));
  counter.count += count;
  return count === 0 ? number : text;
}

type Run = { readonly text: string };

function isRun(one: unknown): one is Run {
  return typeof one === 'object' && one !== null && typeof (one as Partial<Run>).text === 'string';
}

/** A number that goes over the border of two runs stands masked in the first of them. */
function maskedRuns(runs: readonly Run[], counter: Counter): readonly Run[] {
  const whole = runs.map(({ text }) => text).join('');
  const ids = findNationalIds(whole);
  if (ids.length === 0) return runs;
  counter.count += ids.length;
  let from = 0;
  return runs.map((run) => {
    const to = from + run.text.length;
    let at = from;
    let text = '';
    for (const { start, end } of ids.filter((id) => id.start < to && id.end > from)) {
      text += whole.slice(at, Math.max(at, start));
      if (start >= from) text += maskNationalIds(whole.slice(start, end)).text;
      at = Math.min(end, to);
    }
    text += whole.slice(at, to);
    from = to;
    return { ...run, text };
  });
}

/** Rows of a database have no prototype at all. */
function isPlain(given: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(given);
  return prototype === Object.prototype || prototype === null;
}
