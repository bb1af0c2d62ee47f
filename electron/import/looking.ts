/** What the screens look at: the queue, one import with its reading and half filled-in review, pictures of pages. */
import type { ImportDetail } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { writtenOf } from '../../shared/register/running.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import type { ReadingQueue } from './reading-queue.ts';

type LookingMethods =
  | 'import.list'
  | 'import.get'
  | 'import.turnPage'
  | 'import.saveReview'
  | 'import.pagePicture';

export function lookingHandlers(
  { store, outputs }: Surroundings,
  queue: ReadingQueue,
): Pick<RoomHandlers<'import'>, LookingMethods> {
  return {
    async 'import.list'({ includeFinished }) {
      return (await store.imports.list(includeFinished)).map(queue.withProgress);
    },

    'import.get': ({ id }) => detailOf(store, queue, id),

    async 'import.turnPage'({ id, page, turn }) {
      await store.imports.turnPage(id, page, turn);
      return null;
    },

    'import.saveReview': ({ id, review, since }) => store.imports.saveReview(id, review, since),

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
  };
}

export async function detailOf(
  { imports }: Surroundings['store'],
  queue: ReadingQueue,
  id: string,
): Promise<ImportDetail> {
  const entries = await imports.entries(id);
  return {
    item: queue.withProgress(await imports.mustFind(id)),
    reading: await imports.reading(id),
    letterToLog: await imports.letterToLog(id),
    cut: await imports.cut(id),
    logged: entries.map((entry) => ({
      letterIndex: entry.letterIndex,
      entryId: entry.id,
      written: String(writtenOf(entry)),
    })),
    dropped: await imports.dropped(id),
    // Before the review: one that is saved in between counts as another window's.
    reviewRevision: await imports.reviewRevision(id),
    review: await imports.review(id),
  };
}
