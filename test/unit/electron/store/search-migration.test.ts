/** Books that were searched by trigrams are found by the new index, with all their pages, and classified lines go quiet. */
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/store/database.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { migrations } from '../../../../electron/store/migrations/index.ts';
import { pageText } from '../../../../electron/store/search-index.ts';
import { searchEntries } from '../../../../electron/store/search-rows.ts';

const fieldEnd = '\ue002\ue002';

test('an older book is found by line and by page after the step, a classified one by its number', () => {
  const db = openDatabase(':memory:');
  migrate(
    db,
    migrations.filter(({ version }) => version < 170),
  );
  db.exec(`INSERT INTO series (id, book, circular, year, next) VALUES ('s', 'received', 0, 2569, 9)`);
  const enter = (seq: number, secrecy: string | null, subject: string) => {
    db.prepare(
      `INSERT INTO entries (seq, id, series_id, book, year, running, circular, entered_at, entered_on, entered_by,
         sender, recipient, subject, action, note, secrecy, is_sample)
       VALUES (?, 'e' || ?, 's', 'received', 2569, ?, 0, '2026-11-20T09:00:00+07:00', '2026-11-20', 'ก', 'จังหวัด', '',
         ?, '', '', ?, 0)`,
    ).run(seq, seq, seq, subject, secrecy);
    db.prepare('INSERT INTO search_lines (seq, subject, sender, line) VALUES (?, ?, ?, ?)').run(
      seq,
      subject,
      'จังหวัด',
      ['ธบ0023/1', subject, 'จังหวัด'].map((field) => field + fieldEnd).join(''),
    );
  };
  enter(1, null, 'ประชุมกำนัน');
  enter(2, 'secret', 'เรื่องลับมาก');
  for (const page of [1, 300]) {
    const id = 65_536 + page;
    db.prepare('INSERT INTO search_pages (id, folded) VALUES (?, ?)').run(id, `วาระที่${page}`);
    db.prepare('INSERT INTO search_page_texts (id, text) VALUES (?, ?)').run(id, `วาระ ที่ ${page}`);
  }

  migrate(db);

  const found = (text: string) => searchEntries(db, text, 9).map(({ seq, kind, page }) => [seq, kind, page]);
  expect(found('กำนัน')).toEqual([[1, 'subject', null]]);
  expect(found('วาระที่300')).toEqual([[1, 'page', 300]]);
  expect(found('วาระ')).toEqual([[1, 'page', 1]]);
  expect(pageText(db, 1, 300)).toBe('วาระ ที่ 300');
  expect(found('จังหวัด')).toEqual([[1, 'line', null]]);
  expect(found('ลับมาก')).toEqual([]);
  expect(found('0023/1').map(([seq]) => seq)).toEqual([2, 1]);
  expect(db.prepare(`SELECT count(*) AS n FROM sqlite_schema WHERE name = 'search_pages'`).get()?.n).toBe(0);
});
