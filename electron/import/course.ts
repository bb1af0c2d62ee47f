/** What the clerk decides about a reading: hold it back, read it or some of its pages again, stop it, take it out. */
import { AppError } from '../../shared/contract/errors.ts';
import { whyDiscarded } from '../../shared/document/discard.ts';
import type { ImportItem } from '../../shared/document/import-item.ts';
import { writtenOf } from '../../shared/register/running.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import type { ReadingQueue } from './reading-queue.ts';

type CourseMethods =
  | 'import.dropLetters'
  | 'import.retry'
  | 'import.readPages'
  | 'import.pause'
  | 'import.resume'
  | 'import.answerSecrecy'
  | 'import.discard'
  | 'import.erase';

export function courseHandlers(
  around: Surroundings,
  queue: ReadingQueue,
): Pick<RoomHandlers<'import'>, CourseMethods> {
  const { store, ports } = around;

  async function tell(id: string): Promise<ImportItem> {
    const item = queue.withProgress(await store.imports.mustFind(id));
    ports.emit({ name: 'import.changed', data: item });
    return item;
  }

  return {
    async 'import.dropLetters'({ id, isDropped }) {
      await store.imports.dropLetters(id, isDropped);
      return tell(id);
    },

    async 'import.retry'({ id }) {
      await refuseFinal(around, id);
      await queue.cancel(id);
      await store.pending.dropJournal(id);
      if (await store.imports.await(id)) queue.add([id]);
      return queue.withProgress(await store.imports.mustFind(id));
    },

    async 'import.readPages'({ id, pages }) {
      await refuseFinal(around, id);
      await readAgain(around, queue, id, new Set(pages));
      return tell(id);
    },

    async 'import.pause'({ id }) {
      if (await store.imports.setPaused(id, true)) queue.hold(id);
      return tell(id);
    },

    async 'import.resume'({ id }) {
      if (await store.imports.setPaused(id, false)) queue.add([id]);
      return tell(id);
    },

    async 'import.answerSecrecy'({ id, isSecret }) {
      const { kind, stub, secrecyDoubt } = await store.imports.mustFind(id);
      if (secrecyDoubt === null || stub === null) return tell(id);
      if (isSecret) await queue.leaveStub(id, kind, stub);
      else if (await store.imports.clearSecrecy(id)) queue.add([id]);
      return tell(id);
    },

    async 'import.discard'({ id }) {
      await discard(around, queue, id, false);
      await tell(id);
      return null;
    },

    async 'import.erase'({ id }) {
      await discard(around, queue, id, true);
      await tell(id);
      return null;
    },
  };
}

/** The other pages wait in the journal as they were read, so that only these are read anew. */
async function readAgain(
  { store }: Surroundings,
  queue: ReadingQueue,
  id: string,
  wanted: ReadonlySet<number>,
): Promise<void> {
  const { state } = await store.imports.mustFind(id);
  if (state === 'waiting' || state === 'reading') return; // asked twice: they are being read
  const pages = await store.imports.pages(id);
  const others = pages.filter(({ page }) => !wanted.has(page));
  if (others.length + wanted.size !== pages.length) throw new AppError('not-found', { what: 'page' });
  await store.pending.startJournal(id, pages.length, others);
  await queue.recall(id);
  if (await store.imports.await(id)) queue.add([id], true);
}

async function discard(
  { store, ports }: Surroundings,
  queue: ReadingQueue,
  id: string,
  forGood: boolean,
): Promise<void> {
  const item = await store.imports.mustFind(id);
  const office = await store.settings.read();
  if (item.entryId !== null) await refuseLogged(store, item.entryId);
  const by = office?.clerkName ?? '';
  const why = forGood ? 'maybe-secret' : whyDiscarded(item);
  const isKept = office?.trashDays !== 0;
  await store.imports.discard(id, { at: ports.clock(), by, why, isKept });
  await queue.cancel(id);
  if (!isKept || why === 'maybe-secret' || why === 'stopped') await queue.forget();
  await store.pending.remove(id);
  await store.keeping.finishErasures();
}

/** Throws where nothing is left that could be read again. */
async function refuseFinal({ store }: Surroundings, id: string): Promise<void> {
  const { state, entryId } = await store.imports.mustFind(id);
  if (state === 'secret') throw new AppError('secret-not-stored', {});
  if (state === 'discarded') throw new AppError('not-found', { what: 'import' });
  if (entryId !== null) await refuseLogged(store, entryId);
}

async function refuseLogged({ imports }: Surroundings['store'], entryId: string): Promise<never> {
  const entry = await imports.entry(entryId);
  throw new AppError('already-logged', { running: String(writtenOf(entry)), year: String(entry.year) });
}
