/**
 * Of a line that lies sealed in a secret book the ordinary register says number and class alone: what its history said of
 * sender, recipient and days goes as well. Without a registrar those stay, and so does their history (rules §3.2).
 */
import type { Migration } from '../migrate.ts';

const kept = ['seq', 'id', 'entry_id', 'at', 'by', 'kind', 'field']
  .map((column) => `OLD.${column} IS NOT NEW.${column}`)
  .join(' OR ');

/** Words may go, never change. */
const spoilt = (column: string) =>
  `(OLD.${column} IS NOT NEW.${column} AND (NEW.${column} IS NOT NULL OR NOT (
     OLD.field IS NULL OR OLD.field IN ('subject', 'action', 'note')
     OR OLD.field IN ('from', 'to', 'documentDate', 'documentDateText', 'urgency', 'deadline')
       AND EXISTS (SELECT 1 FROM secret_entries s WHERE s.entry_id = OLD.entry_id))))`;

export const secretHushFieldsMigration: Migration = {
  version: 392,
  name: 'secret hush fields',
  sql: `
DROP TRIGGER entry_history_fixed;
CREATE TRIGGER entry_history_fixed BEFORE UPDATE ON entry_history
WHEN (SELECT secrecy FROM entries WHERE id = OLD.entry_id) IS NULL OR ${kept}
  OR ${spoilt('before')} OR ${spoilt('after')}
  OR (OLD.reason IS NOT NEW.reason AND NEW.reason IS NOT NULL)
BEGIN SELECT raise(ABORT, 'history is only added to'); END;
`,
};
