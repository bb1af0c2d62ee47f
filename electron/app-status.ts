/** The application about itself: the status line's facts, and handing documents to the desktop. */
import { buddhistYear, isoDayOf } from '../shared/thai/date.ts';
import type { RoomHandlers, Surroundings } from './room.ts';

export function appHandlers(around: Surroundings): RoomHandlers<'app' | 'output'> {
  const { store, ports } = around;
  return {
    'app.status': async () => {
      const today = isoDayOf(ports.clock());
      return {
        version: ports.version,
        host: ports.host,
        today,
        hasOffice: (await store.settings.read()) !== null,
        isSample: await store.settings.isSample(),
        nextReceived: await store.registers.peekNext({
          book: 'received',
          prefixId: null,
          circular: false,
          year: buddhistYear(today),
        }),
        lastBackupAt: await store.backup.lastAt(),
        dataFolder: store.folder,
        waitingImports: (await store.imports.list(false)).length,
        openDrafts: await store.letters.countOpen(),
      };
    },
    'output.deliver': async ({ path, name, how }) => {
      const { bytes, fileName } = await documentAt(around, path);
      return { handled: await ports.delivery.deliver({ name: name || fileName, bytes, how }) };
    },
  };
}

/** `output/ID`: made here just now; `file/ID`: an original of the vault. Throws `not-found`. */
async function documentAt(
  { store, outputs }: Surroundings,
  path: string,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const [kind, id = ''] = path.split('/');
  if (kind === 'file') return { bytes: (await store.vault.read(id)).bytes, fileName: id };
  const { bytes, name } = outputs.find(id);
  return { bytes, fileName: name };
}
