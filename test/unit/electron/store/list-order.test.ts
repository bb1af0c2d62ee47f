/** A register on the screen in another order than that of its numbers. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Connection, openDatabase, transaction } from '../../../../electron/store/database.ts';
import { correctEntry } from '../../../../electron/store/entry-changes.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { countEntries, listChosen, listEntries } from '../../../../electron/store/register-list.ts';
import { insertEntry } from '../../../../electron/store/register-rows.ts';
import { learnAll } from '../../../../electron/store/search-owed.ts';
import type { RegisterQuery } from '../../../../shared/register/query.ts';
import type { SortColumn } from '../../../../shared/register/sort.ts';
import { letterFields } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const signed = { at: new Date('2026-11-23T09:30:00+07:00'), by: 'ปุณยา' };
const letters = [
  { from: 'ศูนย์ดำรงธรรม', documentDate: '2026-11-20', urgency: null },
  { from: 'เกษตรอำเภอ', documentDate: null, urgency: 'urgent' },
  { from: 'กรมการปกครอง', documentDate: '2026-11-02', urgency: null },
  { from: 'เกษตรอำเภอ', documentDate: '2026-10-01', urgency: 'urgent' },
] as const;

async function openBook(): Promise<Connection> {
  const db = openDatabase(join(await temporaryFolder(), 'saraban.db'));
  migrate(db);
  for (const fields of letters)
    transaction(db, () =>
      insertEntry(db, {
        book: 'received',
        prefixId: null,
        circular: false,
        seriesCircular: false,
        ...signed,
        fields: letterFields(fields),
        fileId: null,
        importId: null,
        letterIndex: null,
        letterId: null,
        isSample: false,
      }),
    );
  return db;
}

const whole = { book: 'received', year: 2569, order: 'newest-first', offset: 0, limit: 10 } as const;

function numbers(db: Connection, column: SortColumn, changes: Partial<RegisterQuery> = {}): number[][] {
  const ofDirection = (direction: 'ascending' | 'descending') => {
    const query = { ...whole, sort: { column, direction }, ...changes };
    const rows = listEntries(db, query);
    expect(listChosen(db, query).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    return rows.map(({ running }) => running);
  };
  return [ofDirection('ascending'), ofDirection('descending')];
}

test('lines stand by sender as in a Thai dictionary, of one sender the newest first, also before they were learnt', async () => {
  const db = await openBook();
  for (const _ of ['owed', 'learnt']) {
    expect(numbers(db, 'from')).toEqual([
      [3, 4, 2, 1],
      [1, 2, 4, 3],
    ]);
    learnAll(db);
  }
  expect(numbers(db, 'documentDate')).toEqual([
    [2, 4, 3, 1],
    [1, 3, 4, 2],
  ]);
  expect(numbers(db, 'running')).toEqual([
    [1, 2, 3, 4],
    [4, 3, 2, 1],
  ]);
});

test('filters, words and all years are sorted alike, and a stretch is one of the sorted list', async () => {
  const db = await openBook();
  learnAll(db);
  expect(numbers(db, 'from', { year: null })[0]).toEqual([3, 4, 2, 1]);
  expect(numbers(db, 'from', { urgency: 'urgent' })).toEqual([
    [4, 2],
    [2, 4],
  ]);
  expect(numbers(db, 'documentDate', { from: 'เกษตร' })[0]).toEqual([2, 4]);
  expect(numbers(db, 'from', { offset: 1, limit: 2 })[0]).toEqual([4, 2]);
  expect(numbers(db, 'from', { offset: 1, limit: 2, year: null })[1]).toEqual([2, 4]);
  const words = { ...whole, from: 'เกษตร', sort: { column: 'from', direction: 'ascending' } } as const;
  expect(countEntries(db, words)).toBe(2);
});

test('a corrected line moves to its new place at once', async () => {
  const db = await openBook();
  learnAll(db);
  const [first] = listEntries(db, { ...whole, order: 'oldest-first', limit: 1 });
  transaction(db, () =>
    correctEntry(db, { id: first?.id ?? '', changes: { from: 'กกต.' }, reason: 'พิมพ์ผิด', ...signed }),
  );
  learnAll(db);
  expect(numbers(db, 'from')[0]).toEqual([1, 3, 4, 2]);
});

test('a book of the year is read out of an index, however far down', async () => {
  const db = await openBook();
  learnAll(db);
  for (const column of ['documentDate', 'from', 'to', 'subject'] as const)
    for (const direction of ['ascending', 'descending'] as const) {
      const asked: string[] = [];
      const prepare = db.prepare.bind(db);
      db.prepare = (sql) => {
        asked.push(sql);
        return prepare(sql);
      };
      listEntries(db, { ...whole, sort: { column, direction } });
      const plan = asked
        .filter((sql) => sql.includes('ORDER BY') && sql.includes('OFFSET'))
        .flatMap((sql) => prepare(`EXPLAIN QUERY PLAN ${sql}`).all('received', 2569, 10, 0));
      expect(plan.length).toBeGreaterThan(0);
      expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
    }
});
