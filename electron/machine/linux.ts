/**
 * The data's disk on Linux, read from the kernel's own files: which device the folder lies on, and whether it, or every
 * device under it, was set up by dm-crypt (LUKS). Nothing is run, no rights are needed.
 */
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type DiskFacts, type Encryption, unknownDisk } from './facts.ts';

/** The kernel's files, or a test's. */
export type KernelFiles = {
  read(path: string): string | null;
  list(path: string): readonly string[];
  /** Links resolved; null: it is not there. */
  real(path: string): string | null;
};

export const kernelFiles: KernelFiles = {
  read: (path) => tried(() => readFileSync(path, 'utf8')),
  list: (path) => tried(() => readdirSync(path)) ?? [],
  real: (path) => tried(() => realpathSync(path)),
};

function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

type Mount = {
  readonly device: string;
  readonly point: string;
  readonly type: string;
  readonly source: string;
};

/** "36 35 98:0 /root /mnt/data rw,noatime master:1 - ext4 /dev/sda1 rw": optional fields end at the dash. */
export function parseMountinfo(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', behind = ''] = line.split(' - ');
    const [, , device, , point] = before.split(' ');
    const [type, source] = behind.split(' ');
    if (device === undefined || point === undefined || type === undefined || source === undefined) return [];
    const plain = (path: string) =>
      path.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    return [{ device, point: plain(point), type, source: plain(source) }];
  });
}

export function linuxDisk(folder: string, files: KernelFiles = kernelFiles): DiskFacts {
  const mount = parseMountinfo(files.read('/proc/self/mountinfo') ?? '')
    .filter(({ point }) => point === '/' || `${folder}/`.startsWith(`${point}/`))
    .reduce<Mount | null>((best, one) => (one.point.length >= (best?.point.length ?? 0) ? one : best), null);
  if (mount === null) return unknownDisk;
  if (/^(?:ecryptfs|fuse\.(?:gocryptfs|cryfs|encfs|veracrypt))$/.test(mount.type))
    return { drive: null, encryption: { by: 'LUKS', state: 'on' } };
  const device = deviceOf(mount, files);
  if (device === null) return unknownDisk;
  return {
    drive: isRemovable(device, files) ? 'removable' : 'fixed',
    encryption: { by: 'LUKS', state: encryptionOf(device, files, 0) },
  };
}

/** Its folder below /sys/devices; null for what lies on no disk of its own (overlay, memory, ZFS). */
function deviceOf({ device, source }: Mount, files: KernelFiles): string | null {
  const byNumber = device.startsWith('0:') ? null : files.real(`/sys/dev/block/${device}`);
  if (byNumber !== null) return byNumber;
  // btrfs has numbers of its own, and names its disk.
  if (!source.startsWith('/dev/')) return null;
  const name = basename(files.real(source) ?? source);
  return files.real(`/sys/class/block/${name}`);
}

/** Whole only when every disk under it is; a mirror with one open half is not. */
function encryptionOf(device: string, files: KernelFiles, depth: number): Encryption['state'] {
  if ((files.read(join(device, 'dm', 'uuid')) ?? '').startsWith('CRYPT-')) return 'on';
  const under = files.list(join(device, 'slaves'));
  if (under.length === 0 || depth > 8) return 'off';
  const states = under.map((name) => {
    const next = files.real(`/sys/class/block/${name}`);
    return next === null ? 'off' : encryptionOf(next, files, depth + 1);
  });
  if (states.every((state) => state === 'on')) return 'on';
  return states.includes('on') || states.includes('partly') ? 'partly' : 'off';
}

/** The disk says so itself, or hangs on USB. A partition's flag is its disk's. */
function isRemovable(device: string, files: KernelFiles): boolean {
  const under = files.list(join(device, 'slaves'));
  if (under.length > 0)
    return under.some((name) => {
      const next = files.real(`/sys/class/block/${name}`);
      return next !== null && isRemovable(next, files);
    });
  const flag = files.read(join(device, 'removable')) ?? files.read(join(dirname(device), 'removable'));
  return flag?.trim() === '1' || /\/usb\d+\//.test(device);
}

/** PRETTY_NAME of /etc/os-release. How old a distribution may be it does not say. */
export function linuxSystem(
  osRelease: string,
  release: string,
): { readonly name: string; readonly isOld: boolean } {
  const name = /^PRETTY_NAME="?([^"\n]+)"?$/m.exec(osRelease)?.[1] ?? 'Linux';
  return { name: `${name} (${release})`, isOld: false };
}
