/**
 * The data's drive on Windows. manage-bde and Get-BitLockerVolume ask for an administrator; the shell's own property of
 * a drive, which Explorer draws its padlock from, does not.
 */
import { join } from 'node:path';
import { type Ask, type DiskFacts, type Encryption, unknownDisk } from './facts.ts';

export async function windowsDisk(
  folder: string,
  ask: Ask,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<DiskFacts> {
  const drive = /^(?:\\\\\?\\)?([a-z]):/i.exec(folder)?.[1];
  if (drive === undefined) return { ...unknownDisk, drive: /^\\\\/.test(folder) ? 'network' : null };
  const powershell = join(
    env.SystemRoot ?? 'C:\\Windows',
    'System32',
    'WindowsPowerShell',
    'v1.0',
    'powershell.exe',
  );
  return parseDrive(
    await ask(powershell, ['-NoProfile', '-NonInteractive', '-Command', question(drive.toUpperCase())]),
  );
}

/** Only a letter goes into it. */
const question = (drive: string) =>
  [
    "$ErrorActionPreference = 'SilentlyContinue'",
    `$b = (New-Object -ComObject Shell.Application).NameSpace('${drive}:\\').Self.ExtendedProperty('System.Volume.BitLockerProtection')`,
    `$t = (Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='${drive}:'").DriveType`,
    "Write-Output ('bitlocker=' + $b)",
    "Write-Output ('drivetype=' + $t)",
  ].join('; ');

/** System.Volume.BitLockerProtection: 1 on, 2 off, 3 encrypting, 4 decrypting, 5 suspended, 6 on and locked, 8 waits to be activated. */
const protections: Readonly<Record<string, Encryption['state']>> = {
  '1': 'on',
  '2': 'off',
  '3': 'partly',
  '4': 'partly',
  '5': 'partly',
  '6': 'on',
  '8': 'partly',
};
/** Win32_LogicalDisk.DriveType. */
const driveTypes: Readonly<Record<string, DiskFacts['drive']>> = {
  '2': 'removable',
  '3': 'fixed',
  '4': 'network',
};

/** "bitlocker=1", "drivetype=3", each in a line of its own; nothing behind the sign where Windows does not tell. */
export function parseDrive(output: string): DiskFacts {
  const value = (name: string) => new RegExp(`^${name}=(\\d+)\\s*$`, 'm').exec(output)?.[1] ?? '';
  const state = protections[value('bitlocker')];
  return {
    drive: driveTypes[value('drivetype')] ?? null,
    encryption: state === undefined ? null : { by: 'BitLocker', state },
  };
}

/** "10.0.19045": Windows 10 gets no mends since October 2025, Windows 11 begins at build 22000. */
export function windowsSystem(release: string): { readonly name: string; readonly isOld: boolean } {
  const build = Number(release.split('.')[2] ?? 0);
  const name = build >= 22_000 ? 'Windows 11' : release.startsWith('10.') ? 'Windows 10' : 'Windows';
  return { name: `${name} (${release})`, isOld: build < 22_000 };
}
