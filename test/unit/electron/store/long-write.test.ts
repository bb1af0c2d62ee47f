/** While another thread writes for long nobody else stands still, loses his turn, or fails. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { defaultOfficeSettings } from '../../../../electron/settings/defaults.ts';
import { attachStore } from '../../../../electron/store/attach-file.ts';
import { backupStore } from '../../../../electron/store/backup.ts';
import { type Connection, openDatabase, transaction } from '../../../../electron/store/database.ts';
import { evidenceStore } from '../../../../electron/store/evidence-store.ts';
import { openVault } from '../../../../electron/store/file-vault.ts';
import { duringLongWrite, isWritingElsewhere, whenFree } from '../../../../electron/store/long-write.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { insertEntry } from '../../../../electron/store/register-rows.ts';
import { dropDeletedWords } from '../../../../electron/store/search-index.ts';
import { searchStore } from '../../../../electron/store/search-store.ts';
import { openSettingsFile } from '../../../../electron/store/settings-file.ts';
import { trashStore } from '../../../../electron/store/undo-store.ts';
import { overwriteDatabase } from '../../../../electron/store/verified-copy.ts';
import type { AppError } from '../../../../shared/contract/errors.ts';
import { clerk, letterFields } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');

function enter(db: Connection, subject: string): void {
  transaction(db, () =>
    insertEntry(db, {
      book: 'received',
      prefixId: null,
      circular: false,
      seriesCircular: false,
      fields: letterFields({ documentNumber: null, subject }),
      fileId: null,
      importId: null,
      letterIndex: null,
      letterId: null,
      at,
      by: clerk,
      isSample: false,
    }),
  );
}

/** A book whose copying takes several steps, and a copy of it as it was before anything is owed to search. */
async function bigBook() {
  const folder = await temporaryFolder();
  const [live, copy] = [join(folder, 'saraban.db'), join(folder, 'copy.db')];
  const db = openDatabase(live);
  onTestFinished(() => db.close());
  migrate(db);
  db.exec('CREATE TABLE ballast (bytes BLOB); INSERT INTO ballast VALUES (zeroblob(40000000))');
  enter(db, 'ประชุมกำนัน');
  await searchStore(db).find({ text: 'กำนัน' }, 9);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  await copyFile(live, copy);
  enter(db, 'น้ำท่วม');
  return { db, live, copy };
}

function isLocked(path: string): boolean {
  const other = openDatabase(path);
  other.exec('PRAGMA busy_timeout = 0');
  try {
    other.exec('BEGIN IMMEDIATE; ROLLBACK');
    return false;
  } catch {
    return true;
  } finally {
    other.close();
  }
}

test('a search while a backup takes the place of the present waits for it, and both go through', async () => {
  const { db, live, copy } = await bigBook();
  const search = searchStore(db);
  let isOver = false;
  const goingBack = overwriteDatabase(db, copy, live).finally(() => {
    isOver = true;
  });
  while (!isOver && !isLocked(live)) await setImmediate();
  const found = await search.find({ text: 'กำนัน' }, 9);
  await goingBack;
  expect(found).toMatchObject([{ entry: { subject: 'ประชุมกำนัน' } }]);
  expect(await search.find({ text: 'น้ำท่วม' }, 9)).toEqual([]);
}, 60_000);

test('going back waits for a writer who came just before it', async () => {
  const { db, live, copy } = await bigBook();
  const other = openDatabase(live);
  onTestFinished(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  const goingBack = overwriteDatabase(db, copy, live);
  await Promise.race([goingBack, setTimeout(200)]);
  other.exec('COMMIT');
  await goingBack;
  expect(db.prepare('SELECT subject FROM entries').all()).toEqual([{ subject: 'ประชุมกำนัน' }]);
}, 60_000);

test('what goes on by itself waits for a long write: search, a backup, a check, the trash', async () => {
  const folder = await temporaryFolder();
  for (const part of ['files', 'backup']) await mkdir(join(folder, part));
  const live = join(folder, 'saraban.db');
  const [db, other] = [openDatabase(live), openDatabase(live)];
  onTestFinished(() => [other, db].forEach((each) => void each.close()));
  migrate(db);
  const settings = await openSettingsFile(join(folder, 'office.json'));
  const vault = await openVault(join(folder, 'files'), []);
  await settings.save(defaultOfficeSettings());
  enter(db, 'ประชุมกำนัน');
  transaction(db, () => dropDeletedWords(db));
  other.exec('BEGIN IMMEDIATE');
  const taking = duringLongWrite(db, async () => {
    await setTimeout(200);
    other.exec('COMMIT');
  });
  const all = await Promise.all([
    searchStore(db).find({ text: 'กำนัน' }, 9),
    backupStore({ db, folder, settings }).make(at),
    evidenceStore(db, folder).noteFailedCheck(),
    trashStore(db, vault, settings).removeOlder(at, 30),
    attachStore(db)
      .attach('none', at)
      .catch((error: unknown) => (error as AppError).code),
  ]);
  await taking;
  expect(all).toMatchObject([[{ entry: { subject: 'ประชุมกำนัน' } }], {}, undefined, undefined, 'not-found']);
  const noted = db
    .prepare("SELECT kind FROM audit_log WHERE kind IN ('backup', 'check') ORDER BY kind")
    .all();
  expect(noted).toEqual([{ kind: 'backup' }, { kind: 'check' }]);
}, 60_000);

test('two who waited for a long write come one after the other', async () => {
  const db = openDatabase(':memory:');
  onTestFinished(() => db.close());
  const steps: string[] = [];
  const long = (name: string) =>
    duringLongWrite(db, async () => {
      steps.push(`${name} begins`);
      await setImmediate();
      steps.push(`${name} ends`);
    });
  const others = [long('first'), long('second'), long('third')];
  await whenFree(db);
  expect(steps).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  await Promise.all(others);
  expect(isWritingElsewhere(db)).toBe(false);
});
