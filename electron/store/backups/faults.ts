/** What the operating system or SQLite said, as one of the faults a person can act on. */
import { type BackupFault, backupFaults } from '../../../shared/office/backups.ts';

/** A fault that a check of a backup found. */
export class FoundFault extends Error {
  readonly fault: BackupFault;

  constructor(fault: BackupFault, message: string) {
    super(message);
    this.name = 'FoundFault';
    this.fault = fault;
  }
}

const byCode: Readonly<Record<string, BackupFault>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOENT: 'not-there',
  ENODEV: 'not-there',
  ENXIO: 'not-there',
  ENOTCONN: 'not-there',
  EHOSTDOWN: 'not-there',
  EHOSTUNREACH: 'not-there',
  ETIMEDOUT: 'not-there',
  ESTALE: 'not-there',
};

export function faultOf(error: unknown): BackupFault {
  const { code, errcode, fault } = (error ?? {}) as { code?: unknown; errcode?: unknown; fault?: unknown };
  const known = backupFaults.find((each) => each === fault); // found by a check, or told by the thread
  if (known !== undefined) return known;
  if (typeof errcode === 'number') {
    const primary = errcode & 0xff;
    if (primary === 13) return 'disk-full';
    if (primary === 8) return 'not-writable';
    if (primary === 11 || primary === 26) return 'integrity';
  }
  return (typeof code === 'string' ? byCode[code] : undefined) ?? 'unreadable';
}
