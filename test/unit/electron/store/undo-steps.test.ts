/** The last actions can be taken back, and what was thrown away comes back; nothing registered ever goes. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startApplication } from '../../../../electron/services.ts';
import { actingAs } from '../../../../electron/store/acting.ts';
import { openDatabase, transaction } from '../../../../electron/store/database.ts';
import { checkEvidence } from '../../../../electron/store/evidence/check-evidence.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { restoreFromTrash } from '../../../../electron/store/trash-rows.ts';
import { noFacts } from '../../../../shared/keeping/list.ts';
import type { RegisterEntry } from '../../../../shared/register/entry.ts';
import type { UndoableAction } from '../../../../shared/register/undo.ts';
import {
  circularContent,
  clerk,
  letterFields,
  openDesk,
  openOffice,
  waitingImport,
} from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { testPorts } from '../../../helpers/test-ports.ts';

const at = new Date('2026-11-23T09:30:00+07:00');
const actor = { at, by: clerk };

async function openDeskOf(): Promise<{
  store: Store;
  recipientId: string;
  signatoryId: string;
  prefixId: string;
}> {
  const store = await openStore(await temporaryFolder());
  const prefix = await openOffice(store);
  return { store, prefixId: prefix.id, ...(await openDesk(store)) };
}

const as = <T>(action: UndoableAction | 'office.loadSample', work: () => Promise<T>) =>
  actingAs({ ...actor, action }, work);

async function undoLast(store: Store) {
  const step = await store.undo.last(at);
  if (step === null) throw new Error('nothing to take back');
  return actingAs({ ...actor, action: 'undo.apply' }, () =>
    store.undo.undo(step.id, { ...actor, reason: 'เลิกทำ' }),
  );
}

async function logPaper(store: Store, changes = {}): Promise<RegisterEntry> {
  return store.registers.log({
    importId: null,
    letterIndex: null,
    fields: letterFields(changes),
    allowSameLetter: true,
    ...actor,
    isSample: false,
  });
}

test('recipients added in bulk go again in one step, and the step before them after that', async () => {
  const { store } = await openDeskOf();
  const before = await store.office.listRecipients();
  const one = { kind: 'sao' as const, formalTitle: '', email: '', phone: '' };
  await as('recipient.addMany', () =>
    store.office.saveRecipients([
      { ...one, name: 'อบต.หนึ่ง' },
      { ...one, name: 'อบต.สอง' },
    ]),
  );
  const [first] = before;
  await as('recipient.save', () => store.office.saveRecipient({ ...(first ?? one), name: 'ชื่อใหม่' }));
  expect(await store.undo.last(at)).toMatchObject({ action: 'recipient.save', rows: 1 });
  await undoLast(store);
  expect(await store.undo.last(at)).toMatchObject({ action: 'recipient.addMany', rows: 2 });
  await undoLast(store);
  expect(await store.office.listRecipients()).toEqual(before);
  expect(await store.undo.last(at)).toBeNull();
  await store.close();
});

test('a recipient removed comes back with its place and its groups', async () => {
  const { store, recipientId } = await openDeskOf();
  await store.office.saveGroup({
    name: 'ทุกแห่ง',
    addressLine: 'นายก',
    memberIds: [recipientId],
    isDefault: true,
  });
  const before = [await store.office.listRecipients(), await store.office.listGroups()];
  await as('recipient.remove', () => store.office.removeRecipient(recipientId));
  expect(await store.office.listGroups()).toMatchObject([{ memberIds: [] }]);
  await undoLast(store);
  expect([await store.office.listRecipients(), await store.office.listGroups()]).toEqual(before);
  await store.close();
});

test('what was changed again since is left alone', async () => {
  const { store, recipientId } = await openDeskOf();
  const [recipient] = await store.office.listRecipients();
  if (recipient === undefined) throw new Error('no recipient');
  await as('recipient.save', () => store.office.saveRecipient({ ...recipient, phone: '๑' }));
  const step = await store.undo.last(at);
  await as('office.loadSample', () => store.office.saveRecipient({ ...recipient, phone: '๒' }));
  expect(await store.undo.last(at)).toBeNull();
  await expect(store.undo.undo(step?.id ?? 0, { ...actor, reason: '' })).rejects.toMatchObject({
    code: 'undo-too-late',
  });
  expect((await store.office.listRecipients()).find(({ id }) => id === recipientId)?.phone).toBe('๒');
  await store.close();
});

test('a prefix that gave numbers meanwhile stays', async () => {
  const { store } = await openDeskOf();
  const input = { code: 'ธบ ๐๙๑๘', ownerOffice: '', phone: '', email: '', isDefault: false };
  const { id: prefixId } = await as('prefix.save', () => store.office.savePrefix(input));
  const sent = { prefixId, circular: false, seriesCircular: false, fields: letterFields(), isSample: false };
  await store.registers.addSent({ ...sent, ...actor });
  await expect(undoLast(store)).rejects.toMatchObject({ code: 'in-use', params: { what: 'prefix' } });
  expect(await store.office.listPrefixes()).toHaveLength(2);
  await store.close();
});

test('a prefix that comes back goes on behind the number it was set to, and knows who set it', async () => {
  const { store, prefixId } = await openDeskOf();
  const name = { book: 'sent', prefixId, circular: false, year: 2569 } as const;
  const set = (next: number, more = {}) =>
    as('office.loadSample', () => store.office.setNextNumber({ ...name, ...more, next }, at));
  await set(401);
  await set(501);
  const historyOf = () => {
    const db = new DatabaseSync(join(store.folder, 'saraban.db'), { readOnly: true });
    const sql = `SELECT h.before, h.after, h.at, h.by FROM series_history h JOIN series s ON s.id = h.series_id
      WHERE s.prefix_id = ? ORDER BY h.seq`;
    const found = db.prepare(sql).all(prefixId);
    db.close();
    return found;
  };
  const before = historyOf();
  expect(before).toMatchObject([{ after: 401 }, { before: 401, after: 501, by: clerk }]);
  await as('prefix.remove', () => store.office.removePrefix(prefixId));
  // Its places in the history are another's by now.
  await set(31, { book: 'received', prefixId: null });
  expect(await store.undo.last(at)).toMatchObject({ action: 'prefix.remove', rows: 1 });
  await undoLast(store);
  expect(await store.registers.peekNext(name)).toBe(501);
  expect(historyOf()).toEqual(before);
  const { first } = await checkEvidence({ folder: store.folder, paper: null });
  expect(first).toBeNull();
  await store.close();
});

test('a correction and an addition are taken back by corrections that stay in the history', async () => {
  const { store } = await openDeskOf();
  const { id, subject } = await logPaper(store);
  await as('register.correct', () =>
    store.registers.correct({ id, changes: { subject: 'ผิด' }, reason: 'แก้', ...actor }),
  );
  await as('register.annotate', () =>
    store.registers.annotate({ id, field: 'note', text: 'ส่งผิดคน', ...actor }),
  );
  expect((await undoLast(store)).entryIds).toEqual([id]);
  await undoLast(store);
  const { entry, history } = await store.registers.get(id);
  expect(entry).toMatchObject({ subject, note: '' });
  expect(history.map(({ kind, field, reason }) => [kind, field, reason])).toEqual([
    ['entered', null, null],
    ['corrected', 'subject', 'แก้'],
    ['annotated', 'note', null],
    ['corrected', 'note', 'เลิกทำ'],
    ['corrected', 'subject', 'เลิกทำ'],
  ]);
  const { first } = await checkEvidence({ folder: store.folder, paper: null });
  expect(first).toBeNull();
  await store.close();
});

test('a void number stays void, and what stood before it can no longer be taken back', async () => {
  const { store } = await openDeskOf();
  const { id } = await logPaper(store);
  await as('register.annotate', () => store.registers.annotate({ id, field: 'note', text: 'ก', ...actor }));
  await store.registers.void({ id, reason: 'ลงซ้ำ', ...actor });
  expect(await store.undo.last(at)).toBeNull();
  await store.close();
});

test('when a letter turns out to be classified nothing is left that could be taken back', async () => {
  const { store } = await openDeskOf();
  const { id } = await logPaper(store);
  await as('register.annotate', () =>
    store.registers.annotate({ id, field: 'note', text: 'แผนลับ', ...actor }),
  );
  await as('register.correct', () =>
    store.registers.correct({ id, changes: { secrecy: 'secret' }, reason: 'ลับ', ...actor }),
  );
  expect(await store.undo.last(at)).toBeNull();
  const db = new DatabaseSync(join(store.folder, 'saraban.db'), { readOnly: true });
  expect(db.prepare('SELECT count(*) AS n FROM undo_rows').get()).toEqual({ n: 0 });
  db.close();
  await store.close();
});

test('a draft thrown away lies in the trash with its files and comes back as it was', async () => {
  const { store, prefixId, recipientId, signatoryId } = await openDeskOf();
  const content = circularContent(prefixId, { recipientId, signatoryId }, 'ขอเชิญประชุม');
  const source = { sourceEntryId: null, sourceImportId: null, sourceLetterIndex: null };
  const draft = await store.letters.create({ content, ...source, isSample: false, ...actor });
  const before = await store.letters.get(draft.id);
  await as('letter.remove', () => store.letters.remove(draft.id, actor));
  expect(await store.letters.list(true)).toEqual([]);
  expect(await store.trash.list(30)).toMatchObject([
    { id: draft.id, kind: 'draft', title: 'ขอเชิญประชุม', by: clerk, goesOn: '2026-12-23' },
  ]);
  expect((await undoLast(store)).restored).toEqual([{ kind: 'draft', id: draft.id }]);
  expect(await store.letters.get(draft.id)).toEqual(before);
  expect(await store.trash.list(30)).toEqual([]);
  await store.close();
});

test('a file thrown out of the queue comes back read as it was; after its days it is gone for good', async () => {
  const { store } = await openDeskOf();
  const { importId, fileId } = await waitingImport(store, ['หน้าหนึ่ง', 'หน้าสอง']);
  const before = [await store.imports.mustFind(importId), await store.imports.reading(importId)];
  const discard = () => store.imports.discard(importId, { ...actor, why: 'not-needed' });
  expect(await as('import.discard', discard)).toBeNull(); // its original stays
  await store.trash.restore(importId);
  expect([await store.imports.mustFind(importId), await store.imports.reading(importId)]).toEqual(before);
  await discard();
  await store.trash.removeOlder(new Date('2026-12-22T09:30:00+07:00'), 30);
  expect(await store.vault.has(fileId)).toBe(true);
  await store.trash.removeOlder(new Date('2026-12-24T09:30:00+07:00'), 30);
  expect(await store.vault.has(fileId)).toBe(false);
  expect(await store.trash.list(30)).toEqual([]);
  const { first } = await checkEvidence({ folder: store.folder, paper: null });
  expect(first).toBeNull();
  await store.close();
});

test('what may be secret is never kept in the trash', async () => {
  const { store } = await openDeskOf();
  const { importId, fileId } = await waitingImport(store, ['แผนลับ']);
  expect(await store.imports.discard(importId, { ...actor, why: 'maybe-secret' })).toBe(fileId);
  expect(await store.trash.list(30)).toEqual([]);
  await store.close();
});

test('a prefix made again under the same code stands; taking its removal back says that it is too late', async () => {
  const { store } = await openDeskOf();
  const input = { code: 'ธบ ๐๐๒๓.๑๑', ownerOffice: 'ปกครอง', phone: '', email: '', isDefault: false };
  const removed = await store.office.savePrefix(input);
  await as('prefix.remove', () => store.office.removePrefix(removed.id));
  const step = await store.undo.last(at);
  expect(step).toMatchObject({ action: 'prefix.remove' });
  const again = await store.office.savePrefix(input);
  await expect(undoLast(store)).rejects.toMatchObject({ code: 'undo-too-late' });
  expect((await store.office.listPrefixes()).map(({ id }) => id)).toContain(again.id);
  expect(await store.undo.last(at)).toEqual(step); // not marked as done
  await store.close();
});

test('when a file is thrown away for good as maybe secret, the same file thrown away before goes with it', async () => {
  const { store } = await openDeskOf();
  const twin = await waitingImport(store, ['แผนลับ']);
  const { importId, fileId } = await waitingImport(store, ['แผนลับ']);
  const other = await waitingImport(store, ['เรื่องอื่น']);
  await store.imports.discard(twin.importId, { ...actor, why: 'same-file' });
  await store.imports.discard(other.importId, { ...actor, why: 'not-needed' });
  expect(await store.imports.discard(importId, { ...actor, why: 'maybe-secret' })).toBe(fileId);
  expect((await store.trash.list(30)).map(({ id }) => id)).toEqual([other.importId]);
  await store.close();
});

test.each(['corrected', 'entered'] as const)(
  'of a paper letter %s as classified nothing stays in the trash: not its scan, not a draft of the answer',
  async (how) => {
    const { store, prefixId, recipientId, signatoryId } = await openDeskOf();
    const { importId, fileId } = await waitingImport(store, ['แผนลับ']);
    const other = await waitingImport(store, ['เรื่องอื่น']);
    const db = new DatabaseSync(join(store.folder, 'saraban.db'));
    const { documentNumber, documentDate, from } = letterFields();
    db.prepare('UPDATE imports SET number = ?, document_date = ?, sender = ? WHERE id = ?').run(
      documentNumber,
      documentDate,
      from,
      importId,
    );
    db.close();
    for (const id of [importId, other.importId])
      await store.imports.discard(id, { ...actor, why: 'not-needed' });
    if (how === 'entered') {
      await logPaper(store, { secrecy: 'secret' });
    } else {
      const { id } = await logPaper(store);
      const content = circularContent(prefixId, { recipientId, signatoryId }, 'ตอบแผนลับ');
      const source = { sourceEntryId: id, sourceImportId: null, sourceLetterIndex: null };
      const draft = await store.letters.create({ content, ...source, isSample: false, ...actor });
      await store.letters.remove(draft.id, actor);
      expect(await store.trash.list(30)).toHaveLength(3);
      await store.registers.correct({ id, changes: { secrecy: 'secret' }, reason: 'ลับ', ...actor });
    }
    expect((await store.trash.list(30)).map(({ id }) => id)).toEqual([other.importId]);
    expect([await store.vault.has(fileId), await store.vault.has(other.fileId)]).toEqual([false, true]);
    await store.close();
  },
);

test('marking a letter as classified reads no page in the trash and is not kept from it by a spoiled item; correcting it asks no more', async () => {
  const { store, prefixId, recipientId, signatoryId } = await openDeskOf();
  const { importId } = await waitingImport(store, ['หน้ายาวของเรื่องอื่น']);
  await store.imports.discard(importId, { ...actor, why: 'not-needed' });
  const content = circularContent(prefixId, { recipientId, signatoryId }, 'ร่างที่เสีย');
  const source = { sourceEntryId: null, sourceImportId: null, sourceLetterIndex: null };
  const draft = await store.letters.create({ content, ...source, isSample: false, ...actor });
  await store.letters.remove(draft.id, actor);
  const { id } = await logPaper(store);
  const db = new DatabaseSync(join(store.folder, 'saraban.db'));
  db.prepare("UPDATE trash SET rows = replace(rows, '}', '') || ? WHERE id = ?").run(id, draft.id);
  db.close();
  const parse = vi.spyOn(JSON, 'parse');
  onTestFinished(() => parse.mockRestore());
  const parsed = () => parse.mock.calls.filter(([json]) => /หน้ายาว|"file_id"/u.test(json)).length;
  await store.registers.correct({ id, changes: { secrecy: 'secret' }, reason: 'ลับ', ...actor });
  expect((await store.registers.get(id)).entry.secrecy).toBe('secret');
  expect(parse.mock.calls.some(([json]) => json.includes('หน้ายาว'))).toBe(false);
  expect(parsed()).toBe(1); // the one file, without its pages
  await store.registers.correct({ id, changes: { to: 'ปลัดอำเภอ' }, reason: 'พิมพ์ผิด', ...actor });
  expect(parsed()).toBe(1);
  expect(await store.trash.list(30)).toHaveLength(2);
  await store.close();
});

test('where no trash is kept a file and a draft are gone at once, and the file is not put on record as maybe secret', async () => {
  const folder = await temporaryFolder();
  const before = await openStore(folder);
  const prefix = await openOffice(before, { trashDays: 0 });
  const desk = await openDesk(before);
  const { importId, fileId } = await waitingImport(before, ['หน้าหนึ่ง']);
  const content = circularContent(prefix.id, desk, 'ขอเชิญประชุม');
  const source = { sourceEntryId: null, sourceImportId: null, sourceLetterIndex: null };
  const draft = await before.letters.create({ content, ...source, isSample: false, ...actor });
  const enclosure = await before.vault.put(new TextEncoder().encode('สิ่งที่ส่งมาด้วย'));
  const file = {
    kind: 'enclosure',
    name: 'บัญชี.pdf',
    mediaType: 'application/pdf',
    fileId: enclosure,
  } as const;
  await before.letters.addFile(draft.id, file, actor, false);
  await before.close();

  const application = await startApplication(folder, testPorts());
  const ask = async (method: 'import.discard' | 'letter.remove' | 'undo.last', input: object) => {
    const reply = await application.dispatch(method, input);
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value;
  };
  await ask('import.discard', { id: importId });
  await ask('letter.remove', { id: draft.id });
  expect(await ask('undo.last', {})).toBeNull();
  await application.close();

  const store = await openStore(folder);
  expect(await store.trash.list(0)).toEqual([]);
  expect([await store.vault.has(fileId), await store.vault.has(enclosure)]).toEqual([false, false]);
  await store.close();
  const db = new DatabaseSync(join(folder, 'saraban.db'));
  const row = db.prepare('SELECT discard_reason FROM imports').get();
  expect(row).toEqual({ discard_reason: 'not-needed' });
  db.close();
});

test('a kept row that names a foreign table or column brings nothing back, and a full disk says that it is full', async () => {
  const { store } = await openDeskOf();
  const { importId } = await waitingImport(store, ['หน้าหนึ่ง'.repeat(20_000)]);
  await store.imports.discard(importId, { ...actor, why: 'not-needed' });
  const db = new DatabaseSync(join(store.folder, 'saraban.db'));
  const kept = String(db.prepare('SELECT rows FROM trash').get()?.rows);
  const forge = (rows: string) => db.prepare('UPDATE trash SET rows = ?').run(rows);
  for (const rows of [
    kept.replace('"imports"', '"phrases"'),
    kept.replace('"kind":"text"', '"kind = \'x\', state":"text"'),
  ]) {
    expect(rows).not.toBe(kept);
    forge(rows);
    await expect(store.trash.restore(importId)).rejects.toMatchObject({ code: 'undo-too-late' });
  }
  forge(kept);
  db.exec('VACUUM'); // what the file left free would be room enough
  db.close();
  const crowded = openDatabase(join(store.folder, 'saraban.db'));
  crowded.exec(`PRAGMA max_page_count = ${Number(crowded.prepare('PRAGMA page_count').get()?.page_count)}`);
  expect(() => transaction(crowded, () => restoreFromTrash(crowded, importId))).toThrow(/full/u);
  crowded.close();
  await store.trash.restore(importId);
  expect((await store.imports.mustFind(importId)).state).toBe('ready');
  await store.close();
});

test('a shelf given to several letters is taken back in one step; of a stored one the former comes back', async () => {
  const { store } = await openDeskOf();
  const [first, second] = [await logPaper(store), await logPaper(store)];
  const ids = [first.id, second.id];
  const shelf = { retention: null, until: null, place: 'ตู้ ๑', fileCode: '', note: '' };
  const place = async (id: string) => (await store.keeping.ofEntry(id))?.filing?.place ?? null;
  await as('keeping.file', () => store.keeping.file(ids, shelf));
  expect(await store.undo.last(at)).toMatchObject({ action: 'keeping.file', rows: 2 });
  await undoLast(store);
  expect([await place(first.id), await place(second.id)]).toEqual([null, null]);
  await store.keeping.store({ ...shelf, entryIds: [first.id], on: '2026-11-23', facts: noFacts }, actor);
  await as('keeping.file', () => store.keeping.file(ids, { ...shelf, place: 'ตู้ ๒' }));
  await undoLast(store);
  expect([await place(first.id), await place(second.id)]).toEqual(['ตู้ ๑', null]);
  await store.close();
});
