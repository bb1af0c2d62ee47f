/** Handlers of backups: making one, looking at one again, where they go, and going back to one. */
import { lostTables } from '../../shared/text/lost-lines.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';

/** On the screen; the lists hold all. */
const shownLines = 500;

export function backupHandlers({ store, ports, outputs }: Surroundings): RoomHandlers<'backup'> {
  const { backup } = store;
  const tell = () => ports.emit({ name: 'backup.changed', data: {} });

  async function told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      tell(); // also when it failed: that is a new state of the backups
    }
  }

  return {
    'backup.list': () => backup.list(),
    'backup.status': () => backup.status(ports.clock()),
    'backup.make': () =>
      told(async () => {
        const made = await backup.make(ports.clock());
        logDamaged(ports.log, made.damagedFiles);
        await backup.catchUp(ports.clock()).catch((error: unknown) => {
          ports.log.error('the second place got no backup', error); // the first has one; the status tells of the second
        });
        return made.backup;
      }),
    'backup.check': ({ place, name, wholly }) => told(() => backup.check({ place, name }, wholly)),
    'backup.compare': ({ place, name, passphrase }) =>
      told(async () => {
        const compared = await backup.compare({ place, name }, passphrase);
        const lists = lostTables(compared.lost).map(({ name: file, text }) => ({
          ...outputs.add({ name: file, mediaType: 'text/csv; charset=utf-8', bytes: Buffer.from(text) }),
          pages: null,
        }));
        return { ...compared, lost: compared.lost.slice(0, shownLines), lists };
      }),
    'backup.restore': async ({ name }) => {
      // Even when it fails there is one backup more: the present state was put aside first.
      await told(() => backup.restore(name, ports.clock()));
      ports.emit({ name: 'office.changed', data: {} });
      return null;
    },
    'backup.plan': () => backup.plan(),
    'backup.keep': (rules) => told(async () => void (await backup.keep(rules))).then(() => null),
    'backup.checkFolder': ({ folder }) => backup.checkFolder(folder),
    'backup.chooseFolder': async () => (await ports.chooseFolder?.()) ?? null,
    'backup.chooseSecond': async ({ folder, lock }) => {
      await told(async () => {
        await backup.chooseSecond(folder, lock);
        await backup.catchUp(ports.clock());
      });
      return null;
    },
    'backup.tryPassphrase': ({ passphrase }) => backup.opens(passphrase),
    'backup.find': ({ folder }) => backup.find(folder),
  };
}

export function logDamaged(log: Surroundings['ports']['log'], damagedFiles: readonly string[]): void {
  for (const fileId of damagedFiles)
    log.error('an original is damaged and could not be saved', null, { fileId });
}
