/** A newer program saves what it finds before it changes it, and neither fails for one original nor goes on unsaved. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startFailure } from '../../../../../electron/start-failure.ts';
import { openDatabase } from '../../../../../electron/store/database.ts';
import { migrate } from '../../../../../electron/store/migrate.ts';
import { migrations } from '../../../../../electron/store/migrations/index.ts';
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
