/** Names of backups: 2026-11-23-093000 sorts by time and fits every file system. */
import { mkdir, readdir } from 'node:fs/promises';
import { isoDayOf } from '../../../shared/thai/date.ts';

export function stampOf(at: Date): string {
  return `${isoDayOf(at)}-${at.toTimeString().slice(0, 8).replaceAll(':', '')}`;
}

export async function freeName(home: string, wanted: string): Promise<string> {
  await mkdir(home, { recursive: true });
  const taken = new Set(await readdir(home));
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    if (!taken.has(name)) return name;
  }
}
