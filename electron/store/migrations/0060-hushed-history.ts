/**
 * History is only added to, with one exception: what it recites of a letter that turned out to be classified may be
 * blanked (rules §13.9). Who changed which field and when stays.
 */
import type { Migration } from '../migrate.ts';

export const hushedHistoryMigration: Migration = {
  version: 60,
  name: 'hushed-history',
  sql: `
DROP TRIGGER entry_history_fixed;
CREATE TRIGGER entry_history_fixed BEFORE UPDATE ON entry_history
WHEN NEW.before IS NOT NULL OR NEW.after IS NOT NULL OR OLD.field NOT IN ('subject', 'action', 'note')
  OR OLD.field IS NULL OR (SELECT secrecy FROM entries WHERE id = OLD.entry_id) IS NULL
  OR OLD.seq IS NOT NEW.seq OR OLD.id IS NOT NEW.id OR OLD.entry_id IS NOT NEW.entry_id OR OLD.at IS NOT NEW.at
  OR OLD.by IS NOT NEW.by OR OLD.kind IS NOT NEW.kind OR OLD.field IS NOT NEW.field OR OLD.reason IS NOT NEW.reason
BEGIN SELECT raise(ABORT, 'history is only added to'); END;
`,
};
