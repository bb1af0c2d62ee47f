/** What a list that is carried out takes with it, and what it leaves. Real database, real vault. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Connection, openDatabase, transaction } from '../../../../electron/store/database.ts';
import { correctEntry, voidEntry } from '../../../../electron/store/entry-changes.ts';
import { checkEvidence } from '../../../../electron/store/evidence/check-evidence.ts';
import { issueLetter } from '../../../../electron/store/issue.ts';
import type { KeepingStore } from '../../../../electron/store/keeping-store.ts';
import { addLetterFile } from '../../../../electron/store/letter-file-rows.ts';
import { insertLetter, writeState } from '../../../../electron/store/letter-rows.ts';
import { writeVersionFile } from '../../../../electron/store/letter-version-rows.ts';
import { savePrefix, saveSignatory } from '../../../../electron/store/office-rows.ts';
import { insertEntry } from '../../../../electron/store/register-rows.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { noFacts } from '../../../../shared/keeping/list.ts';
import { emptyEntryFields } from '../../../../shared/register/from-letter.ts';
import { districtChief, officeSettings, prefix, shortLetter } from '../../../helpers/letter-samples.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const by = officeSettings.clerkName;
const then = { at: new Date('2014-05-01T09:30:00+07:00'), by };
const now = { at: new Date('2026-11-23T09:30:00+07:00'), by };
const facts = {
  ...noFacts,
  committee: ['นายเอก หนึ่งใจ', 'นางโท สองใจ', 'นายตรี สามใจ'].map((name) => ({ name, position: '' })),
  approver: { name: 'นายธีรภพ ศรีวังทอง', position: 'นายอำเภอวังหมอก' },
  archives: 'not-needed',
} as const;

async function office(): Promise<{ folder: string; store: Store; db: Connection }> {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  const db = openDatabase(join(folder, 'saraban.db'));
  onTestFinished(() => db.close());
  return { folder, store, db };
}

function receivedLine(db: Connection, subject: string): string {
  const blank = { prefixId: null, circular: false, seriesCircular: false, fileId: null, importId: null };
  return transaction(db, () =>
    insertEntry(db, {
      ...then,
      ...blank,
      book: 'received',
      fields: { ...emptyEntryFields, from: 'จังหวัดธารบุรี', subject },
      letterIndex: null,
      letterId: null,
      isSample: false,
    }),
  ).id;
}

/** Decided, reported and approved: all that is left is to carry it out. */
async function approvedList(keeping: KeepingStore, entryIds: readonly string[]): Promise<string> {
  const { id, items } = await keeping.makeList({ form: 'destruction', ofYear: 2568, entryIds, facts }, now);
  const destroy = { decision: 'destroy', extendTo: null, eraseFile: true, note: '' } as const;
  await keeping.decide(
    id,
    items.map(({ position }) => ({ ...destroy, position })),
  );
  for (const step of ['considered', 'approved'] as const) await keeping.takeStep(id, step, '2026-11-23', now);
  return id;
}

test('a list passes over lines that were voided or classified since the survey, and says which', async () => {
  const { store, db } = await office();
  const [voided, classified, plain] = ['ลงซ้ำ', 'ภายหลังเป็นความลับ', 'จัดซื้อ'].map((subject) =>
    receivedLine(db, subject),
  );
  const ids = [voided ?? '', classified ?? '', plain ?? ''];
  const id = await approvedList(store.keeping, ids);
  transaction(db, () => voidEntry(db, { id: voided ?? '', reason: 'ลงซ้ำ', ...now }));
  transaction(db, () =>
    correctEntry(db, { id: classified ?? '', changes: { secrecy: 'secret' }, reason: 'กำหนดชั้น', ...now }),
  );
  const passed = async () => (await store.keeping.get(id)).items.map(({ passedOver }) => passedOver);
  expect(await passed()).toEqual(['voided', 'classified', null]);
  const done = await store.keeping.takeStep(id, 'destroyed', '2026-11-23', now);
  expect(done.state).toBe('destroyed');
  const outcomes = db.prepare('SELECT entry_id, outcome FROM filings ORDER BY rowid').all();
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([null, null, 'destroyed']);
  transaction(db, () => voidEntry(db, { id: plain ?? '', reason: 'ภายหลัง', ...now }));
  expect(await passed()).toEqual(['voided', 'classified', null]);
  expect(() => db.exec('UPDATE keeping_items SET passed_over = NULL')).toThrow('said once');
});

test('a letter written here goes with its versions, scan and enclosures; its line and its place in the chain stay', async () => {
  const { folder, store, db } = await office();
  const word = 'เครื่องพิมพ์ดีดโบราณ';
  const { id: prefixId } = savePrefix(db, { ...prefix, id: undefined }, false);
  const { id: signatoryId } = saveSignatory(db, { ...districtChief, id: undefined }, false);
  const put = (text: string) => store.vault.put(new TextEncoder().encode(text));
  const [pdf, scan, shared] = [await put('pdf'), await put('scan'), await put('shared')];
  const content = { ...shortLetter, prefixId, signatoryId, subject: 'จัดซื้อ', closingPurpose: word };
  const write = () => {
    const source = { sourceEntryId: null, sourceImportId: null, sourceLetterIndex: null, isSample: false };
    const letter = insertLetter(db, { ...then, ...source, content });
    addLetterFile(
      db,
      letter.id,
      { kind: 'enclosure', name: `${word}.pdf`, mediaType: 'x', fileId: shared },
      then,
    );
    writeState(db, letter, 'signed', then);
    const given = { date: '2014-05-01', settings: officeSettings, printed: () => '{}' };
    return issueLetter(db, { ...then, ...given, id: letter.id });
  };
  const { letter, entry } = transaction(db, write);
  const { letter: other } = transaction(db, write);
  transaction(db, () => {
    writeVersionFile(db, letter.id, 1, pdf);
    addLetterFile(
      db,
      letter.id,
      { kind: 'signed-scan', name: 'scan.pdf', mediaType: 'x', fileId: scan },
      then,
    );
  });
  expect(() => db.prepare('DELETE FROM letter_versions').run()).toThrow('an issued version is never deleted');
  const entryId = entry?.id ?? '';
  const find = async () => (await store.search.find({ text: word }, 5)).map((hit) => hit.entry.id);
  expect(await find()).toContain(entryId);

  const id = await approvedList(store.keeping, [entryId]);
  expect((await store.keeping.get(id)).items[0]).toMatchObject({ eraseFile: true });
  await store.keeping.takeStep(id, 'destroyed', '2026-11-23', now);
  expect(await store.keeping.finishErasures()).toBe(2);

  expect((await store.registers.get(entryId)).entry).toMatchObject({ subject: 'จัดซื้อ', letterId: null });
  expect(await find()).not.toContain(entryId);
  expect(await Promise.all([pdf, scan, shared].map((file) => store.vault.has(file)))).toEqual([
    false,
    false,
    true,
  ]);
  const letters = db.prepare('SELECT DISTINCT letter_id FROM letter_versions').all();
  expect(letters.map(({ letter_id }) => letter_id)).toEqual([other.id]);
  const said = db.prepare(
    `SELECT l.change, x.reason FROM audit_log l LEFT JOIN audit_erasures x USING (seq)
     WHERE kind = 'letter-version' AND id = ? ORDER BY seq`,
  );
  expect(said.all(`${letter.id} 1`).map(({ change, reason }) => [change, reason])).toEqual([
    ['added', 'destroyed'],
    ['changed', 'destroyed'],
    ['erased', null],
    ['removed', null],
  ]);
  const recited = db.prepare(
    'SELECT count(*) AS n FROM audit_log JOIN audit_values USING (seq) WHERE id LIKE ? AND after LIKE ?',
  );
  expect(recited.get(`${letter.id}%`, `%${word}%`)?.n).toBe(0);
  expect((await checkEvidence({ folder, paper: null })).breaks).toBe(0);
  expect(() => db.prepare('DELETE FROM letters').run()).toThrow('an issued letter is never deleted');
});
