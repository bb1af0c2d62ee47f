/**
 * A recovery key that was made and is not in force yet: it is so only after two of its groups were typed from the sheet.
 * Until then the key before it holds. It lives in memory; ending the program forgets it.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import type { KeyToConfirm } from '../../shared/people/person.ts';
import { groupsOf, keyGroupCount, plainGroup } from '../../shared/people/recovery-key.ts';

export type WaitingKey<Purpose> = {
  readonly key: string;
  readonly shown: KeyToConfirm;
  /** What comes into force with it. */
  readonly purpose: Purpose;
  readonly madeAt: Date;
};

const waitsMinutes = 10;

/** Nobody came to type its groups; also when the clock was set back meanwhile. */
export function isStale({ madeAt }: Pick<WaitingKey<unknown>, 'madeAt'>, now: Date): boolean {
  return Math.abs(now.getTime() - madeAt.getTime()) > waitsMinutes * 60_000;
}

/** `key`: as recoveryKeyOf makes it, without dashes. */
export function waitingKey<Purpose>(key: string, purpose: Purpose, madeAt: Date): WaitingKey<Purpose> {
  const first = randomInt(keyGroupCount - 1);
  const second = randomInt(first + 1, keyGroupCount);
  return {
    key,
    purpose,
    madeAt,
    shown: { ticket: randomUUID(), groups: groupsOf(key), asked: [first, second] },
  };
}

/** Throws `key-not-confirmed`. */
export function checkTyped(
  { shown }: Pick<WaitingKey<unknown>, 'shown'>,
  typed: readonly [string, string],
): void {
  const isRight = shown.asked.every((at, index) => plainGroup(typed[index] ?? '') === shown.groups[at]);
  if (!isRight) throw new AppError('key-not-confirmed', {});
}
