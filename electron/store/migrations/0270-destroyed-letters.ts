/**
 * A list that is carried out reaches the letters written here as well, and passes over lines that were voided or turned
 * out to be classified since the survey: neither is destroyed by it, and the list says so.
 */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

const passedOver = `
ALTER TABLE keeping_items ADD COLUMN passed_over TEXT CHECK (passed_over IN ('voided', 'classified'));

DROP TRIGGER keeping_items_fixed;
CREATE TRIGGER keeping_items_fixed BEFORE UPDATE OF list_id, position, entry_id, file_code, retention, keep_until,
  storage_year, storage_number, decision, extend_to, erase_file, note, is_sample ON keeping_items
WHEN (SELECT state FROM keeping_lists WHERE id = OLD.list_id) <> 'surveyed'
  OR OLD.list_id IS NOT NEW.list_id OR OLD.position IS NOT NEW.position OR OLD.entry_id IS NOT NEW.entry_id
  OR OLD.storage_number IS NOT NEW.storage_number OR OLD.file_code IS NOT NEW.file_code
BEGIN SELECT raise(ABORT, 'only the committee changes a list, and only until it has reported'); END;
CREATE TRIGGER keeping_items_passed_over BEFORE UPDATE OF passed_over ON keeping_items
WHEN OLD.passed_over IS NOT NULL
  OR (SELECT state FROM keeping_lists WHERE id = OLD.list_id) <> 'approved'
BEGIN SELECT raise(ABORT, 'what a list passed over is said once, when it is carried out'); END;
`;

const destroyed = (entryOf: string) =>
  `EXISTS (SELECT 1 FROM filings f WHERE f.entry_id = ${entryOf} AND f.outcome = 'destroyed')`;

const letters = `
DROP TRIGGER letters_issued_kept;
CREATE TRIGGER letters_issued_kept BEFORE DELETE ON letters
WHEN (OLD.number IS NOT NULL OR OLD.state IN ('numbered', 'sent')) AND OLD.is_sample = 0
  AND NOT ${destroyed('OLD.entry_id')}
BEGIN SELECT raise(ABORT, 'an issued letter is never deleted'); END;

DROP TRIGGER letter_versions_kept;
CREATE TRIGGER letter_versions_kept BEFORE DELETE ON letter_versions
WHEN OLD.is_sample = 0 AND NOT ${destroyed('(SELECT entry_id FROM letters WHERE id = OLD.letter_id)')}
BEGIN SELECT raise(ABORT, 'an issued version is never deleted'); END;
`;

export const destroyedLettersMigration: Migration = {
  version: 270,
  name: 'destroyed-letters',
  sql: [
    passedOver,
    letters,
    audited({
      table: 'keeping_items',
      kind: 'keeping-item',
      id: "@.list_id || ' ' || @.position",
      columns: [
        'entry_id',
        'file_code',
        'retention',
        'keep_until',
        'storage_number',
        'decision',
        'extend_to',
        'erase_file',
        'note',
        'passed_over',
      ],
      except: '@.is_sample = 1',
      hushed: '(SELECT secrecy FROM entries WHERE id = @.entry_id) IS NOT NULL',
      shown: ['entry_id', 'storage_number', 'decision', 'extend_to', 'erase_file', 'passed_over'],
    }),
  ].join('\n'),
};
