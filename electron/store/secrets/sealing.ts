/**
 * Sealing in the open format age (age-encryption.org): whoever is at the program can seal for the registrar with the
 * public half of his key; only he, with his passphrase or his printed recovery key, can open. Everything in memory.
 */
import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import {
  groupsOf,
  isLikeRecoveryKey,
  readRecoveryKey,
  recoveryChance,
  recoveryKeyOf,
} from '../../../shared/people/recovery-key.ts';
import { makeKeyPair, openBytes, recipientOf, sealBytes } from '../../sealing/age.ts';
import { inSealingThread } from '../../sealing/thread.ts';

/**
 * The secret half while the books are open. After a hand-over a ring, one key a line: first the one that is sealed for
 * now, then those of the registrars before, which open what was sealed in their time.
 */
export type SecretIdentity = string;

export type SealedKey = {
  readonly recipient: string;
  /** The secret half under the passphrase, and under the recovery key: age files. */
  readonly byPassphrase: Uint8Array;
  readonly byRecovery: Uint8Array;
};

/** In groups, as it stands on paper. */
export function makeRecoveryKey(): string {
  return groupsOf(recoveryKeyOf(randomBytes(recoveryChance))).join('-');
}

export async function makeIdentity(): Promise<SecretIdentity> {
  return (await makeKeyPair()).identity;
}

/** For another registrar: whoever has a copy of the ring as it was opens nothing that is sealed from now on. */
export async function renewIdentity(ring: SecretIdentity): Promise<SecretIdentity> {
  return [await makeIdentity(), ring].join('\n');
}

/** Of the key that is sealed for now. */
export async function recipientOfRing(ring: SecretIdentity): Promise<string> {
  return recipientOf(ring.split('\n')[0] ?? '');
}

export async function sealKey(
  identity: SecretIdentity,
  passphrase: string,
  recovery: string,
): Promise<SealedKey> {
  const recoveryKey = readRecoveryKey(recovery);
  if (recoveryKey === null) throw new RangeError('not a recovery key');
  const key = {
    recipient: await recipientOfRing(identity),
    byPassphrase: await underPassphrase(identity, passphrase),
    byRecovery: await underPassphrase(identity, recoveryKey, 10),
  };
  // A key that does not open again is worth nothing.
  if ((await openKey(key, recovery)) !== identity) throw new Error('a sealed key does not open');
  return key;
}

/** `work`: guessing a person's words has to be made slow; 130 random bits nobody guesses. */
async function underPassphrase(
  identity: SecretIdentity,
  passphrase: string,
  work?: number,
): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(`${identity}\n`);
  return inSealingThread('sealBytes', { bytes, to: { passphrase, ...(work === undefined ? {} : { work }) } });
}

/** By the passphrase or the recovery key, whichever was typed. Throws `wrong-passphrase`, `wrong-recovery-key`. */
export async function openKey(
  { byPassphrase, byRecovery }: Pick<SealedKey, 'byPassphrase' | 'byRecovery'>,
  typed: string,
): Promise<SecretIdentity> {
  const recovery = readRecoveryKey(typed);
  const found = recovery === null ? null : await opened(byRecovery, recovery);
  const identity = found ?? (await opened(byPassphrase, typed));
  // Its check signs tell a sheet that was typed wrongly from a passphrase.
  if (identity === null)
    throw new AppError(isLikeRecoveryKey(typed) ? 'wrong-recovery-key' : 'wrong-passphrase', {});
  return identity;
}

async function opened(file: Uint8Array, passphrase: string): Promise<string | null> {
  try {
    return new TextDecoder()
      .decode(await inSealingThread('openBytes', { bytes: file, by: { passphrase } }))
      .trim();
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
