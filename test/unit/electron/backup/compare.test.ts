/** Before going back to a backup the office sees what that would change; people work while one is made. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { backupHandlers } from '../../../../electron/backup/service.ts';
import { sampleSettings } from '../../../../electron/settings/sample-office.ts';
import { holdHistory } from '../../../../electron/store/backups/hold-history.ts';
import { emptyEntryFields } from '../../../../shared/register/from-letter.ts';
import { fillReceivedBook } from '../../../helpers/fill-book.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

async function office(): Promise<TestSurroundings> {
  const around = await testSurroundings();
  await around.store.settings.save(sampleSettings());
  return around;
}

async function enter(
  around: TestSurroundings,
  subject: string,
  secrecy: 'confidential' | null = null,
): Promise<void> {
  await around.store.registers.log({
    importId: null,
    letterIndex: null,
    fields: { ...emptyEntryFields, subject, ...(secrecy === null ? {} : { secrecy }) },
    allowSameLetter: true,
    at: around.ports.clock(),
    by: 'นางสาวสมใจ งานดี',
    isSample: false,
  });
}

test('the lines that would be missing are named, those of classified letters without their words', async () => {
  const around = await office();
  const backups = backupHandlers(around);
  await enter(around, 'ลงก่อนสำรอง');
  const { name } = await backups['backup.make']({});
  around.ports.clock.set('2026-11-24T10:00:00+07:00');
  await enter(around, 'ลงหลังสำรอง');
  await enter(around, 'คำที่ไม่ควรเห็น', 'confidential');
  const compared = await backups['backup.compare']({ place: 'first', name, passphrase: null });
  expect(compared).toMatchObject({
    name,
    isPresentReadable: true,
    books: [{ book: 'received', year: 2569, now: { entries: 3, last: 3 }, old: { entries: 1, last: 1 } }],
    lastDay: { now: '2026-11-24', old: '2026-11-23' },
    lostTotal: 2,
    lists: [{ name: 'ต้องลงใหม่ ทะเบียนรับ 2569.csv' }],
    lost: [
      { running: 2, year: 2569, enteredOn: '2026-11-24', subject: 'ลงหลังสำรอง', from: 'register' },
      { running: 3, year: 2569, subject: '' },
    ],
  });
  const list = Buffer.from(around.outputs.find(compared.lists[0]?.outputId ?? '').bytes).toString();
  expect(list).toContain('"3","2026-11-24"');
  expect(list).toContain('"ลับ"');
  expect(JSON.stringify(compared) + list).not.toContain('คำที่ไม่ควรเห็น');
  // Nothing of the present has changed by looking.
  expect(await backups['backup.list']({})).toHaveLength(1);
});

test('a backup whose history was cut, altered or made elsewhere is told so, and nothing beside it is believed', async () => {
  const around = await office();
  const backups = backupHandlers(around);
  await around.store.evidence.keepAnchor(around.ports.clock());
  const { name } = await backups['backup.make']({});
  const evidenceOf = async (where: 'first' | { home: string }, of: string) =>
    (await backups['backup.compare']({ place: where, name: of, passphrase: null })).evidence;
  const { anchor, ...sound } = await evidenceOf('first', name);
  expect(sound).toMatchObject({ breaks: 0, foreignRules: 0, common: expect.any(Number) });
  const manifest = async (folder: string) => JSON.parse(await readFile(join(folder, 'backup.json'), 'utf8'));
  expect(anchor).toEqual((await manifest(join(around.store.folder, 'backup', name))).anchor);
  expect(anchor).toMatchObject({ day: '2026-11-23', counts: { received: 0, sent: 0 } });

  const stick = await temporaryFolder();
  await backups['backup.chooseSecond']({ folder: stick, lock: 'none' });
  await backups['backup.chooseSecond']({ folder: null, lock: 'none' });
  const [found] = await backups['backup.find']({ folder: stick });
  expect(found?.backups.map(({ check }) => check)).toEqual([null]);
  const home = found?.home ?? '';
  const forged = join(home, name);
  const db = new DatabaseSync(join(forged, 'saraban.db'));
  db.exec('DROP TRIGGER audit_log_fixed; DROP TRIGGER audit_anchors_kept');
  db.exec("UPDATE audit_log SET hash = randomblob(32), by = 'somebody' WHERE seq = 1");
  db.close();
  const said = await manifest(forged);
  said.hashes.database = createHash('sha256')
    .update(await readFile(join(forged, 'saraban.db')))
    .digest('hex');
  await writeFile(join(forged, 'backup.json'), JSON.stringify(said));
  expect(await evidenceOf({ home }, name)).toMatchObject({ foreignRules: 2 });
  expect((await evidenceOf({ home }, name)).breaks).toBeGreaterThan(0);
});

test('a history is ours, was left, forked, cut or is of a stranger', async () => {
  const folder = await temporaryFolder();
  const log = (name: string, links: readonly (readonly [hash: string, kind?: string])[]) => {
    const db = new DatabaseSync(join(folder, name));
    db.exec('CREATE TABLE audit_log (seq INTEGER PRIMARY KEY, at TEXT, kind TEXT, hash BLOB)');
    for (const [at, [hash, kind = 'entry']] of links.entries())
      db.prepare('INSERT INTO audit_log VALUES (?, ?, ?, ?)').run(
        at + 1,
        `2026-11-2${at + 1}`,
        kind,
        Buffer.from(hash),
      );
    onTestFinished(() => db.close());
    return db;
  };
  const present = log('present', [['a'], ['b'], ['c']]);
  const held = (of: DatabaseSync, at = '2026-11-22T12:00:00Z') => holdHistory(present, of, at);
  expect(held(log('earlier', [['a'], ['b']]))).toEqual({ relation: 'ours', common: 2 });
  expect(held(log('later', [['a'], ['b'], ['c'], ['d']]))).toEqual({ relation: 'ours', common: 3 });
  expect(held(log('cut', [['a'], ['b']]), '2026-11-24')).toEqual({ relation: 'cut', common: 2 });
  const forked = log('forked', [['a'], ['x'], ['y']]);
  expect(held(forked)).toEqual({ relation: 'forked', common: 1 });
  expect(held(log('stranger', [['x'], ['y']]))).toEqual({ relation: 'stranger', common: 0 });
  expect(held(log('new', []))).toEqual({ relation: 'unknown', common: 0 });
  const wentBack = log('went-back', [['a'], ['r', 'restore']]);
  expect(holdHistory(wentBack, forked, '2026-11-24')).toEqual({ relation: 'left', common: 1 });
});

test('a copy holds one state of the books, whatever is entered while it is made', async () => {
  const around = await office();
  fillReceivedBook(around.store.folder, 400);
  let isMade = false;
  const making = around.store.backup.make(around.ports.clock()).finally(() => {
    isMade = true;
  });
  let entered = 0;
  while (!isMade) {
    await enter(around, `ระหว่างสำรอง ${entered}`);
    entered += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const { backup } = await making;
  expect(entered).toBeGreaterThan(5);
  expect(backup.check).toMatchObject({ fault: null, breaks: 0 });
  expect(backup.entries).toBeGreaterThanOrEqual(400);
  expect(backup.entries).toBeLessThanOrEqual(400 + entered);
});
