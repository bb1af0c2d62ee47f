/**
 * May the data folder lie here? SQLite's write-ahead log needs locks and shared memory that network drives do not
 * keep, and a sync service copies a database in the middle of a write: both lose register entries.
 * The decision is a pure function of facts; folder-facts.ts gathers them.
 */
import { AppError } from '../../shared/contract/errors.ts';

export type Mount = { readonly point: string; readonly type: string };

export type FolderFacts = {
  readonly platform: 'win32' | 'linux' | 'darwin';
  /** Absolute, symbolic links resolved; on Windows a mapped drive comes out as \\server\share. */
  readonly folder: string;
  readonly home: string;
  /** Folders that a sync service itself names (environment, its own settings file), with its name. */
  readonly syncedRoots: readonly { readonly service: string; readonly folder: string }[];
  readonly mounts: readonly Mount[];
  /** Names of the marks that sync services leave, found in the folder or in one that holds it. */
  readonly marks: readonly string[];
};

export type FolderVerdict =
  | { readonly kind: 'fit' }
  | { readonly kind: 'network' }
  | { readonly kind: 'cloud'; readonly service: string };

export function judgeFolder(facts: FolderFacts): FolderVerdict {
  const service = syncedBy(facts);
  if (service !== null) return { kind: 'cloud', service };
  return isOnNetwork(facts) ? { kind: 'network' } : { kind: 'fit' };
}

/** Throws `folder-on-network` or `folder-cloud-synced`. */
export function refuseUnsafeFolder(facts: FolderFacts): void {
  const verdict = judgeFolder(facts);
  const { folder } = facts;
  if (verdict.kind === 'network') throw new AppError('folder-on-network', { folder });
  if (verdict.kind === 'cloud')
    throw new AppError('folder-cloud-synced', { folder, service: verdict.service });
}

/** Names the services give their folders, wherever people put them. */
const folderNames: readonly (readonly [RegExp, string])[] = [
  [/^onedrive(?: - .+)?$/i, 'OneDrive'],
  [/^(?:google ?drive|googledrive-.+)$/i, 'Google Drive'],
  [/^dropbox(?: \(.+\))?$/i, 'Dropbox'],
  [/^(?:iclouddrive|icloud drive)$/i, 'iCloud Drive'],
  [/^box sync$/i, 'Box'],
];
/** Ordinary words elsewhere; a sync folder only right under a drive or the person's home. */
const folderNamesAtTop: readonly (readonly [RegExp, string])[] = [
  [/^(?:my drive|shared drives|ไดรฟ์ของฉัน|ไดรฟ์ที่แชร์)(?: \(.+\))?$/i, 'Google Drive'],
  [/^(?:nextcloud|owncloud)$/i, 'Nextcloud'],
  [/^megasync$/i, 'MEGA'],
];
const markNames: Readonly<Record<string, string>> = {
  '.dropbox': 'Dropbox',
  '.dropbox.cache': 'Dropbox',
  '.shortcut-targets-by-id': 'Google Drive',
  '.tmp.driveupload': 'Google Drive',
  '.tmp.drivedownload': 'Google Drive',
  '.nextcloudsync.log': 'Nextcloud',
  '.owncloudsync.log': 'Nextcloud',
};
export const syncMarks: readonly string[] = Object.keys(markNames);

function syncedBy(facts: FolderFacts): string | null {
  const named = facts.syncedRoots.find((root) => root.folder !== '' && isWithin(facts, root.folder));
  if (named !== undefined) return named.service;
  if (facts.platform === 'darwin') {
    const provider = cloudStorageProvider(facts);
    if (provider !== null) return provider;
  }
  const segments = segmentsOf(facts.folder);
  const top = new Set([segments[0], ...topUnder(facts, segments)]);
  for (const segment of segments) {
    const name =
      folderNames.find(([pattern]) => pattern.test(segment)) ??
      (top.has(segment) ? folderNamesAtTop.find(([pattern]) => pattern.test(segment)) : undefined);
    if (name !== undefined) return name[1];
  }
  const mark = facts.marks.find((found) => markNames[found] !== undefined);
  if (mark !== undefined) return markNames[mark] ?? null;
  const type = mountOf(facts)?.type ?? '';
  return cloudMounts.find(([pattern]) => pattern.test(type))?.[1] ?? null;
}

/** macOS keeps providers under ~/Library/CloudStorage/OneDrive-Office and iCloud under Mobile Documents. */
function cloudStorageProvider(facts: FolderFacts): string | null {
  if (isWithin(facts, `${facts.home}/Library/Mobile Documents`)) return 'iCloud Drive';
  const root = `${facts.home}/Library/CloudStorage`;
  if (!isWithin(facts, root)) return null;
  const provider = facts.folder.slice(root.length + 1).split(/[-/]/)[0] ?? '';
  return provider === 'GoogleDrive' ? 'Google Drive' : provider;
}

/** The segment that stands right under the home folder. */
function topUnder(facts: FolderFacts, segments: readonly string[]): readonly string[] {
  if (!isWithin(facts, facts.home)) return [];
  const next = segments[segmentsOf(facts.home).length];
  return next === undefined ? [] : [next];
}

const networkTypes =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|smb2|afs|afpfs|ncpfs?|coda|ceph|glusterfs|lustre|gpfs|davfs2?|webdav|sshfs|fuse\..+)$/;
/** FUSE file systems that stand on a disk of this machine. */
const localFuse =
  /^fuse\.(?:ntfs(?:-3g)?|exfat|mergerfs|gocryptfs|encfs|ecryptfs|cryfs|veracrypt|fuse-overlayfs|unionfs(?:-fuse)?|bindfs|lxcfs|zfs-fuse|apfs|btrfs)$/;
const cloudMounts: readonly (readonly [RegExp, string])[] = [
  [/^fuse\.(?:google-drive-ocamlfuse|drive)$/, 'Google Drive'],
  [/^fuse\.(?:onedriver|onedrive)$/, 'OneDrive'],
  [/^fuse\.(?:dbxfs|dropbox)$/, 'Dropbox'],
];

function isOnNetwork(facts: FolderFacts): boolean {
  // \\?\C:\... is a long local path, \\?\UNC\server\share a long network path, \\wsl$ the Linux beside Windows.
  if (facts.platform === 'win32')
    return /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(facts.folder) || /^[\\/]{2}[^?.\\/]/.test(facts.folder);
  const type = mountOf(facts)?.type ?? '';
  return networkTypes.test(type) && !localFuse.test(type);
}

/** The mount that the folder lies on: the longest that holds it, the last one when several cover one another. */
function mountOf(facts: FolderFacts): Mount | null {
  let found: Mount | null = null;
  for (const mount of facts.mounts) {
    if (isWithin(facts, mount.point) && mount.point.length >= (found?.point.length ?? 0)) found = mount;
  }
  return found;
}

function isWithin(facts: FolderFacts, outer: string): boolean {
  const fold = (path: string) => {
    const plain = path.replace(/[\\/]+/g, '/').replace(/\/$/, '');
    return facts.platform === 'linux' ? plain : plain.toLowerCase();
  };
  return `${fold(facts.folder)}/`.startsWith(`${fold(outer)}/`);
}

/** Without the drive: C:\Users\ann\Dropbox is Users, ann, Dropbox. */
function segmentsOf(path: string): readonly string[] {
  return path
    .replace(/^[\\/]{2}\?[\\/]/, '')
    .replace(/^[a-z]:/i, '')
    .split(/[\\/]+/)
    .filter((segment) => segment !== '');
}
