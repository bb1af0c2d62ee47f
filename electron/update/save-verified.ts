/** Fetches a file of a signed list into the data folder, and believes it only once it is the one that was signed. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ManifestFile } from './manifest.ts';
import { openFile, PlaceAway } from './place.ts';

/** The path of the file, once its length and sum are those that were signed; until then it bears another name. */
export async function saveVerified(
  place: string,
  { name, bytes, sha256 }: ManifestFile,
  folder: string,
): Promise<string | 'file-changed' | 'not-there'> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const partial = join(folder, 'unverified.part');
  const path = join(folder, name);
  const hash = createHash('sha256');
  let length = 0;
  try {
    const source: Readable = await openFile(place, name);
    await pipeline(
      source,
      async function* (parts: AsyncIterable<Buffer>) {
        for await (const part of parts) {
          length += part.length;
          if (length > bytes) return; // longer than it was signed: the rest is not even read
          hash.update(part);
          yield part;
        }
      },
      createWriteStream(partial, { mode: 0o600 }),
    );
  } catch (error) {
    await rm(partial, { force: true });
    if (error instanceof PlaceAway) return 'not-there';
    throw error;
  }
  if (length !== bytes || hash.digest('hex') !== sha256) {
    await rm(partial, { force: true });
    return 'file-changed';
  }
  await rename(partial, path);
  return path;
}
