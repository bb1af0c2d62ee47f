/** Reads every original of the vault again: its name is its hash. And looks for those that rows refer to and that are gone. */
import { fileIdsIn } from '../backup-files.ts';
import { findOriginal, hashOfOriginal } from '../originals.ts';
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
    // One that is not there any more was thrown away while the check went on.
    if ((await hashOfOriginal(vault, fileId)) !== fileId && findOriginal(vault, fileId) !== null)
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
