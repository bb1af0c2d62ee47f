/** Handlers of the import queue: files in, their readings out, and what the clerk decides about each. */
import type { RoomHandlers, Surroundings } from '../room.ts';
import { courseHandlers } from './course.ts';
import { intakeHandlers } from './intake.ts';
import { lookingHandlers } from './looking.ts';
import type { ReaderOptions } from './reader.ts';
import { createReadingQueue } from './reading-queue.ts';

export function importHandlers(
  around: Surroundings,
  readerOptions: ReaderOptions = {},
): RoomHandlers<'import'> {
  const queue = createReadingQueue(around, readerOptions);
  around.store.beforeClose(() => queue.stop());
  return {
    ...intakeHandlers(around, queue),
    ...lookingHandlers(around, queue),
    ...courseHandlers(around, queue),
  };
}
