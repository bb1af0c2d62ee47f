/** What stands in the registers can be had back: copies are checked, and going back to one loses nothing. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { backupHandlers } from '../../../../electron/backup/service.ts';
import { sampleSettings } from '../../../../electron/settings/sample-office.ts';
import { examineDatabases } from '../../../../electron/store/examine-database.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { fillReceivedBook } from '../../../helpers/fill-book.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';

const query = { book: 'received', year: null, order: 'oldest-first', offset: 0, limit: 1_000 } as const;

async function office(): Promise<TestSurroundings> {
  const around = await testSurroundings();
  await around.store.settings.save(sampleSettings());
  return around;
}

const subjects = async (around: TestSurroundings) =>
  (await around.store.registers.list(query)).rows.map(({ subject }) => subject);

test('a backup tells how many entries it holds, and is one whole database file', async () => {
  const around = await office();
  fillReceivedBook(around.store.folder, 40);
  const backups = backupHandlers(around);
  const made = await backups['backup.make']({});
  expect(made).toMatchObject({ name: '2026-11-23-093000', entries: 40 });
  expect(await backups['backup.list']({})).toEqual([made]);
  expect(around.ports.events).toEqual([{ name: 'backup.changed', data: {} }]);
  const folder = join(around.store.folder, 'backup', made.name);
  expect((await readdir(folder)).sort()).toEqual([
    'backup.json',
    'check.json',
    'files.txt',
    'office.json',
    'saraban.db',
  ]);
  const [counts] = await examineDatabases([{ path: join(folder, 'saraban.db'), check: true }]);
  expect(counts).toMatchObject({ entries: 40, entry_history: 40, series: 1 });
});

test('restoring brings back registers, settings and files, and the program goes on with them', async () => {
  const around = await office();
  const fileId = await around.store.vault.put(Buffer.from('original of the circular'));
  fillReceivedBook(around.store.folder, 25, fileId);
  const before = await subjects(around);
  const backups = backupHandlers(around);
  const { name } = await backups['backup.make']({});

  fillReceivedBook(around.store.folder, 30);
  await around.store.settings.save({ ...sampleSettings(), officeName: 'ชื่อที่พิมพ์ผิด' });
  await around.store.vault.remove(fileId);
  around.ports.clock.set('2026-11-23T10:00:00+07:00');
  await backups['backup.restore']({ name });

  expect(await subjects(around)).toEqual(before);
  expect((await around.store.settings.read())?.officeName).toBe('ที่ว่าการอำเภอวังหมอก');
  expect(Buffer.from((await around.store.vault.read(fileId)).bytes).toString()).toBe(
    'original of the circular',
  );
  expect(await around.store.registers.search('ประชุม', 50)).not.toHaveLength(0);
  // The connection that was open all the time goes on with the restored book.
  fillReceivedBook(around.store.folder, 1);
  expect((await around.store.registers.list(query)).total).toBe(26);
});

test('a number given after the backup stands on paper somewhere, and is not given again after restoring', async () => {
  const around = await office();
  fillReceivedBook(around.store.folder, 25);
  const backups = backupHandlers(around);
  const { name } = await backups['backup.make']({});
  fillReceivedBook(around.store.folder, 30);
  await backups['backup.restore']({ name });
  const next = { book: 'received', prefixId: null, circular: false, year: 2569 } as const;
  expect(await around.store.registers.peekNext(next)).toBe(56);
  fillReceivedBook(around.store.folder, 1);
  const { rows } = await around.store.registers.list({ ...query, order: 'newest-first' });
  expect(rows.map(({ running }) => running).slice(0, 2)).toEqual([56, 25]);
});

test('the state before a restore is kept and can be had back in its turn', async () => {
  const around = await office();
  fillReceivedBook(around.store.folder, 5);
  const backups = backupHandlers(around);
  const { name } = await backups['backup.make']({});
  fillReceivedBook(around.store.folder, 7);
  const later = await subjects(around);
  await backups['backup.restore']({ name });
  const kept = (await backups['backup.list']({})).find((backup) => backup.name.endsWith('-before-restore'));
  expect(kept?.entries).toBe(12);
  await backups['backup.restore']({ name: kept?.name ?? '' });
  expect(await subjects(around)).toEqual(later);
});

test('the state before a mistaken restore is still there on the next day', async () => {
  const around = await office();
  fillReceivedBook(around.store.folder, 5);
  const { name } = (await around.store.backup.make(around.ports.clock())).backup;
  fillReceivedBook(around.store.folder, 7);
  const { backup } = around.store;
  await backup.restore(name, new Date('2026-11-23T12:00:00+07:00'));
  await backup.make(new Date('2026-11-23T16:30:00+07:00'), 'closing');
  await backup.make(new Date('2026-11-24T08:30:00+07:00'), 'daily');
  const kept = (await backupHandlers(around)['backup.list']({})).map(({ reason, entries }) => [
    reason,
    entries,
  ]);
  expect(kept).toEqual([
    ['daily', 5],
    ['closing', 5],
    ['before-restore', 12],
  ]);
});

test('triggers that a backup from elsewhere lost, or brought along, are those of the program after going back', async () => {
  const around = await office();
  fillReceivedBook(around.store.folder, 2);
  const { folder } = around.store;
  const rules = () => {
    const db = new DatabaseSync(join(folder, 'saraban.db'), { readOnly: true });
    const rows = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").all();
    db.close();
    return rows;
  };
  const before = rules();
  const { name } = (await around.store.backup.make(around.ports.clock())).backup;
  const forged = join(folder, 'backup', name, 'saraban.db');
  const db = new DatabaseSync(forged);
  db.exec('DROP TRIGGER audit_anchors_kept; DROP TRIGGER audit_anchors_fixed');
  db.exec("CREATE TRIGGER audit_anchors_fixed AFTER INSERT ON audit_anchors BEGIN SELECT 'nothing'; END");
  db.exec('CREATE TRIGGER theirs AFTER INSERT ON prefixes BEGIN DELETE FROM audit_pending; END');
  db.close();
  const manifest = join(folder, 'backup', name, 'backup.json');
  const said = JSON.parse(await readFile(manifest, 'utf8'));
  said.hashes.database = createHash('sha256')
    .update(await readFile(forged))
    .digest('hex');
  await writeFile(manifest, JSON.stringify(said));
  await around.store.backup.restore(name, around.ports.clock());
  expect(rules()).toEqual(before);
});

test('what was restored is still there at the next start', async () => {
  const around = await office();
  fillReceivedBook(around.store.folder, 5);
  const { name } = (await around.store.backup.make(around.ports.clock())).backup;
  fillReceivedBook(around.store.folder, 7);
  await around.store.backup.restore(name, around.ports.clock());
  await around.store.close();
  const again = await openStore(around.store.folder);
  expect((await again.registers.list(query)).total).toBe(5);
  await again.close();
});

test.each([
  ['one byte of the database changed', async (folder: string) => spoilByte(join(folder, 'saraban.db'))],
  ['the database cut short', async (folder: string) => truncate(join(folder, 'saraban.db'), 8_192)],
  ['the database gone', async (folder: string) => rm(join(folder, 'saraban.db'))],
  ['the settings changed', async (folder: string) => writeFile(join(folder, 'office.json'), '{}')],
  ['the list of originals shortened', async (folder: string) => writeFile(join(folder, 'files.txt'), 'x')],
  ['the settings gone', async (folder: string) => rm(join(folder, 'office.json'))],
])('a damaged backup (%s) is refused and nothing changes', async (_damage, spoil) => {
  const around = await office();
  fillReceivedBook(around.store.folder, 20);
  const { name } = (await around.store.backup.make(around.ports.clock())).backup;
  fillReceivedBook(around.store.folder, 3);
  const before = await subjects(around);
  await spoil(join(around.store.folder, 'backup', name));
  await expect(backupHandlers(around)['backup.restore']({ name })).rejects.toMatchObject({
    code: 'backup-damaged',
    params: { name },
  });
  expect(await subjects(around)).toEqual(before);
  expect(await around.store.backup.list()).toHaveLength(1);
});

test('a backup whose original is gone or spoiled is refused', async () => {
  const around = await office();
  const fileId = await around.store.vault.put(Buffer.from('original'));
  fillReceivedBook(around.store.folder, 2, fileId);
  const { name } = (await around.store.backup.make(around.ports.clock())).backup;
  await around.store.vault.remove(fileId);
  const kept = join(around.store.folder, 'backup', 'files', fileId.slice(0, 2), fileId);
  await writeFile(kept, 'spoiled');
  await expect(around.store.backup.restore(name, around.ports.clock())).rejects.toMatchObject({
    code: 'backup-damaged',
  });
  expect(await around.store.vault.has(fileId)).toBe(false);
  await rm(kept);
  await expect(around.store.backup.restore(name, around.ports.clock())).rejects.toMatchObject({
    code: 'backup-damaged',
  });
});

test.each(['as a backup', 'as files'])(
  'a restore that fails half way puts the present state back, which was kept %s',
  async (kept) => {
    const around = await office();
    fillReceivedBook(around.store.folder, 5);
    const { name } = (await around.store.backup.make(around.ports.clock())).backup;
    fillReceivedBook(around.store.folder, 7);
    const before = await subjects(around);
    // Where the backup of the present would be put together lies a file: none can be made.
    const partial = join(around.store.folder, 'backup', '.2026-11-23-093000-before-restore.part');
    if (kept === 'as files') await writeFile(partial, '');
    // The settings cannot be written: a folder stands where the new file would be renamed to.
    const settings = join(around.store.folder, 'office.json');
    const text = await readFile(settings, 'utf8');
    await around.store.settings.save({ ...sampleSettings(), clerkName: 'อีกคน' });
    const restore = around.store.settings.restore;
    let calls = 0;
    Object.assign(around.store.settings, {
      restore: async (given: string | null) => {
        calls += 1;
        if (calls === 1) throw new Error('the disk went away');
        await restore(given);
      },
    });
    await expect(around.store.backup.restore(name, around.ports.clock())).rejects.toThrow(
      'the disk went away',
    );
    expect(await subjects(around)).toEqual(before);
    expect((await around.store.settings.read())?.clerkName).toBe('อีกคน');
    expect(text).not.toContain('อีกคน');
    const asides = (await readdir(join(around.store.folder, 'backup'))).filter((each) =>
      each.endsWith('-damaged'),
    );
    expect(asides).toHaveLength(kept === 'as files' ? 1 : 0);
    for (const aside of asides)
      expect(await readdir(join(around.store.folder, 'backup', aside))).not.toContain('.putting-back');
  },
);

test('a second backup adds only the originals that are new, and carries a spoiled copy anew', async () => {
  const around = await office();
  const files = join(around.store.folder, 'backup', 'files');
  const first = await around.store.vault.put(Buffer.from('first'));
  const copy = join(files, first.slice(0, 2), first);
  await around.store.backup.make(around.ports.clock());
  const { ino } = await stat(copy);
  const second = await around.store.vault.put(Buffer.from('second'));
  await around.store.backup.make(around.ports.clock());
  expect((await stat(copy)).ino).toBe(ino);
  await writeFile(copy, 'spoiled');
  const { backup } = await around.store.backup.make(around.ports.clock());
  expect(backup.check).toMatchObject({ fault: null, files: 2, filesRead: 2 });
  expect(await readFile(copy, 'utf8')).toBe('first');
  expect(await readFile(join(files, second.slice(0, 2), second), 'utf8')).toBe('second');
});

test('an original that is spoiled does not keep the registers from being saved', async () => {
  const around = await office();
  const { store, ports } = around;
  const fileId = await store.vault.put(Buffer.from('original'));
  const unreadable = await store.vault.put(Buffer.from('another'));
  fillReceivedBook(store.folder, 1, fileId);
  fillReceivedBook(store.folder, 1, unreadable);
  fillReceivedBook(store.folder, 1, 'f'.repeat(64)); // gone altogether
  await writeFile(store.vault.pathOf(fileId), 'spoiled');
  await rm(store.vault.pathOf(unreadable));
  await mkdir(store.vault.pathOf(unreadable)); // as the disk would answer for a bad sector
  const made = await store.backup.make(ports.clock());
  expect(made).toMatchObject({ backup: { entries: 3, check: { fault: null, missing: 3 } } });
  expect(made.damagedFiles.toSorted()).toEqual([fileId, unreadable].toSorted());
  expect((await store.backup.status(ports.clock())).troubles).toContainEqual({
    code: 'originals-missing',
    files: 3,
  });
  await around.store.backup.restore(made.backup.name, around.ports.clock());
});

test('older backups go by the rules with the originals that only they held, and a stranger stays', async () => {
  const around = await office();
  const { backup, vault, folder } = around.store;
  await mkdir(join(folder, 'backup', 'my own copy'));
  await backup.keep({ days: 2, months: 0, yearEnds: false });
  const gone = await vault.put(Buffer.from('of a letter that was destroyed'));
  await backup.make(new Date('2026-09-01T16:30:00+07:00'));
  await vault.remove(gone);
  await backup.make(new Date('2026-09-02T16:30:00+07:00'));
  expect(await readdir(join(folder, 'backup', 'files', gone.slice(0, 2)))).toEqual([gone]);
  await backup.make(new Date('2026-09-03T09:00:00+07:00'));
  await backup.make(new Date('2026-09-03T16:30:00+07:00'));
  expect((await backup.list()).map(({ name }) => name)).toEqual([
    '2026-09-03-163000',
    '2026-09-03-090000',
    '2026-09-02-163000',
  ]);
  expect(await readdir(join(folder, 'backup', 'files', gone.slice(0, 2)))).toEqual([]);
  expect(await readdir(join(folder, 'backup'))).toContain('my own copy');
});

test('a name that is no backup is not found, whatever it looks like', async () => {
  const around = await office();
  for (const name of ['../../etc', 'files', '2020-01-01-000000'])
    await expect(around.store.backup.restore(name, around.ports.clock())).rejects.toMatchObject({
      code: 'not-found',
      params: { what: 'backup' },
    });
});

async function spoilByte(path: string): Promise<void> {
  const bytes = await readFile(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  await writeFile(path, bytes);
}
