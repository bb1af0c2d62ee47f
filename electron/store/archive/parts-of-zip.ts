/**
 * What the list of a zip's parts says of itself, held against the file and the disk before anything is unfolded. A zip
 * of a megabyte may name one stretch of it a million times, or say that it unfolds to more than any disk holds.
 */
import { statfs } from 'node:fs/promises';
import type { Entry } from 'yauzl';
import { AppError } from '../../../shared/contract/errors.ts';

type Part = Pick<Entry, 'fileName' | 'relativeOffsetOfLocalHeader' | 'compressedSize' | 'uncompressedSize'>;

/** Fixed part of what stands before each part's bytes. */
const headBytes = 30;

/** What all unfold to. Throws `archive-damaged` when two lie over each other. */
export function bytesOf(entries: ReadonlyMap<string, Part>): number {
  const inOrder = [...entries.values()].sort(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  );
  let [end, total] = [0, 0];
  for (const { fileName, relativeOffsetOfLocalHeader: begin, compressedSize, uncompressedSize } of inOrder) {
    if (begin < end) throw new AppError('archive-damaged', { at: fileName.slice(0, 200) });
    end = begin + headBytes + Buffer.byteLength(fileName) + compressedSize;
    total += uncompressedSize;
  }
  return total;
}

/** Rows come to twice their length in the database, with their search. Throws `disk-full`. */
export async function refuseMoreThanFits(bytes: number, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bytes > bavail * bsize) throw new AppError('disk-full', {});
}
