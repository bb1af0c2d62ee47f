/** Class and shelf given to a letter can be taken back as long as it was neither stored nor went by a list. */
import type { Migration } from '../migrate.ts';

export const filingsUndoneMigration: Migration = {
  version: 352,
  name: 'filings undone',
  sql: `
DROP TRIGGER filings_kept;
CREATE TRIGGER filings_kept BEFORE DELETE ON filings
WHEN OLD.is_sample = 0 AND (OLD.stored_on IS NOT NULL OR OLD.outcome IS NOT NULL)
BEGIN SELECT raise(ABORT, 'where a letter lies is never forgotten'); END;
`,
};
