/** What is known of this computer before it is judged. Null: this computer, or this host, does not tell. */
import type { ProbeStep } from '../store/folder-probe.ts';

export type Drive = 'fixed' | 'removable' | 'network';

export type Encryption = {
  readonly by: 'BitLocker' | 'FileVault' | 'LUKS';
  /** `partly`: begun, suspended, or being taken off. */
  readonly state: 'on' | 'off' | 'partly';
};

export type DiskFacts = { readonly drive: Drive | null; readonly encryption: Encryption | null };

export type MachineFacts = DiskFacts & {
  readonly platform: 'win32' | 'darwin' | 'linux';
  readonly freeBytes: number | null;
  /** The first step that the data folder refused; null: none. */
  readonly refusedStep: ProbeStep | null;
  /** Minutes before Greenwich, as `Date` counts them: -420 is Thailand. */
  readonly offsetMinutes: number;
  readonly now: Date;
  /** The latest moment that the registers or their backups know. */
  readonly knownMoment: Date;
  readonly font: string;
  readonly families: readonly string[] | null;
  readonly printers: number | null;
  readonly memoryBytes: number;
  /** Around the process that reads foreign files: bubblewrap, its refusal, or the program's own locks alone. */
  readonly walls: 'bubblewrap' | 'refused' | 'own';
  readonly system: { readonly name: string; readonly isOld: boolean };
};

export const unknownDisk: DiskFacts = { drive: null, encryption: null };

/** A program of the system, its output as text; rejects when it is not there, fails, or takes too long. */
export type Ask = (program: string, words: readonly string[]) => Promise<string>;
