/**
 * Copies of documents that a run of the program made outside the data folder and could not remove, since it crashed or
 * lost its power: the next start, of either host, removes them. Whose process still lives keeps its own.
 */
import { lstat, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of the folder in which opened documents lie; the number tells whose it is. `mkdtemp` adds six signs. */
export function openedPrefix(): string {
  return `saraban-${process.pid}-`;
}

/** Also those without a number, of earlier versions, and the data of a demo that was ended by force. */
const leftName = /^saraban-(?:demo-)?(?:(\d{1,10})-)?[A-Za-z0-9]{6}$/;
/** Without a number nobody can say whose it is: it is left alone for as long as a program may run. */
const unknownHours = 24;

/** At the start of a host. */
export async function sweepLeftCopies(log: {
  info(message: string, facts: { readonly count: number }): void;
}): Promise<void> {
  const removed = await removeLeftCopies(new Date());
  if (removed > 0) log.info('copies of an earlier run removed', { count: removed });
}

/** Never throws: what cannot be removed now is tried again at the next start. Answers how many went. */
export async function removeLeftCopies(now: Date, folder = tmpdir()): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let removed = 0;
  for (const name of names) {
    const found = leftName.exec(name);
    if (found !== null && (await isLeft(join(folder, name), found[1], now))) {
      const isGone = await rm(join(folder, name), { recursive: true, force: true, maxRetries: 2 }).then(
        () => true,
        () => false,
      );
      if (isGone) removed += 1;
    }
  }
  return removed;
}

async function isLeft(path: string, owner: string | undefined, now: Date): Promise<boolean> {
  try {
    const facts = await lstat(path);
    // On a machine of several people the folder for temporary files is everybody's.
    const isOwn = process.getuid === undefined || facts.uid === process.getuid();
    if (!isOwn || !facts.isDirectory()) return false;
    if (owner !== undefined) return Number(owner) !== process.pid && !isAlive(Number(owner));
    return now.getTime() - facts.mtimeMs > unknownHours * 3_600_000;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return Reflect.get(Object(error), 'code') === 'EPERM';
  }
}
