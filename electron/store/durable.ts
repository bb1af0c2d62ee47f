/** Writing that a power cut cannot undo: bytes and names are on the disk before the promise resolves. */
import { open } from 'node:fs/promises';

/** A new file; fails when there is one of that name. */
export async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes durable what others wrote: a copy, a file moved here. */
export async function flushFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

/** Makes the rename itself durable. Windows keeps no folder handles; NTFS journals the rename. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
