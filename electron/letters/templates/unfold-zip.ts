/**
 * Unfolds a zip that may be hostile. What counts is what really comes out, not what the zip says of itself: a part that
 * calls itself small is cut off when it grows, and only what was seen here is passed on, packed anew.
 */
import { Unzip, UnzipInflate } from 'fflate';

export type UnfoldLimits = { readonly bytes: number; readonly part: number; readonly parts: number };

/** Null: more than the limits allow. Throws what the unpacker throws when it is no whole zip. */
export function unfoldZip(bytes: Uint8Array, limits: UnfoldLimits): ReadonlyMap<string, Uint8Array> | null {
  const parts = new Map<string, Uint8Array[]>();
  let [total, isTooMuch] = [0, false];
  const unzip = new Unzip((file) => {
    const chunks: Uint8Array[] = [];
    let own = 0;
    // a name given twice: readers differ in which they take
    if (parts.has(file.name) || parts.size >= limits.parts) isTooMuch = true;
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error !== null) throw error;
      own += chunk.byteLength;
      total += chunk.byteLength;
      if (own > limits.part || total > limits.bytes) isTooMuch = true;
      else chunks.push(chunk);
    };
    if (!isTooMuch) file.start();
  });
  unzip.register(UnzipInflate);
  // Slices keep what one step can unfold small: deflate grows a thousandfold at most.
  for (let at = 0; at < bytes.byteLength && !isTooMuch; at += slice)
    unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.byteLength);
  if (isTooMuch) return null;
  return new Map([...parts].map(([name, chunks]) => [name, new Uint8Array(Buffer.concat(chunks))]));
}

const slice = 16 * 1024;
