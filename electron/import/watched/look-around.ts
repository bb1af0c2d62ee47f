/**
 * One look at the scanner's folder. A file is taken in when two looks in a row saw it the same; what cannot be taken is
 * named with its reason and stays. Polling, since network shares tell of no change, or tell wrongly.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasReadableName } from '../../../shared/document/accepted-kinds.ts';
import { isPassing, type RefusedFile, type WatchedStatus } from '../../../shared/document/watched.ts';
import type { KeptPlan, WatchedMark, WatchedStore } from '../../store/watched-store.ts';
import type { Uploads } from '../../transfer/uploads.ts';
import { isInPlace } from './folder-check.ts';
import { copyFile, lookOf, moveAside, openWithoutLinks, type Seen, seenOf } from './take-file.ts';

export type LookingFor = {
  readonly watched: Pick<WatchedStore, 'known' | 'isTaken'>;
  readonly uploads: Uploads;
  /** Bytes that a file may have, as the office set it. */
  readonly limit: () => Promise<number>;
  /** Enters the copy in the queue and remembers it, in one transaction. */
  readonly take: (uploadId: string, mark: WatchedMark) => Promise<void>;
  readonly note: (mark: WatchedMark) => Promise<void>;
  readonly signal: AbortSignal;
};

export type Look = Pick<WatchedStatus, 'trouble'> & { readonly refused: readonly RefusedFile[] };

/** A PDF without its end is still being written, or cut off: so many looks it is waited for. */
const looksForItsEnd = 12;

/** A share that went away may keep whoever asks waiting for minutes. */
const longestListingMs = 20_000;

type Standing = { readonly seen: Seen; readonly looks: number };

/** `onProgress`: the folder answered once more. */
export type LookAround = (plan: KeptPlan, onProgress?: () => void) => Promise<Look>;

export function lookingAround(wanted: LookingFor): LookAround {
  const standing = new Map<string, Standing>();
  const list = inTime(namesIn);
  return async (plan, onProgress = () => undefined) => {
    const { names, trouble } = await list(plan);
    if (trouble !== null) {
      standing.clear(); // what comes back with the folder may be other files
      return { trouble, refused: [] };
    }
    const refused: RefusedFile[] = [];
    const present = new Set<string>();
    for (const name of names) {
      if (wanted.signal.aborted) break;
      if (isPassing(name)) continue;
      present.add(name);
      onProgress();
      const why = await lookAt({ name, plan, standing, onProgress }, wanted);
      if (why !== null) refused.push({ name, why });
    }
    for (const name of standing.keys()) if (!present.has(name)) standing.delete(name);
    return { trouble: null, refused };
  };
}

type Listing = { readonly names: readonly string[]; readonly trouble: 'not-there' | 'not-readable' | null };
const away: Listing = { names: [], trouble: 'not-there' };

async function namesIn(plan: KeptPlan): Promise<Listing> {
  try {
    if (!(await isInPlace(plan))) return away;
    return { names: (await readdir(plan.real)).sort(), trouble: null };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EACCES' || code === 'EPERM' ? { names: [], trouble: 'not-readable' } : away;
  }
}

/** One that does not answer is away; it is not asked again before it has, or the program would run out of threads. */
export function inTime<Input>(
  list: (input: Input) => Promise<Listing>,
  longestMs = longestListingMs,
): (input: Input) => Promise<Listing> {
  let unanswered: Promise<unknown> | null = null;
  return async (input) => {
    if (unanswered !== null) return away;
    const answer = list(input);
    const answered = answer.finally(() => {
      unanswered = null;
    });
    unanswered = answered.catch(() => undefined);
    const late = Promise.withResolvers<Listing>();
    const timer = setTimeout(() => late.resolve(away), longestMs);
    return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer));
  };
}

type Name = {
  readonly name: string;
  readonly plan: KeptPlan;
  readonly standing: Map<string, Standing>;
  readonly onProgress: () => void;
};

async function lookAt(found: Name, wanted: LookingFor): Promise<RefusedFile['why'] | null> {
  const { name, plan, standing, onProgress } = found;
  const path = join(plan.real, name);
  const seen = await seenOf(path);
  if (seen === null || seen === 'no-file') return null;
  if (seen === 'link') return 'link';
  const before = standing.get(name);
  const isStill = before !== undefined && isSame(before.seen, seen);
  const looks = isStill ? before.looks + 1 : 1;
  standing.set(name, { seen, looks });
  if (looks < 2) return null;
  if (!hasReadableName(name)) return 'kind';
  if (seen.size === 0) return looks < looksForItsEnd ? null : 'empty';
  const limit = await wanted.limit();
  if (seen.size > limit) return 'too-large';
  const look = lookOf(name, seen);
  const known = await wanted.watched.known(look);
  if (known === 'passed') return null;
  // Off the queue, and put here again as it was. One that never left, or may lie here for good, is not meant.
  const isBack = known === 'gone' && plan.after === 'move' && looks === 2;
  if (known !== null && !isBack) return afterTaking(found, seen);
  if (looks < looksForItsEnd && /\.pdf$/i.test(name) && !(await hasEnd(path, seen.size))) return null;
  const copied = await copyFile(
    { folder: plan, path, name, seen },
    { uploads: wanted.uploads, limit, isTaken: wanted.watched.isTaken, onProgress },
  );
  switch (copied.end) {
    case 'refused':
      return copied.why;
    case 'changed':
      standing.delete(name);
      return null;
    case 'taken-before':
      await wanted.note({ look, mark: copied.mark });
      return afterTaking(found, seen);
    case 'copied':
      // The program is being closed: the file is here when it is opened again.
      if (wanted.signal.aborted) {
        await wanted.uploads.drop(copied.uploadId);
        return null;
      }
      await wanted.take(copied.uploadId, { look, mark: copied.mark });
      return afterTaking(found, seen);
  }
}

async function afterTaking({ name, plan, standing }: Name, seen: Seen): Promise<RefusedFile['why'] | null> {
  if (plan.after === 'leave') return null;
  if (!(await moveAside(plan, name, seen))) return 'not-moved';
  standing.delete(name); // what is put here by its name again is another, or was brought back
  return null;
}

function isSame(one: Seen, other: Seen): boolean {
  return one.size === other.size && one.changedAt === other.changedAt;
}

/** Scanners append page by page and write %%EOF last (ISO 32000-1, 7.5.5). A file that cannot be opened is left to the copying to name. */
async function hasEnd(path: string, size: number): Promise<boolean> {
  const file = await openWithoutLinks(path).catch(() => null);
  if (file === null) return true;
  try {
    if (!(await file.stat()).isFile()) return true;
    const tail = Buffer.alloc(Math.min(size, 2_048));
    await file.read(tail, 0, tail.byteLength, size - tail.byteLength);
    return tail.includes('%%EOF');
  } catch {
    return true;
  } finally {
    await file.close().catch(() => undefined); // a share that went away closes nothing
  }
}
