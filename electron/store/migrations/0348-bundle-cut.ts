/**
 * The clerk's own cut of a file into letters and annexes: page numbers and kinds as JSON (shared/contract/cut-schemas.ts),
 * no word of the letters. Null while the reader's proposal stands.
 */
import type { Migration } from '../migrate.ts';

export const bundleCutMigration: Migration = {
  version: 348,
  name: 'bundle-cut',
  sql: `
ALTER TABLE imports ADD COLUMN cut TEXT;
CREATE TRIGGER cut_of_nothing AFTER UPDATE OF state, secrecy_doubt ON imports
WHEN NEW.cut IS NOT NULL AND (NEW.state IN ('secret', 'discarded') OR NEW.secrecy_doubt IS NOT NULL)
BEGIN UPDATE imports SET cut = NULL WHERE id = NEW.id; END;
`,
};
