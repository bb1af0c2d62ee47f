/** Registers of every version that was ever released open with this program, line for line; those of a later one do not. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Connection, openDatabase } from '../../../../electron/store/database.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { migrations } from '../../../../electron/store/migrations/index.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { hostText } from '../../../../shared/text/host-text.ts';
import { clerk, letterFields } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

/** The first version in which letters could be entered. */
const withRegisters = 20;
const released = migrations.map(({ version }) => version).filter((version) => version >= withRegisters);

/** Two lines of a year, the second voided, in columns that every version has. */
function enterLines(db: Connection): void {
  db.exec(
    `INSERT INTO series (id, book, circular, year, next) VALUES ('received-2568', 'received', 0, 2568, 3)`,
  );
  const line = db.prepare(
    `INSERT INTO entries (id, series_id, book, year, running, circular, entered_at, entered_on, entered_by,
       document_number, sender, recipient, subject, action, note, voided_at, voided_by, void_reason, is_sample)
     VALUES (?, 'received-2568', 'received', 2568, ?, 0, '2025-03-25T09:30:00+07:00', '2025-03-25', ?,
       ?, 'จังหวัดธารบุรี', 'นายอำเภอวังหมอก', ?, '', '', ?, ?, ?, 0)`,
  );
  line.run('first', 1, clerk, 'ธบ ๐๐๒๓.๓/ว ๑๐๒', 'การประชุมประจำเดือน', null, null, null);
  line.run('second', 2, clerk, null, 'ลงผิด', '2025-03-25T10:00:00+07:00', clerk, 'ลงซ้ำ');
  const entered = db.prepare(
    "INSERT INTO entry_history (id, entry_id, at, by, kind) VALUES (?, ?, '2025-03-25T09:30:00+07:00', ?, 'entered')",
  );
  for (const id of ['first', 'second']) entered.run(`entered-${id}`, id, clerk);
}

test.each(released)(
  'a register of version %i opens, keeps its lines and goes on counting',
  async (version) => {
    const folder = await temporaryFolder();
    const db = openDatabase(join(folder, 'saraban.db'));
    migrate(
      db,
      migrations.filter((step) => step.version <= version),
    );
    enterLines(db);
    db.close();
    const store = await openStore(folder);
    onTestFinished(() => store.close());
    const list = { book: 'received', year: 2568, order: 'oldest-first', offset: 0, limit: 10 } as const;
    const { rows } = await store.registers.list(list);
    expect(rows).toMatchObject([
      {
        id: 'first',
        running: 1,
        subject: 'การประชุมประจำเดือน',
        documentNumber: 'ธบ ๐๐๒๓.๓/ว ๑๐๒',
        voided: null,
      },
      { id: 'second', running: 2, voided: { reason: 'ลงซ้ำ', by: clerk } },
    ]);
    const next = await store.registers.log({
      importId: null,
      letterIndex: null,
      fields: letterFields(),
      allowSameLetter: true,
      at: new Date('2025-03-26T09:00:00+07:00'),
      by: clerk,
      isSample: false,
    });
    expect(next.running).toBe(3);
  },
);

test('a register of a later program is refused with a sentence, and left as it is', async () => {
  const folder = await temporaryFolder();
  await (await openStore(folder)).close();
  const db = openDatabase(join(folder, 'saraban.db'));
  db.exec('PRAGMA user_version = 99999');
  db.close();
  const known = String(migrations.at(-1)?.version);
  const params = { found: '99999', known };
  await expect(openStore(folder)).rejects.toMatchObject({ code: 'newer-database', params });
  expect(hostText('th', 'newer-database', params)).toContain('โปรแกรมรุ่นใหม่กว่า (รุ่นข้อมูล 99999');
  const after = openDatabase(join(folder, 'saraban.db'));
  expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99_999 });
  after.close();
});

test('a first start that breaks off leaves an empty file, and the next one makes the registers whole', async () => {
  const path = join(await temporaryFolder(), 'saraban.db');
  const started = (steps: typeof migrations) => {
    const db = openDatabase(path);
    try {
      migrate(db, steps);
    } finally {
      db.close();
    }
  };
  const versionAndObjects = () => {
    const db = openDatabase(path);
    const [version, objects] = [
      db.prepare('PRAGMA user_version').get()?.user_version,
      db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n,
    ];
    db.close();
    return [version, objects];
  };
  const breaking = {
    version: 99_999,
    name: 'breaks off',
    sql: 'CREATE TABLE half (id); SELECT no_such_column;',
  };
  expect(() => started([...migrations, breaking])).toThrow('no_such_column');
  expect(versionAndObjects()).toEqual([0, 0]);
  started(migrations);
  expect(versionAndObjects()).toEqual([migrations.at(-1)?.version, expect.any(Number)]);
});
