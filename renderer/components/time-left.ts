/** How long readings still take, in rough words; nothing while it is not known of every one. */
import type { TFunction } from 'i18next';
import type { ImportItem } from '../../shared/document/import-item.ts';

/** Of files that are read one after another. Null: of one of them it is not known. */
export function secondsLeftOf(items: readonly ImportItem[]): number | null {
  const going = items.filter(({ isPaused, secrecyDoubt }) => !isPaused && secrecyDoubt === null);
  return going.reduce<number | null>(
    (sum, { secondsLeft }) => (sum === null || secondsLeft === null ? null : sum + secondsLeft),
    going.length === 0 ? null : 0,
  );
}

/** Rounded up to five seconds, from a minute on to minutes: nobody waits by the second. */
export function timeLeft(t: TFunction<'inbox'>, seconds: number): string {
  return seconds < 60
    ? t('left.seconds', { n: Math.ceil(seconds / 5) * 5 })
    : t('left.minutes', { n: Math.ceil(seconds / 60) });
}
