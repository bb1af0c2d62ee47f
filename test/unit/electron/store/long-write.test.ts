/** While another thread writes for long nobody else stands still, loses his turn, or fails. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { type Connection, openDatabase, transaction } from '../../../../electron/store/database.ts';
import { duringLongWrite, isWritingElsewhere, whenFree } from '../../../../electron/store/long-write.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { insertEntry } from '../../../../electron/store/register-rows.ts';
import { searchStore } from '../../../../electron/store/search-store.ts';
import { overwriteDatabase } from '../../../../electron/store/verified-copy.ts';
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

function _isLocked(path: string): boolean {
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
