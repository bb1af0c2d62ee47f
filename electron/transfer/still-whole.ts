/**
 * A program on its way out of the data folder. Between its verification and the moment in which a person saves it others
 * may have written to the file, so the bytes that leave are the bytes that are added up: one reading, not two.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../shared/contract/errors.ts';
import type { VerifiedProgram } from './outputs.ts';

/** The same parts. The last one is held back until the sum is known, so that what is another's never arrives whole. */
export async function* stillWhole(
  parts: AsyncIterable<Buffer>,
  { sha256 }: VerifiedProgram,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  for await (const part of parts) {
    hash.update(part);
    if (held !== null) yield held;
    held = part;
  }
  if (hash.digest('hex') !== sha256) throw new AppError('update-changed', {});
  if (held !== null) yield held;
}

/** `target` is there after the call only if it is the program that was verified; what lay there before stays otherwise. */
export async function copyStillWhole(path: string, target: string, program: VerifiedProgram): Promise<void> {
  const partial = `${target}.part`;
  try {
    await pipeline(
      createReadStream(path),
      (parts: AsyncIterable<Buffer>) => stillWhole(parts, program),
      createWriteStream(partial),
    );
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
