/** The issue of a letter is one piece, and the database itself guards what was issued. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Connection, openDatabase, transaction } from '../../../../electron/store/database.ts';
import { issueLetter } from '../../../../electron/store/issue.ts';
import { findLetter, insertLetter, writeState } from '../../../../electron/store/letter-rows.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { savePrefix, saveSignatory } from '../../../../electron/store/office-rows.ts';
import { insertEntry } from '../../../../electron/store/register-rows.ts';
import { peekNext } from '../../../../electron/store/series-rows.ts';
import type { Letter } from '../../../../shared/letter/letter.ts';
import { emptyEntryFields } from '../../../../shared/register/from-letter.ts';
import { districtChief, officeSettings, prefix, shortLetter } from '../../../helpers/letter-samples.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const actor = { at: new Date('2026-11-23T09:30:00+07:00'), by: officeSettings.clerkName };

async function office(): Promise<{ db: Connection; prefixId: string; signatoryId: string }> {
  const db = openDatabase(join(await temporaryFolder(), 'saraban.db'));
  onTestFinished(() => db.close());
  migrate(db);
  const { id: prefixId } = savePrefix(db, { ...prefix, id: undefined }, false);
  const { id: signatoryId } = saveSignatory(db, { ...districtChief, id: undefined }, false);
  return { db, prefixId, signatoryId };
}

function signedLetter(at: Awaited<ReturnType<typeof office>>): Letter {
  const { db, prefixId, signatoryId } = at;
  return transaction(db, () => {
    const source = insertEntry(db, {
      ...actor,
      book: 'received',
      prefixId: null,
      circular: false,
      seriesCircular: false,
      fields: { ...emptyEntryFields, from: 'จังหวัดธารบุรี', subject: shortLetter.subject },
      fileId: null,
      importId: null,
      letterIndex: null,
      letterId: null,
      isSample: false,
    });
    const letter = insertLetter(db, {
      ...actor,
      content: { ...shortLetter, prefixId, signatoryId },
      sourceEntryId: source.id,
      sourceImportId: null,
      sourceLetterIndex: null,
      isSample: false,
    });
    return writeState(db, letter, 'signed', actor);
  });
}

const issue = (db: Connection, id: string, printed: () => string = () => '{}') =>
  transaction(db, () =>
    issueLetter(db, { ...actor, id, date: '2026-11-23', settings: officeSettings, printed }),
  );
const count = (db: Connection, table: string) =>
  Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);

test('when the last step fails nothing of the issue stands: no number, no line, no note, no state', async () => {
  const at = await office();
  const { db, prefixId } = at;
  const letter = signedLetter(at);
  const before = ['entries', 'entry_history', 'entry_links', 'letter_versions', 'letter_history'].map(
    (table) => count(db, table),
  );
  const fails = () => {
    throw new Error('the disk went away');
  };
  expect(() => issue(db, letter.id, fails)).toThrow('the disk went away');
  expect(
    ['entries', 'entry_history', 'entry_links', 'letter_versions', 'letter_history'].map((table) =>
      count(db, table),
    ),
  ).toEqual(before);
  expect(findLetter(db, letter.id)).toEqual(letter);
  expect(peekNext(db, { book: 'sent', prefixId, circular: true, year: 2569 })).toBe(1);
  expect(issue(db, letter.id).letter.number).toBe('ธบ ๐๐๒๓.๙/ว ๑');
});

test('what became impossible since the signature holds the number back, and no number is lost', async () => {
  const at = await office();
  const letter = signedLetter(at);
  at.db.exec('DELETE FROM signatories');
  expect(() => issue(at.db, letter.id)).toThrow('letter-not-ready');
  expect(findLetter(at.db, letter.id)).toEqual(letter);
  expect(peekNext(at.db, { book: 'sent', prefixId: at.prefixId, circular: true, year: 2569 })).toBe(1);
});

test('a letter is not dated in another year than the book its number comes from', async () => {
  const at = await office();
  const letter = signedLetter(at);
  const dated = (date: string) => () =>
    transaction(at.db, () =>
      issueLetter(at.db, { ...actor, id: letter.id, date, settings: officeSettings, printed: () => '{}' }),
    );
  expect(dated('2025-12-31')).toThrow('letter-not-ready');
  expect(dated('2026-11-20')().letter.number).toBe('ธบ ๐๐๒๓.๙/ว ๑');
});

test('letters issued one after another leave no gap and share no number', async () => {
  const at = await office();
  const numbers = Array.from({ length: 20 }, () => issue(at.db, signedLetter(at).id).entry?.running);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test.each([
  [`UPDATE letters SET content = '{}' WHERE id = ?`, 'an issued letter never changes'],
  [`UPDATE letters SET state = 'draft' WHERE id = ?`, 'an issued letter never changes'],
  [`UPDATE letters SET number = 'อื่น' WHERE id = ?`, 'never changes|keeps its number'],
  [
    `UPDATE letters SET number = NULL, entry_id = NULL, version = 2, version_reason = 'x', state = 'draft' WHERE id = ?`,
    'a letter keeps its number',
  ],
  [`DELETE FROM letters WHERE id = ?`, 'an issued letter is never deleted'],
  [`UPDATE letter_versions SET content = '{}' WHERE letter_id = ?`, 'an issued version never changes'],
  [`DELETE FROM letter_versions WHERE letter_id = ?`, 'an issued version is never deleted'],
  [`UPDATE letter_history SET by = 'x' WHERE letter_id = ?`, 'history is only added to'],
])('the database refuses: %s', async (sql, why) => {
  const at = await office();
  const { letter } = issue(at.db, signedLetter(at).id);
  expect(() => at.db.prepare(sql).run(letter.id)).toThrow(new RegExp(why));
  expect(findLetter(at.db, letter.id)).toEqual(letter);
});

test('the file of an issued version is written once', async () => {
  const at = await office();
  const { letter } = issue(at.db, signedLetter(at).id);
  const write = at.db.prepare('UPDATE letter_versions SET file_id = ? WHERE letter_id = ?');
  write.run('first', letter.id);
  expect(() => write.run('second', letter.id)).toThrow('an issued version never changes');
});
