/** In and out: registers kept elsewhere, scans of a paper book, everything as an open archive. */
import type { RoomHandlers, Surroundings } from '../room.ts';
import { archiveHandlers } from './archive.ts';
import { listHandlers } from './lists.ts';
import { type ScanIntake, scanHandlers } from './scans.ts';
import { takeOverHandlers } from './take-over.ts';

export function exchangeHandlers(around: Surroundings, intake: ScanIntake): RoomHandlers<'exchange'> {
  const takeOver = takeOverHandlers(around);
  const archive = archiveHandlers(around);
  return {
    ...takeOver.handlers,
    ...scanHandlers(around, intake),
    ...archive,
    ...listHandlers(around),
    'exchange.stop': async () => {
      takeOver.stop();
      return archive['exchange.stop']();
    },
  };
}
