/** A check of the register that cannot be carried through is no good news: it is told, and tried once a day. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { startEvidenceSchedule } from '../../../../electron/evidence/schedule.ts';
import { evidenceHandlers } from '../../../../electron/evidence/service.ts';
import { actingAs } from '../../../../electron/store/acting.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { clerk, openOffice } from '../../../helpers/register-office.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

test('a check that fails stands on the first screen after the next start too, and is tried on the next day', async () => {
  const around = await testSurroundings({
    log: { info: () => undefined, error: () => undefined },
  });
  await openOffice(around.store);
  const db = new DatabaseSync(join(around.store.folder, 'saraban.db'));
  db.exec('ALTER TABLE audit_anchors RENAME TO spoiled');
  db.close();
  const handlers = evidenceHandlers(around);
  await handlers['evidence.check']({});
  await vi.waitFor(async () => expect((await handlers['evidence.status']({})).running).toBeNull(), 60_000);
  const { failedAt, last, nextOn } = await handlers['evidence.status']({});
  expect([failedAt?.slice(0, 10), last, nextOn]).toEqual(['2026-11-23', null, '2026-11-24']);

  await around.store.close();
  const store = await openStore(around.store.folder);
  const again = { ...around, store };
  expect((await evidenceHandlers(again)['evidence.status']({})).failedAt).not.toBeNull();
  around.ports.clock.set((await store.evidence.failedAt()) ?? '');
  let tried = 0;
  const schedule = startEvidenceSchedule(again, {
    anchor: async () => undefined,
    check: async () => {
      tried += 1;
    },
  });
  vi.spyOn(store.evidence, 'latestAnchor').mockResolvedValue(null); // its table is the one that is spoiled
  await schedule.look();
  expect(tried).toBe(0);
  around.ports.clock.set('2030-01-02T09:00:00+07:00');
  await schedule.look();
  expect(tried).toBe(1);
  schedule.close();
  await store.close();
});

test('what a long check came to is put on record when it ended, in the name of whoever asked for it', async () => {
  const around = await testSurroundings({ log: { info: () => undefined, error: () => undefined } });
  await openOffice(around.store);
  const handlers = evidenceHandlers(around);
  around.ports.clock.set('2026-11-23T09:30:00+07:00');
  const acting = { by: clerk, at: around.ports.clock(), action: 'evidence.check' };
  await actingAs(acting, () => handlers['evidence.check']({}));
  around.ports.clock.set('2026-11-23T10:45:00+07:00');
  await vi.waitFor(async () => expect((await handlers['evidence.status']({})).running).toBeNull(), 60_000);
  await around.store.close();
  const db = new DatabaseSync(join(around.store.folder, 'saraban.db'), { readOnly: true });
  const link = db
    .prepare("SELECT substr(at, 1, 16) AS at, by, action FROM audit_log WHERE kind = 'check'")
    .get();
  db.close();
  expect(link).toEqual({ at: '2026-11-23T10:45', by: clerk, action: 'evidence.check' });
});
