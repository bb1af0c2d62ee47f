/**
 * How each received book writes its numbers, from a year on: what stood in the books of earlier years keeps the form in
 * which it was stamped and printed. Only the writing: the number itself stays the counter's.
 */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

const table = `
CREATE TABLE received_formats (
  -- The unit's book, or "central", and the year.
  id TEXT PRIMARY KEY,
  -- NULL: the central book.
  received_book_id TEXT REFERENCES received_books (id) ON DELETE CASCADE,
  from_year INTEGER NOT NULL CHECK (from_year BETWEEN 2400 AND 2800),
  -- JSON (shared/office/number-format.ts).
  format TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
`;

export const receivedFormatsMigration: Migration = {
  version: 330,
  name: 'received formats',
  sql: [
    table,
    audited({
      table: 'received_formats',
      kind: 'received-format',
      id: '@.id',
      columns: ['received_book_id', 'from_year', 'format'],
      except: '@.is_sample = 1',
    }),
  ].join('\n'),
};
