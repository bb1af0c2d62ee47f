/** Backups beside the first place: a stick that is plugged in and pulled out, open and under a passphrase. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { backupHandlers } from '../../../../electron/backup/service.ts';
import { sampleSettings } from '../../../../electron/settings/sample-office.ts';
import { faultOf } from '../../../../electron/store/backups/faults.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { fillReceivedBook } from '../../../helpers/fill-book.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

// Keys and threads take their time where other tests run beside them.
vi.setConfig({ testTimeout: 180_000 });

const passphrase = 'แมวสีส้มนอนบนกระดานดำ 4821';

/** An office of 20 lines, of which one has an original. */
async function office(folder?: string): Promise<TestSurroundings & { readonly fileId: string }> {
  const usual = await testSurroundings();
  const around = folder === undefined ? usual : { ...usual, store: await openStore(folder) };
  await around.store.settings.save(sampleSettings());
  const fileId = await around.store.vault.put(Buffer.from('original of the circular'));
  fillReceivedBook(around.store.folder, 20, fileId);
  return { ...around, fileId };
}

type LockedOffice = {
  readonly around: Awaited<ReturnType<typeof office>>;
  readonly stick: string;
  readonly name: string;
};
let lockedOffice: Promise<LockedOffice> | null = null;

/** One for all tests that only look: a key under a passphrase takes a second of hard work, on purpose. */
function locked(): Promise<LockedOffice> {
  lockedOffice ??= (async () => {
    const around = await office(await temporaryFolder(afterAllTests));
    const stick = await temporaryFolder(afterAllTests);
    await backupHandlers(around)['backup.chooseSecond']({ folder: stick, lock: { passphrase } });
    const { name } = await backupHandlers(around)['backup.make']({});
    return { around, stick, name };
  })();
  return lockedOffice;
}
const removals: (() => Promise<void>)[] = [];
const afterAllTests = (remove: () => Promise<void>) => void removals.push(remove);
afterAll(async () => {
  await (await lockedOffice)?.around.store.close();
  for (const remove of removals) await remove();
});

async function ourFolder(stick: string): Promise<string> {
  const [name = ''] = (await readdir(stick)).filter((each) => each.startsWith('amphoe-saraban-'));
  return join(stick, name);
}

const codesOf = async (around: TestSurroundings) =>
  (await around.store.backup.status(around.ports.clock())).troubles.map(({ code }) => code);

async function flipByte(path: string): Promise<void> {
  const file = await open(path, 'r+');
  const at = Math.floor((await file.stat()).size / 2);
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
  await file.write(Buffer.from([(buffer[0] ?? 0) ^ 0xff]), 0, 1, at);
  await file.close();
}

test('each backup is carried to the second place and read again from there, originals only once', async () => {
  const around = await office();
  const backups = backupHandlers(around);
  const stick = await temporaryFolder();
  await backups['backup.make']({});
  expect(await codesOf(around)).toEqual(['no-second']);
  await backups['backup.chooseSecond']({ folder: stick, lock: 'none' });
  const home = await ourFolder(stick);
  const original = join(home, 'files', around.fileId.slice(0, 2), around.fileId);
  const { ino } = await stat(original);
  around.ports.clock.set('2026-11-24T09:30:00+07:00');
  await backups['backup.make']({});
  expect((await stat(original)).ino).toBe(ino);
  const there = (await backups['backup.list']({})).filter(({ place }) => place === 'second');
  expect(there.map(({ name, check }) => ({ name, ...check }))).toMatchObject([
    { name: '2026-11-24-093000', fault: null, entries: 20, files: 1, filesRead: 1, breaks: 0 },
    { name: '2026-11-23-093000', fault: null, entries: 20, files: 1, filesRead: 1 },
  ]);
  expect(await codesOf(around)).toEqual([]);
});

test('a stick that is away is told every day, gets nothing in its empty folder, and is caught up with', async () => {
  const around = await office();
  const backups = backupHandlers(around);
  const stick = join(await temporaryFolder(), 'stick');
  await mkdir(stick);
  await backups['backup.chooseSecond']({ folder: stick, lock: 'none' });
  await rename(stick, `${stick}-pulled-out`);
  await mkdir(stick); // what an unplugged stick leaves where it was
  await backups['backup.make']({});
  expect(await readdir(stick)).toEqual([]);
  expect((await backups['backup.status']({})).troubles).toMatchObject([
    { code: 'second-away', folder: stick },
  ]);
  await rm(stick, { recursive: true });
  await rename(`${stick}-pulled-out`, stick);
  await around.store.backup.catchUp(around.ports.clock());
  expect(await codesOf(around)).toEqual([]);
  expect((await backups['backup.status']({})).secondLastGood?.name).toBe('2026-11-23-093000');
});

test('under a passphrase nothing at the second place can be read, and the passphrase is kept nowhere', async () => {
  const { around, stick } = await locked();
  const backups = backupHandlers(around);
  const home = await ourFolder(stick);
  const everything = (await readdir(home, { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  );
  for (const each of everything) {
    const bytes = await readFile(join(each.parentPath, each.name));
    expect(bytes.includes('SQLite format 3')).toBe(false);
    expect(bytes.includes('original of the circular')).toBe(false);
  }
  for (const kept of ['backup-plan.json', 'office.json', 'saraban.db'])
    expect((await readFile(join(around.store.folder, kept))).includes('แมวสีส้ม')).toBe(false);
  expect(await backups['backup.tryPassphrase']({ passphrase: ` ${passphrase}` })).toBe(true);
  expect(await backups['backup.tryPassphrase']({ passphrase: 'แมวสีดำนอนบนกระดานดำ 4821' })).toBe(false);
  expect((await backups['backup.status']({})).secondLastGood).toMatchObject({ isLocked: true });
});

test('a new computer gets the office back from the stick with the passphrase, and not without it', async () => {
  const { around, stick, name } = await locked();
  const fresh = await testSurroundings();
  const backups = backupHandlers(fresh);
  const [found] = await backups['backup.find']({ folder: stick });
  const source = { place: { home: found?.home ?? '' }, name: found?.backups[0]?.name ?? '' };
  expect(source.name).toBe(name);
  await expect(
    backups['backup.compare']({ ...source, passphrase: 'wrong passphrase' }),
  ).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  expect(await backups['backup.list']({})).toEqual([]);
  const compared = await backups['backup.compare']({ ...source, passphrase });
  expect(compared).toMatchObject({
    name,
    lostTotal: 0,
    books: [{ book: 'received', now: { entries: 0 }, old: { entries: 20, last: 20 } }],
  });
  await backups['backup.restore']({ name: compared.name });
  expect((await fresh.store.settings.read())?.officeName).toBe('ที่ว่าการอำเภอวังหมอก');
  expect(Buffer.from((await fresh.store.vault.read(around.fileId)).bytes).toString()).toBe(
    'original of the circular',
  );
});

test('any age program opens a locked backup with the passphrase', async (context) => {
  if (spawnSync('age', ['--version']).status !== 0 || spawnSync('script', ['--version']).status !== 0) {
    console.log('SKIPPED (no age program on this machine)');
    context.skip();
  }
  const { around, stick, name } = await locked();
  const home = await ourFolder(stick);
  const opened = join(await temporaryFolder(), 'saraban.db');
  // age asks at a terminal and nowhere else.
  const command = `age -d -i '${home}/key.age' -o '${opened}' '${home}/${name}/saraban.db.age'`;
  spawnSync('script', ['-qec', command, '/dev/null'], { input: `${passphrase}\n`, timeout: 60_000 });
  const saved = join(around.store.folder, 'backup', name, 'saraban.db');
  expect((await readFile(opened)).equals(await readFile(saved))).toBe(true);
});

test.each(['open', 'locked'] as const)('flipped bytes at the second place (%s) are found', async (kind) => {
  const { around, stick, name } = kind === 'locked' ? await locked() : await openOffice();
  const backups = backupHandlers(around);
  const home = await ourFolder(stick);
  const ending = kind === 'locked' ? '.age' : '';
  const look = () => backups['backup.check']({ place: 'second', name, wholly: true });
  expect(await look()).toMatchObject({ fault: null, filesRead: 1 });
  await flipByte(join(home, 'files', around.fileId.slice(0, 2), around.fileId + ending));
  expect(await look()).toMatchObject({ fault: 'file-changed' });
  // The next round carries the original anew.
  await around.store.backup.catchUp(around.ports.clock());
  expect(await look()).toMatchObject({ fault: null });
  await flipByte(join(home, name, `saraban.db${ending}`));
  expect(await look()).toMatchObject({ fault: 'part-changed' });
  await rm(join(home, name, `saraban.db${ending}`));
  expect(await look()).toMatchObject({ fault: 'file-missing' });
});

async function openOffice(): Promise<LockedOffice> {
  const around = await office();
  const stick = await temporaryFolder();
  await backupHandlers(around)['backup.chooseSecond']({ folder: stick, lock: 'none' });
  return { around, stick, name: (await backupHandlers(around)['backup.make']({})).name };
}

test('a full stick is told in words, and what it had before is still whole', async (context) => {
  const stick = await mkdtemp(join(await temporaryFolder(), 'stick-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', stick]).status !== 0) {
    console.log('SKIPPED (no small disk can be mounted here)');
    context.skip();
  }
  onTestFinished(() => void spawnSync('umount', [stick]));
  const around = await office();
  const backups = backupHandlers(around);
  await backups['backup.make']({});
  await backups['backup.chooseSecond']({ folder: stick, lock: 'none' });
  expect(await codesOf(around)).toEqual([]);
  await around.store.vault.put(Buffer.alloc(3_000_000, 7));
  around.ports.clock.set('2026-11-24T09:30:00+07:00');
  await backups['backup.make']({});
  expect((await backups['backup.status']({})).troubles).toMatchObject([
    { code: 'second-failed', fault: 'disk-full', folder: stick },
  ]);
  const there = (await backups['backup.list']({})).filter(({ place }) => place === 'second');
  expect(there.map(({ name, check }) => [name, check?.fault])).toEqual([['2026-11-23-093000', null]]);
});

test('places that cannot hold backups are refused with the reason', async () => {
  const around = await office();
  const { backup, folder } = around.store;
  const elsewhere = await temporaryFolder();
  expect(await backup.checkFolder('stick')).toMatchObject({ problem: 'not-absolute' });
  expect(await backup.checkFolder(join(elsewhere, 'nowhere'))).toMatchObject({ problem: 'not-there' });
  expect(await backup.checkFolder(join(folder, 'saraban.db'))).toMatchObject({ problem: 'not-folder' });
  expect(await backup.checkFolder(join(folder, 'backup'))).toMatchObject({ problem: 'inside-data' });
  expect(await backup.checkFolder(elsewhere)).toMatchObject({ problem: null, isSameDisk: true });
  await expect(backup.chooseSecond(join(folder, 'files'), 'none')).rejects.toMatchObject({
    code: 'backup-place-unusable',
  });
  expect((await backup.plan()).second).toBeNull();
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'not-writable'],
  ['ENOTCONN', 'not-there'],
  ['EIO', 'unreadable'],
])('what the system calls %s is told as %s', (code, fault) => {
  expect(faultOf(Object.assign(new Error(code), { code }))).toBe(fault);
});
