/** Secrets of one run: made at random, compared without telling by the time how much of a guess was right. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** 256 bits in 64 hex digits. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

export type GuessBrake = { hold(): Promise<void> };

const forgottenAfterMs = 60_000;
/** A tab of yesterday asks a few times with the token of yesterday; that is nobody's attack. */
const freeGuesses = 5;
const longestHoldMs = 1_000;

/** Holds up wrong guesses, and only those: each of the last minute makes the next wait 50 ms longer, up to a second. */
export function createGuessBrake(now: () => number = () => performance.now()): GuessBrake {
  let guesses = 0;
  let last = 0;
  return {
    async hold() {
      if (now() - last > forgottenAfterMs) guesses = 0;
      last = now();
      guesses += 1;
      const milliseconds = Math.min(longestHoldMs, (guesses - freeGuesses) * 50);
      if (milliseconds > 0) await pause(milliseconds);
    },
  };
}
