/** Looks at the scanner's folder again and again while the program runs, and knows how it stood at the last look. */
import type { RefusedFile, WatchedStatus } from '../../../shared/document/watched.ts';
import type { Log } from '../../ports.ts';
import type { KeptPlan } from '../../store/watched-store.ts';
import type { Look, LookAround } from './look-around.ts';

export type Watch = {
  status(): Promise<WatchedStatus>;
  /** Looks now, or waits for the look under way. */
  look(): Promise<void>;
  /** Another folder, or none: what was seen of the one before counts no more. */
  begin(): void;
  /** Ends after the file in hand. */
  close(): Promise<void>;
};

type Given = {
  readonly plan: () => Promise<KeptPlan | null>;
  /** A new one for every folder: it remembers what stood still. */
  readonly newLook: () => LookAround;
  readonly clock: () => Date;
  readonly log: Log;
  readonly onChange: () => void;
  readonly everyMs?: number;
  /** So long nothing may come of a look before the folder counts as away. */
  readonly silentMs?: number;
};

/** A scanner takes longer for a page. */
const usualMs = 5_000;
/** A share that answers slowly is not asked all the time. */
const restPerLook = 4;
const mostNamed = 20;
/** A share that went away in the middle of a file may never answer again. */
const longestSilenceMs = 90_000;
/** A file in hand that takes longer is taken when the program is opened again. */
const longestClosingMs = 5_000;

type State = Omit<WatchedStatus, 'plan'> & { readonly lookAround: LookAround };

export function startWatch(given: Given): Watch {
  const { plan, newLook, clock, log, onChange, everyMs = usualMs, silentMs = longestSilenceMs } = given;
  const fresh = (): State => ({
    trouble: null,
    seenAt: null,
    refused: [],
    refusedCount: 0,
    lookAround: unlessSilent(newLook(), silentMs),
  });
  let state = fresh();
  let underWay: Promise<void> | null = null;
  let isClosed = false;
  let timer = setTimeout(look, everyMs).unref();

  function change(next: Partial<State>): void {
    const before = told(state);
    state = { ...state, ...next };
    if (told(state) !== before) onChange();
  }

  async function lookOnce(): Promise<void> {
    const wanted = await plan();
    const mine = state.lookAround;
    if (wanted === null) return;
    try {
      const { trouble, refused } = await mine(wanted);
      if (mine !== state.lookAround) return; // another folder was chosen meanwhile
      const seenAt = trouble === null ? clock().toISOString() : state.seenAt;
      change({ trouble, seenAt, ...named(refused) });
    } catch (error) {
      log.error('a file of the watched folder was not taken in', error);
      if (mine === state.lookAround) change({ trouble: 'not-kept' });
    }
  }

  function look(): Promise<void> {
    clearTimeout(timer);
    const began = performance.now();
    underWay ??= lookOnce()
      .catch((error: unknown) => log.error('watched folder not looked at', error))
      .finally(() => {
        underWay = null;
        const rest = Math.max(everyMs, (performance.now() - began) * restPerLook);
        if (!isClosed) timer = setTimeout(look, rest).unref();
      });
    return underWay;
  }

  return {
    async status() {
      const wanted = await plan();
      const { trouble, seenAt, refused, refusedCount } = state;
      const known = wanted === null ? null : { folder: wanted.folder, after: wanted.after };
      return { plan: known, trouble, seenAt, refused, refusedCount };
    },
    look,
    begin() {
      state = fresh();
      onChange();
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      const late = Promise.withResolvers<void>();
      const limit = setTimeout(late.resolve, Math.min(silentMs, longestClosingMs));
      await Promise.race([underWay, late.promise]).finally(() => clearTimeout(limit));
    },
  };
}

/** A look of which nothing comes any more is left to itself; no other begins before it has ended, or threads would run out. */
export function unlessSilent(lookAround: LookAround, silentMs: number): LookAround {
  const away: Look = { trouble: 'not-there', refused: [] };
  let unanswered = false;
  return async (plan) => {
    if (unanswered) return away;
    const silent = Promise.withResolvers<Look>();
    let timer: NodeJS.Timeout | undefined;
    const onProgress = () => {
      clearTimeout(timer);
      if (unanswered) timer = setTimeout(() => silent.resolve(away), silentMs).unref();
    };
    unanswered = true;
    onProgress();
    const answer = lookAround(plan, onProgress).finally(() => {
      unanswered = false;
      clearTimeout(timer);
    });
    return Promise.race([answer, silent.promise]);
  };
}

function named(refused: readonly RefusedFile[]): Pick<State, 'refused' | 'refusedCount'> {
  return { refused: refused.slice(0, mostNamed), refusedCount: refused.length };
}

/** What the screens show; not when it was seen, or they would be told at every look. */
function told({ trouble, refused, refusedCount }: State): string {
  return JSON.stringify([trouble, refused, refusedCount]);
}
