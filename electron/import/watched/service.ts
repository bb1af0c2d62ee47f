/** Handlers of the scanner's folder, and how a file of it reaches the queue. */
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { RoomHandlers, Surroundings } from '../../room.ts';
import { actingAs, atDesk } from '../../store/acting.ts';
import type { KeptPlan, WatchedMark } from '../../store/watched-store.ts';
import { defaultReadLimits } from '../outcome.ts';
import { namesToTake, problemOf, realFolder } from './folder-check.ts';
import { lookingAround } from './look-around.ts';
import { lookOf, seenOf } from './take-file.ts';
import { startWatch, type Watch } from './watch.ts';

type WatchedMethods = 'import.watched' | 'import.checkWatched' | 'import.watch';

/** Takes an upload in and remembers where it came from, in one transaction. */
export type TakeWatched = (uploadId: string, mark: WatchedMark) => Promise<void>;

/** However large the office lets a file be, one of the folder is copied to the data folder's disk first. */
const largestBytes = 1024 ** 3;
const bytesInMegabyte = 1024 * 1024;

export function watchedHandlers(
  around: Surroundings,
  takeWatched: TakeWatched,
  everyMs?: number,
): { readonly handlers: Pick<RoomHandlers<'import'>, WatchedMethods>; readonly watch: Watch } {
  const { store, ports } = around;
  const watch = watchOf(around, takeWatched, everyMs);

  return {
    watch,
    handlers: {
      'import.watched': () => watch.status(),

      async 'import.checkWatched'({ folder, after }) {
        const problem = await problemOf(folder, after, store.folder);
        return { problem, files: problem === null ? (await namesToTake(folder)).length : 0 };
      },

      async 'import.watch'({ folder, after, existing }) {
        if (folder === null) await store.watched.setPlan(null);
        else {
          const problem = await problemOf(folder, after, store.folder);
          if (problem !== null) throw new AppError('watched-folder-unusable', { folder });
          if (existing === 'pass') await passOver(around, folder);
          const isSample = await store.settings.isSample();
          await store.watched.setPlan({ folder, after, real: await realFolder(folder), isSample });
        }
        watch.begin();
        ports.log.info(folder === null ? 'no folder is watched' : 'a folder is watched', { after });
        return watch.status();
      },
    },
  };
}

function watchOf(around: Surroundings, takeWatched: TakeWatched, everyMs?: number): Watch {
  const { store, ports, uploads } = around;
  const stopped = new AbortController();
  const asProgram = <T>(work: () => Promise<T>) =>
    // Whoever chose the folder may be at the desk no more.
    atDesk(null, () => actingAs({ by: 'program', at: ports.clock(), action: 'import.watch' }, work));
  const watch = startWatch({
    plan: () => planInForce(around),
    newLook: () =>
      lookingAround({
        watched: store.watched,
        uploads,
        limit: async () => {
          const { megabytes } = (await store.settings.read())?.importLimits ?? defaultReadLimits;
          return Math.min(megabytes * bytesInMegabyte, largestBytes);
        },
        take: (uploadId, mark) => asProgram(() => takeWatched(uploadId, mark)),
        note: (mark) => asProgram(() => noteMarks(around, [mark])),
        signal: stopped.signal,
      }),
    clock: ports.clock,
    log: ports.log,
    onChange: () => ports.emit({ name: 'watched.changed', data: {} }),
    ...(everyMs !== undefined && { everyMs }),
  });
  return {
    ...watch,
    close() {
      stopped.abort();
      return watch.close();
    },
  };
}

/** A folder chosen to try things out with the sample office is not the real office's. */
async function planInForce({ store }: Surroundings): Promise<KeptPlan | null> {
  if ((await store.settings.read()) === null) return null;
  const plan = await store.watched.plan();
  return plan === null || plan.isSample !== (await store.settings.isSample()) ? null : plan;
}

async function noteMarks({ store, ports }: Surroundings, marks: readonly WatchedMark[]): Promise<void> {
  await store.watched.note(marks, { at: ports.clock(), isSample: await store.settings.isSample() });
}

/** What lies there now stays there and is not read, until somebody changes it. */
async function passOver(around: Surroundings, folder: string): Promise<void> {
  const marks: WatchedMark[] = [];
  for (const name of await namesToTake(folder)) {
    const seen = await seenOf(join(folder, name));
    if (seen !== null && typeof seen !== 'string') marks.push({ look: lookOf(name, seen), mark: null });
  }
  await noteMarks(around, marks);
}
