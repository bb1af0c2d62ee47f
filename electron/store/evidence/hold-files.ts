/** Reads every original of the vault again: its name is its hash. And looks for those that rows refer to and that are gone. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileIdsIn } from '../backup-files.ts';
import type { Findings } from './findings.ts';

export type Held = { readonly files: number; readonly orphans: number; readonly missing: readonly string[] };

/** `missing` are for the caller to report: a file may have been thrown away since `referred` was read. */
export async function holdFiles(
  vault: string,
  referred: ReadonlySet<string>,
  findings: Findings,
): Promise<Held> {
  const present = (await fileIdsIn(vault)).toSorted();
  let done = 0;
  for (const fileId of present) {
    if ((await hashOf(join(vault, fileId.slice(0, 2), fileId))) !== fileId)
      findings.add({ what: 'file-changed', fileId });
    done += 1;
    findings.tell('files', done, present.length);
  }
  const there = new Set(present);
  return {
    files: present.length,
    orphans: present.filter((fileId) => !referred.has(fileId)).length,
    missing: [...referred].filter((fileId) => !there.has(fileId)).toSorted(),
  };
}

/** Empty when it cannot be read: a file of the vault that the disk does not give back is not whole either. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    // Thrown away while the check went on.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return path.slice(-64);
    return '';
  }
  return hash.digest('hex');
}
