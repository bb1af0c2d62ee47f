/**
 * Letters after their work: how long each is kept and where it lies, the lists it travels on (forms 19, 21, 22, 23, 25),
 * the storage register's numbers (form 20) and the loan cards (form 24). What was destroyed stays so; no list and no
 * card is ever deleted (ข้อ 52-70).
 */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

const tables = `
CREATE TABLE retention_rules (
  position INTEGER PRIMARY KEY CHECK (position >= 1),
  book TEXT CHECK (book IN ('received', 'sent')),
  circular INTEGER CHECK (circular IN (0, 1)),
  words TEXT NOT NULL,
  retention TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE filings (
  entry_id TEXT PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
  retention TEXT NOT NULL CHECK (retention IN ('ten-years', 'five-years', 'one-year', 'finance', 'forever', 'by-law')),
  -- Last Buddhist year in which it must be there; NULL: no end.
  keep_until INTEGER CHECK (keep_until BETWEEN 2400 AND 2999),
  place TEXT NOT NULL,
  file_code TEXT NOT NULL,
  note TEXT NOT NULL,
  stored_on TEXT,
  outcome TEXT CHECK (outcome IN ('destroyed', 'transferred', 'kept', 'deposited')),
  outcome_on TEXT,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK ((outcome IS NULL) = (outcome_on IS NULL))
) STRICT;
CREATE INDEX filings_by_end ON filings (keep_until) WHERE keep_until IS NOT NULL AND outcome IS NULL;

CREATE TABLE keeping_lists (
  id TEXT PRIMARY KEY,
  form TEXT NOT NULL CHECK (form IN ('storing', 'transfer', 'kept', 'deposit', 'destruction')),
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  of_year INTEGER NOT NULL,
  made_on TEXT NOT NULL,
  made_by TEXT NOT NULL CHECK (made_by <> ''),
  state TEXT NOT NULL CHECK (state IN ('made', 'surveyed', 'considered', 'approved', 'destroyed', 'voided')),
  state_on TEXT NOT NULL,
  void_reason TEXT NOT NULL DEFAULT '',
  -- People, dates of the archives: JSON (shared/keeping/list.ts).
  facts TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  UNIQUE (form, year, number)
) STRICT;

CREATE TABLE keeping_items (
  list_id TEXT NOT NULL REFERENCES keeping_lists (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 1),
  entry_id TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  file_code TEXT NOT NULL,
  retention TEXT NOT NULL,
  keep_until INTEGER,
  storage_year INTEGER,
  storage_number INTEGER,
  decision TEXT CHECK (decision IN ('destroy', 'extend', 'forever')),
  extend_to INTEGER,
  erase_file INTEGER NOT NULL DEFAULT 0 CHECK (erase_file IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  PRIMARY KEY (list_id, position),
  UNIQUE (list_id, entry_id),
  UNIQUE (storage_year, storage_number)
) STRICT;
CREATE INDEX keeping_items_by_entry ON keeping_items (entry_id);

CREATE TABLE loans (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  entry_id TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  borrower TEXT NOT NULL CHECK (borrower <> ''),
  borrower_office TEXT NOT NULL,
  receiver TEXT NOT NULL,
  permitted_by TEXT NOT NULL,
  lent_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  returned_on TEXT,
  returned_by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  UNIQUE (year, number)
) STRICT;
-- A letter is out with one borrower at a time.
CREATE UNIQUE INDEX loans_out_once ON loans (entry_id) WHERE returned_on IS NULL;
CREATE INDEX loans_by_entry ON loans (entry_id);

-- Originals that a list had destroyed, until they are gone from the disk. No column of this name is a reference.
CREATE TABLE erasures (original TEXT PRIMARY KEY, at TEXT NOT NULL, is_done INTEGER NOT NULL CHECK (is_done IN (0, 1))) STRICT;
`;

const guards = `
CREATE TRIGGER filings_kept BEFORE DELETE ON filings WHEN OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'where a letter lies is never forgotten'); END;
CREATE TRIGGER filings_destroyed_final BEFORE UPDATE ON filings WHEN OLD.outcome = 'destroyed'
BEGIN SELECT raise(ABORT, 'what was destroyed stays destroyed'); END;
-- Nothing goes but by a list that was approved.
CREATE TRIGGER filings_destroyed_by_list BEFORE UPDATE OF outcome ON filings
WHEN NEW.outcome = 'destroyed' AND NOT EXISTS (
  SELECT 1 FROM keeping_items i JOIN keeping_lists l ON l.id = i.list_id
  WHERE i.entry_id = NEW.entry_id AND i.decision = 'destroy' AND l.form = 'destruction' AND l.state = 'approved')
BEGIN SELECT raise(ABORT, 'a letter is destroyed by an approved list only'); END;
CREATE TRIGGER filings_never_born_destroyed BEFORE INSERT ON filings WHEN NEW.outcome IS NOT NULL
BEGIN SELECT raise(ABORT, 'a letter goes by a list only'); END;

CREATE TRIGGER keeping_lists_kept BEFORE DELETE ON keeping_lists WHEN OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'a list is never deleted'); END;
CREATE TRIGGER keeping_lists_identity BEFORE UPDATE OF id, form, year, number, of_year, made_on, made_by, is_sample ON keeping_lists
BEGIN SELECT raise(ABORT, 'a list keeps its number'); END;
CREATE TRIGGER keeping_lists_final BEFORE UPDATE ON keeping_lists WHEN OLD.state IN ('destroyed', 'voided')
BEGIN SELECT raise(ABORT, 'a list that was carried out or voided stays'); END;

CREATE TRIGGER keeping_items_kept BEFORE DELETE ON keeping_items WHEN OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'a list is never deleted'); END;
CREATE TRIGGER keeping_items_fixed BEFORE UPDATE ON keeping_items
WHEN (SELECT state FROM keeping_lists WHERE id = OLD.list_id) <> 'surveyed'
  OR OLD.list_id IS NOT NEW.list_id OR OLD.position IS NOT NEW.position OR OLD.entry_id IS NOT NEW.entry_id
  OR OLD.storage_number IS NOT NEW.storage_number OR OLD.file_code IS NOT NEW.file_code
BEGIN SELECT raise(ABORT, 'only the committee changes a list, and only until it has reported'); END;

CREATE TRIGGER loans_kept BEFORE DELETE ON loans WHEN OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'a loan card is never deleted'); END;
CREATE TRIGGER loans_identity BEFORE UPDATE OF id, year, number, entry_id, borrower, lent_on, is_sample ON loans
BEGIN SELECT raise(ABORT, 'a loan card keeps its number and borrower'); END;
CREATE TRIGGER loans_returned BEFORE UPDATE ON loans WHEN OLD.returned_on IS NOT NULL
BEGIN SELECT raise(ABORT, 'what was returned stays returned'); END;
`;

const isSample = '@.is_sample = 1';
const isClassified = '(SELECT secrecy FROM entries WHERE id = @.entry_id) IS NOT NULL';

export const keepingMigration: Migration = {
  version: 180,
  name: 'keeping',
  sql: [
    tables,
    guards,
    audited({
      table: 'retention_rules',
      kind: 'retention-rule',
      id: '@.position',
      columns: ['book', 'circular', 'words', 'retention'],
      except: isSample,
    }),
    audited({
      table: 'filings',
      kind: 'filing',
      id: '@.entry_id',
      columns: [
        'retention',
        'keep_until',
        'place',
        'file_code',
        'note',
        'stored_on',
        'outcome',
        'outcome_on',
      ],
      except: isSample,
      hushed: isClassified,
      shown: ['retention', 'keep_until', 'stored_on', 'outcome', 'outcome_on'],
    }),
    audited({
      table: 'keeping_lists',
      kind: 'keeping-list',
      id: '@.id',
      columns: ['form', 'year', 'number', 'of_year', 'made_on', 'state', 'state_on', 'void_reason', 'facts'],
      except: isSample,
    }),
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
      ],
      except: isSample,
      hushed: isClassified,
      shown: ['entry_id', 'storage_number', 'decision', 'extend_to', 'erase_file'],
    }),
    audited({
      table: 'loans',
      kind: 'loan',
      id: '@.id',
      columns: [
        'year',
        'number',
        'entry_id',
        'borrower',
        'borrower_office',
        'receiver',
        'permitted_by',
        'lent_on',
        'due_on',
        'returned_on',
        'returned_by',
        'note',
      ],
      except: isSample,
      hushed: isClassified,
      shown: ['year', 'number', 'entry_id', 'lent_on', 'due_on', 'returned_on'],
    }),
  ].join('\n'),
};
