/**
 * Keys that this program has open, in memory only: of the office whose originals are sealed. Each thread has its own;
 * whoever starts one hands them over.
 */
const held = new Set<string>();

export function holdKey(identity: string): void {
  held.add(identity);
}

export function dropKey(identity: string): void {
  held.delete(identity);
}

export function heldKeys(): readonly string[] {
  return [...held];
}
