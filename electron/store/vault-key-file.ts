/**
 * vault-key.json: the key of sealed originals, under the office's passphrase and under its recovery key. Without it they
 * are lost: it lies in the data folder, beside the originals, and in every backup made while they are sealed.
 */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';
import { AppError } from '../../shared/contract/errors.ts';
import { fileIdsIn } from './backup-files.ts';
import { flushFile } from './durable.ts';
import { findOriginal } from './originals.ts';
import type { SealedKey } from './secrets/sealing.ts';

export const vaultKeyName = 'vault-key.json';

const bytes = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const keyFile = z.object({
  version: z.literal(1),
  state: z.enum(['sealing', 'sealed', 'opening']),
  recipient: z.string().min(1),
  byPassphrase: bytes,
  byRecovery: bytes,
  keychain: z.string().nullable(),
});
export type KeyFile = Omit<z.infer<typeof keyFile>, keyof SealedKey> & SealedKey;

/** Null: there is none, or it cannot be read. */
export function readKeyFile(folder: string): KeyFile | null {
  try {
    return keyFile.parse(JSON.parse(readFileSync(join(folder, vaultKeyName), 'utf8')));
  } catch {
    return null;
  }
}

/** Where originals lie on this computer: beside them lies the key that opens them. */
function besideOriginals(folder: string): readonly string[] {
  return [join(folder, 'files'), join(folder, 'backup', 'files')].filter((place) => existsSync(place));
}

/**
 * Beside the originals too: whoever copies only them away has their key, an older backup that names them finds it, and
 * one that is deleted or spoiled comes back.
 */
export async function writeKeyFile(folder: string, key: KeyFile): Promise<void> {
  const asText = (part: Uint8Array) => Buffer.from(part).toString('base64');
  const text = { ...key, byPassphrase: asText(key.byPassphrase), byRecovery: asText(key.byRecovery) };
  // The one that counts last: a disk that takes the first only leaves no key that nobody here knows.
  for (const place of [...besideOriginals(folder), folder])
    await writeFileAtomic(join(place, vaultKeyName), `${JSON.stringify(text, null, 2)}\n`, {
      fsync: true,
      mode: 0o600,
    });
}

/** Originals are no longer sealed for it; copies elsewhere may still be, so it stays under another name. */
export function putKeyFileAway(folder: string, recipient: string): void {
  const path = join(folder, vaultKeyName);
  if (existsSync(path)) renameSync(path, join(folder, formerKeyName(recipient)));
  for (const place of besideOriginals(folder)) rmSync(join(place, vaultKeyName), { force: true });
}

function formerKeyName(recipient: string): string {
  return `vault-key-${recipient.slice(-8)}.json`;
}

/**
 * The key that the database remembers; null: it remembers none, and there is none. One that is gone, spoiled or another's
 * is taken from beside the originals or from a backup. Throws `vault-key-lost`: going on would write open what is to be
 * sealed, or seal for somebody else's key.
 */
export async function rememberedKey(folder: string, remembered: string | null): Promise<KeyFile | null> {
  const found = readKeyFile(folder);
  const path = join(folder, vaultKeyName);
  if (found?.recipient === remembered) return found;
  if (remembered === null) {
    if (found === null && existsSync(path)) throw new AppError('vault-key-lost', { folder });
    return found;
  }
  const spare = await spareKey(folder, remembered);
  if (spare === null) throw new AppError('vault-key-lost', { folder });
  if (existsSync(path)) renameSync(path, join(folder, formerKeyName(found?.recipient ?? '-spoiled')));
  await writeKeyFile(folder, spare);
  return spare;
}

async function spareKey(folder: string, recipient: string): Promise<KeyFile | null> {
  const home = join(folder, 'backup');
  const backups = (await readdir(home).catch(() => [])).toSorted().toReversed();
  for (const place of [...besideOriginals(folder), ...backups.map((name) => join(home, name))]) {
    const found = readKeyFile(place);
    if (found?.recipient === recipient) return found;
  }
  return null;
}

/** Beside the parts of a backup, or other originals; nothing where originals lie open. */
export async function carryKeyFile(from: string, to: string): Promise<void> {
  if (!existsSync(join(from, vaultKeyName))) return;
  await copyFile(join(from, vaultKeyName), join(to, vaultKeyName));
  await flushFile(join(to, vaultKeyName));
}

/** For which key originals are sealed once a backup has taken the present's place; null: they lie open. */
export type KeyAfter = {
  readonly recipient: string | null;
  /** The backup's own comes along: to be called when its database lies there, which remembers it. */
  take(): Promise<void>;
};

/**
 * Today's key stays. The backup's comes along to a computer that does not know it, but not where the office has laid its
 * originals open since. Writes nothing yet: a going back that fails must not leave a key that nobody here knows.
 */
export async function keyAfterRestore(folder: string, backup: string, files: string): Promise<KeyAfter> {
  const stays = (recipient: string | null): KeyAfter => ({ recipient, take: async () => undefined });
  const present = readKeyFile(folder);
  if (present !== null) return stays(present.recipient);
  const isSealed = await hasSealed(files);
  // A backup from before the sealing has no key of its own, an older one perhaps another: its originals were sealed since.
  const found = (isSealed ? readKeyFile(files) : null) ?? readKeyFile(backup);
  if (found === null) return stays(null);
  const isGivenUp = existsSync(join(folder, formerKeyName(found.recipient)));
  if (isGivenUp && !isSealed) return stays(null);
  return {
    recipient: found.recipient,
    take: () => writeKeyFile(folder, { ...found, state: 'sealing', keychain: null }),
  };
}

async function hasSealed(files: string): Promise<boolean> {
  return (await fileIdsIn(files)).some((id) => findOriginal(files, id)?.isSealed === true);
}
