/** Where a data folder may lie, on every system an office has. */
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  gatherFolderFacts,
  parseMacMounts,
  parseProcMounts,
} from '../../../../electron/store/folder-facts.ts';
import { type FolderFacts, judgeFolder } from '../../../../electron/store/folder-guard.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const nothing = { syncedRoots: [], mounts: [], marks: [] };
function onWindows(folder: string, more: Partial<FolderFacts> = {}): FolderFacts {
  return { ...nothing, platform: 'win32', home: 'C:\\Users\\somjai', folder, ...more };
}
function onLinux(folder: string, mounts: string, more: Partial<FolderFacts> = {}): FolderFacts {
  const all = parseProcMounts(`/dev/sda1 / ext4 rw 0 0\n${mounts}`);
  return { ...nothing, platform: 'linux', home: '/home/somjai', folder, mounts: all, ...more };
}
function onMac(folder: string, mounts = ''): FolderFacts {
  const all = parseMacMounts(`/dev/disk3s1s1 on / (apfs, sealed, local)\n${mounts}`);
  return { ...nothing, platform: 'darwin', home: '/Users/somjai', folder, mounts: all };
}
const oneDrive = [{ service: 'OneDrive', folder: 'D:\\งานอำเภอ' }];

test.each([
  ['the application data of Windows', onWindows('C:\\Users\\somjai\\AppData\\Local\\saraban')],
  ['a second disk', onWindows('D:\\สารบรรณ')],
  ['a long local path', onWindows('\\\\?\\C:\\ข้อมูล\\สารบรรณ')],
  ['a folder whose name only begins like OneDrive', onWindows('C:\\OneDriveเก่าที่เลิกใช้')],
  ['a neighbour of the OneDrive folder', onWindows('D:\\งานอำเภอ2\\สารบรรณ', { syncedRoots: oneDrive })],
  ['a folder called My Drive deep in the disk', onWindows('C:\\งาน\\เก่า\\My Drive')],
  ['the home folder of Linux', onLinux('/home/somjai/.local/share/saraban', '')],
  ['a USB stick', onLinux('/media/somjai/USB/saraban', '/dev/sdb1 /media/somjai/USB fuseblk rw 0 0')],
  [
    'an encrypted folder of this machine',
    onLinux('/home/somjai/vault/s', 'x /home/somjai/vault fuse.gocryptfs rw 0 0'),
  ],
  [
    'a local disk inside a network mount',
    onLinux('/mnt/nas/local/s', 'nas:/x /mnt/nas nfs rw 0 0\n/dev/sdc1 /mnt/nas/local ext4 rw 0 0'),
  ],
  ['a folder beside a network mount', onLinux('/mnt/nas2/saraban', 'nas:/x /mnt/nas nfs rw 0 0')],
  ['Application Support of macOS', onMac('/Users/somjai/Library/Application Support/saraban')],
])('%s is fit for the data', (_place, facts) => {
  expect(judgeFolder(facts)).toEqual({ kind: 'fit' });
});

test.each([
  ['a share by its name', onWindows('\\\\nas\\saraban')],
  ['a share with an address', onWindows('//192.168.1.5/งาน/สารบรรณ')],
  ['a mapped drive as Windows resolves it', onWindows('\\\\server\\งานสารบรรณ\\ข้อมูล')],
  ['a long network path', onWindows('\\\\?\\UNC\\nas\\saraban')],
  ['the Linux beside Windows', onWindows('\\\\wsl$\\Debian\\home\\somjai')],
  ['NFS', onLinux('/mnt/nas/saraban', 'nas:/export /mnt/nas nfs4 rw 0 0')],
  ['a Windows share on Linux', onLinux('/mnt/share/saraban', '//nas/share /mnt/share cifs rw 0 0')],
  [
    'a mount point with a blank in its name',
    onLinux('/mnt/office data/s', '//nas/x /mnt/office\\040data smb3 rw 0 0'),
  ],
  [
    'a share opened in the file manager',
    onLinux('/run/user/1000/gvfs/smb/s', 'gvfsd /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0'),
  ],
  ['a folder over SSH', onLinux('/home/somjai/remote/s', 'h: /home/somjai/remote fuse.sshfs rw 0 0')],
  ['rclone', onLinux('/home/somjai/cloud/s', 'remote: /home/somjai/cloud fuse.rclone rw 0 0')],
  [
    'a network mount over a local one',
    onLinux('/data/s', '/dev/sdb1 /data ext4 rw 0 0\nnas:/x /data nfs rw 0 0'),
  ],
  [
    'a share on a Mac',
    onMac('/Volumes/งาน/saraban', '//somjai@nas/งาน on /Volumes/งาน (smbfs, nodev, nosuid)'),
  ],
])('%s is a network drive and refused', (_place, facts) => {
  expect(judgeFolder(facts)).toEqual({ kind: 'network' });
});

test.each([
  ['OneDrive', 'personal OneDrive', onWindows('C:\\Users\\somjai\\OneDrive\\สารบรรณ')],
  [
    'OneDrive',
    'Documents moved into an office OneDrive',
    onWindows('C:\\Users\\somjai\\OneDrive - กรมการปกครอง\\Documents\\s'),
  ],
  [
    'OneDrive',
    'an OneDrive folder of another name',
    onWindows('d:\\งานอำเภอ\\สารบรรณ', { syncedRoots: oneDrive }),
  ],
  ['Google Drive', 'the drive that Google makes', onWindows('G:\\My Drive\\สารบรรณ')],
  ['Google Drive', 'the same in Thai', onWindows('G:\\ไดรฟ์ของฉัน\\สารบรรณ')],
  [
    'Google Drive',
    'a mirrored drive in the home folder',
    onWindows('C:\\Users\\somjai\\My Drive (office)\\s'),
  ],
  [
    'Google Drive',
    'a drive known by the mark on it',
    onWindows('H:\\งาน', { marks: ['.shortcut-targets-by-id'] }),
  ],
  ['Dropbox', 'Dropbox', onWindows('E:\\Dropbox\\งาน\\สารบรรณ')],
  ['Dropbox', 'Dropbox of a team', onWindows('C:\\Users\\somjai\\Dropbox (อำเภอ)\\s')],
  [
    'Dropbox',
    'a renamed Dropbox, by its mark',
    onLinux('/home/somjai/งาน/s', '', { marks: ['.dropbox.cache'] }),
  ],
  ['Dropbox', 'Dropbox on Linux', onLinux('/home/somjai/Dropbox/s', '')],
  [
    'Google Drive',
    'Google Drive mounted on Linux',
    onLinux('/home/somjai/g/s', 'g /home/somjai/g fuse.google-drive-ocamlfuse rw 0 0'),
  ],
  [
    'OneDrive',
    'OneDrive mounted on Linux',
    onLinux('/home/somjai/o/s', 'o /home/somjai/o fuse.onedriver rw 0 0'),
  ],
  ['Nextcloud', 'Nextcloud in the home folder', onLinux('/home/somjai/Nextcloud/s', '')],
  ['OneDrive', 'OneDrive on a Mac', onMac('/Users/somjai/Library/CloudStorage/OneDrive-Personal/s')],
  [
    'Google Drive',
    'Google Drive on a Mac',
    onMac('/Users/somjai/Library/CloudStorage/GoogleDrive-a@b.example/My Drive/s'),
  ],
  ['iCloud Drive', 'iCloud Drive', onMac('/Users/somjai/Library/Mobile Documents/com~apple~CloudDocs/s')],
])('%s: %s is synced and refused', (service, _place, facts) => {
  expect(judgeFolder(facts)).toEqual({ kind: 'cloud', service });
});

test('facts are gathered through links, for folders that do not exist yet too', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'Dropbox'));
  await symlink(join(folder, 'Dropbox'), join(folder, 'งาน'), 'junction');
  const facts = gatherFolderFacts(join(folder, 'งาน', 'new', 'data'), { OneDrive: '/somewhere' });
  expect(facts.folder.endsWith(join('Dropbox', 'new', 'data'))).toBe(true);
  expect(facts.syncedRoots).toContainEqual({ service: 'OneDrive', folder: '/somewhere' });
});

test('a synced folder is refused before anything is written into it', async () => {
  const folder = join(await temporaryFolder(), 'Dropbox', 'data');
  await expect(openStore(folder)).rejects.toMatchObject({
    code: 'folder-cloud-synced',
    params: { service: 'Dropbox' },
  });
  await expect(mkdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a path that cannot be a folder is told as such', async () => {
  await expect(openStore('/proc/version/data')).rejects.toMatchObject({ code: 'folder-unusable' });
});
