/** What leaves and enters the program beside calls asks the seat too: uploads, documents made here, originals, events. */
import type { AppStatus } from '../../shared/contract/api.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Outputs } from '../transfer/outputs.ts';
import type { Uploads } from '../transfer/uploads.ts';
import type { Seat } from './seat.ts';

/** `admitHeld`: a file of a secret letter finds the books open before its first byte is read, and after its last. */
export function shutUploads(
  uploads: Uploads,
  seat: Pick<Seat, 'admitFile'>,
  admitHeld: () => Promise<void>,
): Uploads {
  return {
    ...uploads,
    add: async (...file) => {
      seat.admitFile(true);
      return uploads.add(...file);
    },
    addStream: async (...file) => {
      seat.admitFile(true);
      return uploads.addStream(...file);
    },
    hold: async (...file) => {
      seat.admitFile(true);
      await admitHeld();
      const id = await uploads.hold(...file);
      try {
        await admitHeld();
        return id;
      } catch (error) {
        uploads.takeHeld(id); // the books were shut while it came
        throw error;
      }
    },
    find: async (id) => {
      seat.admitFile();
      return uploads.find(id);
    },
    read: async (id) => {
      seat.admitFile();
      return uploads.read(id);
    },
  };
}

/** The sheet of a recovery key is printed while nobody is signed in: it goes by its own random id, once. */
export function shutOutputs(outputs: Outputs, seat: Seat, isKeySheet: (id: string) => boolean): Outputs {
  return {
    ...outputs,
    find: (id) => {
      if (!isKeySheet(id)) seat.admitFile();
      return outputs.find(id);
    },
  };
}

/** While it is locked nothing is told but that. */
export function isTold(event: AppEvent, seat: Seat | null): boolean {
  return event.name === 'people.changed' || seat === null || seat.state().kind !== 'locked';
}

/** The sign-in screen needs the version and the day; counts and the folder are nobody's who has not signed in. */
export function hushed(status: AppStatus): AppStatus {
  return {
    ...status,
    nextReceived: '',
    lastBackupAt: null,
    dataFolder: '',
    waitingImports: 0,
    openDrafts: 0,
    dueSoon: 0,
  };
}
