/** What is wrong with the backups today. Computed from what was gathered; asks nobody. */
import { type BackupInfo, type BackupTrouble, daysBetween } from '../../../shared/office/backups.ts';
import { isGood } from './infos.ts';
import type { PlanContent } from './plan-file.ts';

/** An office is closed on a day now and then: two days without a backup are told, one is not. */
const toldAfterDays = 2;

export type Gathered = {
  readonly plan: PlanContent;
  /** Newest first. */
  readonly first: readonly BackupInfo[];
  /** Null: the second place is not there. */
  readonly second: readonly BackupInfo[] | null;
  /** ISO day. */
  readonly today: string;
};

/** The gravest first. */
export function troublesOf(gathered: Gathered): readonly BackupTrouble[] {
  return [...firstTroubles(gathered), ...secondTroubles(gathered)];
}

function firstTroubles({ plan, first, today }: Gathered): readonly BackupTrouble[] {
  const troubles: BackupTrouble[] = [];
  const [newest] = first;
  const fault = newest?.check?.fault ?? null;
  if (newest !== undefined && fault !== null) troubles.push({ code: 'damaged', name: newest.name, fault });
  const attempt = plan.last.first;
  if (attempt !== null && attempt.fault !== null && fault === null)
    troubles.push({ code: 'failed', fault: attempt.fault, at: attempt.at });
  const good = first.find(isGood);
  if (good === undefined && troubles.length === 0) troubles.push({ code: 'none-yet' });
  const days = good === undefined ? 0 : daysBetween(good.at.slice(0, 10), today);
  if (days >= toldAfterDays) troubles.push({ code: 'overdue', days });
  const breaks = newest?.check?.breaks ?? 0;
  if (breaks > 0) troubles.push({ code: 'register-breaks', breaks });
  const files = newest?.check?.missing ?? 0;
  if (files > 0) troubles.push({ code: 'originals-missing', files });
  return troubles;
}

function secondTroubles({ plan, second, today }: Gathered): readonly BackupTrouble[] {
  if (plan.isLost) return [{ code: 'plan-lost' }];
  if (plan.second === null) return [{ code: 'no-second' }];
  const { folder } = plan.second;
  const attempt = plan.last.second;
  if (second === null) {
    const lastAt = attempt !== null && attempt.fault === null ? attempt.at : null;
    return [{ code: 'second-away', folder, lastAt }];
  }
  if (attempt !== null && attempt.fault !== null)
    return [{ code: 'second-failed', fault: attempt.fault, folder, at: attempt.at }];
  const good = second.find(isGood);
  const days = good === undefined ? 0 : daysBetween(good.at.slice(0, 10), today);
  return days >= toldAfterDays ? [{ code: 'second-overdue', days, folder }] : [];
}
