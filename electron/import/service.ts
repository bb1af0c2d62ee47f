/** Handlers of the import queue: files in, their readings out, and what the clerk decides about each. */
import { randomUUID } from 'node:crypto';
import type { ImportDetail } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { ImportItem } from '../../shared/document/import-item.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { createReadingQueue } from './reading-queue.ts';

export function importHandlers(around: Surroundings): RoomHandlers<'import'> {
  const { store, ports, uploads, outputs } = around;
  const queue = createReadingQueue(around);
  store.beforeClose(() => queue.stop());
  const resumed = resume();

  /** Takes up what an earlier run left unread, and removes what no import claims. */
  async function resume(): Promise<void> {
    try {
      const ids = await store.imports.unfinished();
      await store.pending.keepOnly(ids);
      const items = await Promise.all(ids.map((id) => store.imports.mustFind(id)));
      const isHeldBack = ({ isPaused, secrecyDoubt }: ImportItem) => isPaused || secrecyDoubt !== null;
      await Promise.all(items.filter(isHeldBack).map(({ id }) => queue.recall(id)));
      queue.add(items.filter((item) => !isHeldBack(item)).map(({ id }) => id));
    } catch (error) {
      ports.log.error('unfinished imports not taken up', error);
    }
  }

  type Incoming = { readonly id: string; readonly size: number };

  async function enqueue(incoming: readonly Incoming[]): Promise<readonly ImportItem[]> {
    const actor = await store.settings.read();
    if (actor === null) throw new AppError('no-office', {});
    const isSample = await store.settings.isSample();
    const at = ports.clock();
    await store.imports.add(incoming.map((item) => ({ ...item, at, by: actor.clerkName, isSample })));
    const items = (await Promise.all(incoming.map(({ id }) => store.imports.mustFind(id)))).map(
      queue.withProgress,
    );
    for (const item of items) ports.emit({ name: 'import.changed', data: item });
    queue.add(incoming.map(({ id }) => id));
    return items;
  }

  /** Nothing is taken in before the leftovers of an earlier run are sorted out. */
  async function makeReady(): Promise<void> {
    await resumed;
    if ((await store.settings.read()) === null) throw new AppError('no-office', {});
  }

  return {
    async 'import.start'({ uploadIds }) {
      await makeReady();
      const found = await Promise.all([...new Set(uploadIds)].map((uploadId) => uploads.find(uploadId)));
      const incoming: Incoming[] = [];
      for (const upload of found) {
        const id = randomUUID();
        await store.pending.takeOver(id, upload.name, upload.path);
        await uploads.drop(upload.id);
        incoming.push({ id, size: upload.size });
      }
      return enqueue(incoming);
    },

    async 'import.startText'({ name, text }) {
      await makeReady();
      const id = randomUUID();
      const bytes = new TextEncoder().encode(text);
      await store.pending.write(id, name, bytes);
      const [item] = await enqueue([{ id, size: bytes.byteLength }]);
      return item ?? store.imports.mustFind(id);
    },

    async 'import.list'({ includeFinished }) {
      return (await store.imports.list(includeFinished)).map(queue.withProgress);
    },

    async 'import.get'({ id }): Promise<ImportDetail> {
      const item = queue.withProgress(await store.imports.mustFind(id));
      const reading = await store.imports.reading(id);
      const letterToLog = await store.imports.letterToLog(id);
      return { item, reading, letterToLog, review: await store.imports.review(id) };
    },

    async 'import.saveReview'({ id, review }) {
      await store.imports.saveReview(id, review);
      return null;
    },

    async 'import.retry'({ id }) {
      const item = await store.imports.mustFind(id);
      if (item.state === 'secret') throw new AppError('secret-not-stored', {});
      if (item.state === 'discarded') throw new AppError('not-found', { what: 'import' });
      if (item.entryId !== null) await refuseLogged(item.entryId);
      await queue.cancel(id);
      await store.pending.dropJournal(id);
      if (await store.imports.await(id)) queue.add([id]);
      return queue.withProgress(await store.imports.mustFind(id));
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

    async 'import.pagePicture'({ id, page }) {
      await store.imports.mustFind(id);
      const known = (await store.imports.pages(id)).find((read) => read.page === page);
      const picture = await queue.picture(id, page, known?.turn ?? 0);
      if (picture === 'no-file') throw new AppError('not-found', { what: 'file' });
      if (picture === 'no-page') throw new AppError('not-found', { what: 'page' });
      if (picture === 'not-drawn') throw new AppError('picture-unusable', {});
      const { width, height, ...file } = picture;
      return { ...outputs.add({ name: `page-${page}.jpg`, ...file, isForOnce: true }), width, height };
    },

    async 'import.discard'({ id }) {
      const item = await store.imports.mustFind(id);
      if (item.entryId !== null) await refuseLogged(item.entryId);
      const orphan = await store.imports.discard(id);
      await queue.cancel(id);
      await store.pending.remove(id);
      const garuda = (await store.settings.read())?.garudaFileId;
      // Asked again: the same file may have been read a second time meanwhile.
      const isOrphan = orphan !== null && orphan !== garuda && !(await store.imports.isFileReferred(orphan));
      if (isOrphan) await store.vault.remove(orphan);
      ports.emit({ name: 'import.changed', data: await store.imports.mustFind(id) });
      return null;
    },
  };

  async function tell(id: string): Promise<ImportItem> {
    const item = queue.withProgress(await store.imports.mustFind(id));
    ports.emit({ name: 'import.changed', data: item });
    return item;
  }

  async function refuseLogged(entryId: string): Promise<never> {
    const entry = await store.imports.entry(entryId);
    throw new AppError('already-logged', { running: String(entry.running), year: String(entry.year) });
  }
}
