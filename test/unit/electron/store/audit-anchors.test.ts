/** Anchors count from the one before; what they come to is what is there. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { countsNow } from '../../../../electron/store/audit-anchors.ts';
import { fileIdsReferred } from '../../../../electron/store/file-columns.ts';
import { listLog } from '../../../../electron/store/log-rows.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { clerk, letterFields, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

test('an anchor that counts on from the day before comes to what the books hold, sample lines apart', async () => {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  await openOffice(store);
  const db = new DatabaseSync(join(folder, 'saraban.db'));
  onTestFinished(() => db.close());
  const paper = { importId: null, letterIndex: null };
  const log = async (
    day: number,
    from: { importId: string | null; letterIndex: number | null },
    isSample = false,
  ) =>
    store.registers.log({
      ...from,
      fields: letterFields({ documentNumber: `ธบ ๐๐๒๓.๓/${day}${String(isSample)}` }),
      allowSameLetter: true,
      at: new Date(`2026-11-${day}T09:30:00+07:00`),
      by: clerk,
      isSample,
    });
  const anchorOn = (day: number) => store.evidence.keepAnchor(new Date(`2026-11-${day}T16:00:00+07:00`));
  const first = await log(20, paper);
  expect((await anchorOn(20)).counts).toEqual({ received: 1, sent: 0, files: 0 });
  const { importId } = await waitingImport(store, ['หน้าหนึ่ง']);
  await log(21, { importId, letterIndex: 1 });
  await log(21, paper, true);
  await store.registers.void({
    id: first.id,
    reason: 'ลงซ้ำ',
    at: new Date('2026-11-21T10:00:00+07:00'),
    by: clerk,
  });
  const second = await anchorOn(21);
  expect(second.counts).toEqual({ received: 2, sent: 0, files: 1 });
  expect(second.counts).toEqual(countsNow(db));
  expect(second.counts.files).toBe(fileIdsReferred(db).size);
  const links = Number(db.prepare('SELECT count(*) AS n FROM audit_log').get()?.n);
  expect(listLog(db, { offset: 0, limit: 1 }).total).toBe(links);
  expect(listLog(db, { offset: 0, limit: 1, group: 'office' }).total).toBeLessThan(links);
});
