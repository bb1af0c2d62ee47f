/** Columns that the office prints of ทขล. 1-3 instead of the usual ones: [R?] the printed forms could not be verified. */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

export const secretColumnsMigration: Migration = {
  version: 367,
  name: 'secret columns',
  sql: [
    `CREATE TABLE secret_columns (
  book TEXT PRIMARY KEY CHECK (book IN ('in', 'out', 'control')),
  columns TEXT NOT NULL CHECK (json_valid(columns))
) STRICT;`,
    audited({ table: 'secret_columns', kind: 'secret-columns', id: '@.book', columns: ['columns'] }),
  ].join('\n'),
};
