/** The office as the screens set it up, through its handlers and a real data folder. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { sampleSettings } from '../../../../electron/settings/sample-office.ts';
import { settingsHandlers } from '../../../../electron/settings/service.ts';
import { transaction } from '../../../../electron/store/database.ts';
import { insertEntry, linkEntries, type NewEntry } from '../../../../electron/store/register-rows.ts';
import { greyPng } from '../../../helpers/pictures.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';

const realOffice = {
  ...sampleSettings(),
  officeName: 'ที่ว่าการอำเภอทดสอบ',
  addressLines: ['ถนนทดสอบ'],
  clerkName: 'นายทดสอบ ดีงาม',
};
const prefix = { code: 'อน 0023.10', ownerOffice: '', phone: '', email: '', isDefault: true };

/** Writes lines into the registers behind the program's back, as the registers room would. */
function entering(around: TestSurroundings, lines: readonly Partial<NewEntry>[]): void {
  const db = new DatabaseSync(join(around.store.folder, 'saraban.db'));
  const entries = transaction(db, () => lines.map((line) => insertEntry(db, { ...plainEntry, ...line })));
  const [received, sent] = entries;
  if (received !== undefined && sent !== undefined)
    transaction(db, () =>
      linkEntries(db, { receivedId: received.id, sentId: sent.id, at: plainEntry.at, by: 'x' }),
    );
  db.close();
}

const plainEntry: NewEntry = {
  book: 'received',
  prefixId: null,
  circular: false,
  seriesCircular: false,
  at: new Date('2026-11-23T09:30:00+07:00'),
  by: 'นางสาวสมใจ งานดี',
  fields: {
    documentNumber: null,
    documentDate: null,
    documentDateText: null,
    from: 'จังหวัด',
    to: 'นายอำเภอ',
    subject: 'ทดสอบ',
    action: '',
    note: '',
    urgency: null,
    secrecy: null,
    deadline: null,
  },
  fileId: null,
  importId: null,
  letterIndex: null,
  letterId: null,
  isSample: true,
};

/** Of every table; what the audit log only goes on to tell is counted where it is meant. */
function countRows(around: TestSurroundings, withLog = false): Record<string, number> {
  const db = new DatabaseSync(join(around.store.folder, 'saraban.db'), { readOnly: true });
  const tables = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .all();
  const counted = tables.filter(({ name }) => withLog || !String(name).startsWith('audit_'));
  const counts = counted.map(({ name }) => [
    name,
    Number(db.prepare(`SELECT count(*) AS n FROM "${name}"`).get()?.n),
  ]);
  db.close();
  return Object.fromEntries(counts);
}

test('an office that is saved is there, and the screens are told', async () => {
  const around = await testSurroundings();
  const office = settingsHandlers(around);
  expect(await office['office.get']({})).toEqual({ settings: null, isSample: false });
  await office['office.save'](realOffice);
  expect(await office['office.get']({})).toEqual({ settings: realOffice, isSample: false });
  expect(around.ports.events).toEqual([{ name: 'office.changed', data: {} }]);
});

test('the Garuda of an upload goes into the vault and into the settings at once', async () => {
  const around = await testSurroundings();
  const office = settingsHandlers(around);
  await office['office.save'](realOffice);
  const upload = await around.uploads.add('ครุฑ.png', greyPng(709, 709));
  const { fileId } = await office['office.setGaruda']({ uploadId: upload.id });
  expect((await office['office.get']({})).settings?.garudaFileId).toBe(fileId);
  expect((await around.store.vault.read(fileId)).mediaType).toBe('image/png');
  await expect(around.uploads.find(upload.id)).rejects.toMatchObject({ code: 'not-found' });
});

test('an office cannot name a picture that is not kept here', async () => {
  const office = settingsHandlers(await testSurroundings());
  await expect(office['office.save']({ ...realOffice, garudaFileId: 'a'.repeat(64) })).rejects.toMatchObject({
    code: 'not-found',
    params: { what: 'file' },
  });
});

test('a prefix is kept with Thai digits, as letters print it', async () => {
  const office = settingsHandlers(await testSurroundings());
  expect((await office['prefix.save'](prefix)).code).toBe('อน ๐๐๒๓.๑๐');
});

test('the paper book goes on: the next number is set by the clerk and for a known prefix only', async () => {
  const around = await testSurroundings();
  const office = settingsHandlers(around);
  const saved = await office['prefix.save'](prefix);
  const series = { book: 'sent' as const, prefixId: saved.id, circular: true, year: 2569, next: 1837 };
  await expect(office['series.setNext'](series)).rejects.toMatchObject({ code: 'no-office' });
  await office['office.save'](realOffice);
  expect(await office['series.setNext'](series)).toMatchObject(series);
  expect(await office['series.list']({ year: 2569 })).toMatchObject([series]);
  expect(await office['series.list']({ year: 2570 })).toEqual([]);
  await expect(office['series.setNext']({ ...series, prefixId: 'nobody' })).rejects.toMatchObject({
    code: 'not-found',
    params: { what: 'prefix' },
  });
});

test('a prefix goes while its counters gave no number, and stays once one did', async () => {
  const around = await testSurroundings();
  const office = settingsHandlers(around);
  await office['office.save'](realOffice);
  const unused = await office['prefix.save'](prefix);
  const used = await office['prefix.save']({ ...prefix, code: 'อน ๐๙๑๘' });
  for (const prefixId of [unused.id, used.id])
    await office['series.setNext']({ book: 'sent', prefixId, circular: false, year: 2569, next: 7 });
  entering(around, [{ book: 'sent', prefixId: used.id, isSample: false }]);
  await office['prefix.remove']({ id: unused.id });
  await expect(office['prefix.remove']({ id: used.id })).rejects.toMatchObject({
    code: 'in-use',
    params: { what: 'prefix' },
  });
  expect(await office['prefix.list']({})).toHaveLength(1);
  expect(await office['series.list']({ year: null })).toMatchObject([{ prefixId: used.id, next: 8 }]);
});

test('a recipient list is shown before anything is written, then added whole', async () => {
  const around = await testSurroundings();
  const office = settingsHandlers(around);
  const upload = await around.uploads.add('อปท.csv', Buffer.from('ชื่อ\nอบต.บางทราย\nทต.ดอนยาง\n'));
  const preview = await office['recipient.preview']({ uploadId: upload.id });
  expect(await office['recipient.list']({})).toEqual([]);
  await office['recipient.addMany']({ rows: [...preview.rows] });
  expect((await office['recipient.list']({})).map(({ name }) => name)).toEqual(['อบต.บางทราย', 'ทต.ดอนยาง']);
  expect((await office['recipient.preview']({ pasted: 'อบต. บางทราย' })).skipped).toEqual([
    { row: 1, why: 'same-name' },
  ]);
});

test('the sample office is whole, marked, and goes in one step with all that was made under it', async () => {
  const around = await testSurroundings();
  const office = settingsHandlers(around);
  const before = countRows(around, true);
  await office['office.loadSample']({});
  expect(await office['office.get']({})).toEqual({ settings: sampleSettings(), isSample: true });
  const prefixes = await office['prefix.list']({});
  const [group] = await office['group.list']({});
  expect(prefixes).toHaveLength(2);
  expect(group?.memberIds).toHaveLength(8);
  expect(await office['series.list']({ year: 2569 })).toHaveLength(5);

  const fileId = await around.store.vault.put(Buffer.from('a letter of the sample office'));
  await office['signatory.save']({
    name: 'นายเพิ่ม ทีหลัง',
    position: 'ปลัดอำเภอ',
    mode: 'self',
    actingFor: null,
    orderNumber: null,
    validFrom: null,
    validTo: null,
  });
  entering(around, [{ fileId }, { book: 'sent', prefixId: prefixes[0]?.id ?? null }]);
  await office['office.removeSample']({});
  expect(countRows(around, true)).toEqual(before); // play leaves nothing in the log either
  expect(await around.store.vault.has(fileId)).toBe(false);
  expect(await office['office.get']({})).toEqual({ settings: null, isSample: false });
});

test('the sample office never comes into a folder that holds a real office or a real entry', async () => {
  const withOffice = await testSurroundings();
  await settingsHandlers(withOffice)['office.save'](realOffice);
  await expect(settingsHandlers(withOffice)['office.loadSample']({})).rejects.toMatchObject({
    code: 'office-exists',
  });
  const withEntry = await testSurroundings();
  entering(withEntry, [{ isSample: false }]);
  await expect(settingsHandlers(withEntry)['office.loadSample']({})).rejects.toMatchObject({
    code: 'office-exists',
  });
});

test('removing a sample office that is not there leaves a real office alone', async () => {
  const around = await testSurroundings();
  const office = settingsHandlers(around);
  await office['office.save'](realOffice);
  await office['prefix.save'](prefix);
  entering(around, [{ isSample: false }]);
  // Search learns the line's words whenever there is a quiet moment, perhaps between the two looks.
  const rows = () => Object.entries(countRows(around)).filter(([table]) => !table.startsWith('search_'));
  const before = rows();
  await office['office.removeSample']({});
  expect(rows()).toEqual(before);
  expect((await office['office.get']({})).settings).toEqual(realOffice);
});
