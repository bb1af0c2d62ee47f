/** Handlers of the import queue: files in, their readings out, and what the clerk decides about each. */
import type { SecretReader } from '../../shared/secret-books/reading.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { compareHandlers } from './compare.ts';
import { courseHandlers } from './course.ts';
import { cuttingHandlers } from './cutting.ts';
import { intakeHandlers, type TakeForLine } from './intake.ts';
import { lookingHandlers } from './looking.ts';
import type { ReaderOptions } from './reader.ts';
import { createReadingQueue } from './reading-queue.ts';
import { watchedHandlers } from './watched/service.ts';
import type { Watch } from './watched/watch.ts';

export type ImportRoom = {
  readonly handlers: RoomHandlers<'import'>;
  /** For the room that ties scans to their lines. */
  readonly takeForLine: TakeForLine;
  readonly watch: Watch;
  /** For the registrar of secret letters: a file in memory, of which no trace is left here. */
  readonly readSecret: SecretReader;
};

export function importRoom(around: Surroundings, readerOptions: ReaderOptions = {}): ImportRoom {
  const queue = createReadingQueue(around, readerOptions);
  const { handlers, takeForLine, takeWatched } = intakeHandlers(around, queue);
  const { handlers: watched, watch } = watchedHandlers(around, takeWatched);
  around.store.beforeClose(async () => {
    await watch.close();
    await queue.stop();
  });
  return {
    handlers: {
      ...handlers,
      ...watched,
      ...lookingHandlers(around, queue),
      ...courseHandlers(around, queue),
      ...cuttingHandlers(around, queue),
      ...compareHandlers(around, queue),
    },
    takeForLine,
    watch,
    readSecret: queue.readSecret,
  };
}

export function importHandlers(
  around: Surroundings,
  readerOptions: ReaderOptions = {},
): RoomHandlers<'import'> {
  return importRoom(around, readerOptions).handlers;
}
