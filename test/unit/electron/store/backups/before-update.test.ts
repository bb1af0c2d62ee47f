/** A newer program saves what it finds before it changes it, and neither fails for one original nor goes on unsaved. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { startFailure } from '../../../../../electron/start-failure.ts';
import { openDatabase } from '../../../../../electron/store/database.ts';
import { migrate } from '../../../../../electron/store/migrate.ts';
import { migrations } from '../../../../../electron/store/migrations/index.ts';
import { dropDeletedWords } from '../../../../../electron/store/search-index.ts';
import { openStore } from '../../../../../electron/store/store.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

/** A folder as the program before this one left it. */
async function olderFolder(): Promise<string> {
  const folder = await temporaryFolder();
  const db = openDatabase(join(folder, 'saraban.db'));
  migrate(
    db,
    migrations.filter(({ version }) => version <= 140),
  );
  db.close();
  return folder;
}

test('an update that cannot be saved first is refused with a sentence, and no start leaves a folder', async () => {
  const folder = await olderFolder();
  const obstacle = join(folder, 'files', '00');
  await mkdir(join(folder, 'files'));
  await writeFile(obstacle, ''); // a file where the vault has a folder
  for (let start = 0; start < 2; start += 1) {
    const error = await openStore(folder).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: 'update-not-saved', params: { fault: 'unreadable' } });
    expect(startFailure(error, 'th')).toContain('ตรวจดิสก์ ยังไม่มีอะไรเปลี่ยนแปลง');
  }
  expect(await readdir(join(folder, 'backup'))).toEqual([]);
  await rm(obstacle);
  await mkdir(join(folder, 'files', 'ab', 'ab'.repeat(32)), { recursive: true }); // an original nobody can read
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  expect(await store.backup.list()).toMatchObject([{ reason: 'before-update', check: { fault: null } }]);
});

/** Begins with a byte like no other token: those that share theirs lie in the index without it. */
const strange = '龘';

function isHeldIn(path: string): boolean {
  const db = new DatabaseSync(path, { readOnly: true });
  const blocks = db.prepare('SELECT block FROM search_page_index_data').all();
  db.close();
  return blocks.some(({ block }) => Buffer.from(block as Uint8Array).includes(strange));
}

test('words that the program before still had to forget are in no copy of before the update', async () => {
  const folder = await temporaryFolder();
  const live = join(folder, 'saraban.db');
  const db = openDatabase(live);
  migrate(db, migrations.slice(0, -1));
  const insert = db.prepare('INSERT INTO search_page_index (rowid, words) VALUES (?, ?)');
  for (const [at, words] of ['กก ขข', strange, 'คค งง'].entries()) insert.run(at + 1, words);
  db.exec('DELETE FROM search_page_index WHERE rowid = 2');
  dropDeletedWords(db); // the program ended before its idle time came
  db.close();
  expect(isHeldIn(live)).toBe(true);
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  const [backup] = await store.backup.list();
  expect(backup?.reason).toBe('before-update');
  expect(isHeldIn(join(folder, 'backup', backup?.name ?? '', 'saraban.db'))).toBe(false);
});
