/**
 * When backups are made without being asked for: the first time a day that the program runs, after the program was
 * replaced by another, and on closing. A second place that comes back is caught up with.
 */
import type { BackupReason } from '../../shared/office/backups.ts';
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
/** A disk that spoils every backup is not filled with them. */
const mostSpoiledInADay = 4;

export type ScheduledReason = Extract<BackupReason, 'daily' | 'closing' | 'before-update'>;

/** A failed backup is logged, shown on the screen, and tried again. */
export function startBackupSchedule(given: {
  readonly backups: Pick<
    BackupStore,
    'list' | 'check' | 'isChanged' | 'catchUp' | 'isNewProgram' | 'noteProgram'
  >;
  readonly hasOffice: () => Promise<boolean>;
  readonly make: (reason: ScheduledReason) => Promise<void>;
  readonly version: string;
  readonly clock: () => Date;
  readonly log: Log;
}): BackupSchedule {
  const { backups, hasOffice, make, version, clock, log } = given;
  let underWay: Promise<void> = Promise.resolve();

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      if (await hasOffice()) await work();
    } catch (error) {
      log.error('a backup could not be made', error);
    }
  }

  async function dueReason(): Promise<ScheduledReason | null> {
    // Nothing was written by the new program yet, or next to nothing: what the old one left can be had back.
    if (await backups.isNewProgram(version)) return 'before-update';
    // Any of today, not the newest: after a clock was put back the newest is one of a day to come.
    const today = isoDayOf(clock());
    const ofToday = (await backups.list()).filter(
      ({ at, place }) => place === 'first' && at.slice(0, 10) === today,
    );
    const isSaved = ofToday.some(({ check }) => (check?.fault ?? null) === null);
    return isSaved || ofToday.length >= mostSpoiledInADay ? null : 'daily';
  }

  /** One that was cut off between its making and its check counts for nothing until somebody has looked. */
  async function checkUnchecked(): Promise<void> {
    const newest = (await backups.list()).find(({ place }) => place === 'first');
    if (newest?.check === null) await backups.check({ place: 'first', name: newest.name }, false);
  }

  function look(): Promise<void> {
    const before = underWay;
    underWay = (async () => {
      await before;
      await attempt(async () => {
        await checkUnchecked();
        const reason = await dueReason();
        if (reason !== null) await make(reason);
        await backups.noteProgram(version);
        await backups.catchUp(clock());
      });
    })();
    return underWay;
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
      await underWay;
      await attempt(async () => {
        if (!(await backups.isChanged())) return;
        await make('closing');
        await backups.catchUp(clock());
      });
    },
  };
}
