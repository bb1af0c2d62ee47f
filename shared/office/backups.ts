/** Backups as an office sees them: why one was made, what its check found, which are kept, and what is wrong. */

import type { Anchor } from '../register/evidence.ts';
import type { SalvagedEntry } from '../register/salvaged.ts';

export const backupReasons = [
  'daily',
  'asked',
  'closing',
  'before-update',
  'year-close',
  'before-restore',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** `first`: inside the data folder. `second`: where the office chose. */
export type BackupPlace = 'first' | 'second';

export type KeepRules = {
  /** Of so many days the last backup stays; of today all. */
  readonly days: number;
  /** Of so many months the last. */
  readonly months: number;
  /** The last of every year, and those made at a year's close, for ever. */
  readonly yearEnds: boolean;
};
export const usualKeepRules: KeepRules = { days: 30, months: 12, yearEnds: true };

export const backupFaults = [
  'disk-full',
  'not-there',
  'not-writable',
  /** A part is not what it was when the backup was made. */
  'part-changed',
  'integrity',
  'rows',
  'file-changed',
  'file-missing',
  'unreadable',
] as const;
export type BackupFault = (typeof backupFaults)[number];

/** What opening a backup and looking at it came to. */
export type BackupCheck = {
  /** ISO moment. */
  readonly at: string;
  readonly seconds: number;
  /** Null: it is whole. */
  readonly fault: BackupFault | null;
  readonly entries: number;
  /** Originals that belong to it, and how many of them were read again. */
  readonly files: number;
  readonly filesRead: number;
  /** Originals that its rows refer to and that it lacks: they were gone or spoiled when it was made. */
  readonly missing: number;
  readonly links: number;
  /** The audit log inside does not hold: the copy is faithful, the register itself is to be checked. */
  readonly breaks: number;
};

export type BackupInfo = {
  readonly name: string;
  /** ISO moment. */
  readonly at: string;
  readonly bytes: number;
  readonly entries: number;
  readonly reason: BackupReason;
  readonly place: BackupPlace;
  /** Needs the passphrase. */
  readonly isLocked: boolean;
  readonly check: BackupCheck | null;
};

export type BackupPlan = {
  readonly keep: KeepRules;
  readonly second: { readonly folder: string; readonly isLocked: boolean } | null;
};

/** Whether backups can lie in a folder. */
export type FolderCheck = {
  readonly problem: 'not-absolute' | 'not-there' | 'not-folder' | 'not-writable' | 'inside-data' | null;
  /** On the disk of the data folder: lost with it. */
  readonly isSameDisk: boolean;
  readonly freeBytes: number | null;
};

/** What is wrong with the backups today, the gravest first. */
export type BackupTrouble =
  | { readonly code: 'none-yet' }
  | { readonly code: 'overdue'; readonly days: number }
  | { readonly code: 'failed'; readonly fault: BackupFault; readonly at: string }
  | { readonly code: 'damaged'; readonly name: string; readonly fault: BackupFault }
  | { readonly code: 'register-breaks'; readonly breaks: number }
  | { readonly code: 'originals-missing'; readonly files: number }
  | { readonly code: 'plan-lost' }
  | { readonly code: 'second-away'; readonly folder: string; readonly lastAt: string | null }
  | {
      readonly code: 'second-failed';
      readonly fault: BackupFault;
      readonly folder: string;
      readonly at: string;
    }
  | { readonly code: 'second-overdue'; readonly days: number; readonly folder: string }
  | { readonly code: 'no-second' };

export type BackupStatus = {
  /** Newest backup that was found whole. */
  readonly lastGood: BackupInfo | null;
  readonly secondLastGood: BackupInfo | null;
  readonly isRunning: boolean;
  readonly troubles: readonly BackupTrouble[];
};

export type ComparedBook = {
  readonly book: 'received' | 'sent';
  /** Buddhist year. */
  readonly year: number;
  /** Code of the series; empty for received books. */
  readonly code: string;
  readonly circular: boolean;
  /** Null: the present registers cannot be read. */
  readonly now: { readonly entries: number; readonly last: number } | null;
  readonly old: { readonly entries: number; readonly last: number };
};

/** Of a classified letter no words. */
export type LostEntry = SalvagedEntry & {
  readonly id: string;
  /** `log`: the register's own row cannot be read, the audit log tells of it. */
  readonly from: 'register' | 'log';
};

/**
 * A backup's history beside the present one. `ours`: one continues the other. `left`: the present went back since, which
 * it has on record. `forked`: they part without that. `cut`: links are missing that were there before it was made.
 * `stranger`: of another register. `unknown`: nothing to hold it against.
 */
export type HistoryRelation = 'ours' | 'left' | 'forked' | 'cut' | 'stranger' | 'unknown';

/** What speaks for a backup, and against it. */
export type BackupEvidence = {
  readonly relation: HistoryRelation;
  /** The last link that both have. */
  readonly common: number;
  /** Places at which its own log does not hold. */
  readonly breaks: number;
  /** Rules of its database that are not this program's. */
  readonly foreignRules: number;
  /** Its newest anchor, to be held against paper; null: it has none. */
  readonly anchor: Pick<Anchor, 'day' | 'seq' | 'hash' | 'counts'> | null;
};

/** What going back to a backup would change. */
export type BackupComparison = {
  /** Under this name `backup.restore` puts it in the present's place. */
  readonly name: string;
  readonly at: string;
  readonly isPresentReadable: boolean;
  readonly evidence: BackupEvidence;
  readonly books: readonly ComparedBook[];
  readonly letters: { readonly now: number | null; readonly old: number };
  readonly files: { readonly now: number | null; readonly old: number };
  readonly lastDay: { readonly now: string | null; readonly old: string | null };
  readonly lostTotal: number;
  /** Oldest first, as many as are shown; `lists` hold them all. */
  readonly lost: readonly LostEntry[];
  /** A table a book of what would be missing, which taking over a register reads: id of the output, and its name. */
  readonly lists: readonly { readonly outputId: string; readonly name: string; readonly pages: null }[];
};

/** What can be told apart by a person; shorter ones are guessed by machines. */
export const leastPassphrase = 10;

/** Days from one ISO day to a later one; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
