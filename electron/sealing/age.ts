/**
 * The one place that knows the open format age (age-encryption.org): backups, exports, originals of a sealed vault and
 * the secret books are sealed here, so that any age program opens what its person has the key or the passphrase of.
 * Slow by nature (a passphrase takes seconds, 20 MB of a file one): call from a thread, or through thread.ts.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { usualWork } from './passphrase-work.ts';

/** `work`: how slow guessing is made where it is not the usual, as a power of two. */
export type SealFor =
  | { readonly recipients: readonly string[] }
  | { readonly passphrase: string; readonly work?: number };
/** `identity`: one a line, as an identity file of age holds them; any of them may open. */
export type OpenBy =
  | { readonly identity: string }
  /** Whichever of them it was sealed for. */
  | { readonly identities: readonly string[] }
  | { readonly passphrase: string };

export type KeyPair = {
  /** The secret half: AGE-SECRET-KEY-1… */
  readonly identity: string;
  /** The public half: age1… */
  readonly recipient: string;
};

/** Another key or passphrase, or not what was sealed. */
export class NotOpened extends Error {
  constructor(cause: unknown) {
    super('a sealed file does not open', { cause });
    this.name = 'NotOpened';
  }
}

/** The same passphrase from every keyboard: marks in one order, no spaces around. */
export function plainPassphrase(passphrase: string): string {
  return passphrase.normalize('NFC').trim();
}

export async function makeKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

export async function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

function encrypterFor(to: SealFor): Encrypter {
  const encrypter = new Encrypter();
  if ('recipients' in to) for (const recipient of to.recipients) encrypter.addRecipient(recipient);
  else {
    encrypter.setScryptWorkFactor(to.work ?? usualWork());
    encrypter.setPassphrase(plainPassphrase(to.passphrase));
  }
  return encrypter;
}

function decrypterBy(by: OpenBy): Decrypter {
  const decrypter = new Decrypter();
  if ('identity' in by) for (const one of by.identity.split('\n')) decrypter.addIdentity(one);
  else if ('identities' in by) for (const identity of by.identities) decrypter.addIdentity(identity);
  else decrypter.addPassphrase(plainPassphrase(by.passphrase));
  return decrypter;
}

export async function sealBytes(content: Uint8Array | string, to: SealFor): Promise<Uint8Array> {
  return encrypterFor(to).encrypt(content);
}

/** Throws `NotOpened`. */
export async function openBytes(sealed: Uint8Array, by: OpenBy): Promise<Uint8Array> {
  try {
    return await decrypterBy(by).decrypt(sealed);
  } catch (cause) {
    throw new NotOpened(cause);
  }
}

export async function sealStream(source: ReadableStream<Uint8Array>, to: SealFor): Promise<Readable> {
  return Readable.fromWeb((await encrypterFor(to).encrypt(source)) as WebStream);
}

/** Throws `NotOpened` when its head does not open; what is wrong further on is thrown by the stream. */
export async function openStream(path: string, by: OpenBy): Promise<Readable> {
  try {
    return Readable.fromWeb((await decrypterBy(by).decrypt(fileStream(path))) as WebStream);
  } catch (error) {
    if (typeof (error as { code?: unknown }).code === 'string') throw error; // the disk, not the file
    throw new NotOpened(error);
  }
}

export function fileStream(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
}

const head = 'age-encryption.org/v1\n';

/** By what it begins with, whatever it is called. */
export async function isSealedFile(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(head.length), 0, head.length, 0);
    return buffer.toString('latin1', 0, bytesRead) === head;
  } finally {
    await file.close();
  }
}
