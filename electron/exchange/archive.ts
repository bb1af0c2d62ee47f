/** Handlers of archives: everything out as one ZIP, and an empty installation out of one. One run at a time. */
import { randomBytes } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { ArchiveFacts } from '../../shared/contract/exchange-schemas.ts';
import { archiveReadme } from '../../shared/text/exchange-words.ts';
import { isoDayOf, isoMomentOf } from '../../shared/thai/date.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { isSealedFile } from '../sealing/age.ts';

export function archiveHandlers(around: Surroundings) {
  const { store, ports, uploads, outputs } = around;
  let running: AbortController | null = null;
  let former: Promise<unknown> = Promise.resolve();
  let lastPath: string | null = null;

  /** A new run takes the place of the one before, once that has tidied up behind it. Null: it was stopped. */
  async function run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const over = former.then(() => (mine.signal.aborted ? null : work(mine.signal)));
    former = over.catch(() => undefined);
    try {
      return await over;
    } catch (error) {
      if (mine.signal.aborted) return null;
      throw error;
    } finally {
      if (running === mine) running = null;
    }
  }

  const tell = (step: string, done: number, total: number) =>
    ports.emit({ name: 'exchange.progress', data: { step, done, total } });

  return {
    'exchange.archive': async ({ passphrase, idNumbers: ids = 'masked' }) =>
      run(async (signal) => {
        if (lastPath !== null) await rm(lastPath, { force: true });
        const at = ports.clock();
        const office = (await store.settings.read())?.officeName ?? '';
        const isMasked = ids === 'masked';
        const facts = { office, made: isoMomentOf(at), program: ports.version, isMasked };
        const target = join(store.folder, 'incoming', `${randomBytes(16).toString('hex')}.zip`);
        const task = {
          target,
          at,
          program: ports.version,
          office,
          isMasked,
          readme: archiveReadme(facts),
          passphrase,
        };
        const manifest = await store.archive.write(task, tell, signal);
        lastPath = target;
        const kind = `${isMasked ? ' ปิดเลขประจำตัว' : ''}.zip${passphrase === null ? '' : '.age'}`;
        const name = `สารบรรณ ${office} ${isoDayOf(at)}${kind}`;
        const made = outputs.add({
          name,
          mediaType: passphrase === null ? 'application/zip' : 'application/age',
          bytes: new Uint8Array(0),
          path: target,
        });
        const { size } = await stat(target);
        const lost = manifest.files.missing.length + manifest.files.damaged.length;
        // Everything the office has lies in a file that may go anywhere: who made it and when stays on record.
        const after = {
          made: manifest.made,
          program: manifest.program,
          bytes: size,
          files: manifest.files.count,
          idNumbers: `${ids} ${manifest.ids?.count ?? 0}`,
        };
        if (!(await store.settings.isSample()))
          await store.evidence.note({ kind: 'archive-made', id: manifest.made, change: 'added', after });
        const idNumbers = { count: manifest.ids?.count ?? 0, are: ids };
        const secretKey = manifest.secretKey ?? 'none';
        return { ...made, idNumbers, secretKey, bytes: size, files: manifest.files.count, lostFiles: lost };
      }),
    'exchange.stop': async () => {
      running?.abort();
      return null;
    },
    'exchange.openArchive': async ({ uploadId }) =>
      run(async (signal): Promise<ArchiveFacts> => {
        const { path, name } = await uploads.find(uploadId);
        if (await isSealedFile(path)) throw new AppError('file-sealed', { name });
        const { manifest, entries, check } = await store.archive.prepare(path, tell, signal);
        await uploads.drop(uploadId);
        return {
          made: manifest.made,
          office: manifest.office,
          program: manifest.program,
          entries,
          files: manifest.files.count,
          bytes: manifest.files.bytes,
          lostFiles: manifest.files.missing.length + manifest.files.damaged.length,
          links: check.figures.links,
          breaks: check.breaks,
        };
      }),
    'exchange.useArchive': async () => {
      // What little there is (an office, its prefixes) can be gone back to.
      if ((await store.settings.read()) !== null) await store.backup.make(ports.clock());
      await store.archive.putInForce();
      ports.emit({ name: 'office.changed', data: {} });
      return null;
    },
    'exchange.isEmpty': async () => store.archive.isEmpty(),
  } satisfies Partial<RoomHandlers<'exchange'>>;
}
