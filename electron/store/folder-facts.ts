/** Gathers what folder-guard.ts decides on. A fact that this machine does not tell is simply absent. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type FolderFacts, type Mount, syncMarks } from './folder-guard.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export function gatherFolderFacts(folder: string, environment: Environment = process.env): FolderFacts {
  const platform =
    process.platform === 'win32' ? 'win32' : process.platform === 'darwin' ? 'darwin' : 'linux';
  const real = realPath(resolve(folder));
  return {
    platform,
    folder: real,
    home: homedir(),
    syncedRoots: [...oneDriveRoots(environment), ...dropboxRoots(environment)],
    mounts: platform === 'linux' ? linuxMounts() : platform === 'darwin' ? macMounts() : [],
    marks: marksAround(real),
  };
}

/** Links resolved as far as the path exists; what does not exist yet is joined on. */
function realPath(path: string): string {
  const missing: string[] = [];
  let known = path;
  while (!existsSync(known) && dirname(known) !== known) {
    missing.unshift(known.slice(dirname(known).length).replace(/^[\\/]/, ''));
    known = dirname(known);
  }
  return join(
    tryOr(known, () => realpathSync.native(known)),
    ...missing,
  );
}

function oneDriveRoots(environment: Environment): FolderFacts['syncedRoots'] {
  return ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'].flatMap((name) => {
    const folder = environment[name];
    return folder === undefined || folder === '' ? [] : [{ service: 'OneDrive', folder }];
  });
}

/** Dropbox writes its folders into info.json: {"personal": {"path": "..."}, "business": {...}}. */
function dropboxRoots(environment: Environment): FolderFacts['syncedRoots'] {
  const places = [environment.APPDATA, environment.LOCALAPPDATA].flatMap((base) =>
    base === undefined ? [] : [join(base, 'Dropbox', 'info.json')],
  );
  return [...places, join(homedir(), '.dropbox', 'info.json')].flatMap((place) =>
    tryOr<FolderFacts['syncedRoots']>([], () => {
      const accounts: unknown = JSON.parse(readFileSync(place, 'utf8'));
      return Object.values(accounts as Record<string, unknown>).flatMap((account) => {
        const path = (account as { path?: unknown } | null)?.path;
        return typeof path === 'string' ? [{ service: 'Dropbox', folder: path }] : [];
      });
    }),
  );
}

function linuxMounts(): readonly Mount[] {
  return parseProcMounts(tryOr('', () => readFileSync('/proc/mounts', 'utf8')));
}

/** "server:/export /mnt/office\040data nfs4 rw 0 0": blanks are written as octal. */
export function parseProcMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ');
    if (point === undefined || type === undefined) return [];
    const plain = point.replace(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    return [{ point: plain, type }];
  });
}

function macMounts(): readonly Mount[] {
  return parseMacMounts(tryOr('', () => execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 5_000 })));
}

/** "//clerk@server/share on /Volumes/share (smbfs, nodev, nosuid)". */
export function parseMacMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, point, type] = / on (.+) \(([^,)]+)/.exec(line) ?? [];
    return point === undefined || type === undefined ? [] : [{ point, type }];
  });
}

function marksAround(folder: string): readonly string[] {
  const found = new Set<string>();
  for (let at = folder; ; at = dirname(at)) {
    // ~/.dropbox is the program's own settings folder and says nothing about the home folder.
    const marks = at === homedir() ? syncMarks.filter((mark) => mark !== '.dropbox') : syncMarks;
    for (const mark of marks) if (existsSync(join(at, mark))) found.add(mark);
    if (dirname(at) === at) return [...found];
  }
}

/** A machine that does not tell a fact is not a fault: the folder is judged by the others. */
function tryOr<T>(otherwise: T, ask: () => T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
