/**
 * Backups under a passphrase, in the open format age (age-encryption.org): any age program opens them. The office's key
 * is made once and lies beside the backups, itself under the passphrase; daily backups need only its public half, so
 * that the passphrase is never kept anywhere. Runs in a thread.
 */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { AppError } from '../../../shared/contract/errors.ts';
import { hashed, streamToNewFile } from '../../new-file.ts';
import { makeKeyPair, NotOpened, openBytes, openStream, sealBytes, sealStream } from '../../sealing/age.ts';
import { FoundFault } from './faults.ts';

export type OfficeKey = {
  /** The public half: age1… */
  readonly recipient: string;
  /** The secret half under the passphrase: an age file, as base64. */
  readonly key: string;
};

export async function makeKey(passphrase: string): Promise<OfficeKey> {
  const { identity, recipient } = await makeKeyPair();
  const file = await sealBytes(
    `# ${recipient}\n${identity}\n`, // as age-keygen writes it, so that age takes the file as it is
    { passphrase },
  );
  const key = { recipient, key: Buffer.from(file).toString('base64') };
  await openKey(key.key, passphrase); // a key that does not open again is worth nothing
  return key;
}

/** The secret half. Throws `wrong-passphrase`. */
export async function openKey(key: string, passphrase: string): Promise<string> {
  const bytes = await openBytes(Buffer.from(key, 'base64'), { passphrase }).catch((cause: unknown) => {
    throw new AppError('wrong-passphrase', {}, { cause });
  });
  const lines = new TextDecoder().decode(bytes).split('\n');
  const identity = lines.find((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (identity === undefined) throw new FoundFault('part-changed', 'the key file holds no key');
  return identity;
}

/** `to` is a new file, on the disk after the call. Returns the SHA-256 of what lies there. */
export async function lockStream(from: Readable, to: string, recipients: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  await streamToNewFile(
    hashed(await sealStream(Readable.toWeb(from) as ReadableStream<Uint8Array>, { recipients }), hash),
    to,
  );
  return hash.digest('hex');
}

/** SHA-256 of what is inside. Throws `FoundFault` when the file is not what was written. */
export async function hashOfLocked(path: string, identity: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of await opened(path, identity)) hash.update(chunk);
  return hash.digest('hex');
}

/** `to` is a new file, on the disk after the call. */
export async function unlockFile(from: string, to: string, identity: string): Promise<void> {
  await streamToNewFile(await opened(from, identity), to);
}

async function opened(path: string, identity: string): Promise<AsyncIterable<Uint8Array>> {
  return openStream(path, { identity }).catch((error: unknown) => {
    throw error instanceof NotOpened ? new FoundFault('part-changed', 'a locked file does not open') : error;
  });
}
