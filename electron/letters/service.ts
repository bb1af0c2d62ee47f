import type { RoomHandlers, Surroundings } from '../room.ts';

export function letterHandlers(_around: Surroundings): RoomHandlers<'letter'> {
  throw new Error('not built yet');
}
