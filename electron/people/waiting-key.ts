/**
 * A recovery key that was made and is not in force yet: it is so only after two of its groups were typed from the sheet.
 * Until then the key before it holds. It lives in memory; ending the program forgets it.
 */
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import type { KeyToConfirm, Person } from '../../shared/people/person.ts';
import { groupsOf, keyGroupCount, plainGroup, recoveryKeyOf } from '../../shared/people/recovery-key.ts';

/** What comes into force with it. */
export type KeyPurpose =
  | { readonly kind: 'begin'; readonly person: Person & { readonly secret: string } }
  | { readonly kind: 'recover'; readonly id: string; readonly secret: string }
  | { readonly kind: 'renew' };

export type WaitingKey = {
  readonly key: string;
  readonly shown: KeyToConfirm;
  readonly purpose: KeyPurpose;
  readonly madeAt: Date;
};

const waitsMinutes = 10;

/** Nobody came to type its groups; also when the clock was set back meanwhile. */
export function isStale({ madeAt }: WaitingKey, now: Date): boolean {
  return Math.abs(now.getTime() - madeAt.getTime()) > waitsMinutes * 60_000;
}

export function makeKey(purpose: KeyPurpose, madeAt: Date): WaitingKey {
  const key = recoveryKeyOf(randomBytes(26));
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
export function checkTyped({ shown }: WaitingKey, typed: readonly [string, string]): void {
  const isRight = shown.asked.every((at, index) => plainGroup(typed[index] ?? '') === shown.groups[at]);
  if (!isRight) throw new AppError('key-not-confirmed', {});
}

/** The key has 130 bits of chance: nobody tries them out, however fast the hash is. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(`saraban recovery key ${key}`).digest('hex');
}
