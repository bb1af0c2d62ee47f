/** What was found for a key before, as long as there is room: for work that hundreds of letters repeat word by word. */

/** Forgets everything when `limit` keys are known: a bound is enough, which key goes does not matter. */
export function remembered<Value>(limit: number): (key: string, find: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, find) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find();
    if (known.size >= limit) known.clear();
    known.set(key, found);
    return found;
  };
}
