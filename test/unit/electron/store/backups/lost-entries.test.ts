/** What going back would cost is told as far as it can be read, also where the disk spoiled a line or a link of the log. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { lostEntries } from '../../../../../electron/store/backups/lost-entries.ts';
import { openStore } from '../../../../../electron/store/store.ts';
import { clerk, letterFields, openOffice } from '../../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');

/** One line that both hold, and three entered since; the present may be spoiled at will. */
async function presentAndBackup(): Promise<{ present: DatabaseSync; backup: DatabaseSync }> {
  const folder = await temporaryFolder();
  const live = join(folder, 'saraban.db');
  const log = async (subjects: readonly string[]) => {
    const store = await openStore(folder);
    if (subjects[0] === 'หนึ่ง') await openOffice(store);
    for (const subject of subjects) {
      const fields = letterFields({ subject, documentNumber: subject });
      const line = { importId: null, letterIndex: null, fields, allowSameLetter: true };
      await store.registers.log({ ...line, at, by: clerk, isSample: false });
    }
    await store.close();
  };
  await log(['หนึ่ง']);
  await copyFile(live, join(folder, 'backup.db'));
  await log(['สอง', 'สาม', 'สี่']);
  const [present, backup] = [new DatabaseSync(live), new DatabaseSync(join(folder, 'backup.db'))];
  onTestFinished(() => [present, backup].forEach((db) => void db.close()));
  const guards = present.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of guards) present.exec(`DROP TRIGGER "${name}"`);
  present.exec('PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF');
  return { present, backup };
}

const spoilLink = `UPDATE audit_values SET after = replace(after, '{', 'k')
  WHERE seq = (SELECT seq FROM audit_log WHERE kind = 'entry' AND change = 'added' ORDER BY seq LIMIT 1 OFFSET 2)`;
const spoilLine = 'UPDATE entries SET year = 1152921504606846976 WHERE running = 3';
const told = (present: DatabaseSync, backup: DatabaseSync) =>
  lostEntries(present, backup).map(({ subject, from }) => `${subject} ${from}`);

test('a spoiled link of the log costs nothing where the register tells its line', async () => {
  const { present, backup } = await presentAndBackup();
  present.exec(spoilLink);
  expect(told(present, backup)).toEqual(['สอง register', 'สาม register', 'สี่ register']);
});

test('a line that cannot be read hides no other: the log tells it, but for the one that is spoiled there too', async () => {
  const { present, backup } = await presentAndBackup();
  present.exec(spoilLine);
  expect(told(present, backup)).toEqual(['สอง register', 'สาม log', 'สี่ log']);
  present.exec(spoilLink);
  expect(told(present, backup)).toEqual(['สอง register', 'สี่ log']);
});
