/** One check at a time: begun, followed, called off, and what it came to kept. */
import type { CheckProgress, KeptCheck, PaperAnchor } from '../../shared/register/evidence.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { addDays } from '../../shared/thai/typed-date.ts';
import type { Surroundings } from '../room.ts';
import { actingAs, actingNow } from '../store/acting.ts';

export type Checks = {
  /** Does nothing while one is going on. */
  start(paper: PaperAnchor | null): Promise<void>;
  cancel(): void;
  progress(): CheckProgress | null;
  /** The last one of this run, with the words that are not kept. */
  latest(): KeptCheck | null;
  /** ISO moment of the last attempt, when nothing came of it. */
  failedAt(): Promise<string | null>;
};

const everyDays = 7;

/** ISO day; today when there was none. One that could not be made is tried again on the next day. */
export function nextCheckOn(last: KeptCheck | null, failedAt: string | null, today: string): string {
  if (failedAt !== null) return failedAt.slice(0, 10) === today ? addDays(today, 1) : today;
  return last === null ? today : addDays(last.result.at.slice(0, 10), everyDays);
}

export function createChecks({ store, ports }: Surroundings): Checks {
  let running: { readonly stop: AbortController; readonly done: Promise<void> } | null = null;
  let progress: CheckProgress | null = null;
  let latest: KeptCheck | null = null;
  let failedAt: string | null = null;

  function tell(next: CheckProgress | null): void {
    progress = next;
    ports.emit({ name: 'evidence.changed', data: { progress: next } });
  }

  /** What a long check came to is put on record when it did: a backup made meanwhile stands before it. */
  const atTheEnd = <T>(keep: () => Promise<T>) => actingAs({ ...actingNow(), at: ports.clock() }, keep);

  async function run(paper: PaperAnchor | null, by: string, stop: AbortController): Promise<void> {
    try {
      const at = isoMomentOf(ports.clock());
      const result = { ...(await store.evidence.check(paper, tell, stop.signal)), at };
      await atTheEnd(() => store.evidence.keepCheck(result, by));
      latest = { by, result };
      failedAt = null;
      if (result.breaks > 0)
        ports.log.error('the register does not hold against its log', null, {
          breaks: result.breaks,
          first: result.first?.what ?? '',
          seq: result.first?.seq ?? 0,
        });
    } catch (error) {
      if (stop.signal.aborted) return;
      ports.log.error('a check of the register could not be made', error);
      failedAt = isoMomentOf(ports.clock());
      await atTheEnd(() => store.evidence.noteFailedCheck()).catch(() => undefined); // then it is known until the program ends
    } finally {
      running = null;
      tell(null);
    }
  }

  store.beforeClose(async () => {
    running?.stop.abort(new Error('the check was called off'));
    await running?.done;
  });

  return {
    async start(paper) {
      if (running !== null) return;
      const by = (await store.settings.read())?.clerkName ?? 'program';
      const stop = new AbortController();
      tell({ step: 'chain', done: 0, total: 1 });
      running = { stop, done: run(paper, by, stop) };
    },
    cancel: () => running?.stop.abort(new Error('the check was called off')),
    progress: () => progress,
    latest: () => latest,
    failedAt: async () => failedAt ?? (await store.evidence.failedAt()),
  };
}
