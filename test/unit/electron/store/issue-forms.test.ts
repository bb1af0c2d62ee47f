/** Forms beside the ordinary letter: series of their own, forms without a number, one letter each from a table. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Connection, openDatabase, transaction } from '../../../../electron/store/database.ts';
import { listDispatches, tickDispatches } from '../../../../electron/store/dispatch-rows.ts';
import { issueLetter } from '../../../../electron/store/issue.ts';
import { issueEach } from '../../../../electron/store/issue-set.ts';
import {
  deleteLetter,
  findLetter,
  insertLetter,
  mustFindLetter,
  writeContent,
  writeState,
} from '../../../../electron/store/letter-rows.ts';
import { issuedVersions, openNextVersion } from '../../../../electron/store/letter-version-rows.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { migrations } from '../../../../electron/store/migrations/index.ts';
import { savePrefix, saveRecipient, saveSignatory } from '../../../../electron/store/office-rows.ts';
import { peekNext } from '../../../../electron/store/series-rows.ts';
import { keepSnapshot, listSnapshots, mustFindSnapshot } from '../../../../electron/store/snapshot-rows.ts';
import { letterContent } from '../../../../shared/contract/schemas.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import { districtChief, officeSettings, prefix, shortLetter } from '../../../helpers/letter-samples.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const actor = { at: new Date('2026-11-23T09:30:00+07:00'), by: officeSettings.clerkName };
const settings = officeSettings;

async function office(steps = migrations) {
  const db = openDatabase(join(await temporaryFolder(), 'saraban.db'));
  onTestFinished(() => db.close());
  migrate(db, steps);
  return db;
}

function people(db: Connection) {
  const { id: prefixId } = savePrefix(db, { ...prefix, id: undefined }, false);
  const { id: signatoryId } = saveSignatory(db, { ...districtChief, id: undefined }, false);
  return { prefixId, signatoryId };
}

function signed(db: Connection, content: LetterContent) {
  return transaction(db, () => {
    const none = { sourceEntryId: null, sourceImportId: null, sourceLetterIndex: null, isSample: false };
    return writeState(db, insertLetter(db, { ...actor, ...none, content }), 'signed', actor);
  });
}

const issueOf = (id: string) => ({ ...actor, id, date: '2026-11-23', settings, printed: () => '{}' });

test('an order counts n/พ.ศ. in a book of its own, whatever number the letters have come to', async () => {
  const db = await office();
  const ids = people(db);
  const book = savePrefix(
    db,
    { ...prefix, id: undefined, code: 'คำสั่งอำเภอวังหมอก', numbering: 'order', isDefault: false },
    false,
  );
  const first = signed(db, { ...shortLetter, ...ids });
  transaction(db, () => issueLetter(db, issueOf(first.id)));
  const order = signed(db, { ...shortLetter, ...ids, form: 'order', circular: false, prefixId: book.id });
  const { letter, entry } = transaction(db, () => issueLetter(db, issueOf(order.id)));
  expect(letter.number).toBe('๑/๒๕๖๙');
  expect(entry?.documentNumber).toBe('คำสั่งอำเภอวังหมอก ที่ ๑/๒๕๖๙');
  const strayed = signed(db, { ...shortLetter, ...ids, form: 'order', circular: false });
  expect(() => transaction(db, () => issueLetter(db, issueOf(strayed.id)))).toThrow('letter-not-ready');
});

test('minutes are finished without a number, stand in no register, and stay for ever', async () => {
  const db = await office();
  const details = {
    place: 'ห้องประชุม',
    present: 'นาย ก',
    begins: '๐๙.๐๐',
    ends: '๑๒.๐๐',
    recorder: 'นางสาว ข',
  };
  const draft = signed(db, { ...shortLetter, ...people(db), form: 'minutes', circular: false, details });
  const { letter, entry } = transaction(db, () => issueLetter(db, issueOf(draft.id)));
  expect(entry).toBeNull();
  expect(letter).toMatchObject({ state: 'numbered', number: null, entryId: null });
  expect(db.prepare('SELECT count(*) AS n FROM entries').get()?.n).toBe(0);
  expect(issuedVersions(db, letter.id)).toHaveLength(1);
  expect(() => deleteLetter(db, letter.id)).toThrow('never deleted');
});

const table = {
  columns: ['ผู้รับ', 'จำนวนเงิน', 'ส่งภายใน'],
  rows: [
    ['นายก อบต.หนึ่ง', '๑,๐๐๐', '๓๐ พฤศจิกายน ๒๕๖๙'],
    ['นายก อบต.สอง', '๒,๐๐๐', ''],
    ['นายก อบต.สาม', '๓,๐๐๐', '๑ ธันวาคม ๒๕๖๙'],
  ],
  addressee: 0,
};

test('a table makes one letter each with consecutive numbers, filled from its row', async () => {
  const db = await office();
  const content = { ...shortLetter, ...people(db), circular: false, merge: table };
  const draft = signed(db, { ...content, subject: 'จัดสรรเงิน {จำนวนเงิน} บาท' });
  const made = transaction(db, () => issueEach(db, issueOf(draft.id)));
  expect(made.map(({ letter }) => [letter.number, letter.addressee, letter.subject])).toEqual([
    ['ธบ ๐๐๒๓.๙/๑', 'นายก อบต.หนึ่ง', 'จัดสรรเงิน ๑,๐๐๐ บาท'],
    ['ธบ ๐๐๒๓.๙/๒', 'นายก อบต.สอง', 'จัดสรรเงิน ๒,๐๐๐ บาท'],
    ['ธบ ๐๐๒๓.๙/๓', 'นายก อบต.สาม', 'จัดสรรเงิน ๓,๐๐๐ บาท'],
  ]);
  expect(made[0]?.letter.id).toBe(draft.id);
  expect(made.map(({ letter }) => listDispatches(db, letter.id)[0]?.deadline)).toEqual([
    '2026-11-30',
    null,
    '2026-12-01',
  ]);
});

test('when one of many cannot be made, none is: no number, no letter', async () => {
  const db = await office();
  const { prefixId, signatoryId } = people(db);
  const rows = [...table.rows.slice(0, 2), ['', '๓,๐๐๐', '']];
  const draft = signed(db, {
    ...shortLetter,
    prefixId,
    signatoryId,
    circular: false,
    merge: { ...table, rows },
  });
  expect(() => transaction(db, () => issueEach(db, issueOf(draft.id)))).toThrow('letter-not-ready');
  expect(peekNext(db, { book: 'sent', prefixId, circular: false, year: 2569 })).toBe(1);
  expect(db.prepare('SELECT count(*) AS n FROM letters').get()?.n).toBe(1);
  expect(findLetter(db, draft.id)).toEqual(draft);
});

test('an answer ticks what must have come before it, and a tick taken away leaves the others', async () => {
  const db = await office();
  const draft = signed(db, { ...shortLetter, ...people(db) });
  transaction(db, () => issueLetter(db, issueOf(draft.id)));
  const tick = (step: 'received' | 'replied', at: Date | null) =>
    transaction(db, () => tickDispatches(db, { letterId: draft.id, positions: [0], step, at }, actor));
  tick('replied', actor.at);
  const moment = expect.stringContaining('2026-11-23');
  expect(listDispatches(db, draft.id)[0]).toMatchObject({
    sentAt: moment,
    receivedAt: moment,
    repliedAt: moment,
  });
  tick('replied', null);
  expect(listDispatches(db, draft.id)[0]).toMatchObject({ receivedAt: moment, repliedAt: null });
});

test('a correction of the recipients reaches their rows; what was ticked stays', async () => {
  const db = await office();
  const { prefixId, signatoryId } = people(db);
  const [one, two, three] = ['หนึ่ง', 'สอง', 'สาม'].map((name) =>
    saveRecipient(db, { kind: 'sao', name, formalTitle: `นายก อบต.${name}`, email: '', phone: '' }, false),
  );
  const ids = (...those: readonly ({ readonly id: string } | undefined)[]) =>
    those.map((each) => each?.id ?? '');
  const draft = signed(db, { ...shortLetter, prefixId, signatoryId, recipientIds: ids(one, two) });
  transaction(db, () => issueLetter(db, issueOf(draft.id)));
  transaction(db, () =>
    tickDispatches(db, { letterId: draft.id, positions: [0], step: 'sent', at: actor.at }, actor),
  );
  transaction(db, () => {
    const next = openNextVersion(db, mustFindLetter(db, draft.id), 'ผู้รับผิด', actor);
    writeContent(db, next.id, { ...letterContent.parse(next), recipientIds: ids(three) }, actor);
    writeState(db, next, 'signed', actor);
    issueLetter(db, issueOf(next.id));
  });
  expect(listDispatches(db, draft.id).map(({ name, sentAt }) => [name, sentAt !== null])).toEqual([
    ['นายก อบต.หนึ่ง', true],
    ['นายก อบต.สาม', false],
  ]);
});

test('a wrong date is corrected where there is no number; under a number it stays the one of the register', async () => {
  const db = await office();
  const ids = people(db);
  const dateAfterCorrection = (content: LetterContent) => {
    const first = signed(db, content);
    return transaction(db, () => {
      issueLetter(db, issueOf(first.id));
      const next = openNextVersion(db, mustFindLetter(db, first.id), 'วันที่ผิด', actor);
      writeState(db, next, 'signed', actor);
      const { letter } = issueLetter(db, { ...issueOf(next.id), date: '2026-11-25' });
      return [letter.date, issuedVersions(db, letter.id).map(({ content: { date } }) => date)];
    });
  };
  const details = {
    place: 'ห้องประชุม',
    present: 'นาย ก',
    begins: '๐๙.๐๐',
    ends: '๑๒.๐๐',
    recorder: 'นางสาว ข',
  };
  const minutes = { ...shortLetter, ...ids, form: 'minutes', circular: false, details } as const;
  expect(dateAfterCorrection(minutes)).toEqual(['2026-11-25', ['2026-11-25', '2026-11-23']]);
  expect(dateAfterCorrection({ ...shortLetter, ...ids })).toEqual([
    '2026-11-23',
    ['2026-11-23', '2026-11-23'],
  ]);
});

test('a draft can be looked back at: a step when minutes passed or another hand wrote', async () => {
  const db = await office();
  const content = { ...shortLetter, ...people(db) };
  const { id } = signed(db, content);
  const write = (subject: string, minutes: number, by = actor.by) =>
    transaction(db, () => {
      const at = new Date(actor.at.getTime() + minutes * 60_000);
      keepSnapshot(db, id, { ...content, subject }, { at, by });
      db.prepare('UPDATE letters SET content = ?, updated_at = ?, updated_by = ? WHERE id = ?').run(
        JSON.stringify({ ...content, subject }),
        at.toISOString(),
        by,
        id,
      );
    });
  write('หนึ่ง', 1);
  write('สอง', 2);
  write('สาม', 9);
  write('สี่', 10, 'นายอีกคน');
  expect(listSnapshots(db, id).map(({ seq }) => mustFindSnapshot(db, id, seq).subject)).toEqual([
    'สาม',
    'สอง',
    shortLetter.subject,
  ]);
});

test('letters, versions and history of an older file come through to the new schema unchanged', async () => {
  const db = await office(migrations.filter(({ version }) => version < 110));
  const content = JSON.stringify({ ...shortLetter, form: undefined, details: undefined, merge: undefined });
  db.exec(`INSERT INTO prefixes VALUES ('p', 1, 'ธบ ๐๐๒๓.๙', '', '', '', 1, 0)`);
  db.prepare(
    `INSERT INTO letters (id, state, content, prefix_id, updated_at, updated_by, is_sample)
     VALUES ('old', 'draft', ?, 'p', '2026-11-20T09:00:00+07:00', 'สมใจ', 0)`,
  ).run(content);
  db.exec(`INSERT INTO letter_versions (letter_id, version, number, content, printed, issued_at, issued_by, is_sample)
    VALUES ('old', 1, 'ธบ ๐๐๒๓.๙/๑', '{}', '{}', '2026-11-20T09:00:00+07:00', 'สมใจ', 0);
    INSERT INTO letter_history (letter_id, version, at, by, state_after, is_sample)
    VALUES ('old', 1, '2026-11-20T09:00:00+07:00', 'สมใจ', 'draft', 0)`);
  migrate(db);
  expect(findLetter(db, 'old')).toMatchObject({
    form: 'external',
    subject: shortLetter.subject,
    merge: null,
  });
  expect(db.prepare('SELECT number FROM letter_versions').all()).toEqual([{ number: 'ธบ ๐๐๒๓.๙/๑' }]);
  expect(db.prepare('SELECT by FROM letter_history').all()).toEqual([{ by: 'สมใจ' }]);
  expect(() => db.exec(`UPDATE letter_history SET by = 'x'`)).toThrow('only added to');
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
});
