/**
 * A picture may show a mark of secrecy that recognition is not sure of. The import then waits for the clerk, with no
 * more than a stub in the database; that the clerk has seen it to be no secret letter is remembered.
 */
import type { Migration } from '../migrate.ts';

export const secrecyDoubtMigration: Migration = {
  version: 90,
  name: 'secrecy-doubt',
  sql: `
ALTER TABLE imports ADD COLUMN secrecy_doubt TEXT CHECK (secrecy_doubt IN ('confidential', 'secret', 'top-secret'));
ALTER TABLE imports ADD COLUMN secrecy_cleared INTEGER NOT NULL DEFAULT 0 CHECK (secrecy_cleared IN (0, 1));
`,
};
