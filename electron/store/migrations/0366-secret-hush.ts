/**
 * What stood about a letter before its class was raised goes with it: the guards that keep issued letters, reasons and
 * notes for ever let go of the words, and of nothing else, once the letter has its sealed line in a secret book.
 */
import type { Migration } from '../migrate.ts';

const destroyed = (entryOf: string) =>
  `EXISTS (SELECT 1 FROM filings f WHERE f.entry_id = ${entryOf} AND f.outcome = 'destroyed')`;
const isSealed = (entryOf: string) => `EXISTS (SELECT 1 FROM secret_entries s WHERE s.entry_id = ${entryOf})`;
const isClassified = (entryOf: string) => `(SELECT secrecy FROM entries WHERE id = ${entryOf}) IS NOT NULL`;
const isKept = (entryOf: string) => `NOT ${destroyed(entryOf)} AND NOT ${isSealed(entryOf)}`;

const fixed = (columns: readonly string[]) =>
  columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');

export const secretHushMigration: Migration = {
  version: 366,
  name: 'secret hush',
  sql: `
DROP TRIGGER letters_issued_kept;
CREATE TRIGGER letters_issued_kept BEFORE DELETE ON letters
WHEN (OLD.number IS NOT NULL OR OLD.state IN ('numbered', 'sent')) AND OLD.is_sample = 0 AND ${isKept('OLD.entry_id')}
BEGIN SELECT raise(ABORT, 'an issued letter is never deleted'); END;

DROP TRIGGER letter_versions_kept;
CREATE TRIGGER letter_versions_kept BEFORE DELETE ON letter_versions
WHEN OLD.is_sample = 0 AND ${isKept('(SELECT entry_id FROM letters WHERE id = OLD.letter_id)')}
BEGIN SELECT raise(ABORT, 'an issued version is never deleted'); END;

DROP TRIGGER entry_history_fixed;
CREATE TRIGGER entry_history_fixed BEFORE UPDATE ON entry_history
WHEN NOT (${isClassified('OLD.entry_id')}) OR ${fixed(['seq', 'id', 'entry_id', 'at', 'by', 'kind', 'field'])}
  OR (OLD.before IS NOT NEW.before AND (NEW.before IS NOT NULL OR OLD.field NOT IN ('subject', 'action', 'note')))
  OR (OLD.after IS NOT NEW.after AND (NEW.after IS NOT NULL OR OLD.field NOT IN ('subject', 'action', 'note')))
  OR (OLD.reason IS NOT NEW.reason AND NEW.reason IS NOT NULL)
BEGIN SELECT raise(ABORT, 'history is only added to'); END;

DROP TRIGGER year_exceptions_fixed;
CREATE TRIGGER year_exceptions_fixed BEFORE UPDATE ON year_exceptions
WHEN NOT coalesce(${isClassified('OLD.entry_id')}, 0) OR NEW.reason <> '-'
  OR ${fixed(['seq', 'year', 'entry_id', 'kind', 'at', 'by', 'is_sample'])}
BEGIN SELECT raise(ABORT, 'an exception stays on record'); END;

DROP TRIGGER reservations_fixed;
CREATE TRIGGER reservations_fixed BEFORE UPDATE ON reservations
WHEN (OLD.state <> 'held' AND NOT (NEW.reason = '-' AND ${isClassified('OLD.entry_id')}
    AND NOT (${fixed(['entry_id', 'state', 'until', 'ended_at', 'ended_by', 'end_reason'])})))
  OR ${fixed(['id', 'series_id', 'running', 'holder', 'at', 'by', 'is_sample'])}
  OR (OLD.state = 'held' AND OLD.reason IS NOT NEW.reason)
BEGIN SELECT raise(ABORT, 'what was reserved stays on record'); END;

DROP TRIGGER loans_returned;
CREATE TRIGGER loans_returned BEFORE UPDATE ON loans
WHEN OLD.returned_on IS NOT NULL AND NOT (NEW.note = '' AND ${isClassified('OLD.entry_id')}
  AND NOT (${fixed(['borrower_office', 'receiver', 'permitted_by', 'due_on', 'returned_on', 'returned_by'])}))
BEGIN SELECT raise(ABORT, 'what was returned stays returned'); END;

DROP TRIGGER keeping_items_fixed;
CREATE TRIGGER keeping_items_fixed BEFORE UPDATE OF list_id, position, entry_id, file_code, retention, keep_until,
  storage_year, storage_number, decision, extend_to, erase_file, is_sample ON keeping_items
WHEN (SELECT state FROM keeping_lists WHERE id = OLD.list_id) <> 'surveyed'
  OR ${fixed(['list_id', 'position', 'entry_id', 'storage_number', 'file_code'])}
BEGIN SELECT raise(ABORT, 'only the committee changes a list, and only until it has reported'); END;
CREATE TRIGGER keeping_items_note_fixed BEFORE UPDATE OF note ON keeping_items
WHEN (SELECT state FROM keeping_lists WHERE id = OLD.list_id) <> 'surveyed'
  AND NOT (NEW.note = '' AND ${isClassified('OLD.entry_id')})
BEGIN SELECT raise(ABORT, 'only the committee changes a list, and only until it has reported'); END;
`,
};
