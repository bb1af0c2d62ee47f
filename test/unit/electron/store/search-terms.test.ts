/** A long word is looked for by those of its pieces that are seldom; one with a piece that stands nowhere, not at all. */
import { expect, test } from 'vitest';
import { openDatabase, transaction } from '../../../../electron/store/database.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { insertEntry } from '../../../../electron/store/register-rows.ts';
import { learnAll } from '../../../../electron/store/search-owed.ts';
import { searchEntries } from '../../../../electron/store/search-rows.ts';
import { lines, rareMatch } from '../../../../electron/store/search-terms.ts';
import { letterFields } from '../../../helpers/register-office.ts';

test('a long word is told by its rare pieces, also of lines entered long ago', () => {
  const db = openDatabase(':memory:');
  migrate(db);
  const enter = (subject: string) =>
    insertEntry(db, {
      book: 'received',
      prefixId: null,
      circular: false,
      seriesCircular: false,
      at: new Date('2026-11-23T09:30:00+07:00'),
      by: 'สมหญิง',
      fields: letterFields({ subject }),
      fileId: null,
      importId: null,
      letterIndex: null,
      letterId: null,
      isSample: false,
    });
  transaction(db, () => {
    enter('องค์กรปกครองส่วนท้องถิ่นธารทอง');
    for (let number = 0; number < 60; number += 1) enter('องค์กรปกครองส่วนท้องถิ่น');
  });
  learnAll(db);
  const candidates = (word: string) => {
    const match = rareMatch(db, lines, [word]);
    if (match === null) return null;
    const sql = 'SELECT count(*) AS n FROM search_line_index WHERE search_line_index MATCH ?';
    return db.prepare(sql).get(match)?.n;
  };
  expect(candidates('ปกครองส่วนท้องถิ่นธารทอง')).toBe(1);
  expect(candidates('ปกครองส่วนท้องถิ่น')).toBe(61);
  // Each of its pieces but one stands in every line.
  expect(candidates('องค์กรปกครองส่วนท้องถิ่นฃ')).toBeNull();
  expect(searchEntries(db, 'ปกครองส่วนท้องถิ่นธารทอง', 9).map(({ seq }) => seq)).toEqual([1]);
  expect(searchEntries(db, 'องค์กรปกครองส่วนท้องถิ่นฃ', 9)).toEqual([]);
});
