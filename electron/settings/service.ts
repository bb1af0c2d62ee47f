import type { RoomHandlers, Surroundings } from '../room.ts';

export function settingsHandlers(
  _around: Surroundings,
): RoomHandlers<'office' | 'prefix' | 'signatory' | 'recipient' | 'group' | 'series'> {
  throw new Error('not built yet');
}
