/**
 * What stands in a line that is not sent off yet stays there for as long as the program is open, though the clerk looks
 * at another screen meanwhile. Nothing of it is written anywhere: a classified letter's sender may be among it.
 */
import { useState } from 'react';

/** By person: what one typed is nobody else's. */
const everybodys = new Map<string, Map<string, unknown>>();
let kept = new Map<string, unknown>();

export function keepFor(person: string): void {
  kept = everybodys.get(person) ?? new Map<string, unknown>();
  everybodys.set(person, kept);
}

/** As `useState`; `name` is one for each line of the whole program. Setting the first value again forgets. */
export function useKept<Value extends string | null | object>(
  name: string,
  first: Value,
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => (kept.has(name) ? (kept.get(name) as Value) : first));
  const keep = (next: Value) => {
    if (next === first) kept.delete(name);
    else kept.set(name, next);
    setValue(next);
  };
  return [value, keep];
}
