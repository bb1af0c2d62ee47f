/**
 * The data's disk, from what each system's own tools say. The texts for Windows and macOS are written after the tools'
 * documentation; of Linux the files are the kernel's form, and the last test asks the kernel of this machine.
 */
import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kernelFiles, linuxDisk, linuxSystem, parseMountinfo } from '../../../../electron/machine/linux.ts';
import {
  macDisk,
  macSystem,
  mountIn,
  parseDiskutil,
  parseFdesetup,
} from '../../../../electron/machine/macos.ts';
import { parseDrive, windowsDisk, windowsSystem } from '../../../../electron/machine/windows.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

describe('Windows', () => {
  test.each([
    ['bitlocker=1\r\ndrivetype=3\r\n', 'on', 'fixed'],
    ['bitlocker=6\r\ndrivetype=2\r\n', 'on', 'removable'],
    ['bitlocker=2\r\ndrivetype=3\r\n', 'off', 'fixed'],
    ['bitlocker=3\r\ndrivetype=3\r\n', 'partly', 'fixed'],
    ['bitlocker=5\r\ndrivetype=4\r\n', 'partly', 'network'],
  ])('%j is %s on a %s drive', (output, state, drive) => {
    expect(parseDrive(output)).toEqual({ drive, encryption: { by: 'BitLocker', state } });
  });

  test('Windows Home, which has no such property, is not called open', () => {
    expect(parseDrive('bitlocker=\r\ndrivetype=3\r\n')).toEqual({ drive: 'fixed', encryption: null });
    expect(parseDrive('')).toEqual({ drive: null, encryption: null });
  });

  test('the drive of the data is asked about, by its letter alone, and never with rights', async () => {
    const asked: string[] = [];
    const ask = async (program: string, words: readonly string[]) => {
      asked.push([program, ...words].join(' '));
      return 'bitlocker=1\r\ndrivetype=3\r\n';
    };
    await windowsDisk("d:\\งาน'; Remove-Item x\\Amphoe Saraban", ask, { SystemRoot: 'C:\\Windows' });
    expect(asked[0]).toContain("NameSpace('D:\\')");
    expect(asked[0]).not.toMatch(/Remove-Item|งาน|RunAs|manage-bde/);
    expect(asked[0]).toContain('C:\\Windows');
    expect(await windowsDisk('\\\\server\\share', ask)).toEqual({ drive: 'network', encryption: null });
    expect(asked).toHaveLength(1);
  });

  test('Windows 10 is named as one that gets no mends any more', () => {
    expect(windowsSystem('10.0.19045')).toEqual({ name: 'Windows 10 (10.0.19045)', isOld: true });
    expect(windowsSystem('10.0.26100')).toEqual({ name: 'Windows 11 (10.0.26100)', isOld: false });
  });
});

const df = (mount: string) =>
  `Filesystem   512-blocks      Used Available Capacity  Mounted on\n/dev/disk3s5 965595304 312345672 600000000    35%    ${mount}\n`;
const diskutil = (facts: Readonly<Record<string, string>>) =>
  Object.entries({ 'Device Identifier': 'disk3s5', 'Volume Name': 'Data', ...facts })
    .map(([name, value]) => `   ${`${name}:`.padEnd(27)}${value}\n`)
    .join('');

describe('macOS', () => {
  test('the volume is found by its mount, which may hold blanks', () => {
    expect(mountIn(df('/System/Volumes/Data'))).toBe('/System/Volumes/Data');
    expect(mountIn(df('/Volumes/USB of the office'))).toBe('/Volumes/USB of the office');
    expect(mountIn('df: no such file\n')).toBeNull();
  });

  test.each([
    [{ FileVault: 'Yes', 'Device Location': 'Internal', 'Removable Media': 'Fixed' }, 'on', 'fixed'],
    [{ FileVault: 'No', 'Device Location': 'Internal', 'Removable Media': 'Fixed' }, 'off', 'fixed'],
    [{ FileVault: 'Yes (Unlocked)', 'Device Location': 'Internal' }, 'on', 'fixed'],
    [{ Encrypted: 'No', 'Device Location': 'External', 'Removable Media': 'Removable' }, 'off', 'removable'],
  ])('%o', (facts, state, drive) => {
    expect(parseDiskutil(diskutil(facts))).toEqual({ drive, encryption: { by: 'FileVault', state } });
  });

  test.each([
    ['FileVault is On.\n', 'on'],
    ['FileVault is Off.\n', 'off'],
    ['FileVault is On.\nEncryption in progress: Percent completed = 31.25\n', 'partly'],
  ])('%j', (output, state) => expect(parseFdesetup(output)).toEqual({ by: 'FileVault', state }));

  test('FileVault of the system says nothing of a stick', async () => {
    const answers = (location: string) => async (program: string) => {
      if (program.endsWith('df')) return df('/Volumes/x');
      return program.endsWith('diskutil') ? diskutil({ 'Device Location': location }) : 'FileVault is On.\n';
    };
    expect((await macDisk('/Volumes/x', answers('External'))).encryption).toBeNull();
    expect((await macDisk('/Volumes/x', answers('Internal'))).encryption?.state).toBe('on');
    const broken = async (program: string) => {
      if (program.endsWith('df')) return df('/');
      throw new Error('no such tool');
    };
    expect(await macDisk('/', broken)).toEqual({ drive: null, encryption: null });
  });

  test('macOS 13 is named as one that gets no mends any more', () => {
    expect([macSystem('22.6.0').isOld, macSystem('25.0.0').isOld]).toEqual([true, false]);
  });
});

/** The kernel's tree as a list of paths; a path that ends in → is a link. */
function kernel(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>>) {
  return {
    read: (path: string) => files[path] ?? null,
    list: (path: string) => [
      ...new Set(
        Object.keys(files)
          .filter((name) => name.startsWith(`${path}/`))
          .map((name) => name.slice(path.length + 1).split('/')[0] ?? ''),
      ),
    ],
    real: (path: string) => links[path] ?? null,
  };
}

const sda = '/sys/devices/pci0000:00/ata1/block/sda';
const usb = '/sys/devices/pci0000:00/usb3/3-1/host6/block/sdb';
const dm = (n: number) => `/sys/devices/virtual/block/dm-${n}`;
const mounts = (device: string, source: string, type = 'ext4') =>
  `22 1 0:20 / /proc rw - proc proc rw\n30 1 ${device} / / rw,relatime shared:1 - ${type} ${source} rw\n`;

describe('Linux', () => {
  test('a plain partition is open, on a fixed disk', () => {
    const files = kernel(
      { '/proc/self/mountinfo': mounts('8:2', '/dev/sda2'), [`${sda}/removable`]: '0\n' },
      { '/sys/dev/block/8:2': `${sda}/sda2` },
    );
    expect(linuxDisk('/home/clerk', files)).toEqual({
      drive: 'fixed',
      encryption: { by: 'LUKS', state: 'off' },
    });
  });

  test('LUKS is found under LVM, as distributions set it up', () => {
    const files = kernel(
      {
        '/proc/self/mountinfo': mounts('253:1', '/dev/mapper/vg-root'),
        [`${dm(1)}/dm/uuid`]: 'LVM-abcdef\n',
        [`${dm(1)}/slaves/dm-0`]: '',
        [`${dm(0)}/dm/uuid`]: 'CRYPT-LUKS2-0123456789abcdef-sda3_crypt\n',
        [`${dm(0)}/slaves/sda3`]: '',
        [`${sda}/removable`]: '0\n',
      },
      {
        '/sys/dev/block/253:1': dm(1),
        '/sys/class/block/dm-0': dm(0),
        '/sys/class/block/sda3': `${sda}/sda3`,
      },
    );
    expect(linuxDisk('/home/clerk', files)).toEqual({
      drive: 'fixed',
      encryption: { by: 'LUKS', state: 'on' },
    });
  });

  test('a mirror with one open half is not called closed', () => {
    const files = kernel(
      {
        '/proc/self/mountinfo': mounts('9:0', '/dev/md0'),
        '/sys/devices/virtual/block/md0/slaves/dm-0': '',
        '/sys/devices/virtual/block/md0/slaves/sda2': '',
        [`${dm(0)}/dm/uuid`]: 'CRYPT-LUKS2-0-x\n',
        [`${sda}/removable`]: '0\n',
      },
      {
        '/sys/dev/block/9:0': '/sys/devices/virtual/block/md0',
        '/sys/class/block/dm-0': dm(0),
        '/sys/class/block/sda2': `${sda}/sda2`,
      },
    );
    expect(linuxDisk('/srv', files).encryption).toEqual({ by: 'LUKS', state: 'partly' });
  });

  test('btrfs, which has numbers of its own, is found by its disk; a stick by what it hangs on', () => {
    const btrfs = kernel(
      {
        '/proc/self/mountinfo': mounts('0:32', '/dev/mapper/luks-home', 'btrfs'),
        [`${dm(0)}/dm/uuid`]: 'CRYPT-LUKS2-0-luks-home\n',
        [`${dm(0)}/slaves/sda3`]: '',
        [`${sda}/removable`]: '0\n',
      },
      {
        '/dev/mapper/luks-home': '/dev/dm-0',
        '/sys/class/block/dm-0': dm(0),
        '/sys/class/block/sda3': `${sda}/sda3`,
      },
    );
    expect(linuxDisk('/home', btrfs)).toEqual({ drive: 'fixed', encryption: { by: 'LUKS', state: 'on' } });
    const stick = kernel(
      {
        '/proc/self/mountinfo': `${mounts('8:2', '/dev/sda2')}40 30 8:17 / /media/USB\\040of\\040clerk rw - vfat /dev/sdb1 rw\n`,
        [`${usb}/removable`]: '0\n',
      },
      { '/sys/dev/block/8:2': `${sda}/sda2`, '/sys/dev/block/8:17': `${usb}/sdb1` },
    );
    expect(linuxDisk('/media/USB of clerk/Amphoe', stick).drive).toBe('removable');
    expect(linuxDisk('/media/USB of clerks', stick).drive).toBe('fixed');
  });

  test('what lies on no disk of its own is not known', () => {
    const files = kernel({ '/proc/self/mountinfo': mounts('0:50', 'overlay', 'overlay') }, {});
    expect(linuxDisk('/data', files)).toEqual({ drive: null, encryption: null });
    expect(linuxDisk('/data', kernel({}, {}))).toEqual({ drive: null, encryption: null });
  });

  test.skipIf(process.platform !== 'linux')('this machine’s own kernel is understood', async () => {
    const folder = await temporaryFolder();
    mkdirSync(`${folder}/data`);
    const read = parseMountinfo(kernelFiles.read('/proc/self/mountinfo') ?? '');
    expect(read.some(({ point }) => point === '/')).toBe(true);
    expect(['fixed', 'removable', null]).toContain(linuxDisk(`${folder}/data`).drive);
    expect(linuxSystem(kernelFiles.read('/etc/os-release') ?? '', '6.1').name).toMatch(/\(6\.1\)$/);
  });
});
