/** Column values checked on reading: a row is not believed before its shape fits. */

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`text expected in a column, found ${typeof value}`);
  return value;
}

export function textOrNull(value: unknown): string | null {
  return value === null ? null : text(value);
}

export function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new TypeError(`whole number expected in a column, found ${typeof value}`);
  return value;
}

export function flag(value: unknown): boolean {
  return whole(value) === 1;
}

export function oneOf<const Known extends readonly string[]>(known: Known, value: unknown): Known[number] {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw new TypeError('unknown word in a column of fixed words');
  return found;
}

/** Columns that a row keeps as one JSON object. Of one that the disk spoiled nothing is known, and the rest goes on. */
export function factsIn(json: unknown): Readonly<Record<string, string | number | null>> {
  if (typeof json !== 'string') return {};
  try {
    return JSON.parse(json) as Readonly<Record<string, string | number | null>>;
  } catch {
    return {};
  }
}
