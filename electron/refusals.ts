/**
 * Whom a host turned away, by reason, in the log: ids and counts only. A flood of strangers must not fill
 * the disk, so a reason is told at once and then at most once a minute, with how often it came in between.
 */
import type { Log } from './ports.ts';

export type RefusalReason =
  | 'host'
  | 'site'
  | 'token'
  | 'code'
  | 'form'
  | 'method'
  | 'target'
  | 'repeated-header'
  | 'malformed'
  | 'slow'
  | 'too-large'
  | 'other-user'
  | 'too-many-connections'
  | 'too-many-listeners'
  | 'frame';

export type Refusals = {
  count(reason: RefusalReason): void;
  /** Writes what was counted but not told yet. */
  close(): void;
};

const quietMs = 60_000;

export function createRefusals(log: Log, now: () => number = () => performance.now()): Refusals {
  const told = new Map<RefusalReason, { readonly at: number; since: number }>();

  function tell(reason: RefusalReason, times: number): void {
    told.set(reason, { at: now(), since: 0 });
    log.info('refused caller', { reason, times });
  }

  return {
    count(reason) {
      const last = told.get(reason);
      if (last !== undefined && now() - last.at < quietMs) last.since += 1;
      else tell(reason, 1 + (last?.since ?? 0));
    },
    close() {
      for (const [reason, { since }] of [...told]) if (since > 0) tell(reason, since);
    },
  };
}
