/** Does the data folder let us do what registers need: write, have it on the disk, rename, lock? Tried, not asked. */
import { randomBytes } from 'node:crypto';
import { open, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export const probeSteps = ['write', 'flush', 'rename', 'lock'] as const;
export type ProbeStep = (typeof probeSteps)[number];

/** The first step that is refused; null: none. What it writes is gone afterwards. */
export async function probeFolder(folder: string): Promise<ProbeStep | null> {
  const path = join(folder, `.probe-${randomBytes(6).toString('hex')}`);
  const renamed = `${path}-renamed`;
  let step: ProbeStep = 'write';
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.write(randomBytes(64 * 1024));
      step = 'flush';
      await file.sync();
    } finally {
      await file.close();
    }
    step = 'rename';
    await rename(path, renamed);
    await rm(renamed);
    step = 'lock';
    lockOnce(path);
    return null;
  } catch {
    return step;
  } finally {
    for (const left of [path, renamed]) await rm(left, { force: true }).catch(() => undefined);
  }
}

function lockOnce(path: string): void {
  const db = new DatabaseSync(path);
  try {
    db.exec('BEGIN EXCLUSIVE; COMMIT;');
  } finally {
    db.close();
  }
}

/** Null where the system does not tell. */
export async function freeBytesOf(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
