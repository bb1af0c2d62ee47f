/**
 * What an imported file holds beside its words (macros, scripts, files in it, links), as found when it was read. Gone
 * with the words of the letter, since a link or a file's name may tell of it.
 */
import type { Migration } from '../migrate.ts';

export const fileMarksMigration: Migration = {
  version: 380,
  name: 'file-marks',
  sql: `
ALTER TABLE imports ADD COLUMN marks TEXT;
CREATE TRIGGER marks_of_nothing AFTER UPDATE OF state, secrecy_doubt ON imports
WHEN NEW.marks IS NOT NULL AND (NEW.state IN ('secret', 'discarded') OR NEW.secrecy_doubt IS NOT NULL)
BEGIN UPDATE imports SET marks = NULL WHERE id = NEW.id; END;
`,
};
