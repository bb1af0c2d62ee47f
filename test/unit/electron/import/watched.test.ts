/** The scanner's folder, on real folders: what is taken, when, once, and what stays where it is and why. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { rename, rm, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importRoom } from '../../../../electron/import/service.ts';
import { inTime, lookingAround } from '../../../../electron/import/watched/look-around.ts';
import { copyFile, moveAside } from '../../../../electron/import/watched/take-file.ts';
import { startWatch, unlessSilent } from '../../../../electron/import/watched/watch.ts';
import { loadSampleOffice } from '../../../../electron/settings/sample-office.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { takenFolderName } from '../../../../shared/document/watched.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const root = join(import.meta.dirname, '../../../..');
const letter = readFileSync(join(root, 'test/fixtures/files/letter-windows-874.txt'));
const secret = readFileSync(join(root, 'test/fixtures/files/secret-letter.txt'));
const sample = readFileSync(join(root, 'assets/samples/circular-bundle.pdf'));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function desk() {
  const around = await testSurroundings();
  await loadSampleOffice(around.store, around.ports.clock());
  onTestFinished(() => around.store.close().catch(() => undefined));
  return { around, scanner: await temporaryFolder(), room: importRoom(around) };
}

type Desk = Awaited<ReturnType<typeof desk>>;

function choose({ room, scanner }: Desk, after: 'move' | 'leave', existing: 'take' | 'pass' = 'take') {
  return room.handlers['import.watch']({ folder: scanner, after, existing });
}

/** As many looks as it takes for a file to have stood still. */
async function twoLooks({ room }: Desk): Promise<void> {
  await room.watch.look();
  await room.watch.look();
}

async function queued({ room }: Desk): Promise<readonly string[]> {
  const items = await room.handlers['import.list']({ includeFinished: true });
  return items.map(({ size }) => String(size)).sort();
}

const files = (folder: string) => readdirSync(folder).filter((name) => name !== takenFolderName);

test('a file that is still being written is not taken; one that stands still is, and moves aside intact', async () => {
  const mine = await desk();
  await choose(mine, 'move');
  const path = join(mine.scanner, 'สแกน ๑.txt');
  writeFileSync(path, letter.subarray(0, 100));
  await mine.room.watch.look();
  appendFileSync(path, letter.subarray(100));
  await mine.room.watch.look();
  expect(await queued(mine)).toEqual([]);
  await mine.room.watch.look();
  expect(await queued(mine)).toEqual([String(letter.byteLength)]);
  expect(files(mine.scanner)).toEqual([]);
  expect(hash(readFileSync(join(mine.scanner, takenFolderName, 'สแกน ๑.txt')))).toBe(hash(letter));
  const status = await mine.room.handlers['import.watched']({});
  expect(status).toMatchObject({ trouble: null, refused: [], plan: { folder: mine.scanner, after: 'move' } });
});

test('a PDF without its end is waited for while it could still be growing', async () => {
  const mine = await desk();
  await choose(mine, 'leave');
  const path = join(mine.scanner, 'ช้า.pdf');
  writeFileSync(path, sample.subarray(0, sample.byteLength - 2_000));
  for (let looks = 0; looks < 5; looks += 1) await mine.room.watch.look();
  expect(await queued(mine)).toEqual([]);
  writeFileSync(path, sample);
  await twoLooks(mine);
  expect(await queued(mine)).toEqual([String(sample.byteLength)]);
});

test('nothing is taken twice: not after a restart, not under another time, not put there again', async () => {
  const mine = await desk();
  await choose(mine, 'leave');
  const path = join(mine.scanner, 'สแกน.txt');
  writeFileSync(path, letter);
  await twoLooks(mine);
  expect(await queued(mine)).toHaveLength(1);
  await mine.around.store.close();

  const store = await openStore(mine.around.store.folder);
  onTestFinished(() => store.close());
  const around: TestSurroundings = { ...mine.around, store };
  const again = { ...mine, around, room: importRoom(around) };
  await twoLooks(again);
  await utimes(path, new Date(), new Date());
  await twoLooks(again);
  expect(await queued(again)).toHaveLength(1);

  await choose(again, 'move');
  await twoLooks(again);
  writeFileSync(path, letter);
  await twoLooks(again);
  expect(await queued(again)).toHaveLength(1);
  expect(readdirSync(join(again.scanner, takenFolderName)).sort()).toEqual(['สแกน (2).txt', 'สแกน.txt']);
  // The scanner begins to count anew: the same name, another letter.
  writeFileSync(path, `${letter}อีกฉบับ`);
  await twoLooks(again);
  expect(await queued(again)).toHaveLength(2);
});

test('what lay in the folder when it was chosen may be passed over, and is never moved', async () => {
  const mine = await desk();
  writeFileSync(join(mine.scanner, 'เก่า.txt'), letter);
  expect(await mine.room.handlers['import.checkWatched']({ folder: mine.scanner, after: 'move' })).toEqual({
    problem: null,
    files: 1,
  });
  await choose(mine, 'move', 'pass');
  writeFileSync(join(mine.scanner, 'ใหม่.txt'), `${letter}ใหม่`);
  await twoLooks(mine);
  await twoLooks(mine);
  expect(await queued(mine)).toHaveLength(1);
  expect(files(mine.scanner)).toEqual(['เก่า.txt']);
});

test('a folder that is away is told, and goes on when it is back; another in its place is not read', async () => {
  const mine = await desk();
  await choose(mine, 'leave');
  await mine.room.watch.look();
  const away = `${mine.scanner}-away`;
  onTestFinished(() => rm(away, { recursive: true, force: true }));
  await rename(mine.scanner, away);
  await mine.room.watch.look();
  expect((await mine.room.handlers['import.watched']({})).trouble).toBe('not-there');
  expect(mine.around.ports.events.map(({ name }) => name)).toContain('watched.changed');
  await symlink(away, mine.scanner);
  writeFileSync(join(away, 'สแกน.txt'), letter);
  await twoLooks(mine);
  expect((await mine.room.handlers['import.watched']({})).trouble).toBe('not-there');
  expect(await queued(mine)).toEqual([]);

  await rm(mine.scanner);
  await rename(away, mine.scanner);
  await twoLooks(mine);
  expect((await mine.room.handlers['import.watched']({})).trouble).toBeNull();
  expect(await queued(mine)).toHaveLength(1);
});

test('links, other kinds, files over the limit and empty ones stay where they are and are named', async () => {
  const mine = await desk();
  const settings = await mine.around.store.settings.read();
  if (settings === null) throw new Error('no office');
  await mine.around.store.settings.save({ ...settings, importLimits: { megabytes: 1, pages: 10 } });
  await choose(mine, 'move');
  const elsewhere = join(await temporaryFolder(), 'ที่อื่น.txt');
  writeFileSync(elsewhere, letter);
  await symlink(elsewhere, join(mine.scanner, 'ลิงก์.txt'));
  writeFileSync(join(mine.scanner, 'งบ.xlsx'), 'PK');
  writeFileSync(join(mine.scanner, 'ใหญ่.txt'), Buffer.alloc(1024 * 1024 + 1, 'ก'));
  writeFileSync(join(mine.scanner, '~$ร่าง.docx'), 'Word');
  mkdirSync(join(mine.scanner, 'ข้างใน'));
  writeFileSync(join(mine.scanner, 'ข้างใน', 'ลึก.txt'), letter);
  await twoLooks(mine);
  const { refused, refusedCount } = await mine.room.handlers['import.watched']({});
  expect(new Map(refused.map(({ name, why }) => [name, why]))).toEqual(
    new Map([
      ['ลิงก์.txt', 'link'],
      ['งบ.xlsx', 'kind'],
      ['ใหญ่.txt', 'too-large'],
    ]),
  );
  expect(refusedCount).toBe(3);
  expect(await queued(mine)).toEqual([]);
  expect(readFileSync(elsewhere)).toEqual(letter);
  expect(files(mine.scanner)).toHaveLength(5);
});

test('a file is not carried out of the folder through a link where those taken in belong', async () => {
  const mine = await desk();
  const elsewhere = await temporaryFolder();
  await symlink(elsewhere, join(mine.scanner, takenFolderName));
  await choose(mine, 'move');
  writeFileSync(join(mine.scanner, 'สแกน.txt'), letter);
  await twoLooks(mine);
  expect(readdirSync(elsewhere)).toEqual([]);
  expect(await queued(mine)).toHaveLength(1);
  expect((await mine.room.handlers['import.watched']({})).refused).toEqual([
    { name: takenFolderName, why: 'link' },
    { name: 'สแกน.txt', why: 'not-moved' },
  ]);
  await rm(join(mine.scanner, takenFolderName));
  await mine.room.watch.look();
  expect(readdirSync(join(mine.scanner, takenFolderName))).toEqual(['สแกน.txt']);
  expect(await queued(mine)).toHaveLength(1);
});

test('a share that does not answer is away, and is asked again only once it has answered', async () => {
  const asked: ReturnType<typeof Promise.withResolvers<void>>[] = [];
  const list = inTime(async (_: string) => {
    const answer = Promise.withResolvers<void>();
    asked.push(answer);
    await answer.promise;
    return { names: ['สแกน.pdf'], trouble: null };
  }, 5);
  expect((await list('share')).trouble).toBe('not-there');
  expect((await list('share')).trouble).toBe('not-there');
  expect(asked).toHaveLength(1);
  asked[0]?.resolve();
  await new Promise((resolve) => setTimeout(resolve, 5));
  const answer = list('share');
  asked[1]?.resolve();
  expect(await answer).toEqual({ names: ['สแกน.pdf'], trouble: null });
});

test('the folder of the sample office is not that of the office that comes after it', async () => {
  const mine = await desk();
  await choose(mine, 'leave');
  await mine.around.store.office.removeSample();
  const { watched } = mine.around.store;
  expect(await watched.plan()).not.toBeNull();
  expect((await mine.room.handlers['import.watched']({})).plan).toBeNull();
});

test('of a classified letter only the stub stays in the data folder, not its name', async () => {
  const mine = await desk();
  await choose(mine, 'leave');
  writeFileSync(join(mine.scanner, 'เตรียมกำลังพลดาวเหนือ.txt'), secret);
  await twoLooks(mine);
  const state = async () =>
    (await mine.room.handlers['import.list']({ includeFinished: true })).map((item) => item.state);
  await expect.poll(state, { timeout: 30_000 }).toEqual(['secret']);
  const { folder } = mine.around.store;
  await expect.poll(() => readdirSync(join(folder, 'pending'))).toEqual([]);
  const holding = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((each) => each.isFile())
    .filter((each) => readFileSync(join(each.parentPath, each.name)).includes('ดาวเหนือ'));
  expect(holding.map(({ name }) => name)).toEqual([]);
});

test('our own data folder, a file and a folder that is not there cannot be chosen', async () => {
  const { around, room, scanner } = await desk();
  const check = (folder: string) => room.handlers['import.checkWatched']({ folder, after: 'leave' });
  writeFileSync(join(scanner, 'a.txt'), 'a');
  expect((await check(around.store.folder)).problem).toBe('inside-data');
  expect((await check(join(around.store.folder, 'files'))).problem).toBe('inside-data');
  expect((await check(join(scanner, 'a.txt'))).problem).toBe('not-folder');
  expect((await check(join(scanner, 'ไม่มี'))).problem).toBe('not-there');
  expect((await check('สแกน')).problem).toBe('not-absolute');
  await expect(
    room.handlers['import.watch']({ folder: around.store.folder, after: 'leave', existing: 'take' }),
  ).rejects.toMatchObject({ code: 'watched-folder-unusable' });
  expect((await room.handlers['import.watched']({})).plan).toBeNull();
});

test('two copies that come one after another stand beside each other until the clerk keeps both', async () => {
  const mine = await desk();
  await choose(mine, 'leave');
  writeFileSync(join(mine.scanner, 'ก.txt'), letter);
  await twoLooks(mine);
  writeFileSync(join(mine.scanner, 'ข.txt'), letter);
  await twoLooks(mine);
  const list = () => mine.room.handlers['import.list']({ includeFinished: true });
  await expect
    .poll(async () => (await list()).map(({ state }) => state), { timeout: 30_000 })
    .toEqual(['ready', 'ready']);
  const [later, earlier] = await list();
  if (later === undefined || earlier === undefined) throw new Error('not two');
  expect([earlier.sameImportAs, later.sameImportAs]).toEqual([
    null,
    { importId: earlier.id, name: 'ก.txt', isSameFile: true },
  ]);
  const compared = await mine.room.handlers['import.compare']({ id: later.id });
  expect(compared).toMatchObject({
    own: {
      name: 'ข.txt',
      number: 'อน ๐๐๑๘.๑/๗๗๑',
      picture: null,
      words: expect.stringContaining('๗๗๑'),
    },
    other: { name: 'ก.txt' },
    importId: earlier.id,
    isSameFile: true,
  });
  const kept = await mine.room.handlers['import.keepBoth']({ id: later.id, keeps: true });
  expect(kept.sameImportAs).toBeNull();
  await mine.room.handlers['import.keepBoth']({ id: later.id, keeps: false });
  await mine.room.handlers['import.discard']({ id: earlier.id });
  expect((await list()).find(({ id }) => id === later.id)?.sameImportAs).toBeNull();
});

test('a file that was taken off the queue comes again when it is put there again, and only then', async () => {
  const mine = await desk();
  await choose(mine, 'move');
  const path = join(mine.scanner, 'สแกน.txt');
  const open = async () =>
    (await mine.room.handlers['import.list']({ includeFinished: false })).map(({ id }) => id);
  const takeOff = async () => {
    for (const id of await open()) await mine.room.handlers['import.discard']({ id });
  };
  writeFileSync(path, letter);
  await twoLooks(mine);
  await takeOff();
  expect(await open()).toEqual([]);
  await rename(join(mine.scanner, takenFolderName, 'สแกน.txt'), path); // with the time it had
  await twoLooks(mine);
  expect(await open()).toHaveLength(1);
  writeFileSync(path, letter); // it waits in the queue: not twice
  await twoLooks(mine);
  expect(await open()).toHaveLength(1);
  await takeOff();
  writeFileSync(path, letter);
  await utimes(path, new Date(), new Date(Date.now() + 60_000));
  await twoLooks(mine);
  expect(await open()).toHaveLength(1);

  await choose(mine, 'leave');
  writeFileSync(join(mine.scanner, 'อยู่ต่อ.txt'), `${letter}อีกฉบับ`);
  await twoLooks(mine);
  await takeOff();
  await choose(mine, 'leave');
  await twoLooks(mine);
  expect(await open()).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a pipe in a file’s place keeps nobody waiting', async () => {
  const { around, scanner } = await desk();
  const path = join(scanner, 'สแกน.pdf');
  execFileSync('mkfifo', [path]);
  const seen = { size: 10, changedAt: 0, node: 0 };
  const folder = { folder: scanner, real: scanner };
  const taking = {
    uploads: around.uploads,
    limit: 100,
    isTaken: async () => false,
    onProgress: () => undefined,
  };
  expect(await copyFile({ folder, path, name: 'สแกน.pdf', seen }, taking)).toEqual({ end: 'changed' });
});

test('a look of which nothing comes is away, is not begun twice, and does not hold the closing up', async () => {
  let begun = 0;
  const never = () => {
    begun += 1;
    return new Promise<never>(() => undefined);
  };
  const plan = { folder: '/a', real: '/a', after: 'leave', isSample: false } as const;
  const lookAround = unlessSilent(never, 5);
  expect((await lookAround(plan)).trouble).toBe('not-there');
  expect((await lookAround(plan)).trouble).toBe('not-there');
  expect(begun).toBe(1);
  const { ports } = await testSurroundings();
  const watch = startWatch({
    plan: async () => plan,
    newLook: () => never,
    clock: ports.clock,
    log: ports.log,
    onChange: () => undefined,
    silentMs: 5,
  });
  void watch.look();
  await watch.close();
});

test('a folder swapped for a link after it was seen is neither read nor written', async () => {
  const { around, scanner } = await desk();
  const [away, elsewhere] = [`${scanner}-away`, await temporaryFolder()];
  onTestFinished(() => rm(away, { recursive: true, force: true }));
  const time = new Date('2026-01-05T02:00:00Z');
  for (const each of [scanner, elsewhere]) {
    writeFileSync(join(each, 'สแกน.txt'), letter);
    utimesSync(join(each, 'สแกน.txt'), time, time);
  }
  const taken: string[] = [];
  const plan = { folder: scanner, real: scanner, after: 'move', isSample: false } as const;
  const look = lookingAround({
    watched: { known: async () => null, isTaken: async () => false },
    uploads: around.uploads,
    async limit() {
      renameSync(scanner, away);
      symlinkSync(elsewhere, scanner);
      return 1_000_000;
    },
    take: async (uploadId) => void taken.push(uploadId),
    note: async () => undefined,
    signal: new AbortController().signal,
  });
  await look(plan);
  await look(plan);
  expect(taken).toEqual([]);
  const { size, mtimeMs, ino } = statSync(join(elsewhere, 'สแกน.txt'));
  expect(await moveAside(plan, 'สแกน.txt', { size, changedAt: mtimeMs, node: ino })).toBe(false);
  expect(readdirSync(elsewhere)).toEqual(['สแกน.txt']);
});
