/** A register taken over in a thread of its own says what is wrong with the disk, as every other call does. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskFault } from '../../../../electron/disk-fault.ts';
import { openDatabase } from '../../../../electron/store/database.ts';
import { runTakeOver } from '../../../../electron/store/run-take-over.ts';
import type { PlacedRow } from '../../../../electron/store/take-over-rows.ts';
import { layNewRegisters } from '../../../helpers/new-registers.ts';
import { clerk, letterFields } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');

const row: PlacedRow = {
  row: 1,
  running: 12,
  inserted: null,
  year: 2569,
  circular: false,
  enteredOn: '2026-02-02',
  fields: letterFields(),
  doubts: [],
  series: { book: 'received', prefixId: null, circular: false, year: 2569 },
};

/** What entering `rows` fails with, in a folder's new registers that were changed before. */
async function failureOf(
  rows: readonly PlacedRow[],
  change: (path: string) => Promise<void> = async () => undefined,
): Promise<unknown> {
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const path = join(folder, 'saraban.db');
  await change(path);
  const input = { book: 'received', rows, fileName: 'ก.csv', at, by: clerk, isSample: false } as const;
  const task = { path, input, acting: { by: clerk, at, action: 'exchange.takeOver' } };
  return runTakeOver(task, () => undefined, new AbortController().signal).catch((error: unknown) => error);
}

test('a page that the disk spoiled is told as such, and is no unforeseen failure', async () => {
  const error = await failureOf([row], async (path) => {
    const db = openDatabase(path);
    const found = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'series'").get();
    db.close();
    const file = await open(path, 'r+');
    await file.write(Buffer.alloc(4_096, 0xa5), 0, 4_096, (Number(found?.rootpage) - 1) * 4_096);
    await file.close();
  });
  expect(diskFault(error, '/data')).toMatchObject({ code: 'damaged-database' });
});

test('a line that cannot stand is not laid at the door of the disk', async () => {
  const error = await failureOf([row, { ...row, row: 2 }]);
  expect(error).toMatchObject({ message: expect.stringContaining('UNIQUE') });
  expect(diskFault(error, '/data')).toBeNull();
});
