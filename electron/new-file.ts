/**
 * A stream's way into a new file. A write stream that makes its file itself may do so after its source has failed, and
 * after what was there has been tidied away: then half a file stays behind. Here the file is there before the first byte.
 */
import type { Hash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** After the call the file is whole and on the disk; when it throws there is none, save one that was there before. */
export async function streamToNewFile(
  source: Readable | AsyncIterable<Uint8Array>,
  path: string,
): Promise<void> {
  const file = await open(path, 'wx').catch((error: unknown) => {
    if (source instanceof Readable) source.destroy();
    throw error;
  });
  const target = file.createWriteStream({ flush: true });
  const closed = new Promise<void>((resolve) => target.once('close', () => resolve()));
  try {
    await pipeline(source, target);
  } catch (error) {
    target.destroy();
    await closed;
    await rm(path, { force: true }).catch(() => undefined); // a disk that is gone has nothing to tidy
    throw error;
  }
}

/** What is hashed is what is written: a listener beside the file would set the stream going before the file is there. */
export async function* hashed(pieces: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}
