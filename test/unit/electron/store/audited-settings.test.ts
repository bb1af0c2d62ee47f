/** Settings on record: what changed, and what the file says that nobody put there through the program. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { actingAs } from '../../../../electron/store/acting.ts';
import { auditedSettings, holdSettings } from '../../../../electron/store/audited-settings.ts';
import { type Connection, openDatabase } from '../../../../electron/store/database.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { openSettingsFile } from '../../../../electron/store/settings-file.ts';
import { officeSettings } from '../../../helpers/letter-samples.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const acting = {
  by: officeSettings.clerkName,
  at: new Date('2026-11-23T09:30:00+07:00'),
  action: 'office.save',
};

async function office() {
  const folder = await temporaryFolder();
  const db = openDatabase(join(folder, 'saraban.db'));
  onTestFinished(() => db.close());
  migrate(db);
  const path = join(folder, 'office.json');
  const open = async () => auditedSettings(db, await openSettingsFile(path));
  return { db, path, open };
}

const linksOf = (db: Connection) =>
  db
    .prepare(
      `SELECT by, change, before, after FROM audit_log JOIN audit_values USING (seq) WHERE kind = 'office' ORDER BY seq`,
    )
    .all()
    .map(({ by, change, before, after }) => [
      by,
      change,
      before === null ? null : JSON.parse(String(before)),
      JSON.parse(String(after)),
    ]);

test('settings that were written and never came on record are found at the next start, once', async () => {
  const { db, path, open } = await office();
  await actingAs(acting, async () => (await open()).save(officeSettings));
  await (await openSettingsFile(path)).save({ ...officeSettings, postcode: '๓๐๐๐๐' }); // the power went between file and log
  const unnoted = await openSettingsFile(path);
  await holdSettings(db, unnoted);
  await holdSettings(db, unnoted);
  expect(linksOf(db).map(([by, change]) => [by, change])).toEqual([
    [acting.by, 'added'],
    ['unknown', 'changed'],
  ]);
  expect(linksOf(db)[1]?.[3]).toEqual({ postcode: '๓๐๐๐๐' });
});

test('a settings file that comes with a backup is on record where it says something else', async () => {
  const { db, path, open } = await office();
  const settings = await open();
  await settings.save(officeSettings);
  const text = await readFile(path, 'utf8');
  await settings.restore(text);
  expect(linksOf(db)).toHaveLength(1);
  await settings.restore(text.replace(officeSettings.clerkName, 'ผู้อื่น'));
  expect(linksOf(db)[1]).toEqual([
    'unknown',
    'changed',
    { clerkName: officeSettings.clerkName },
    { clerkName: 'ผู้อื่น' },
  ]);
  await writeFile(path, text);
  await holdSettings(db, await openSettingsFile(path));
  expect(linksOf(db)).toHaveLength(3);
});

test('play in the sample office leaves nothing; that it took the place of a real office is on record', async () => {
  const { db, open } = await office();
  const settings = await open();
  const play = async () => {
    await settings.setSample(officeSettings);
    await settings.save({ ...officeSettings, postcode: '๓๐๐๐๐' });
    await holdSettings(db, settings);
    await settings.setSample(null);
  };
  await play();
  expect(linksOf(db)).toEqual([]);
  await settings.save(officeSettings);
  await play();
  const [, loaded, removed, ...more] = linksOf(db);
  expect(loaded?.[3]).toMatchObject({ officeName: null, sample: 'true' });
  expect(removed?.slice(1)).toEqual(['changed', { sample: 'true' }, { sample: null }]);
  expect(more).toEqual([]);
});
