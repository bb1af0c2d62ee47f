/** What was deleted leaves the search index in small steps; nothing else does. */
import { expect, test } from 'vitest';
import { openDatabase, transaction } from '../../../../electron/store/database.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { insertEntry } from '../../../../electron/store/register-rows.ts';
import { forgetSome } from '../../../../electron/store/search-forget.ts';
import { dropDeletedWords, reindexPages } from '../../../../electron/store/search-index.ts';
import { learnAll, learnSome } from '../../../../electron/store/search-owed.ts';
import { searchEntries } from '../../../../electron/store/search-rows.ts';
import { letterFields } from '../../../helpers/register-office.ts';

/** Begins with a byte like no other token: those that share theirs lie in the index without it. */
const strange = '龘';

test('words of a deleted page leave the index step by step while letters are entered, and the others stay', () => {
  const db = openDatabase(':memory:');
  migrate(db);
  const enter = (number: number, text: string) =>
    transaction(db, () =>
      insertEntry(db, {
        book: 'received',
        prefixId: null,
        circular: false,
        seriesCircular: false,
        at: new Date('2026-11-23T09:30:00+07:00'),
        by: 'สมหญิง',
        fields: letterFields({ documentNumber: `ธบ ๐๐๑๘/${number}` }),
        fileId: null,
        importId: null,
        letterIndex: null,
        letterId: null,
        isSample: false,
        pages: [{ page: 1, text }],
      }),
    );
  const filler = (number: number) =>
    Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0xe01 + ((at * 7 + number * 13) % 40))).join(
      '',
    );
  for (let number = 1; number <= 40; number += 1) {
    enter(number, number === 20 ? `${filler(number)} ${strange}${strange}` : filler(number));
    if (number % 5 === 0) learnAll(db);
  }
  // As the index lies in the file: what is deleted is only marked at first.
  const isHeld = () =>
    db
      .prepare('SELECT block FROM search_page_index_data')
      .all()
      .some(({ block }) => Buffer.from(block as Uint8Array).includes(strange));
  transaction(db, () => {
    reindexPages(db, 20, []);
    dropDeletedWords(db);
  });
  expect(searchEntries(db, strange, 9)).toEqual([]);
  expect(isHeld()).toBe(true);
  let steps = 0;
  while (forgetSome(db, 1)) {
    steps += 1;
    if (steps % 3 === 0) enter(100 + steps, 'หนังสือที่มาระหว่างนั้น');
    learnSome(db);
  }
  expect(steps).toBeGreaterThan(6);
  expect(isHeld()).toBe(false);
  expect(searchEntries(db, filler(21), 9).map(({ seq }) => seq)).toEqual([21]);
  expect(searchEntries(db, 'ระหว่างนั้น', 99)).toHaveLength(Math.floor(steps / 3));
});
