/**
 * Several letters of one file, each entered by itself: the review of each as it stood when its number was given, and
 * which of them need no number. Gone with the words of the letters.
 */
import type { Migration } from '../migrate.ts';

export const lettersLeftMigration: Migration = {
  version: 355,
  name: 'letters-left',
  sql: `
ALTER TABLE imports ADD COLUMN letter_reviews TEXT;
ALTER TABLE imports ADD COLUMN dropped_letters TEXT;
CREATE TRIGGER letters_left_of_nothing AFTER UPDATE OF state, secrecy_doubt, letters ON imports
WHEN coalesce(NEW.letter_reviews, NEW.dropped_letters) IS NOT NULL
  AND (NEW.state IN ('secret', 'discarded') OR NEW.secrecy_doubt IS NOT NULL OR NEW.letters IS NULL)
BEGIN UPDATE imports SET letter_reviews = NULL, dropped_letters = NULL WHERE id = NEW.id; END;
`,
};
