/** Before going back to a backup the office sees what that would change; people work while one is made. */
import { expect, test } from 'vitest';
import { backupHandlers } from '../../../../electron/backup/service.ts';
import { sampleSettings } from '../../../../electron/settings/sample-office.ts';
import { emptyEntryFields } from '../../../../shared/register/from-letter.ts';
import { fillReceivedBook } from '../../../helpers/fill-book.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';

async function office(): Promise<TestSurroundings> {
  const around = await testSurroundings();
  await around.store.settings.save(sampleSettings());
  return around;
}

async function enter(
  around: TestSurroundings,
  subject: string,
  secrecy: 'confidential' | null = null,
): Promise<void> {
  await around.store.registers.log({
    importId: null,
    letterIndex: null,
    fields: { ...emptyEntryFields, subject, ...(secrecy === null ? {} : { secrecy }) },
    allowSameLetter: true,
    at: around.ports.clock(),
    by: 'นางสาวสมใจ งานดี',
    isSample: false,
  });
}

test('the lines that would be missing are named, those of classified letters without their words', async () => {
  const around = await office();
  const backups = backupHandlers(around);
  await enter(around, 'ลงก่อนสำรอง');
  const { name } = await backups['backup.make']({});
  around.ports.clock.set('2026-11-24T10:00:00+07:00');
  await enter(around, 'ลงหลังสำรอง');
  await enter(around, 'คำที่ไม่ควรเห็น', 'confidential');
  const compared = await backups['backup.compare']({ place: 'first', name, passphrase: null });
  expect(compared).toMatchObject({
    name,
    isPresentReadable: true,
    books: [{ book: 'received', year: 2569, now: { entries: 3, last: 3 }, old: { entries: 1, last: 1 } }],
    lastDay: { now: '2026-11-24', old: '2026-11-23' },
    lostTotal: 2,
    lost: [
      { running: 2, year: 2569, enteredOn: '2026-11-24', subject: 'ลงหลังสำรอง', from: 'register' },
      { running: 3, year: 2569, subject: '' },
    ],
  });
  expect(JSON.stringify(compared)).not.toContain('คำที่ไม่ควรเห็น');
  // Nothing of the present has changed by looking.
  expect(await backups['backup.list']({})).toHaveLength(1);
});

test('a copy holds one state of the books, whatever is entered while it is made', async () => {
  const around = await office();
  fillReceivedBook(around.store.folder, 400);
  let isMade = false;
  const making = around.store.backup.make(around.ports.clock()).finally(() => {
    isMade = true;
  });
  let entered = 0;
  while (!isMade) {
    await enter(around, `ระหว่างสำรอง ${entered}`);
    entered += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const { backup } = await making;
  expect(entered).toBeGreaterThan(5);
  expect(backup.check).toMatchObject({ fault: null, breaks: 0 });
  expect(backup.entries).toBeGreaterThanOrEqual(400);
  expect(backup.entries).toBeLessThanOrEqual(400 + entered);
});
