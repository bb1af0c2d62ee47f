/**
 * Sealing in the open format age (age-encryption.org): whoever is at the program can seal for the registrar with the
 * public half of his key; only he, with his passphrase or his printed recovery key, can open. Everything in memory.
 */
import { randomInt } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { makeKeyPair, openBytes, recipientOf, sealBytes } from '../../sealing/age.ts';

/** The secret half while the books are open. */
export type SecretIdentity = string;

export type SealedKey = {
  readonly recipient: string;
  /** The secret half under the passphrase, and under the recovery key: age files. */
  readonly byPassphrase: Uint8Array;
  readonly byRecovery: Uint8Array;
};

/** 26 signs of 32: 130 bits. Without letters that look alike on paper (I, L, O, U). */
const recoverySigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const recoveryLength = 26;

export function makeRecoveryKey(): string {
  const signs = Array.from({ length: recoveryLength }, () => recoverySigns[randomInt(recoverySigns.length)]);
  return (signs.join('').match(/.{1,5}/g) ?? []).join('-');
}

/** As it was printed, however it is typed: small letters, spaces for dashes, O for 0. */
function plainRecoveryKey(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\-–—]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

export async function makeIdentity(): Promise<SecretIdentity> {
  return (await makeKeyPair()).identity;
}

export async function sealKey(
  identity: SecretIdentity,
  passphrase: string,
  recovery: string,
): Promise<SealedKey> {
  const key = {
    recipient: await recipientOf(identity),
    byPassphrase: await underPassphrase(identity, passphrase, 18),
    byRecovery: await underPassphrase(identity, plainRecoveryKey(recovery), 10),
  };
  // A key that does not open again is worth nothing.
  if ((await openKey(key, recovery)) !== identity) throw new Error('a sealed key does not open');
  return key;
}

/** `work`: guessing a person's words has to be made slow (about a second); 130 random bits nobody guesses. */
async function underPassphrase(
  identity: SecretIdentity,
  passphrase: string,
  work: number,
): Promise<Uint8Array> {
  return sealBytes(`${identity}\n`, { passphrase, work });
}

/** By the passphrase or the recovery key, whichever was typed. Throws `wrong-passphrase`. */
export async function openKey(
  { byPassphrase, byRecovery }: Pick<SealedKey, 'byPassphrase' | 'byRecovery'>,
  typed: string,
): Promise<SecretIdentity> {
  const recovery = plainRecoveryKey(typed);
  const isRecovery =
    recovery.length === recoveryLength && [...recovery].every((sign) => recoverySigns.includes(sign));
  const found = isRecovery ? await opened(byRecovery, recovery) : null;
  const identity = found ?? (await opened(byPassphrase, typed));
  if (identity === null) throw new AppError('wrong-passphrase', {});
  return identity;
}

async function opened(file: Uint8Array, passphrase: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await openBytes(file, { passphrase })).trim();
  } catch {
    return null; // another passphrase; a damaged key is told the same way, for there is nothing else to do
  }
}

export async function seal(recipient: string, content: Uint8Array): Promise<Uint8Array> {
  return sealBytes(content, { recipients: [recipient] });
}

/** Throws `file-damaged` when it is not what was sealed for this key. */
export async function unseal(
  identity: SecretIdentity,
  sealed: Uint8Array,
  name: string,
): Promise<Uint8Array> {
  try {
    return await openBytes(sealed, { identity });
  } catch (cause) {
    throw new AppError('file-damaged', { fileId: name }, { cause });
  }
}
