/** Originals under the office's key: on a real disk, through kills, backups, another computer, and files that were tampered with. */
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { backupHandlers } from '../../../../electron/backup/service.ts';
import type { Ports } from '../../../../electron/ports.ts';
import { sampleSettings } from '../../../../electron/settings/sample-office.ts';
import { restoreAtStart } from '../../../../electron/store/restore-at-start.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { vaultHandlers } from '../../../../electron/vault/service.ts';
import { fillReceivedBook } from '../../../helpers/fill-book.ts';
import { killRun } from '../../../helpers/kill-run.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

vi.setConfig({ testTimeout: 120_000 });

const passphrase = 'แมวสีส้มนอนบนกระดานดำ 4821';
const planted = 'PLANTED-ORIGINAL';

async function open(folder: string, keychain?: Ports['keychain']): Promise<Store> {
  const store = await openStore(folder, { keychain });
  let isOpen = true;
  const close = store.close;
  store.close = async () => {
    if (isOpen) await close();
    isOpen = false;
  };
  onTestFinished(() => store.close());
  return store;
}

async function putSome(store: Store, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await store.vault.put(Buffer.from(`${planted} ${n}`)));
  return ids;
}

/** Begins it, as the room does once the recovery key is on paper. */
async function seal(store: Store, inKeychain = false): Promise<string> {
  const made = await store.vaultKey.make(passphrase);
  await store.vaultKey.seal(made, inKeychain);
  return made.recoveryKey;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

async function openOnes(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of await namesIn(folder)) if ((await readFile(path)).includes(planted)) found.push(path);
  return found;
}

async function expectAllRead(store: Store, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { bytes } = await store.vault.read(id);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(id);
  }
}

test('sealed originals lie nowhere in the clear, are read all the same, and lie open again when the office wants', async () => {
  const folder = await temporaryFolder();
  const first = await open(folder);
  const ids = await putSome(first, 6);
  expect(await openOnes(folder)).toHaveLength(6);
  const recoveryKey = await seal(first);
  await first.vaultKey.settled();
  expect(first.vaultKey.status()).toMatchObject({ state: 'sealed', isLocked: false });
  expect(await openOnes(folder)).toEqual([]);
  const later = await first.vault.put(Buffer.from(`${planted} later`));
  expect(await openOnes(folder)).toEqual([]);
  await expectAllRead(first, [...ids, later]);
  await expect(seal(first)).rejects.toMatchObject({ code: 'vault-sealed' });
  await first.close();

  const second = await open(folder);
  expect(second.vaultKey.status().isLocked).toBe(true);
  const waiting = second.vault.read(later);
  await expect(second.vaultKey.unlock('another passphrase')).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  await second.vaultKey.unlock(recoveryKey);
  expect((await waiting).bytes.byteLength).toBeGreaterThan(0);
  await expect(second.vaultKey.unseal('another passphrase')).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  await second.vaultKey.unseal(passphrase);
  await second.vaultKey.settled();
  expect(second.vaultKey.status()).toMatchObject({ state: 'open', isLocked: false });
  expect(await openOnes(join(folder, 'files'))).toHaveLength(7);
  await second.close();
  const third = await open(folder);
  await expectAllRead(third, [...ids, later]);
});

test('a program killed in the midst of sealing, and of opening, loses nothing; the next one goes on to the end', async () => {
  const folder = await temporaryFolder();
  const first = await open(folder);
  const ids = await putSome(first, 40);
  await first.close();
  const script = join(import.meta.dirname, '../../../helpers/vault-run.ts');

  await killRun(script, [folder, 'seal', passphrase], { atWord: 'underWay' });
  const sealedSoFar = (await namesIn(join(folder, 'files'))).filter((path) => path.endsWith('.vault.age'));
  expect(sealedSoFar.length).toBeGreaterThan(0);
  expect((await openOnes(join(folder, 'files'))).length).toBeGreaterThan(0);
  const second = await open(folder);
  expect(second.vaultKey.status()).toMatchObject({ state: 'sealing', isLocked: true });
  await second.vaultKey.unlock(passphrase);
  await expectAllRead(second, ids);
  await second.vaultKey.settled();
  expect(second.vaultKey.status().state).toBe('sealed');
  expect(await openOnes(folder)).toEqual([]);
  await expectAllRead(second, ids);
  await second.close();

  await killRun(script, [folder, 'open', passphrase], { atWord: 'underWay' });
  expect((await openOnes(join(folder, 'files'))).length).toBeGreaterThan(0);
  const third = await open(folder);
  expect(third.vaultKey.status()).toMatchObject({ state: 'opening', isLocked: true });
  await third.vaultKey.unlock(passphrase);
  await third.vaultKey.settled();
  expect(third.vaultKey.status()).toMatchObject({ state: 'open', isLocked: false });
  expect(await openOnes(join(folder, 'files'))).toHaveLength(40);
  await expectAllRead(third, ids);
});

test('the system’s safe opens them at the start; what it gives for another key is not believed', async () => {
  const folder = await temporaryFolder();
  const kept: { secret: string | null } = { secret: null };
  const keychain = {
    seal(secret: string) {
      kept.secret = secret;
      return 'in the safe';
    },
    open: () => kept.secret,
  };
  const first = await open(folder, keychain);
  const ids = await putSome(first, 1);
  await seal(first, true);
  await first.vaultKey.settled();
  await first.close();
  expect(await readFile(join(folder, 'vault-key.json'), 'utf8')).not.toContain('AGE-SECRET-KEY');

  const second = await open(folder, keychain);
  expect(second.vaultKey.status()).toMatchObject({ isLocked: false, isInKeychain: true });
  await expectAllRead(second, ids);
  await second.close();
  kept.secret = 'AGE-SECRET-KEY-1PUN0JMK7JE0NGP7WWPFYS4CGLYWQY8RL3CYW0M7TEG4S4Y5DVNRQZ0XWRL';
  const third = await open(folder, keychain);
  expect(third.vaultKey.status().isLocked).toBe(true);
});

test('a key file that was taken away comes back from a backup; without one, or with another’s, nothing is opened', async () => {
  const around = await testSurroundings();
  const { store } = around;
  await store.settings.save(sampleSettings());
  await putSome(store, 1);
  await seal(store);
  await store.vaultKey.settled();
  await backupHandlers(around)['backup.make']({});
  const { folder } = store;
  await store.close();
  const path = join(folder, 'vault-key.json');
  const beside = join(folder, 'files', 'vault-key.json');
  const right = await readFile(path, 'utf8');
  expect(await readFile(beside, 'utf8')).toBe(right);

  const other = JSON.parse(right) as Record<string, unknown>;
  other.recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  // Gone, cut off by the disk, another's: from beside the originals the first two times, then from the backup.
  for (const broken of [null, right.slice(0, 40), JSON.stringify(other)]) {
    if (broken === null) await rm(path);
    else await writeFile(path, broken);
    if (broken?.includes('age1ql3')) await rm(beside);
    const healed = await openStore(folder);
    expect(healed.vaultKey.status().isLocked).toBe(true);
    await healed.close();
    expect(await readFile(path, 'utf8')).toBe(right);
  }
  await writeFile(path, JSON.stringify(other));
  for (const name of await namesIn(folder))
    if (name.endsWith('vault-key.json') && name !== path) await rm(name);
  await expect(openStore(folder)).rejects.toMatchObject({ code: 'vault-key-lost' });
  await rm(path);
  await expect(openStore(folder)).rejects.toMatchObject({ code: 'vault-key-lost' });
});

for (const lock of ['none', 'locked'] as const)
  test(`another computer goes on from the second place (${lock}) with the passphrase alone`, async () => {
    const around = await testSurroundings();
    const { store } = around;
    const stick = await temporaryFolder();
    await store.settings.save(sampleSettings());
    const ids = await putSome(store, 3);
    fillReceivedBook(store.folder, 3, ids[0] ?? '');
    await backupHandlers(around)['backup.chooseSecond']({
      folder: stick,
      lock: lock === 'none' ? 'none' : { passphrase: 'second place 123' },
    });
    const { name: before } = await backupHandlers(around)['backup.make']({});
    expect(await openOnes(stick)).toHaveLength(lock === 'none' ? 3 : 0);
    await seal(store);
    await store.vaultKey.settled();
    around.ports.clock.set('2026-11-24T09:30:00+07:00');
    const { name } = await backupHandlers(around)['backup.make']({});
    expect(await openOnes(stick)).toEqual([]); // what lay there open is sealed too
    expect((await store.backup.status(around.ports.clock())).troubles).not.toContainEqual(
      expect.objectContaining({ code: 'second-failed' }),
    );
    await store.close();

    const folder = await temporaryFolder();
    const fresh = await open(folder);
    const [found] = await fresh.backup.find(stick);
    const source = { place: { home: found?.home ?? '' }, name };
    const secret = lock === 'none' ? null : 'second place 123';
    const { name: brought } = await fresh.backup.compare(source, secret).then(async () => ({
      name: (await fresh.backup.list()).find((each) => each.name.startsWith(name))?.name ?? '',
    }));
    await expectNoKeyAfterFailure(fresh, brought);
    await fresh.backup.restore(brought, new Date('2026-11-25T09:00:00+07:00'));
    expect(fresh.vaultKey.status().isLocked).toBe(true);
    await fresh.vaultKey.unlock(passphrase);
    await fresh.vaultKey.settled();
    expect(fresh.vaultKey.status()).toMatchObject({ state: 'sealed' });
    await expectAllRead(fresh, ids);
    expect(await openOnes(folder)).toEqual([]);
    await fresh.close();
    const again = await open(folder);
    expect(again.vaultKey.status().isLocked).toBe(true);
    if (lock === 'locked') return; // what follows is the same from either

    const third = await temporaryFolder();
    await cp(join(folder, 'backup'), join(third, 'backup'), { recursive: true });
    await writeFile(join(third, 'saraban.db'), 'no register at all');
    await restoreAtStart(third, brought, new Date('2026-11-26T09:00:00+07:00'));
    const started = await open(third);
    expect(started.vaultKey.status().isLocked).toBe(true);
    await started.vaultKey.unlock(passphrase);
    await expectAllRead(started, ids);
    await started.close();

    // The backup from before the sealing knows no key: its originals were sealed since, and it lies beside them.
    const fourth = await open(await temporaryFolder());
    await fourth.backup.compare({ ...source, name: before }, secret);
    await fourth.backup.restore(before, new Date('2026-11-26T09:00:00+07:00'));
    await fourth.vaultKey.unlock(passphrase);
    await expectAllRead(fourth, ids);
  });

/** A computer that failed to take the backup over must not ask for a passphrase that nobody there knows. */
async function expectNoKeyAfterFailure(store: Store, name: string): Promise<void> {
  const { restore } = store.settings;
  let isFirst = true;
  store.settings.restore = async (text) => {
    if (!isFirst) return restore(text);
    isFirst = false;
    throw new Error('the disk went away');
  };
  await expect(store.backup.restore(name, new Date('2026-11-25T08:00:00+07:00'))).rejects.toThrow(
    'the disk went away',
  );
  store.settings.restore = restore;
  expect(store.vaultKey.status()).toMatchObject({ state: 'open', isLocked: false });
  expect((await readdir(store.folder)).filter((each) => each.startsWith('vault-key'))).toEqual([]);
}

test('going back to a backup from before sealing leaves originals sealed, and what it brings is sealed too', async () => {
  const around = await testSurroundings();
  const { store } = around;
  await store.settings.save(sampleSettings());
  const ids = await putSome(store, 2);
  fillReceivedBook(store.folder, 2, ids[0] ?? '');
  const { name } = await backupHandlers(around)['backup.make']({});
  const before = await temporaryFolder();
  await cp(join(store.folder, 'backup'), before, { recursive: true });
  await seal(store);
  await store.vaultKey.settled();
  await cp(join(before, 'files'), join(store.folder, 'backup', 'files'), { recursive: true });
  await rm(join(store.folder, 'files', (ids[0] ?? '').slice(0, 2)), { recursive: true });
  await store.backup.restore(name, new Date('2026-11-25T09:00:00+07:00'));
  await store.vaultKey.settled();
  expect(store.vaultKey.status()).toMatchObject({ state: 'sealed', isLocked: false });
  await expectAllRead(store, ids);
  expect(await openOnes(store.folder)).toEqual([]);
  await store.close();
  const again = await openStore(store.folder); // the database remembers, though the backup's did not
  await again.close();
  await rm(join(store.folder, 'vault-key.json'));
  for (const path of await namesIn(store.folder)) if (path.endsWith('vault-key.json')) await rm(path);
  await expect(openStore(store.folder)).rejects.toMatchObject({ code: 'vault-key-lost' });
});

test('what is put down, and copied for a backup, while originals are opened or sealed ends in the form that holds', async () => {
  const folder = await temporaryFolder();
  const store = await open(folder);
  const ids = [...(await putSome(store, 12))];
  await seal(store);
  const during = await Promise.all([
    store.vault.put(Buffer.from(`${planted} meanwhile`)),
    store.backup.make(new Date()),
  ]);
  ids.push(during[0]);
  await store.vaultKey.settled();
  expect(await openOnes(folder)).toEqual([]);
  await expectAllRead(store, ids);

  // The other way round while it is still under way: nothing stays sealed for a key that is given up.
  const late = store.vault.put(Buffer.from(`${planted} late`));
  await Promise.all([store.vaultKey.unseal(passphrase), store.backup.make(new Date())]);
  ids.push(await late);
  await store.vaultKey.settled();
  expect(store.vaultKey.status()).toMatchObject({ state: 'open', isStopped: false });
  expect((await namesIn(folder)).filter((name) => name.endsWith('.vault.age'))).toEqual([]);
  await expectAllRead(store, ids);
});

test('a copy that was spoiled in the other form is not found before the whole one', async () => {
  const folder = await temporaryFolder();
  const store = await open(folder);
  const [id = ''] = await putSome(store, 1);
  const path = join(folder, 'files', id.slice(0, 2), id);
  await writeFile(path, 'spoiled');
  await seal(store);
  await store.vaultKey.settled();
  expect(await readFile(path, 'utf8')).toBe('spoiled'); // not sealed as if it were whole
  await store.vault.put(Buffer.from(`${planted} 0`));
  await expectAllRead(store, [id]);
  expect(await openOnes(folder)).toEqual([]);
});

test('guesses at the passphrase wait, come one at a time, and stand in the log', async () => {
  const around = await testSurroundings();
  const { store } = around;
  await store.settings.save(sampleSettings());
  const recoveryKey = await seal(store);
  await store.vaultKey.settled();
  await store.close();
  const locked = { ...around, store: await open(store.folder) };
  const vault = vaultHandlers(locked);
  const guesses = await Promise.allSettled(
    ['one wrong guess', 'two wrong guesses', '0'.repeat(28), 'four wrong ones'].map((guess) =>
      vault['vault.unlock']({ passphrase: guess }),
    ),
  );
  const codes = guesses.map((guess) => (guess.status === 'rejected' ? guess.reason.code : 'opened'));
  expect(codes).toEqual(['wrong-passphrase', 'wrong-passphrase', 'wrong-recovery-key', 'try-later']);
  around.ports.clock.set(new Date(around.ports.clock().getTime() + 3_600_000).toISOString());
  await vault['vault.unlock']({ passphrase: recoveryKey });
  expect(await vault['vault.status']({})).toMatchObject({ isLocked: false });
  const log = await locked.store.evidence.log({ offset: 0, limit: 50 });
  const told = JSON.stringify(log);
  expect(told.match(/refused/g)?.length).toBeGreaterThanOrEqual(3);
  expect(told).toContain('unlocked');
  expect(told).not.toContain(passphrase);
});
