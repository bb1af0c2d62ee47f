/**
 * The registrar's own way in: a file goes from memory to memory, is read, shown, and sealed with its line. What a clerk's
 * import sealed for him comes in the same way.
 */
import { randomUUID } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { Checked } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { SecretFile, SecretStubRow, SecretTaken } from '../../shared/secret-books/secret.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { RoomHandlers } from '../room.ts';
import { unpackArrival } from '../store/secrets/arrival-content.ts';
import { type BoundLine, sealBound } from '../store/secrets/bound-content.ts';
import { seal, unseal } from '../store/secrets/sealing.ts';
import type { SealedFile } from '../store/secrets/secret-rows.ts';
import { announce, openSealed, type SecretDesk, type Sitting, sitting } from './desk.ts';
import type { OpenBooks, TakenFile } from './session.ts';

type IntakeMethods =
  | 'secret.take'
  | 'secret.arrivals'
  | 'secret.takeArrival'
  | 'secret.drop'
  | 'secret.register'
  | 'secret.pagePicture';

export function intakeHandlers(desk: SecretDesk): Pick<RoomHandlers<'secret'>, IntakeMethods> {
  const { store, uploads, outputs, reader } = desk;
  return {
    async 'secret.take'({ uploadId }) {
      const { books } = await sitting(desk);
      return take(desk, books, { ...uploads.takeHeld(uploadId), arrivalId: null });
    },
    async 'secret.arrivals'() {
      await sitting(desk);
      return (await store.secrets.arrivals()).map(({ id, at, by, secrecy, importId }) => ({
        id,
        at,
        by,
        secrecy,
        importId,
      }));
    },
    async 'secret.takeArrival'({ id }) {
      const { books } = await sitting(desk);
      const arrival = (await store.secrets.arrivals()).find((one) => one.id === id);
      if (arrival === undefined) throw new AppError('not-found', { what: 'import' });
      const { name, ...bound } = unpackArrival(await unseal(books.identity, arrival.sealed, id));
      if (bound.id !== id || bound.sealedFileId !== arrival.sealedFileId)
        throw new AppError('file-damaged', { fileId: id });
      const sealed = await store.vault.read(arrival.sealedFileId);
      const bytes = await unseal(books.identity, sealed.bytes, arrival.sealedFileId);
      const taken = await take(desk, books, { name, bytes, arrivalId: id });
      return { ...taken, secrecy: taken.secrecy ?? arrival.secrecy };
    },
    async 'secret.drop'({ takeId }) {
      (await sitting(desk)).books.taken.delete(takeId);
      return null;
    },
    'secret.register': (input) => desk.inTurn(async () => register(desk, input)),
    async 'secret.pagePicture'({ of, page }) {
      const here = await sitting(desk);
      const bytes =
        'takeId' in of ? mustFindTaken(here.books, of.takeId).bytes : await fileBytes(desk, here, of);
      const picture = await reader.picture(bytes, page);
      await reader.forget();
      if (picture === null) throw new AppError('picture-unusable', {});
      const { width, height, ...file } = picture;
      return { ...outputs.add({ name: `page-${page}.jpg`, ...file, isForOnce: true }), width, height };
    },
  };
}

async function register(
  desk: SecretDesk,
  { book, secrecy, fields, takeIds }: Checked<'secret.register'>,
): Promise<SecretStubRow> {
  const { store } = desk;
  const here = await sitting(desk);
  const taken = takeIds.map((takeId) => mustFindTaken(here.books, takeId));
  const kept = await Promise.all(taken.map((file) => keepFile(desk, here, file)));
  const content = {
    fields,
    changes: [],
    files: kept.map(({ file }) => file),
    pages: taken.flatMap(({ pages }) => pages),
  };
  const files = kept.map(({ sealed }) => sealed);
  const line = await newLine(desk, here, { book, secrecy });
  const row = await store.secrets.add(
    {
      line,
      sealed: await sealBound(here.registrar.recipient, line, { content, files }),
      files,
      at: here.at,
      entryId: null,
      isSample: await store.settings.isSample(),
    },
    taken.flatMap(({ arrivalId }) => arrivalId ?? []),
  );
  await store.keeping.finishErasures();
  for (const takeId of takeIds) here.books.taken.delete(takeId);
  announce(desk);
  return row;
}

/** In its turn: nobody takes the number meanwhile. */
export async function newLine(
  { store }: Pick<SecretDesk, 'store'>,
  { at, by }: Pick<Sitting, 'at' | 'by'>,
  { book, secrecy }: Pick<SecretStubRow, 'book' | 'secrecy'>,
): Promise<BoundLine> {
  const number = await store.secrets.nextNumber(book, at);
  return { id: randomUUID(), book, ...number, secrecy, ended: null, at: isoMomentOf(at), by, revision: 1 };
}

async function take(
  { reader }: SecretDesk,
  books: OpenBooks,
  file: Pick<TakenFile, 'name' | 'bytes' | 'arrivalId'>,
): Promise<SecretTaken> {
  const { fields, secrecy, pages } = await reader.read(file);
  const type = await fileTypeFromBuffer(file.bytes);
  const takeId = randomUUID();
  books.taken.set(takeId, { ...file, pages, mediaType: type?.mime ?? 'text/plain; charset=utf-8' });
  return { takeId, name: file.name, fields, secrecy, pages };
}

function mustFindTaken(books: OpenBooks, takeId: string): TakenFile {
  const file = books.taken.get(takeId);
  if (file === undefined) throw new AppError('not-found', { what: 'upload' });
  return file;
}

/** Into the vault sealed; its name there is the hash of what is sealed. */
export async function keepFile(
  { store }: Pick<SecretDesk, 'store'>,
  { registrar }: Pick<Sitting, 'registrar'>,
  { name, mediaType, bytes }: Pick<TakenFile, 'name' | 'mediaType' | 'bytes'>,
): Promise<{ readonly file: SecretFile; readonly sealed: SealedFile }> {
  const id = randomUUID();
  const sealedFileId = await store.vault.put(await seal(registrar.recipient, bytes));
  return { file: { id, name, mediaType, size: bytes.byteLength }, sealed: { id, sealedFileId } };
}

/** Throws `not-found`. */
export async function fileBytes(
  desk: SecretDesk,
  { books }: Pick<Sitting, 'books'>,
  { id, fileId }: { readonly id: string; readonly fileId: string },
): Promise<Uint8Array> {
  const { files } = await openSealed(books, await desk.store.secrets.get(id));
  const sealed = files.find((file) => file.id === fileId);
  if (sealed === undefined) throw new AppError('not-found', { what: 'file' });
  const { bytes } = await desk.store.vault.read(sealed.sealedFileId);
  return unseal(books.identity, bytes, sealed.sealedFileId);
}
