/**
 * What leaves the program under a passphrase, and what comes back so: any document made here, as an age file that the
 * program and every age tool open again. Who has the passphrase is the person's matter; it is kept nowhere.
 */
import { readFile, rm, stat } from 'node:fs/promises';
import { AppError } from '../../shared/contract/errors.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { isSealedFile, NotOpened } from '../sealing/age.ts';
import { inSealingThread } from '../sealing/thread.ts';

export const sealedType = 'application/age';
/** Larger ones are handed over from the disk. */
const mostInMemory = 64 * 1024 * 1024;

export function sealedFileHandlers({ uploads, outputs }: Surroundings): RoomHandlers<'sealed'> {
  /** Throws `wrong-passphrase`. */
  async function open(uploadId: string, passphrase: string): Promise<void> {
    const { name } = await uploads.find(uploadId);
    await uploads.replace(uploadId, withoutEnding(name), async (from, to) => {
      if (!(await isSealedFile(from))) throw new AppError('file-not-sealed', { name });
      await inSealingThread('openFile', { from, to, by: { passphrase } }).catch((cause: unknown) => {
        // What is spoiled further on ends the same way: nothing of it is believed.
        if (typeof (cause as { code?: unknown }).code === 'string') throw cause;
        if (cause instanceof NotOpened) throw new AppError('wrong-passphrase', {}, { cause });
        throw new AppError('file-damaged', { fileId: 'age' }, { cause });
      });
    });
  }

  return {
    'sealed.seal': async ({ outputId, passphrase }) => {
      const { name, bytes, path } = outputs.find(outputId);
      if (path !== undefined) throw new AppError('not-found', { what: 'output' }); // those are sealed while they are made
      const sealed = await inSealingThread('sealBytes', { bytes, to: { passphrase } });
      outputs.drop(outputId);
      return outputs.add({ name: `${name}.age`, mediaType: sealedType, bytes: sealed });
    },
    'sealed.isSealed': async ({ uploadId }) => isSealedFile((await uploads.find(uploadId)).path),
    'sealed.open': async ({ uploadId, passphrase }) => {
      await open(uploadId, passphrase);
      return null;
    },
    'sealed.handOut': async ({ uploadId, passphrase }) => {
      await open(uploadId, passphrase);
      const { name, path } = await uploads.find(uploadId);
      const mediaType = 'application/octet-stream';
      // What is too large for the memory lies among the uploads until the program is started again.
      if ((await stat(path)).size > mostInMemory)
        return outputs.add({ name, mediaType, bytes: new Uint8Array(0), path });
      const made = outputs.add({ name, mediaType, bytes: await readFile(path) });
      await uploads.drop(uploadId);
      await rm(path, { force: true });
      return made;
    },
  };
}

function withoutEnding(name: string): string {
  return name.replace(/\.age$/i, '');
}
