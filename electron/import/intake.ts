/** Files on their way in: taken over from their upload, entered in the queue; and those an earlier run left unread. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import type { ImportItem } from '../../shared/document/import-item.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import type { WatchedMark } from '../store/watched-store.ts';
import type { ReadingQueue } from './reading-queue.ts';
import { tieToLine } from './tie-to-line.ts';

type Incoming = {
  readonly id: string;
  readonly size: number;
  readonly wantedEntryId?: string;
  readonly watchedMark?: WatchedMark;
};

/** Takes one file in that is meant for a line of the register. Throws `not-found` when the upload is gone. */
export type TakeForLine = (uploadId: string, entryId: string) => Promise<ImportItem>;

/** Takes one file in that came out of the scanner's folder. */
type TakeWatched = (uploadId: string, mark: WatchedMark) => Promise<void>;

type IntakeHandlers = Pick<RoomHandlers<'import'>, 'import.start' | 'import.startText'>;

export function intakeHandlers(
  around: Surroundings,
  queue: ReadingQueue,
): {
  readonly handlers: IntakeHandlers;
  readonly takeForLine: TakeForLine;
  readonly takeWatched: TakeWatched;
} {
  const { store, uploads } = around;
  const resumed = resume(around, queue);

  /** Nothing is taken in before the leftovers of an earlier run are sorted out. */
  async function makeReady(): Promise<void> {
    await resumed;
    if ((await store.settings.read()) === null) throw new AppError('no-office', {});
  }

  async function take(uploadId: string): Promise<Incoming> {
    const upload = await uploads.find(uploadId);
    const id = randomUUID();
    await store.pending.takeOver(id, upload.name, upload.path);
    await uploads.drop(upload.id);
    return { id, size: upload.size };
  }

  async function takeForLine(uploadId: string, entryId: string): Promise<ImportItem> {
    await makeReady();
    const incoming = { ...(await take(uploadId)), wantedEntryId: entryId };
    const [item] = await enqueue(around, queue, [incoming]);
    return item ?? store.imports.mustFind(incoming.id);
  }

  async function takeWatched(uploadId: string, watchedMark: WatchedMark): Promise<void> {
    await makeReady();
    await enqueue(around, queue, [{ ...(await take(uploadId)), watchedMark }]);
  }

  const handlers: IntakeHandlers = {
    async 'import.start'({ uploadIds }) {
      await makeReady();
      const wanted = [...new Set(uploadIds)];
      await Promise.all(wanted.map((uploadId) => uploads.find(uploadId))); // all or none
      const incoming: Incoming[] = [];
      for (const uploadId of wanted) incoming.push(await take(uploadId));
      return enqueue(around, queue, incoming);
    },

    async 'import.startText'({ name, text }) {
      await makeReady();
      const id = randomUUID();
      const bytes = new TextEncoder().encode(text);
      await store.pending.write(id, name, bytes);
      const [item] = await enqueue(around, queue, [{ id, size: bytes.byteLength }]);
      return item ?? store.imports.mustFind(id);
    },
  };
  return { handlers, takeForLine, takeWatched };
}

/** Takes up what an earlier run left unread, and removes what no import claims. */
async function resume({ store, ports }: Surroundings, queue: ReadingQueue): Promise<void> {
  try {
    const ids = await store.imports.queueUnfinished();
    await store.pending.keepOnly(ids);
    const items = await Promise.all(ids.map((id) => store.imports.mustFind(id)));
    const isHeldBack = ({ isPaused, secrecyDoubt }: ImportItem) => isPaused || secrecyDoubt !== null;
    await Promise.all(ids.map((id) => queue.recall(id)));
    for (const id of await store.attaching.readAndUntied()) await tieToLine({ store, ports }, id);
    queue.add(items.filter((item) => !isHeldBack(item)).map(({ id }) => id));
  } catch (error) {
    ports.log.error('unfinished imports not taken up', error);
  }
}

async function enqueue(
  { store, ports }: Surroundings,
  queue: ReadingQueue,
  incoming: readonly Incoming[],
): Promise<readonly ImportItem[]> {
  const actor = await store.settings.read();
  if (actor === null) throw new AppError('no-office', {});
  const isSample = await store.settings.isSample();
  const at = ports.clock();
  await store.imports.add(incoming.map((item) => ({ ...item, at, by: actor.clerkName, isSample })));
  const found = await Promise.all(incoming.map(({ id }) => store.imports.mustFind(id)));
  const items = found.map(queue.withProgress);
  for (const item of items) ports.emit({ name: 'import.changed', data: item });
  queue.add(incoming.map(({ id }) => id));
  return items;
}
