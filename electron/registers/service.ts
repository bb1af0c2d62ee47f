import type { RoomHandlers, Surroundings } from '../room.ts';

export function registerHandlers(_around: Surroundings): RoomHandlers<'register' | 'search'> {
  throw new Error('not built yet');
}
