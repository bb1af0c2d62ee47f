/** Who is at work, at what and when: set once where a call comes in, asked where a change is put on record. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { MethodName } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { Role } from '../../shared/people/role.ts';

export type Acting = {
  readonly by: string;
  readonly at: Date;
  /** The contract's method, or the name of a background task. */
  readonly action: string;
};

const current = new AsyncLocalStorage<Acting>();

export function actingAs<T>(acting: Acting, work: () => T): T {
  return current.run(acting, work);
}

/** Who sits at the program, in an office that has users. */
export type Desk = {
  readonly personId: string;
  readonly name: string;
  /** As the audit log names the person: with the chief acted for, where a power of his is used. */
  readonly by: string;
  /** In whose name a decision stands that is taken here; null: the person has no such power. */
  readonly decidesAs: string | null;
  readonly onlyReads: boolean;
  /** Powers of an acting chief counted. */
  readonly roles: readonly Role[];
  /** Has the person the right to this method? */
  readonly may: (method: MethodName) => boolean;
};

const desk = new AsyncLocalStorage<Desk | null>();

export function atDesk<T>(who: Desk | null, work: () => T): T {
  return desk.run(who, work);
}

/** Null in an office without users, and for what the program does by itself. */
export function deskNow(): Desk | null {
  return desk.getStore() ?? null;
}

/** For what a method does in some cases only. Throws `not-allowed`; never in an office without users. */
export function mustHold(some: readonly Role[]): void {
  const now = deskNow();
  if (now !== null && !some.some((role) => now.roles.includes(role))) throw new AppError('not-allowed', {});
}

/** The program itself where nobody asked for the work. */
export function actingNow(): Acting {
  return current.getStore() ?? { by: 'program', at: new Date(), action: 'program' };
}
