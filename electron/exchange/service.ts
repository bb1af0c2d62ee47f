/** In and out: registers kept elsewhere, scans of a paper book, everything as an open archive. */
import type { RoomHandlers, Surroundings } from '../room.ts';
import { archiveHandlers } from './archive.ts';
import { scanHandlers, type ToInbox } from './scans.ts';
import { takeOverHandlers } from './take-over.ts';

export function exchangeHandlers(around: Surroundings, toInbox: ToInbox): RoomHandlers<'exchange'> {
  return { ...takeOverHandlers(around), ...scanHandlers(around, toInbox), ...archiveHandlers(around) };
}
