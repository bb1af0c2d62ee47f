/** A disk of a few megabytes for tests of full, closed and unplugged disks: tmpfs, where this machine lets us mount one. */
import { spawnSync } from 'node:child_process';

export type SmallDisk = {
  /** Turns it read-only, or back. */
  setReadOnly(isReadOnly: boolean): void;
  /** Pulls it out although it is in use. */
  unplug(): void;
  unplugIfThere(): void;
};

/** Null where disks cannot be mounted (no Linux, or not by this user); says so. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | null {
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (made.status !== 0) {
    console.log('SKIPPED (this user cannot mount a small disk)');
    return null;
  }
  return {
    setReadOnly: (isReadOnly) => run('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder]),
    // Lazily: who has files open keeps them, nobody else finds them again.
    unplug: () => run('umount', ['-l', folder]),
    unplugIfThere: () => void spawnSync('umount', ['-l', folder]),
  };
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
