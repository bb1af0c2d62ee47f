/** A register whose file the disk has spoiled: said plainly, put right from the newest backup, and nothing thrown away. */
import { randomBytes } from 'node:crypto';
import { copyFile, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { backupHandlers } from '../../../../electron/backup/service.ts';
import { createDispatch, type Handlers } from '../../../../electron/dispatch.ts';
import { sampleSettings } from '../../../../electron/settings/sample-office.ts';
import { restoreAtStart } from '../../../../electron/store/restore-at-start.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { emptyEntryFields } from '../../../../shared/register/from-letter.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');
const query = { book: 'received', year: null, order: 'oldest-first', offset: 0, limit: 1_000 } as const;

async function enter(store: Store, subject: string): Promise<void> {
  await store.registers.log({
    importId: null,
    letterIndex: null,
    fields: { ...emptyEntryFields, subject },
    allowSameLetter: true,
    at,
    by: 'นางสาวสมใจ งานดี',
    isSample: false,
  });
}

const subjects = async (store: Store) =>
  (await store.registers.list(query)).rows.map(({ subject }) => subject);

/** An office with one backup of one line and an original; afterwards a second line. */
async function office(): Promise<{ folder: string; backup: string; fileId: string }> {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  await store.settings.save(sampleSettings());
  const fileId = await store.vault.put(Buffer.from('original'));
  await enter(store, 'ลงก่อนสำรอง');
  const { backup } = await store.backup.make(at);
  await enter(store, 'ลงหลังสำรอง');
  await store.close();
  return { folder, backup: backup.name, fileId };
}

async function spoil(path: string, position: number, length: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(randomBytes(length), 0, length, position);
  await file.close();
}

async function reopened(folder: string): Promise<Store> {
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  return store;
}

test('a damaged register is reported with its newest backup, and going back to it keeps the damaged file', async () => {
  const { folder, backup, fileId } = await office();
  const live = join(folder, 'saraban.db');
  await spoil(live, 0, 4_096);
  const damaged = await readFile(live);
  await expect(openStore(folder)).rejects.toMatchObject({
    code: 'damaged-database',
    params: { folder, backup },
  });
  await restoreAtStart(folder, backup, new Date('2026-11-24T08:00:00+07:00'));
  const store = await reopened(folder);
  expect(await subjects(store)).toEqual(['ลงก่อนสำรอง']);
  expect((await store.settings.read())?.officeName).toBe('ที่ว่าการอำเภอวังหมอก');
  expect((await store.vault.read(fileId)).bytes).toEqual(Buffer.from('original'));
  const [aside = ''] = (await readdir(join(folder, 'backup'))).filter((name) => name.includes('damaged'));
  expect(await readFile(join(folder, 'backup', aside, 'saraban.db'))).toEqual(damaged);
  expect((await store.backup.list()).map(({ name }) => name)).toEqual([backup]);
});

test('the journal of the damaged file is not played into the copy', async () => {
  const { folder, backup } = await office();
  const crashed = await openStore(folder);
  await enter(crashed, 'อยู่ในสมุดรายวันเท่านั้น');
  const journal = join(await temporaryFolder(), 'wal');
  await copyFile(join(folder, 'saraban.db-wal'), journal);
  await crashed.close();
  await copyFile(journal, join(folder, 'saraban.db-wal'));
  await restoreAtStart(folder, backup, at);
  expect(await subjects(await reopened(folder))).toEqual(['ลงก่อนสำรอง']);
});

test('a number given since the backup is not given again, as long as the file still tells it', async () => {
  const { folder, backup } = await office();
  await restoreAtStart(folder, backup, at);
  const store = await reopened(folder);
  expect(await subjects(store)).toEqual(['ลงก่อนสำรอง']);
  const received = { book: 'received', prefixId: null, circular: false, year: 2569 } as const;
  expect(await store.registers.peekNext(received)).toBe(3);
});

test('the history tells that the register went back, to what, and where the damaged one lies', async () => {
  const { folder, backup } = await office();
  await spoil(join(folder, 'saraban.db'), 0, 4_096);
  await restoreAtStart(folder, backup, at);
  const { rows } = await (await reopened(folder)).evidence.log({ group: 'safety', offset: 0, limit: 10 });
  expect(rows[0]).toMatchObject({
    kind: 'restore',
    id: backup,
    action: 'backup.restore',
    by: sampleSettings().clerkName,
    changes: [{ column: 'kept', after: '2026-11-23-093000-damaged' }],
  });
});

test('without any backup it says so, and touches nothing', async () => {
  const folder = await temporaryFolder();
  await (await openStore(folder)).close();
  await spoil(join(folder, 'saraban.db'), 0, 4_096);
  const damaged = await readFile(join(folder, 'saraban.db'));
  await expect(openStore(folder)).rejects.toMatchObject({ code: 'damaged-database-without-backup' });
  expect(await readFile(join(folder, 'saraban.db'))).toEqual(damaged);
});

test('a backup that is not there, or is damaged itself, changes nothing', async () => {
  const { folder, backup } = await office();
  const before = await readFile(join(folder, 'saraban.db'));
  await expect(restoreAtStart(folder, '2020-01-01-000000', at)).rejects.toMatchObject({ code: 'not-found' });
  await writeFile(join(folder, 'backup', backup, 'office.json'), '{}');
  await expect(restoreAtStart(folder, backup, at)).rejects.toMatchObject({ code: 'backup-damaged' });
  expect(await readFile(join(folder, 'saraban.db'))).toEqual(before);
  expect(await subjects(await reopened(folder))).toEqual(['ลงก่อนสำรอง', 'ลงหลังสำรอง']);
});

test('damage met while the program runs has its own code, and the settings page can still go back', async () => {
  const around = await testSurroundings();
  const { store } = around;
  await store.settings.save(sampleSettings());
  await enter(store, 'ลงก่อนสำรอง');
  const { backup } = await store.backup.make(at);
  await store.close();
  const live = join(store.folder, 'saraban.db');
  const db = new DatabaseSync(live, { readOnly: true });
  const root = db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'entries'`).get()?.rootpage;
  db.close();
  await spoil(live, (Number(root) - 1) * 4_096, 4_096);
  const again = { ...around, store: await reopened(store.folder) };
  const dispatch = createDispatch(
    {
      'register.list': (input: typeof query) => again.store.registers.list(input),
      ...backupHandlers(again),
    } as unknown as Handlers,
    around.ports.log,
  );
  expect(await dispatch('register.list', query)).toMatchObject({
    ok: false,
    error: { code: 'damaged-database' },
  });
  expect(await dispatch('backup.restore', { name: backup.name })).toEqual({ ok: true, value: null });
  expect(await subjects(again.store)).toEqual(['ลงก่อนสำรอง']);
  const kept = await readdir(join(store.folder, 'backup'));
  expect(kept.some((name) => name.includes('damaged'))).toBe(true);
});
