/** Search is asked for at start, not missed in the middle of the clerk's work. */
import { constants } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/store/database.ts';
import { probeSearch } from '../../../../electron/store/search-index.ts';

test('a SQLite that can search passes, and nothing is left behind', () => {
  const db = openDatabase(':memory:');
  probeSearch(db);
  probeSearch(db);
  expect(db.prepare('SELECT count(*) AS n FROM temp.sqlite_schema').get()?.n).toBe(0);
});

test('a SQLite that cannot search is refused with its version', () => {
  const db = openDatabase(':memory:');
  const version = String(db.prepare('SELECT sqlite_version() AS version').get()?.version);
  db.setAuthorizer((action) =>
    action === constants.SQLITE_CREATE_VTABLE ? constants.SQLITE_DENY : constants.SQLITE_OK,
  );
  expect(() => probeSearch(db)).toThrow(
    expect.objectContaining({ code: 'search-unavailable', params: { sqlite: version } }),
  );
});
