/**
 * The way in from a browser that the host itself opens. Its command line can be read by every user of the machine,
 * so no token stands there but a code that is exchanged for it once, within a minute.
 */
import { isSameSecret, newSecret } from './secret.ts';

/** `again`: somebody comes second with the code, within its minute. One of the two was not the person. */
export type Entered = 'first' | 'again' | 'no';

export type Entry = {
  /** A fresh code; the one before it is worth nothing any more. */
  issue(): string;
  enter(code: string): Entered;
};

/** A browser on an old machine takes half of this to start. */
const validMs = 60_000;

export function createEntry(now: () => number = () => performance.now()): Entry {
  let issued: { readonly code: string; readonly until: number; isUsed: boolean } | null = null;
  return {
    issue() {
      issued = { code: newSecret(), until: now() + validMs, isUsed: false };
      return issued.code;
    },
    enter(code) {
      if (issued === null || now() > issued.until || !isSameSecret(code, issued.code)) return 'no';
      if (issued.isUsed) return 'again';
      issued.isUsed = true;
      return 'first';
    },
  };
}
