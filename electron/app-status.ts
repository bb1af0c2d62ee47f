/** The application about itself: the status line's facts, and handing documents to the desktop. */
import { buddhistYear, isoDayOf } from '../shared/thai/date.ts';
import { addDays } from '../shared/thai/typed-date.ts';
import type { RoomHandlers, Surroundings } from './room.ts';
import type { OutputFile } from './transfer/outputs.ts';

/** `canRead`: whether the process in which files are read can be started on this machine. */
export function appHandlers(
  around: Surroundings,
  canRead: () => boolean = () => true,
): RoomHandlers<'app' | 'output'> {
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
        nextReceived: await store.registers.nextReceived(buddhistYear(today)),
        lastBackupAt: await store.backup.lastAt(),
        dataFolder: store.folder,
        waitingImports: (await store.imports.list(false)).length,
        openDrafts: await store.letters.countOpen(),
        ...(!canRead() && { cannotRead: true as const }),
        dueSoon: (await store.deadlines.countDue(today, addDays(today, 6))).due,
      };
    },
    'output.deliver': async ({ path, name, how }) => {
      const found = await documentAt(around, path);
      const fitting = withEnding(name || found.fileName, found.mediaType);
      return {
        handled: await ports.delivery.deliver({
          name: fitting,
          bytes: found.bytes,
          how,
          ...(found.path !== undefined && { path: found.path }),
          ...(found.program !== undefined && { program: found.program }),
        }),
        name: fitting,
      };
    },
  };
}

/** `output/ID`: made here just now; `file/ID`: an original of the vault. Throws `not-found`. */
async function documentAt(
  { store, outputs }: Surroundings,
  path: string,
): Promise<Omit<OutputFile, 'name'> & { fileName: string }> {
  const [kind, id = ''] = path.split('/');
  if (kind === 'file') return { ...(await store.vault.read(id)), fileName: id };
  const { name, ...found } = outputs.find(id);
  return { ...found, fileName: name };
}

const endings: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/tiff': ['.tif', '.tiff'],
  'text/plain': ['.txt', '.md'],
  'message/rfc822': ['.eml'],
  'application/zip': ['.zip'],
};

/** An original is opened by its ending: a Word file that is called .pdf would open as a broken page. */
function withEnding(name: string, mediaType: string): string {
  const fitting = endings[mediaType.split(';')[0] ?? ''];
  const lower = name.toLowerCase();
  if (fitting === undefined || fitting.some((ending) => lower.endsWith(ending))) return name;
  const known =
    Object.values(endings)
      .flat()
      .find((ending) => lower.endsWith(ending)) ?? '';
  return `${name.slice(0, name.length - known.length)}${fitting[0]}`;
}
