/** Handlers of backups: making one at once, listing them, and going back to one. */
import type { RoomHandlers, Surroundings } from '../room.ts';

export function backupHandlers({ store, ports }: Surroundings): RoomHandlers<'backup'> {
  return {
    'backup.list': () => store.backup.list(),
    'backup.make': async () => {
      const { backup, damagedFiles } = await store.backup.make(ports.clock());
      for (const fileId of damagedFiles)
        ports.log.error('an original is damaged and could not be saved', null, { fileId });
      ports.emit({ name: 'backup.changed', data: {} });
      return backup;
    },
    'backup.restore': async ({ name }) => {
      try {
        await store.backup.restore(name, ports.clock());
      } finally {
        // Even when it failed there is one backup more: the present state was put aside first.
        ports.emit({ name: 'backup.changed', data: {} });
      }
      ports.emit({ name: 'office.changed', data: {} });
      return null;
    },
  };
}
