/** Pictures of a letter out of the vault. A lost file must not stop a letter: its place stays blank. */
import type { LetterContent } from '../../shared/letter/letter.ts';
import type { Surroundings } from '../room.ts';
import type { GarudaPicture } from './sheet.ts';

type Around = Pick<Surroundings, 'store' | 'ports'>;

/** The office's picture, or null: then its three centimetres stay blank. */
export async function garudaOf(around: Around, fileId: string | null): Promise<GarudaPicture | null> {
  const bytes = fileId === null ? undefined : await readPicture(around, fileId);
  if (fileId === null || bytes === undefined) return null;
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { fileId, bytes, aspect: header.readUInt32BE(16) / header.readUInt32BE(20) };
}

/** What stands in the texts of these letters and their attachments, each once. */
export function picturesOf(
  around: Around,
  contents: readonly Pick<LetterContent, 'body' | 'attachments'>[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const blocks = contents.flatMap(({ body, attachments }) => [
    ...body,
    ...attachments.flatMap((attachment) => attachment.body),
  ]);
  return readPictures(
    around,
    blocks.flatMap((block) => (block.kind === 'picture' ? [block.fileId] : [])),
  );
}

export async function readPictures(
  around: Around,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const fileId of new Set(fileIds)) {
    const bytes = await readPicture(around, fileId);
    if (bytes !== undefined) found.set(fileId, bytes);
  }
  return found;
}

async function readPicture({ store, ports }: Around, fileId: string): Promise<Uint8Array | undefined> {
  try {
    return (await store.vault.read(fileId)).bytes;
  } catch (error) {
    ports.log.error('a letter’s picture could not be read', error, { fileId });
    return undefined;
  }
}
