/** The figures of วันนี้ from a book small enough to count by hand. */

import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../../electron/store/database.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

/** A Wednesday. */
const today = '2026-11-25';

async function log(store: Store, moment: string, changes = {}) {
  return store.registers.log({
    importId: null,
    letterIndex: null,
    fields: letterFields(changes),
    allowSameLetter: true,
    at: new Date(`${moment}+07:00`),
    by: clerk,
    isSample: false,
  });
}

/** Links need letters of ours; here only when they went matters. */
function sendOn(folder: string, receivedId: string, moment: string): void {
  const db = openDatabase(join(folder, 'saraban.db'));
  const sent = db.prepare("SELECT id FROM entries WHERE book = 'sent' LIMIT 1").get()?.id;
  db.prepare('INSERT INTO entry_links (received_id, sent_id, at, by) VALUES (?, ?, ?, ?)').run(
    receivedId,
    String(sent),
    `${moment}.000+07:00`,
    clerk,
  );
  db.close();
}

test('the figures of the first screen are those of the book', async () => {
  const folder = await temporaryFolder();
  const store = await openStore(folder, { lock: false });
  onTestFinished(() => store.close());
  const prefix = await openOffice(store);
  // The same week a year before: Monday 2025-11-24. Its Thursday has not come yet this year.
  for (const day of ['2025-11-24', '2025-11-26', '2025-11-27']) await log(store, `${day}T10:00:00`);
  const [friday, monday, tuesday] = [
    await log(store, '2026-11-20T15:30:00', { deadline: '2026-11-24' }),
    await log(store, '2026-11-23T09:00:00', { deadline: '2026-12-01' }),
    await log(store, '2026-11-24T09:00:00', { deadline: '2026-12-02' }),
  ];
  const voided = await log(store, '2026-11-25T08:40:00', { deadline: '2026-11-26' });
  await store.registers.void({ id: voided.id, reason: 'ลงซ้ำ', at: new Date(), by: clerk });
  await log(store, '2026-11-25T09:00:00');
  await store.registers.addSent({
    prefixId: prefix.id,
    circular: false,
    seriesCircular: false,
    seriesMemo: false,
    at: new Date('2026-11-25T09:10:00+07:00'),
    by: clerk,
    fields: { ...letterFields(), documentNumber: null },
    numberOf: (running) => `ธบ ๐๐๒๓.๑๐/${running}`,
    isSample: false,
  });
  // Friday 15.30 to Monday 10.30: one hour that day, none on the weekend, two on Monday.
  sendOn(folder, friday.id, '2026-11-23T10:30:00');
  sendOn(folder, monday.id, '2026-11-23T11:30:00');
  const minute = {
    to: '',
    purpose: '',
    opinion: '',
    clerkName: '',
    clerkPosition: '',
    date: null,
    through: [],
  };
  const put = { at: new Date('2026-11-24T10:00:00+07:00'), by: clerk };
  await store.minutes.putForward({ entryId: tuesday.id, minute }, put);

  const { weeks, ...figures } = await store.home.figures(today, []);
  expect(figures).toEqual({
    receivedToday: 1,
    beforeChief: 1,
    oldestBeforeChief: expect.stringMatching(/^2026-11-24T/),
    // Three of last year, one of today.
    notPutForward: 4,
    unsent: 0,
    numbered: 0,
    overdue: 1,
    dueThisWeek: 1,
  });
  expect(weeks).toHaveLength(12);
  expect(weeks.slice(-2)).toEqual([
    { start: '2026-11-16', received: 1, lastYear: 0, forwarded: 1, medianHours: 3 },
    { start: '2026-11-23', received: 3, lastYear: 2, forwarded: 1, medianHours: 2.5 },
  ]);
  expect(weeks[0]?.start).toBe('2026-09-07');
});
