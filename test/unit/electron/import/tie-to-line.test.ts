/** What becomes of a scan is put on record when it happens, not when somebody woke the queue in which it waited. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { leaveNothing } from '../../../../electron/import/tie-to-line.ts';
import { actingAs } from '../../../../electron/store/acting.ts';
import { clerk, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

test('a scan that turns out to be classified hours later is discarded then, in the name of the clerk', async () => {
  const around = await testSurroundings();
  const { store, ports } = around;
  await openOffice(store);
  const { importId } = await waitingImport(store, ['หนังสือ']);
  const woken = { by: 'ผู้ที่กลับไปแล้ว', at: ports.clock(), action: 'import.start' };
  ports.clock.set('2026-11-23T15:40:00+07:00');
  await actingAs(woken, () => leaveNothing(around, importId));
  const db = new DatabaseSync(join(store.folder, 'saraban.db'));
  const sql = 'SELECT substr(at, 1, 16) AS at, by, action FROM audit_log WHERE kind = ? ORDER BY seq DESC';
  const link = db.prepare(sql).get('import');
  db.close();
  await store.close();
  expect(link).toEqual({ at: '2026-11-23T15:40', by: clerk, action: 'exchange.attachScans' });
});
