import type { RoomHandlers, Surroundings } from '../room.ts';

export function backupHandlers(_around: Surroundings): RoomHandlers<'backup'> {
  throw new Error('not built yet');
}
