/**
 * Backups under a passphrase, in the open format age (age-encryption.org): any age program opens them. The office's key
 * is made once and lies beside the backups, itself under the passphrase; daily backups need only its public half, so
 * that the passphrase is never kept anywhere. Runs in a thread.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { AppError } from '../../../shared/contract/errors.ts';
import { streamToNewFile } from '../../new-file.ts';
import { FoundFault } from './faults.ts';

export type OfficeKey = {
  /** The public half: age1… */
  readonly recipient: string;
  /** The secret half under the passphrase: an age file, as base64. */
  readonly key: string;
};

/** The same passphrase from every keyboard: marks in one order, no spaces around. */
function plainPassphrase(passphrase: string): string {
  return passphrase.normalize('NFC').trim();
}

export async function makeKey(passphrase: string): Promise<OfficeKey> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(plainPassphrase(passphrase));
  const file = await encrypter.encrypt(
    `# ${recipient}\n${identity}\n`, // as age-keygen writes it, so that age takes the file as it is
  );
  const key = { recipient, key: Buffer.from(file).toString('base64') };
  await openKey(key.key, passphrase); // a key that does not open again is worth nothing
  return key;
}

/** The secret half. Throws `wrong-passphrase`. */
export async function openKey(key: string, passphrase: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(plainPassphrase(passphrase));
  let text: string;
  try {
    text = await decrypter.decrypt(Buffer.from(key, 'base64'), 'text');
  } catch (cause) {
    throw new AppError('wrong-passphrase', {}, { cause });
  }
  const identity = text.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (identity === undefined) throw new FoundFault('part-changed', 'the key file holds no key');
  return identity;
}

/**
 * A second key for one run, kept in memory only: with it the run reads again from the disk what it has just written,
 * although nobody has typed the passphrase.
 */
export async function makeRunKey(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** `to` is a new file, on the disk after the call. Returns the SHA-256 of what lies there. */
export async function lockFile(from: string, to: string, recipients: readonly string[]): Promise<string> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(webStreamOf(from));
  const hash = createHash('sha256');
  await streamToNewFile(hashed(Readable.fromWeb(sealed as WebStream), hash), to);
  return hash.digest('hex');
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** SHA-256 of what is inside. Throws `FoundFault` when the file is not what was written. */
export async function hashOfLocked(path: string, identity: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of await opened(path, identity)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/** `to` is a new file, on the disk after the call. */
export async function unlockFile(from: string, to: string, identity: string): Promise<void> {
  await streamToNewFile(await opened(from, identity), to);
}

async function opened(path: string, identity: string): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return Readable.fromWeb((await decrypter.decrypt(webStreamOf(path))) as WebStream);
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code === 'string') throw error; // the disk, not the file
    throw new FoundFault('part-changed', 'a locked file does not open');
  }
}

function webStreamOf(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
}
