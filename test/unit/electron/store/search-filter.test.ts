/** A filter alone goes through the books stretch by stretch: nobody waits for it, and nothing is left out. */
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/store/database.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { newestWithin, withinFilter } from '../../../../electron/store/search-filter.ts';
import { findWithin, searchEntries } from '../../../../electron/store/search-rows.ts';

test('the few lines of a rare sender are found in long books, the newest first, with pauses in between', async () => {
  const db = openDatabase(':memory:');
  migrate(db);
  db.exec(`
    INSERT INTO series (id, book, circular, year, next) VALUES ('s', 'received', 0, 2569, 9000);
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
    INSERT INTO entries (seq, id, series_id, book, year, running, circular, entered_at, entered_on, entered_by,
      sender, recipient, subject, action, note, is_sample)
    SELECT i, 'e' || i, 's', 'received', 2569, i, 0, '2026-11-20T09:00:00+07:00', '2026-11-20', 'ก', 'จังหวัด', '',
      'เรื่อง', '', '', 1 FROM n;
    INSERT INTO search_lines (seq, subject, sender, line)
    SELECT seq, 'เรื่อง', CASE WHEN seq IN (3, 2500, 4999) THEN 'กรมชลประทาน' ELSE 'จังหวัด' END, '' FROM entries`);
  const question = { text: '', from: 'ชลประทาน' };
  expect((await findWithin(db, question, 50)).map(({ seq }) => seq)).toEqual([4999, 2500, 3]);
  expect((await findWithin(db, question, 2)).map(({ seq }) => seq)).toEqual([4999, 2500]);
  expect(searchEntries(db, question, 50).map(({ seq }) => seq)).toEqual([4999, 2500, 3]);
  const within = withinFilter(db, question);
  if (within === null) throw new Error('a sender is a filter');
  expect([...newestWithin(db, within, 50)].length).toBeGreaterThan(1);
});
