/** The application about itself: the status line's facts, and handing documents to the desktop. */
import type { RoomHandlers, Surroundings } from './room.ts';

export function appHandlers(_around: Surroundings): RoomHandlers<'app' | 'output'> {
  throw new Error('not built yet');
}
