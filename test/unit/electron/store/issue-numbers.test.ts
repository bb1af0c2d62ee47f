/** Issuing with another number than the next, in memos' own books, and announcements the office does not number. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Connection, openDatabase, transaction } from '../../../../electron/store/database.ts';
import { type Issue, issueLetter } from '../../../../electron/store/issue.ts';
import { insertLetter, writeState } from '../../../../electron/store/letter-rows.ts';
import { openNextVersion } from '../../../../electron/store/letter-version-rows.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { savePrefix, saveSignatory } from '../../../../electron/store/office-rows.ts';
import { reserveNumbers } from '../../../../electron/store/reservation-rows.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import { districtChief, officeSettings, prefix, shortLetter } from '../../../helpers/letter-samples.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const actor = { at: new Date('2026-11-23T09:30:00+07:00'), by: officeSettings.clerkName };
const nextYear = { ...actor, at: new Date('2027-01-04T09:30:00+07:00') };

async function office() {
  const db = openDatabase(join(await temporaryFolder(), 'saraban.db'));
  onTestFinished(() => db.close());
  migrate(db);
  const { id: prefixId } = savePrefix(
    db,
    { ...prefix, id: undefined, format: { leastDigits: 3, withYear: true, circularSpace: true } },
    false,
  );
  const { id: signatoryId } = saveSignatory(db, { ...districtChief, id: undefined }, false);
  return { db, prefixId, content: { ...shortLetter, prefixId, signatoryId, circular: false } };
}

function issue(db: Connection, content: LetterContent, changes: Partial<Issue> = {}) {
  return transaction(db, () => {
    const none = { sourceEntryId: null, sourceImportId: null, sourceLetterIndex: null, isSample: false };
    const { id } = writeState(db, insertLetter(db, { ...actor, ...none, content }), 'signed', actor);
    const printed = () => '{}';
    return issueLetter(db, {
      ...actor,
      id,
      date: '2026-11-23',
      settings: officeSettings,
      printed,
      ...changes,
    });
  });
}

const inserted = { kind: 'inserted', year: 2569, after: 1, reason: 'ลงนามวันเดียวกัน' } as const;

test('a letter issued with a held number bears it, written as its book writes numbers', async () => {
  const { db, prefixId, content } = await office();
  const [held] = transaction(db, () =>
    reserveNumbers(db, {
      ...actor,
      series: { book: 'sent', prefixId, circular: false, year: 2569 },
      count: 1,
      holder: 'ปลัดอำเภอ',
      reason: 'รอลงนาม',
      until: '2026-11-30',
      isSample: false,
    }),
  );
  expect(issue(db, content).letter.number).toBe('ธบ ๐๐๒๓.๙/๐๐๒');
  const number = { kind: 'reserved', reservationId: held?.id ?? '' } as const;
  expect(issue(db, content, { number }).letter.number).toBe('ธบ ๐๐๒๓.๙/๐๐๑');
  expect(() => issue(db, content, { number })).toThrow('reservation-ended');
});

test('a letter between two others bears the stroke, where the office allows it, and is dated in that year', async () => {
  const { db, content } = await office();
  issue(db, content);
  const settings = { ...officeSettings, allowInsertedNumbers: true };
  expect(() => issue(db, content, { number: inserted })).toThrow('inserting-not-allowed');
  const { letter, entry } = issue(db, content, { number: inserted, settings });
  expect([letter.number, entry?.documentNumber]).toEqual(['ธบ ๐๐๒๓.๙/๐๐๑/๑', 'ธบ ๐๐๒๓.๙/๐๐๑/๑']);
  const late = { ...nextYear, number: inserted, settings };
  expect(() => issue(db, content, { ...late, date: '2027-01-04' })).toThrow('letter-not-ready');
  expect(issue(db, content, { ...late, date: '2026-12-30' }).entry).toMatchObject({
    year: 2569,
    inserted: 2,
  });
});

test('memos of an office that counts them apart have a book of their own', async () => {
  const { db, content } = await office();
  const memo = { ...content, form: 'memo' as const };
  const settings = { ...officeSettings, memoSeries: 'own' as const };
  const numbers = [content, memo, content, memo].map((one) => issue(db, one, { settings }).letter.number);
  expect(numbers).toEqual(['๐๐๑', '๐๐๑', '๐๐๒', '๐๐๒'].map((running) => `ธบ ๐๐๒๓.๙/${running}`));
});

test('an announcement takes no number where the office gives them none, nor when it is issued anew', async () => {
  const { db, content } = await office();
  const settings = { ...officeSettings, announcementNumbers: false };
  const code = 'ประกาศอำเภอวังหมอก';
  const book = { ...prefix, id: undefined, code, numbering: 'announcement' as const, isDefault: false };
  const { id: prefixId } = savePrefix(db, book, false);
  const { letter, entry } = issue(db, { ...content, prefixId, form: 'announcement' }, { settings });
  expect([letter.state, letter.number, entry]).toEqual(['numbered', null, null]);
  const again = transaction(db, () => {
    const draft = openNextVersion(db, letter, 'แก้คำผิด', actor);
    writeState(db, draft, 'signed', actor);
    return issueLetter(db, {
      ...actor,
      id: letter.id,
      date: '2026-11-23',
      settings: officeSettings,
      printed: () => '{}',
    });
  });
  expect([again.letter.number, again.letter.version]).toEqual([null, 2]);
});
