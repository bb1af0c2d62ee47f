/**
 * Numbers that stand for short stretches of a text, so that thousands of them are compared without making as many
 * strings. Two stretches with one number are nearly always the same; who builds on it looks at the text itself.
 */
export type Windows = {
  /** Whether only Thai letters and marks stand in the window from there. */
  isThai(at: number): boolean;
  /** One number for two windows. */
  pair(one: number, other: number): number;
};

const base = 31;

export function windowsOf(text: string, size: number): Windows {
  const hashes = new Int32Array(Math.max(0, text.length - size + 1));
  const thaiRun = new Int32Array(text.length + 1);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const unit = text.charCodeAt(at);
    thaiRun[at] = unit >= 0x0e01 && unit <= 0x0e4e ? (thaiRun[at + 1] ?? 0) + 1 : 0;
  }
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0;
    for (let step = 0; step < size; step += 1)
      hash = (Math.imul(hash, base) + text.charCodeAt(at + step)) | 0;
    hashes[at] = hash;
  }
  return {
    isThai: (at) => (thaiRun[at] ?? 0) >= size,
    pair: (one, other) => (Math.imul(hashes[one] ?? 0, 0x01000193) ^ (hashes[other] ?? 0)) | 0,
  };
}
