/**
 * Of a discarded file nothing stays but its id, when, by whom and why: not its name, sender, number or date, which
 * earlier versions kept in the row. From now on the table itself refuses them.
 */
import { discardReasons } from '../../../shared/document/discard.ts';
import type { Migration } from '../migrate.ts';

const reasons = discardReasons.map((reason) => `'${reason}'`).join(', ');

export const discardedImportsMigration: Migration = {
  version: 100,
  name: 'discarded-imports',
  sql: `
ALTER TABLE imports ADD COLUMN discarded_at TEXT;
ALTER TABLE imports ADD COLUMN discarded_by TEXT;
ALTER TABLE imports ADD COLUMN discard_reason TEXT CHECK (discard_reason IN (${reasons}));

DELETE FROM import_pages WHERE import_id IN (SELECT id FROM imports WHERE state = 'discarded');
UPDATE imports SET name = '', kind = 'unknown', size = 0, attempts = 0, pages_total = NULL, file_id = NULL,
  letter_index = NULL, subject = NULL, sender = NULL, number = NULL, document_date = NULL, document_date_text = NULL,
  letters = NULL, warnings = NULL, doubts = 0, stub = NULL, review = NULL, is_paused = 0, recognised_pages = 0,
  unread_pages = NULL, secrecy_doubt = NULL, secrecy_cleared = 0
WHERE state = 'discarded';

CREATE TRIGGER discarded_leaves_nothing BEFORE UPDATE ON imports
WHEN NEW.state = 'discarded' AND (NEW.name <> '' OR NEW.kind <> 'unknown' OR NEW.size <> 0 OR coalesce(NEW.pages_total,
  NEW.file_id, NEW.letter_index, NEW.subject, NEW.sender, NEW.number, NEW.document_date, NEW.document_date_text,
  NEW.letters, NEW.warnings, NEW.stub, NEW.review, NEW.unread_pages, NEW.secrecy_doubt) IS NOT NULL)
BEGIN SELECT raise(ABORT, 'of a discarded file nothing is kept'); END;
`,
};
