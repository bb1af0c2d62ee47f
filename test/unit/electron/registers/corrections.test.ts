/** What the clerk changes of a value that was read stays beside the line, for a proposal next time. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { backupHandlers } from '../../../../electron/backup/service.ts';
import { registerHandlers } from '../../../../electron/registers/service.ts';
import { settingsHandlers } from '../../../../electron/settings/service.ts';
import type { Reading } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import type { EntryFields } from '../../../../shared/register/entry.ts';
import { entryFieldsFromLetter } from '../../../../shared/register/from-letter.ts';
import { clerk, openOffice } from '../../../helpers/register-office.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';

const letterRead = (running: string) => `ที่ ธบ ๐๐๒๓.๓/${running} ศาลากลางจังหวัดธารบุรึ
ถนนริมธาร ธบ ๙๙๑๑๐
๑๖ พฤศจิกายน ๒๕๖๙
เรื่อง ขอเชิญประชุมคณะกรรมการ
เรียน นายอำเภอวังหมอก
ด้วยจังหวัดธารบุรีกำหนดจัดประชุม
จึงเรียนมาเพื่อโปรดเข้าร่วมประชุม
ขอแสดงความนับถือ
(นายวรากร ทองธารา)
ผู้ว่าราชการจังหวัดธารบุรี`;

async function desk(open: (around: TestSurroundings) => Promise<unknown> = ({ store }) => openOffice(store)) {
  const around = await testSurroundings();
  await open(around);
  const registers = registerHandlers(around);

  /** A letter as it was read, and the columns the review begins with. */
  async function takeIn(running: string) {
    const text = letterRead(running);
    const page = { page: 1, text, rawText: '', source: 'plain-text', size: null, boxes: [] } as const;
    const letters = readLetters([page]);
    const reading: Reading = { pages: [page], letters, warnings: [] };
    const id = `import-${running}`;
    const fileId = await around.store.vault.put(new TextEncoder().encode(text));
    const isSample = await around.store.settings.isSample();
    await around.store.imports.add([{ id, size: 100, at: new Date(), by: clerk, isSample }]);
    const finished = { name: 'หนังสือ.txt', state: 'ready', kind: 'text', letterIndex: 1 } as const;
    await around.store.imports.finish(id, { ...finished, fileId, reading, letter: null });
    const [letter] = letters;
    if (letter === undefined) throw new Error('no letter was read');
    return { id, fields: entryFieldsFromLetter(letter, { district: 'วังหมอก' }) };
  }

  async function log(running: string, changes: Partial<EntryFields>) {
    const { id, fields } = await takeIn(running);
    const logged = {
      importId: id,
      letterIndex: 1,
      fields: { ...fields, ...changes },
      allowSameLetter: false,
    };
    return registers['register.log'](logged);
  }
  return { around, registers, log };
}

const asPrinted = { from: 'จังหวัดธารบุรี' };

test('a sender the clerk put right is told with its reading, how often and when it was last done', async () => {
  const { around, registers, log } = await desk();
  await log('๑๐๑', asPrinted);
  around.ports.clock.set('2026-11-24T10:15:00+07:00');
  await log('๑๐๒', asPrinted);
  const [kept, ...others] = await registers['correction.list']({});
  expect(others).toEqual([]);
  expect(kept).toMatchObject({
    field: 'from',
    read: 'จังหวัดธารบุรึ',
    corrected: 'จังหวัดธารบุรี',
    sender: 'จังหวัดธารบุรี',
    count: 2,
  });
  expect(new Date(kept?.lastAt ?? '')).toEqual(new Date('2026-11-24T10:15:00+07:00'));
});

test('a letter entered as it was read teaches nothing, nor does one typed from paper', async () => {
  const { registers, log } = await desk();
  const entry = await log('๑๐๓', {});
  const { documentNumber: _number, ...rest } = entry;
  const fields = { ...rest, documentNumber: 'ธบ ๐๐๒๓.๓/๙๙๙', subject: 'อีกเรื่อง' };
  await registers['register.log']({ importId: null, letterIndex: null, fields, allowSameLetter: true });
  expect(await registers['correction.list']({})).toEqual([]);
});

test('a correction found later counts as much; voiding the line takes its correction back', async () => {
  const { registers, log } = await desk();
  const { id } = await log('๑๐๔', {});
  await registers['register.correct']({ id, changes: asPrinted, reason: 'พิมพ์ผิด' });
  expect(await registers['correction.list']({})).toMatchObject([{ field: 'from', count: 1 }]);
  await registers['register.void']({ id, reason: 'ลงซ้ำ' });
  expect(await registers['correction.list']({})).toEqual([]);
});

test('the clerk can have a correction proposed no more', async () => {
  const { registers, log } = await desk();
  await log('๑๐๕', { ...asPrinted, documentDate: '2026-11-15' });
  await registers['correction.forget']({ field: 'from', read: 'จังหวัดธารบุรึ', corrected: 'จังหวัดธารบุรี' });
  expect(await registers['correction.list']({})).toMatchObject([
    { field: 'documentDate', read: '2026-11-16', corrected: '2026-11-15' },
  ]);
});

test('a classified letter keeps no corrections: the table itself refuses them', async () => {
  const { around, log } = await desk();
  const { id } = await log('๑๐๖', asPrinted);
  const { folder } = around.store;
  await around.store.close();
  const db = new DatabaseSync(join(folder, 'saraban.db'));
  const count = () => db.prepare('SELECT count(*) AS n FROM corrections').get()?.n;
  expect(count()).toBe(1);
  db.prepare("UPDATE entries SET secrecy = 'secret' WHERE id = ?").run(id);
  expect(count()).toBe(0);
  const again = db.prepare(
    "INSERT INTO corrections (entry_id, field, read_text, corrected_text, sender, at, is_sample) VALUES (?, 'from', 'ก', 'ข', '', '', 0)",
  );
  expect(() => again.run(id)).toThrow('not kept');
  db.close();
});

test('corrections come back with a restored copy of the registers', async () => {
  const { around, registers, log } = await desk();
  await log('๑๐๗', asPrinted);
  const kept = await registers['correction.list']({});
  const backups = backupHandlers(around);
  const { name } = await backups['backup.make']({});
  await registers['correction.forget'](kept[0] ?? { field: 'from', read: '-', corrected: '-' });
  expect(await registers['correction.list']({})).toEqual([]);
  around.ports.clock.set('2026-11-24T12:30:00+07:00');
  await backups['backup.restore']({ name });
  expect(await registers['correction.list']({})).toEqual(kept);
});

test('the sample office takes its corrections with it when it goes', async () => {
  const { around, registers, log } = await desk(async (opened) => {
    await settingsHandlers(opened)['office.loadSample']({});
  });
  await log('๑๐๘', asPrinted);
  expect(await registers['correction.list']({})).toHaveLength(1);
  await settingsHandlers(around)['office.removeSample']({});
  expect(await registers['correction.list']({})).toEqual([]);
});
