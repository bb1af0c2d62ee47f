/**
 * The secret books while they are open: the key, letters opened with it and files on their way in, in memory alone.
 * All of it is forgotten when the registrar shuts them, leaves his seat, or has done nothing for five minutes.
 */
import { AppError } from '../../shared/contract/errors.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { BoundContent } from '../store/secrets/bound-content.ts';
import type { SecretIdentity } from '../store/secrets/sealing.ts';

export const idleMinutes = 5;
const idleMs = idleMinutes * 60_000;

/** A file that was read and has no line yet. */
export type TakenFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly pages: readonly string[];
  /** The letter that was handed over; null: the registrar brought it himself. */
  readonly arrivalId: string | null;
};

export type OpenBooks = {
  readonly identity: SecretIdentity;
  /** Who typed the passphrase: another person at the seat has not. */
  readonly personId: string | null;
  /** Letters opened before, by all that stands open of them and the hash of what is sealed. */
  readonly letters: Map<string, BoundContent>;
  readonly taken: Map<string, TakenFile>;
};

export type SecretSession = {
  open(identity: SecretIdentity, personId: string | null): void;
  /** Counts as something done. Throws `secret-books-shut`. */
  books(personId: string | null): OpenBooks;
  isOpen(): boolean;
  /** ISO moment; null while they are shut. */
  shutsAt(): string | null;
  shut(): void;
};

/** `onShut` hears of every time they are shut, whatever shut them. */
export function createSecretSession(clock: () => Date, onShut: () => void): SecretSession {
  let open: OpenBooks | null = null;
  let lastDone = 0;
  let timer: NodeJS.Timeout | null = null;

  function shut(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (open === null) return;
    open.letters.clear();
    open.taken.clear();
    open = null;
    onShut();
  }

  function touch(): void {
    lastDone = clock().getTime();
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(shut, idleMs);
    timer.unref();
  }

  /** A computer that slept has stopped the timer, not the clock. */
  function isOpen(): boolean {
    if (open !== null && Math.abs(clock().getTime() - lastDone) >= idleMs) shut();
    return open !== null;
  }

  return {
    isOpen,
    shut,
    open(identity, personId) {
      shut();
      open = { identity, personId, letters: new Map(), taken: new Map() };
      touch();
    },
    books(personId) {
      if (!isOpen() || open === null) throw new AppError('secret-books-shut', {});
      if (open.personId !== personId) {
        shut();
        throw new AppError('secret-books-shut', {});
      }
      touch();
      return open;
    },
    shutsAt: () => (isOpen() ? isoMomentOf(new Date(lastDone + idleMs)) : null),
  };
}
