/**
 * The office's key for its originals: made when the office has them sealed, under a passphrase and a printed recovery
 * key, and in the system's keychain where there is one. Says how far sealing or opening has come; vault-key.json keeps it,
 * so that a run that was cut off goes on at the next start.
 */
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { recipientOf } from '../sealing/age.ts';
import { dropKey, holdKey } from '../sealing/keyring.ts';
import { oneAtATime } from '../sealing/turns.ts';
import { changeOriginals, refuseFullDisk } from './seal-originals.ts';
import { makeIdentity, makeRecoveryKey, openKey, type SealedKey, sealKey } from './secrets/sealing.ts';
import { type KeyFile, putKeyFileAway, readKeyFile, rememberedKey, writeKeyFile } from './vault-key-file.ts';
import type { VaultMemory } from './vault-memory.ts';

/** The system's own safe for short secrets. */
export type Keychain = {
  /** Null: none that keeps anything from others. */
  seal(secret: string): string | null;
  open(sealed: string): string | null;
};

export type VaultState = 'open' | 'sealing' | 'sealed' | 'opening';
export type VaultStatus = {
  readonly state: VaultState;
  /** Sealed, and the key is not open: nothing can be read. */
  readonly isLocked: boolean;
  readonly done: number;
  readonly total: number;
  /** The disk did not take one: the run goes on at the next start. */
  readonly isStopped: boolean;
  readonly isInKeychain: boolean;
};

/** Made and not in force yet: whoever made it has first to show that the recovery key is on paper. */
export type MadeKey = {
  readonly recoveryKey: string;
  readonly sealed: SealedKey;
  readonly identity: string;
};

export type VaultKey = {
  status(): VaultStatus;
  /** Puts an original down: sealed for `recipient`; null: open. Laying them open ends after those under way. */
  putting<T>(work: (recipient: string | null) => Promise<T>): Promise<T>;
  /** Resolves when originals can be read. Throws `vault-locked` when the program ends before. */
  ready(): Promise<void>;
  /** By the passphrase or the recovery key. Throws `wrong-passphrase`, `wrong-recovery-key`. */
  unlock(typed: string): Promise<void>;
  /** Throws `disk-full`, `vault-sealed`. */
  make(passphrase: string): Promise<MadeKey>;
  /** Begins. Throws `vault-sealed`. */
  seal(made: MadeKey, inKeychain: boolean): Promise<void>;
  /** Begins to lay them open again. Throws `wrong-passphrase`, `wrong-recovery-key`, `disk-full`. */
  unseal(typed: string): Promise<void>;
  /** Originals came in: they are brought into the form that holds. */
  sweep(): void;
  /** A backup has taken the present's place, perhaps with its key. */
  restored(): void;
  /** The run under way is over; for tests and the end of the program. */
  settled(): Promise<void>;
  /** The program ends: nobody waits any longer. */
  beginClose(): void;
  close(): Promise<void>;
};

type Parts = {
  /** The data folder. */
  readonly folder: string;
  readonly keychain: Keychain | null;
  readonly memory: VaultMemory;
  readonly onChange: () => void;
};

/** Throws `vault-key-lost`: the office has its originals sealed, and their key is not there or is another. */
export async function openVaultKey({ folder, keychain, memory, onChange }: Parts): Promise<VaultKey> {
  const roots = [join(folder, 'files'), join(folder, 'backup', 'files')];
  let kept = await rememberedKey(folder, memory.recipient());
  if (kept !== null) memory.remember(kept.recipient);
  const inTurn = oneAtATime();
  let identity: string | null = null;
  let [done, total] = [0, 0];
  let running: Promise<void> = Promise.resolve();
  let [isClosing, isTurning, isStopped] = [false, false, false];
  const puts = new Set<Promise<unknown>>();
  const waiting: { resolve(): void; reject(error: Error): void }[] = [];

  async function write(next: KeyFile | null): Promise<void> {
    if (next !== null) await writeKeyFile(folder, next);
    memory.remember(next?.recipient ?? null);
    if (next === null && kept !== null) putKeyFileAway(folder, kept.recipient);
    kept = next;
    if (next === null) forget();
    onChange();
  }

  function forget(): void {
    if (identity !== null) dropKey(identity);
    identity = null;
  }

  /** Throws `vault-key-lost`: what opens is another key than originals are sealed for. */
  async function opened(key: KeyFile, typed: string): Promise<string> {
    const found = await openKey(key, typed);
    if ((await recipientOf(found)) !== key.recipient) throw new AppError('vault-key-lost', { folder });
    return found;
  }

  async function fromKeychain(): Promise<string | null> {
    if (kept === null || kept.keychain === null) return null;
    const found = keychain?.open(kept.keychain) ?? null;
    const recipient = found === null ? null : await recipientOf(found).catch(() => null);
    return recipient === kept.recipient ? found : null;
  }

  function open(found: string): void {
    identity = found;
    holdKey(found);
    for (const { resolve } of waiting.splice(0)) resolve();
    onChange();
    start();
  }

  /** One run at a time; what is done already is passed over. */
  function start(): void {
    running = running.then(run).catch(() => {
      isStopped = true; // what did not go is tried at the next start
      onChange();
    });
  }

  async function run(): Promise<void> {
    isStopped = false;
    if (kept === null || identity === null) return;
    const direction = kept.state === 'opening' ? 'open' : 'seal';
    const task = { roots, key: { recipient: kept.recipient, identity }, direction } as const;
    for (let changed: number | null = 1; changed !== 0; ) {
      await Promise.allSettled(puts); // begun before the direction was this one
      changed = await changeOriginals(task, (now, all) => {
        [done, total] = [now, all];
        onChange();
        return !isClosing && !isTurning;
      });
      if (changed === null) return;
    } // again until none is left: backups carry copies meanwhile
    if (kept?.state === 'sealing') await write({ ...kept, state: 'sealed' });
    if (kept?.state === 'opening') await write(null);
  }

  const isLocked = () => kept !== null && identity === null;
  function beginClose(): void {
    isClosing = true;
    for (const { reject } of waiting.splice(0)) reject(new AppError('vault-locked', {}));
  }
  const known = await fromKeychain();
  if (known !== null) open(known);

  return {
    status: () => ({
      state: kept?.state ?? 'open',
      isLocked: isLocked(),
      done,
      total,
      isStopped,
      isInKeychain: kept?.keychain != null,
    }),
    putting(work) {
      const mine = work(kept === null || kept.state === 'opening' ? null : kept.recipient);
      puts.add(mine);
      const over = () => void puts.delete(mine);
      mine.then(over, over);
      return mine;
    },
    async ready() {
      if (!isLocked()) return;
      if (isClosing) throw new AppError('vault-locked', {});
      await new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
    },
    unlock: (typed) =>
      inTurn(async () => {
        if (kept === null || identity !== null) return;
        open(await opened(kept, typed));
      }),
    make: (passphrase) =>
      inTurn(async () => {
        if (kept !== null) throw new AppError('vault-sealed', {});
        await refuseFullDisk(roots);
        const [made, recoveryKey] = [await makeIdentity(), makeRecoveryKey()];
        return { recoveryKey, identity: made, sealed: await sealKey(made, passphrase, recoveryKey) };
      }),
    seal: (made, inKeychain) =>
      inTurn(async () => {
        if (kept !== null) throw new AppError('vault-sealed', {});
        const inSafe = inKeychain ? (keychain?.seal(made.identity) ?? null) : null;
        await write({ version: 1, state: 'sealing', ...made.sealed, keychain: inSafe });
        open(made.identity);
      }),
    unseal: (typed) =>
      inTurn(async () => {
        if (kept === null) return;
        if (identity === null) throw new AppError('vault-locked', {});
        await opened(kept, typed);
        await refuseFullDisk(roots);
        isTurning = true; // the sealing under way stops where it is
        await running;
        isTurning = false;
        try {
          if (kept !== null) await write({ ...kept, state: 'opening' });
        } finally {
          start();
        }
      }),
    sweep: start,
    restored() {
      kept ??= readKeyFile(folder);
      memory.remember(kept?.recipient ?? null);
      onChange();
      start();
    },
    settled: () => running,
    beginClose,
    async close() {
      beginClose();
      await running;
      forget();
    },
  };
}
