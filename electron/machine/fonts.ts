/** Which font families are installed, by the names that the files themselves carry: what Word looks a letter's font up by. */
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

export function fontFolders(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const home = homedir();
  if (platform === 'win32') {
    const windows = join(env.SystemRoot ?? 'C:\\Windows', 'Fonts');
    return env.LOCALAPPDATA === undefined
      ? [windows]
      : [windows, join(env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')];
  }
  if (platform === 'darwin')
    return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
  const data = env.XDG_DATA_HOME ?? join(home, '.local', 'share');
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(data, 'fonts'), join(home, '.fonts')];
}

/** More files than any office has; a folder of somebody's own may hold anything. */
const mostFiles = 5_000;

export async function installedFamilies(folders: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  let files = 0;
  for (const folder of folders) {
    const inside = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of inside) {
      if (!entry.isFile() || !/\.(?:ttf|otf)$/i.test(entry.name)) continue;
      files += 1;
      if (files > mostFiles) return [...found].sort();
      for (const family of await familiesOf(join(entry.parentPath, entry.name))) found.add(family);
    }
  }
  return [...found].sort();
}

async function familiesOf(path: string): Promise<readonly string[]> {
  let file: FileHandle | null = null;
  try {
    file = await open(path);
    const head = await bytesAt(file, 0, 12 + 16 * 64);
    const tables = Math.min(head.readUInt16BE(4), 64);
    for (let at = 12; at < 12 + tables * 16; at += 16) {
      if (head.toString('latin1', at, at + 4) !== 'name') continue;
      return familiesIn(
        await bytesAt(file, head.readUInt32BE(at + 8), Math.min(head.readUInt32BE(at + 12), 65_536)),
      );
    }
    return [];
  } catch {
    return []; // no font, or none that can be read: it counts as absent
  } finally {
    await file?.close();
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Names 1 (family) and 16 (family of many weights), in UTF-16 (Windows, Unicode) or one byte a sign (old Macintosh). */
export function familiesIn(table: Buffer): readonly string[] {
  const count = table.readUInt16BE(2);
  const words = table.readUInt16BE(4);
  const names: string[] = [];
  for (let at = 6; at + 12 <= Math.min(table.length, 6 + count * 12); at += 12) {
    const [platform, id] = [table.readUInt16BE(at), table.readUInt16BE(at + 6)];
    if (id !== 1 && id !== 16) continue;
    const from = words + table.readUInt16BE(at + 10);
    const bytes = table.subarray(from, from + table.readUInt16BE(at + 8));
    names.push(platform === 1 ? bytes.toString('latin1') : Buffer.from(bytes).swap16().toString('utf16le'));
  }
  return names;
}
