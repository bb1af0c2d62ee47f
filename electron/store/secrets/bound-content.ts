/**
 * What is sealed says which line it is of, as it stood in the book, and which sealed files are its own. Anybody can seal
 * for a public key: opened in another line's place, with another class or another file, it is not believed.
 */
import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../shared/contract/errors.ts';
import type { SecretContent } from '../../../shared/secret-books/secret.ts';
import { seal, unseal } from './sealing.ts';
import type { SealedFile, SealedRow } from './secret-rows.ts';

/** All of the line that stands open, but what it is tied to in the ordinary registers. */
export type BoundLine = Omit<SealedRow, 'sealed' | 'sealHash' | 'entryId'>;

export type BoundContent = {
  readonly content: SecretContent;
  readonly files: readonly SealedFile[];
};

export async function sealBound(
  recipient: string,
  { id, book, year, running, secrecy, ended, at, by, revision }: BoundLine,
  { content: { fields, changes, files, pages, ordinary }, files: sealedFiles }: BoundContent,
): Promise<Uint8Array> {
  const line = { id, book, year, running, secrecy, ended, at, by, revision };
  const content = { fields, changes, files, pages, ordinary };
  const whole = { line, content, files: sealedFiles };
  return seal(recipient, new TextEncoder().encode(JSON.stringify(whole)));
}

/** Throws `file-damaged`, also when it was sealed of another line or of this one as it was before. */
export async function openBound(
  identity: string,
  { sealed, sealHash: _hash, entryId: _entryId, ...line }: SealedRow,
): Promise<BoundContent> {
  const bytes = await unseal(identity, sealed, line.id);
  const opened = JSON.parse(new TextDecoder().decode(bytes)) as BoundContent & { readonly line?: BoundLine };
  if (!isDeepStrictEqual(opened.line, { ...line })) throw new AppError('file-damaged', { fileId: line.id });
  return { content: opened.content, files: opened.files };
}
