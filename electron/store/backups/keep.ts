/** Which backups stay: of today all, of days, months and years the last that was found whole. */
import { daysBetween, type KeepRules } from '../../../shared/office/backups.ts';

export type Kept = {
  readonly name: string;
  /** ISO moment. */
  readonly at: string;
  readonly isYearClose: boolean;
  /** Of what another state took the place of: lines of that day may stand nowhere else. */
  readonly isAside: boolean;
  /** False: its check found something. Such a one stands for no day. */
  readonly isWhole: boolean;
};

/** However few days the office keeps: so long a mistaken going back may pass unseen. */
const leastDaysAside = 30;

/** Names that go. `today`: ISO day. */
export function superfluous(backups: readonly Kept[], rules: KeepRules, today: string): readonly string[] {
  const newestFirst = backups.toSorted((a, b) =>
    a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1,
  );
  const whole = newestFirst.filter(({ isWhole }) => isWhole);
  const daysAside = Math.max(rules.days, leastDaysAside);
  const staying = new Set([
    ...newestFirst.filter(({ at }) => at.slice(0, 10) === today).map(({ name }) => name),
    ...newestFirst
      .filter(({ at, isAside }) => isAside && daysBetween(at.slice(0, 10), today) <= daysAside)
      .map(({ name }) => name),
    ...lastOfEach(whole, 10, rules.days),
    ...lastOfEach(whole, 7, rules.months),
    ...(rules.yearEnds ? lastOfEach(whole, 4, Number.POSITIVE_INFINITY) : []),
    ...(rules.yearEnds ? whole.filter(({ isYearClose }) => isYearClose).map(({ name }) => name) : []),
    ...whole.slice(0, 1).map(({ name }) => name), // the one to go back to, whatever the rules say
  ]);
  return newestFirst.map(({ name }) => name).filter((name) => !staying.has(name));
}

/** Of each of the newest `count` days, months or years (`digits` of an ISO moment) the last. */
function lastOfEach(newestFirst: readonly Kept[], digits: number, count: number): readonly string[] {
  const seen = new Set<string>();
  const names: string[] = [];
  for (const { name, at } of newestFirst) {
    const span = at.slice(0, digits);
    if (seen.has(span) || seen.size >= count) continue;
    seen.add(span);
    names.push(name);
  }
  return names;
}
