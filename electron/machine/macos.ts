/** The data's volume on macOS: diskutil about the volume, fdesetup where the volume itself does not say. */
import type { Ask, DiskFacts, Encryption } from './facts.ts';

export async function macDisk(folder: string, ask: Ask): Promise<DiskFacts> {
  const mount = mountIn(await ask('/bin/df', ['-P', folder]));
  const [volume, fileVault] = await Promise.all([
    mount === null ? '' : ask('/usr/sbin/diskutil', ['info', mount]).catch(() => ''),
    ask('/usr/bin/fdesetup', ['status']).catch(() => ''),
  ]);
  const told = parseDiskutil(volume);
  // FileVault is of the disk that the system starts from, not of one that was plugged in.
  const isOwn = told.drive !== 'removable';
  return { ...told, encryption: told.encryption ?? (isOwn ? parseFdesetup(fileVault) : null) };
}

/** Last column of `df -P`, which may hold blanks. */
export function mountIn(output: string): string | null {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  return /\d+%\s+(\/.*)$/.exec(line)?.[1] ?? null;
}

/** "   FileVault:                 Yes", "   Device Location:           Internal": names padded, then the value. */
export function parseDiskutil(output: string): DiskFacts {
  const value = (name: string) => new RegExp(`^\\s*${name}:\\s+(.+?)\\s*$`, 'm').exec(output)?.[1] ?? '';
  const locked = `${value('FileVault')} ${value('Encrypted')}`.trim();
  const state: Encryption['state'] | null = /\bYes\b/.test(locked)
    ? 'on'
    : /^No\b/.test(locked)
      ? 'off'
      : null;
  const isRemovable =
    value('Device Location') === 'External' || /^(?:Removable|Yes)$/.test(value('Removable Media'));
  return {
    drive: isRemovable ? 'removable' : value('Device Location') === 'Internal' ? 'fixed' : null,
    encryption: state === null ? null : { by: 'FileVault', state },
  };
}

/** "FileVault is On.", "FileVault is Off.", with "Encryption in progress: Percent completed = 31.25" behind it while it works. */
export function parseFdesetup(output: string): Encryption | null {
  const by = 'FileVault' as const;
  if (/(?:Encryption|Decryption) in progress/.test(output)) return { by, state: 'partly' };
  if (/FileVault is On\./.test(output)) return { by, state: 'on' };
  return /FileVault is Off\./.test(output) ? { by, state: 'off' } : null;
}

/** Darwin 23 is macOS 14, the oldest that Apple still mends. */
export function macSystem(release: string): { readonly name: string; readonly isOld: boolean } {
  return { name: `macOS (Darwin ${release})`, isOld: Number(release.split('.')[0]) < 23 };
}
