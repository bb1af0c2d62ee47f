/** How the columns of a register kept elsewhere were read, for the next file with the same heads. */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

export const takenOverMigration: Migration = {
  version: 190,
  name: 'taken-over',
  sql: `
CREATE TABLE table_mappings (
  book TEXT NOT NULL CHECK (book IN ('received', 'sent')),
  -- The heads themselves, without spaces.
  heads TEXT NOT NULL,
  mapping TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  PRIMARY KEY (book, heads)
) STRICT, WITHOUT ROWID;
${audited({
  table: 'table_mappings',
  kind: 'table-mapping',
  id: "@.book || ' ' || @.heads",
  columns: ['mapping'],
  except: '@.is_sample = 1',
})}`,
};
