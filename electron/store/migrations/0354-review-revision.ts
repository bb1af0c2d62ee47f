/** Counts the changes of a half filled-in review, so that a window learns that another one wrote meanwhile. */
import type { Migration } from '../migrate.ts';

export const reviewRevisionMigration: Migration = {
  version: 354,
  name: 'review-revision',
  sql: `
ALTER TABLE imports ADD COLUMN review_revision INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER review_revised AFTER UPDATE OF review ON imports WHEN NEW.review IS NOT OLD.review
BEGIN UPDATE imports SET review_revision = review_revision + 1 WHERE id = NEW.id; END;
`,
};
