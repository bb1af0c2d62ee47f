import type { RoomHandlers, Surroundings } from '../room.ts';

export function importHandlers(_around: Surroundings): RoomHandlers<'import'> {
  throw new Error('not built yet');
}
