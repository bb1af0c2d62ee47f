/** The end of the host's own log file, told as told-log.ts lets it. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { knownMessages } from './known-messages.ts';
import { toldLog } from './told-log.ts';

const mostBytes = 256 * 1024;
const mostLines = 300;

export async function readLog(folder: string, host: 'desktop' | 'headless'): Promise<readonly string[]> {
  const file = await open(join(folder, 'log', `${host}.log`)).catch(() => null);
  if (file === null) return [];
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - mostBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    return toldLog(buffer.toString('utf8', 0, bytesRead), knownMessages, mostLines);
  } finally {
    await file.close();
  }
}
