/** The open archive can be read by anybody who gets it: nothing that proves who somebody is goes into it. */
import { expect, test } from 'vitest';
import { archiveTables } from '../../../../electron/store/archive/archive-tables.ts';
import { openDatabase } from '../../../../electron/store/database.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { auditedTables } from '../../../../electron/store/migrations/audited.ts';

const proofs = ['people_secrets', 'recovery_keys', 'sign_in_tries', 'people_plan'];

test('names and appointments go along, hashes and keys do not', () => {
  const db = openDatabase(':memory:');
  migrate(db);
  const names = archiveTables(db).map(({ name }) => name);
  const columns = archiveTables(db).flatMap((table) => table.columns);
  db.close();
  expect(names).toEqual(expect.arrayContaining(['people', 'acting_grants']));
  expect(names.filter((name) => proofs.includes(name))).toEqual([]);
  expect(columns).not.toContain('secret');
});

test('the audit log recites neither', () => {
  const recited = auditedTables().filter(
    ({ table, columns }) => proofs.includes(table) || columns.includes('secret'),
  );
  expect(recited).toEqual([]);
});
