/** The place beside the first that the office chose: choosing it, and carrying backups there. */
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { BackupInfo } from '../../../shared/office/backups.ts';
import { isoDayOf, isoMomentOf } from '../../../shared/thai/date.ts';
import { faultOf } from './faults.ts';
import { infosIn, isGood } from './infos.ts';
import { checkFolder, isPlaceThere, makePlace } from './place.ts';
import type { PlanFile, SecondPlace } from './plan-file.ts';
import { prune } from './prune.ts';
import { runWork } from './run-work.ts';

/** `keep`: the key that is there stays. */
export type Lock = 'none' | 'keep' | { readonly passphrase: string };

export type SecondStore = {
  /** Null: none was chosen, or it is not there now. */
  list(): Promise<readonly BackupInfo[] | null>;
  /** Throws `backup-place-unusable`. The place that was there before stays as it is. */
  choose(folder: string | null, lock: Lock): Promise<void>;
  /** Carries the newest good backup there unless it is there. What goes wrong is kept for the status. */
  catchUp(at: Date): Promise<void>;
  /** Where the place is. Throws `backup-place-away`. */
  mustBeThere(): Promise<string>;
};

type Parts = { readonly folder: string; readonly home: string; readonly plan: PlanFile };

export function secondStore({ folder: dataFolder, home, plan }: Parts): SecondStore {
  async function placeNow(): Promise<SecondPlace | null> {
    const { second } = await plan.read();
    return second !== null && (await isPlaceThere(second.home)) ? second : null;
  }

  async function carry(second: SecondPlace, backup: BackupInfo, at: Date): Promise<void> {
    const { keep, last } = await plan.read();
    const note = (fault: ReturnType<typeof faultOf> | null) =>
      plan.change({ last: { ...last, second: { at: isoMomentOf(at), fault } } });
    try {
      const task = { home, name: backup.name, place: second.home, key: second.key };
      const { fault } = await runWork('mirror', task);
      await prune(second.home, keep, isoDayOf(at), join(dataFolder, 'files'));
      await note(fault);
    } catch (error) {
      await note(faultOf(error));
      throw error;
    }
  }

  return {
    async list() {
      const second = await placeNow();
      // The stick may be pulled out while its folder is read.
      return second === null ? null : infosIn(second.home, 'second').catch(() => null);
    },
    async choose(folder, lock) {
      const before = (await plan.read()).second;
      const last = { ...(await plan.read()).last, second: null };
      if (folder === null) return plan.change({ second: null, last, isLost: false });
      const { problem } = await checkFolder(folder, dataFolder);
      if (problem !== null) throw new AppError('backup-place-unusable', { folder });
      const key =
        lock === 'keep' ? (before?.key ?? null) : lock === 'none' ? null : await runWork('makeKey', lock);
      const stays = before?.folder === folder && before.key === key && (await isPlaceThere(before.home));
      if (stays) return;
      const second = { folder, home: await makePlace(folder, key), key };
      await plan.change({ second, last, isLost: false });
    },
    async catchUp(at) {
      const second = await placeNow();
      if (second === null) return;
      const newest = (await infosIn(home, 'first')).find(isGood);
      if (newest === undefined) return;
      const there = (await infosIn(second.home, 'second')).find(({ name }) => name === newest.name);
      if (there === undefined || !isGood(there)) await carry(second, newest, at);
    },
    async mustBeThere() {
      const { second } = await plan.read();
      if (second === null || !(await isPlaceThere(second.home)))
        throw new AppError('backup-place-away', { folder: second?.folder ?? '' });
      return second.home;
    },
  };
}
