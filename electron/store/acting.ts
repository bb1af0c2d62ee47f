/** Who is at work, at what and when: set once where a call comes in, asked where a change is put on record. */
import { AsyncLocalStorage } from 'node:async_hooks';

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

/** The program itself where nobody asked for the work. */
export function actingNow(): Acting {
  return current.getStore() ?? { by: 'program', at: new Date(), action: 'program' };
}
