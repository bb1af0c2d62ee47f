/** The calls of Node's file module that change anything by its name, and the flags of opening that do: none gives a number to write to. */
import { constants } from 'node:fs';

const plain = [
  ['appendFile', 'chmod', 'chown', 'copyFile', 'cp', 'createWriteStream', 'fchmod', 'fchown', 'ftruncate'],
  ['futimes', 'lchmod', 'lchown', 'link', 'lutimes', 'mkdir', 'mkdtemp', 'mkdtempDisposable', 'rename', 'rm'],
  ['rmdir', 'symlink', 'truncate', 'unlink', 'utimes', 'writeFile'],
].flat();

const writes =
  constants.O_WRONLY | constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC | constants.O_APPEND;

export const writingCalls = {
  names: [...plain, ...plain.map((name) => `${name}Sync`)] as readonly string[],
  mustOnlyRead(flags: unknown, refuse: (what: string) => never): void {
    const isReading =
      flags === undefined ||
      flags === 'r' ||
      flags === 'rs' ||
      typeof flags === 'function' ||
      isNumberForReading(flags);
    if (!isReading) refuse('opening a file to write');
  },
};

function isNumberForReading(flags: unknown): boolean {
  return typeof flags === 'number' && (flags & writes) === 0;
}
