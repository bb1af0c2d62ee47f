/** When backups are made without being asked for: the first time a day that the program runs, and on closing. */
import { isoDayOf } from '../../shared/thai/date.ts';
import type { Log } from '../ports.ts';
import type { BackupStore } from '../store/backup.ts';

export type BackupSchedule = {
  /** Looks now whether today's backup is due. */
  look(): Promise<void>;
  /** Stops looking and, if anything changed since the last one, makes the closing backup. */
  close(): Promise<void>;
};

/** The start of the program is not held up; after that every quarter of an hour is often enough for "once a day". */
const firstLookAfterMs = 20_000;
const lookEveryMs = 15 * 60_000;

/** `make` goes through dispatch, so that no other write runs meanwhile. A failed backup is logged and tried again. */
export function startBackupSchedule(given: {
  readonly backups: Pick<BackupStore, 'list' | 'isChanged'>;
  readonly hasOffice: () => Promise<boolean>;
  readonly make: () => Promise<void>;
  readonly clock: () => Date;
  readonly log: Log;
}): BackupSchedule {
  const { backups, hasOffice, make, clock, log } = given;

  async function attempt(isDue: () => Promise<boolean>): Promise<void> {
    try {
      if ((await hasOffice()) && (await isDue())) await make();
    } catch (error) {
      log.error('a backup could not be made', error);
    }
  }

  async function look(): Promise<void> {
    await attempt(async () => {
      // Any of today, not the newest: after a clock was put back the newest is one of a day to come.
      const today = isoDayOf(clock());
      return !(await backups.list()).some(({ at }) => at.slice(0, 10) === today);
    });
  }

  const first = setTimeout(look, firstLookAfterMs);
  const every = setInterval(look, lookEveryMs);
  first.unref();
  every.unref();

  return {
    look,
    async close() {
      clearTimeout(first);
      clearInterval(every);
      await attempt(() => backups.isChanged());
    },
  };
}
