/**
 * A scan on its way to the line its name tells of: it is read like any other file first, and only what is neither
 * classified nor unreadable reaches the line. Where the line's year is closed that is an exception on record, and a
 * line whose original was destroyed by a list gets none again (ข้อ 66-69).
 */
import type { Migration } from '../migrate.ts';

export const scansMigration: Migration = {
  version: 260,
  name: 'scans',
  sql: `
ALTER TABLE imports ADD COLUMN wanted_entry_id TEXT REFERENCES entries (id);
CREATE INDEX imports_wanted ON imports (wanted_entry_id) WHERE wanted_entry_id IS NOT NULL;

CREATE TRIGGER entries_file_year_closed BEFORE UPDATE OF file_id ON entries
WHEN NEW.file_id IS NOT NULL AND OLD.file_id IS NOT NEW.file_id
  AND EXISTS (SELECT 1 FROM closed_years WHERE year = NEW.year)
  AND NOT EXISTS (SELECT 1 FROM exceptions_open WHERE year = NEW.year)
BEGIN SELECT raise(ABORT, 'the year is closed'); END;
CREATE TRIGGER entries_file_destroyed BEFORE UPDATE OF file_id ON entries
WHEN NEW.file_id IS NOT NULL AND EXISTS (SELECT 1 FROM filings WHERE entry_id = NEW.id AND outcome = 'destroyed')
BEGIN SELECT raise(ABORT, 'what was destroyed stays destroyed'); END;
`,
};
