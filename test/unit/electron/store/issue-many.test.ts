/** Many recipients from one table: one ว number for a circular, a set of letters that stays together otherwise. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listBatch } from '../../../../electron/store/batch-rows.ts';
import { type Connection, openDatabase, transaction } from '../../../../electron/store/database.ts';
import { listDispatches } from '../../../../electron/store/dispatch-rows.ts';
import { issueLetter } from '../../../../electron/store/issue.ts';
import { issueEach } from '../../../../electron/store/issue-set.ts';
import { insertLetter, writeState } from '../../../../electron/store/letter-rows.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { savePrefix, saveSignatory } from '../../../../electron/store/office-rows.ts';
import { peekNext } from '../../../../electron/store/series-rows.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import { districtChief, officeSettings, prefix, shortLetter } from '../../../helpers/letter-samples.ts';
import { processorTime } from '../../../helpers/processor-time.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const actor = { at: new Date('2026-11-23T09:30:00+07:00'), by: officeSettings.clerkName };
const issueOf = (id: string) => ({
  ...actor,
  id,
  date: '2026-11-23',
  settings: officeSettings,
  printed: () => '{}',
});

async function office() {
  const db = openDatabase(join(await temporaryFolder(), 'saraban.db'));
  onTestFinished(() => db.close());
  migrate(db);
  const { id: prefixId } = savePrefix(db, { ...prefix, id: undefined }, false);
  const { id: signatoryId } = saveSignatory(db, { ...districtChief, id: undefined }, false);
  return { db, ids: { prefixId, signatoryId, recipientIds: [] } };
}

function signed(db: Connection, content: LetterContent) {
  const none = { sourceEntryId: null, sourceImportId: null, sourceLetterIndex: null, isSample: false };
  return transaction(db, () =>
    writeState(db, insertLetter(db, { ...actor, ...none, content }), 'signed', actor),
  );
}

const table = {
  columns: ['ผู้รับ', 'จำนวนเงิน', 'ส่งภายใน'],
  rows: [
    ['นายก อบต.หนึ่ง', '๑,๐๐๐', '๓๐ พฤศจิกายน ๒๕๖๙'],
    ['นายก อบต.สอง', '๒,๐๐๐', ''],
  ],
  addressee: 0,
};

test('a circular to the rows of a table takes one ว number and knows each recipient with its own last day', async () => {
  const { db, ids } = await office();
  const draft = signed(db, { ...shortLetter, ...ids, circular: true, merge: table });
  const { letter } = transaction(db, () => issueLetter(db, issueOf(draft.id)));
  expect(letter.number).toBe('ธบ ๐๐๒๓.๙/ว ๑');
  expect(listDispatches(db, draft.id).map(({ name, deadline }) => [name, deadline])).toEqual([
    ['นายก อบต.หนึ่ง', '2026-11-30'],
    ['นายก อบต.สอง', null],
  ]);
  expect(listBatch(db, draft.id)).toEqual([]);
});

test('a circular whose text would differ from row to row gets no number', async () => {
  const { db, ids } = await office();
  const content = { ...shortLetter, ...ids, circular: true, merge: table };
  const draft = signed(db, { ...content, subject: 'จัดสรรเงิน {จำนวนเงิน} บาท' });
  expect(() => transaction(db, () => issueLetter(db, issueOf(draft.id)))).toThrow('letter-not-ready');
  expect(peekNext(db, { book: 'sent', prefixId: ids.prefixId, circular: true, year: 2569 })).toBe(1);
});

test('an ordinary letter with a table is never issued as one letter with its fields left open', async () => {
  const { db, ids } = await office();
  const draft = signed(db, { ...shortLetter, ...ids, circular: false, merge: table });
  expect(() => transaction(db, () => issueLetter(db, issueOf(draft.id)))).toThrow('letter-not-ready');
});

test('letters of one table stay together in the order of its rows', async () => {
  const { db, ids } = await office();
  const draft = signed(db, { ...shortLetter, ...ids, circular: false, merge: table });
  const made = transaction(db, () => issueEach(db, issueOf(draft.id))).map(({ letter }) => letter.id);
  expect(listBatch(db, made[1] ?? '').map(({ id }) => id)).toEqual(made);
});

test('five hundred letters take their numbers in a few seconds', async () => {
  const { db, ids } = await office();
  const rows = Array.from({ length: 500 }, (_, at) => [`นายก อบต.ที่ ${at + 1}`, '๑,๐๐๐', '']);
  const draft = signed(db, { ...shortLetter, ...ids, circular: false, merge: { ...table, rows } });
  const began = processorTime();
  const made = transaction(db, () => issueEach(db, issueOf(draft.id)));
  expect(made.at(-1)?.letter.number).toBe('ธบ ๐๐๒๓.๙/๕๐๐');
  console.log(`500 letters numbered in ${Math.round(processorTime() - began)} ms`);
  expect(processorTime() - began).toBeLessThan(20_000);
});
