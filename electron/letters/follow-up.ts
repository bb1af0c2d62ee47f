/** After the number: who got the letter and who answered, the signed scan and the enclosures that go out with it. */
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../shared/contract/errors.ts';
import { isOfVersion, type LetterFileKind } from '../../shared/letter/letter-file.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { checkPicture } from '../transfer/picture.ts';
import { desk } from './desk.ts';

const largestFile = 200 * 1024 * 1024;
/** A record copy and what goes out beside it must be readable anywhere; pictures stand in the text. */
const typesOf: Readonly<Record<LetterFileKind, readonly string[]>> = {
  'signed-scan': ['application/pdf', 'image/jpeg', 'image/png'],
  enclosure: ['application/pdf', 'image/jpeg', 'image/png'],
  picture: ['image/jpeg', 'image/png'],
};

export function dispatchHandlers(around: Surroundings): RoomHandlers<'dispatch'> {
  const { store, ports } = around;
  const announce = (letterId: string) => ports.emit({ name: 'letter.changed', data: { letterId } });
  return {
    'dispatch.list': ({ letterId }) => store.letters.dispatches(letterId),
    'dispatch.tick': async ({ letterId, positions, step, isDone }) => {
      const { actor } = await desk(around);
      const rows = await store.letters.tick(
        { letterId, positions, step, at: isDone ? ports.clock() : null },
        actor,
      );
      announce(letterId);
      return rows;
    },
    'dispatch.note': async (input) => {
      const { actor } = await desk(around);
      const rows = await store.letters.noteDispatch(input, actor);
      announce(input.letterId);
      return rows;
    },
    'dispatch.setDeadline': async (input) => {
      const { actor } = await desk(around);
      const rows = await store.letters.setDeadlines(input, actor);
      announce(input.letterId);
      return rows;
    },
    'dispatch.wantAnswer': async ({ letterId, wants, by, all = false }) => {
      const { actor } = await desk(around);
      const wish = { wants, by: wants ? by : null };
      const letter = await store.letters.wantAnswer(letterId, wish, actor, all);
      announce(letterId);
      return letter;
    },
    'dispatch.waiting': () => store.letters.waiting(),
  };
}

export function letterFileHandlers(around: Surroundings): RoomHandlers<'letterFile'> {
  const { store, uploads } = around;
  return {
    'letterFile.list': async ({ letterId }) => {
      const files = await store.letters.files(letterId);
      const issued = await store.letters.lastIssued(letterId);
      return files.map((file) => ({ ...file, isOfThisVersion: isOfVersion(file, issued) }));
    },
    'letterFile.add': async ({ letterId, uploadId, kind, all = false }) => {
      const { actor } = await desk(around);
      await store.letters.get(letterId);
      const upload = await uploads.find(uploadId);
      if (upload.size > largestFile) throw new AppError('file-too-large', { megabytes: '200' });
      const bytes = await uploads.read(uploadId);
      const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? '';
      if (!typesOf[kind].includes(mediaType))
        throw new AppError('file-not-attachable', { name: upload.name });
      if (kind === 'picture') await checkPicture(bytes);
      const fileId = await store.vault.put(bytes);
      const file = await store.letters.addFile(
        letterId,
        { kind, name: upload.name, mediaType, fileId },
        actor,
        all && kind === 'enclosure',
      );
      await uploads.drop(uploadId);
      return file;
    },
    'letterFile.order': ({ letterId, ids, all }) => store.letters.orderFiles(letterId, ids, all),
    'letterFile.remove': async ({ id, all }) => {
      await store.letters.removeFile(id, all);
      return null;
    },
  };
}
