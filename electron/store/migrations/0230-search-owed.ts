/**
 * Words go into the search index after the answer (store/search-owed.ts), and what was deleted leaves it in small steps
 * (store/search-forget.ts). Numbers between two others and further numbers are found from now on: their lines are learnt
 * once more.
 */
import type { Migration } from '../migrate.ts';

export const searchOwedMigration: Migration = {
  version: 230,
  name: 'search owed',
  sql: `
CREATE TABLE search_owed (
  seq INTEGER PRIMARY KEY REFERENCES entries (seq) ON DELETE CASCADE,
  -- JSON: numbers and texts of the pages that take the place of those it had. NULL: they stay.
  pages TEXT
) STRICT;
-- One after the other: of both together SQLite would read every line.
INSERT INTO search_owed (seq) SELECT seq FROM entries WHERE inserted_in IS NOT NULL;
INSERT OR IGNORE INTO search_owed (seq) SELECT e.seq FROM further_numbers f CROSS JOIN entries e ON e.id = f.entry_id;

-- Indexes that still hold words of what was deleted.
CREATE TABLE search_forgetting (
  name TEXT PRIMARY KEY,
  -- 1: its parts are being written anew.
  begun INTEGER NOT NULL CHECK (begun IN (0, 1))
) STRICT, WITHOUT ROWID;
`,
};
