/** Handlers of the import queue: files in, their readings out, and what the clerk decides about each. */
import type { RoomHandlers, Surroundings } from '../room.ts';
import { courseHandlers } from './course.ts';
import { intakeHandlers, type TakeForLine } from './intake.ts';
import { lookingHandlers } from './looking.ts';
import type { ReaderOptions } from './reader.ts';
import { createReadingQueue } from './reading-queue.ts';

export type ImportRoom = {
  readonly handlers: RoomHandlers<'import'>;
  /** For the room that ties scans to their lines. */
  readonly takeForLine: TakeForLine;
};

export function importRoom(around: Surroundings, readerOptions: ReaderOptions = {}): ImportRoom {
  const queue = createReadingQueue(around, readerOptions);
  around.store.beforeClose(() => queue.stop());
  const { handlers, takeForLine } = intakeHandlers(around, queue);
  return {
    handlers: { ...handlers, ...lookingHandlers(around, queue), ...courseHandlers(around, queue) },
    takeForLine,
  };
}

export function importHandlers(
  around: Surroundings,
  readerOptions: ReaderOptions = {},
): RoomHandlers<'import'> {
  return importRoom(around, readerOptions).handlers;
}
