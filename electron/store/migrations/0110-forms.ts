/**
 * Letters of every form. Some forms bear no number of the registers (ระเบียบ, รายงานการประชุม), so the letters' table
 * is built anew with a looser check; SQLite cannot change one in place. New beside it: what stands with a letter
 * (pictures, the signed scan, its enclosures), who has got and answered it, earlier states of a draft, the office's
 * own phrases and its own templates.
 */
import type { Migration } from '../migrate.ts';

const rebuilt = `
CREATE TABLE letters_next (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('draft', 'for-signature', 'signed', 'numbered', 'sent')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  version_reason TEXT,
  content TEXT NOT NULL,
  prefix_id TEXT NOT NULL REFERENCES prefixes (id),
  -- 0: a form without a number; "numbered" then means finished.
  bears_number INTEGER NOT NULL DEFAULT 1 CHECK (bears_number IN (0, 1)),
  number TEXT,
  entry_id TEXT REFERENCES entries (id),
  source_entry_id TEXT REFERENCES entries (id),
  source_import_id TEXT,
  source_letter_index INTEGER,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL CHECK (updated_by <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK ((number IS NULL) = (entry_id IS NULL)),
  CHECK (state NOT IN ('numbered', 'sent') OR number IS NOT NULL OR bears_number = 0),
  CHECK ((version = 1) = (version_reason IS NULL))
) STRICT;
INSERT INTO letters_next (seq, id, state, version, version_reason, content, prefix_id, number, entry_id,
  source_entry_id, source_import_id, source_letter_index, updated_at, updated_by, is_sample)
SELECT seq, id, state, version, version_reason, content, prefix_id, number, entry_id,
  source_entry_id, source_import_id, source_letter_index, updated_at, updated_by, is_sample FROM letters;

CREATE TABLE letter_versions_next (
  letter_id TEXT NOT NULL REFERENCES letters_next (id),
  version INTEGER NOT NULL,
  number TEXT NOT NULL,
  content TEXT NOT NULL,
  printed TEXT NOT NULL,
  reason TEXT,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL CHECK (issued_by <> ''),
  file_id TEXT,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  PRIMARY KEY (letter_id, version)
) STRICT;
INSERT INTO letter_versions_next SELECT * FROM letter_versions;

CREATE TABLE letter_history_next (
  seq INTEGER PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letters_next (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  state_before TEXT,
  state_after TEXT NOT NULL,
  reason TEXT,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
INSERT INTO letter_history_next SELECT * FROM letter_history;

-- Children first: dropping a table deletes its rows, and that would reach theirs.
DROP TABLE letter_history;
DROP TABLE letter_versions;
DROP TABLE letters;
ALTER TABLE letters_next RENAME TO letters;
ALTER TABLE letter_versions_next RENAME TO letter_versions;
ALTER TABLE letter_history_next RENAME TO letter_history;
CREATE INDEX letters_by_source ON letters (source_entry_id) WHERE source_entry_id IS NOT NULL;
CREATE UNIQUE INDEX letters_one_a_line ON letters (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX letters_open ON letters (seq) WHERE state <> 'sent';
CREATE INDEX letter_history_by_letter ON letter_history (letter_id, seq);
`;

const guards = `
CREATE TRIGGER letters_issued_fixed BEFORE UPDATE ON letters
WHEN OLD.state IN ('numbered', 'sent') AND NEW.version = OLD.version AND (
  OLD.content IS NOT NEW.content OR OLD.number IS NOT NEW.number OR OLD.entry_id IS NOT NEW.entry_id
  OR OLD.prefix_id IS NOT NEW.prefix_id OR OLD.version_reason IS NOT NEW.version_reason
  OR OLD.bears_number IS NOT NEW.bears_number OR NEW.state NOT IN ('numbered', 'sent'))
BEGIN SELECT raise(ABORT, 'an issued letter never changes'); END;

CREATE TRIGGER letters_number_kept BEFORE UPDATE OF number, entry_id ON letters
WHEN OLD.number IS NOT NULL AND (OLD.number IS NOT NEW.number OR OLD.entry_id IS NOT NEW.entry_id)
BEGIN SELECT raise(ABORT, 'a letter keeps its number'); END;

CREATE TRIGGER letters_identity_fixed BEFORE UPDATE OF seq, id, source_entry_id, is_sample ON letters
WHEN OLD.seq IS NOT NEW.seq OR OLD.id IS NOT NEW.id OR OLD.source_entry_id IS NOT NEW.source_entry_id
  OR OLD.is_sample IS NOT NEW.is_sample
BEGIN SELECT raise(ABORT, 'a letter keeps its identity'); END;

CREATE TRIGGER letters_issued_kept BEFORE DELETE ON letters
WHEN (OLD.number IS NOT NULL OR OLD.state IN ('numbered', 'sent')) AND OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'an issued letter is never deleted'); END;

CREATE TRIGGER letter_versions_fixed BEFORE UPDATE ON letter_versions
WHEN OLD.file_id IS NOT NULL OR OLD.letter_id IS NOT NEW.letter_id OR OLD.version IS NOT NEW.version
  OR OLD.number IS NOT NEW.number OR OLD.content IS NOT NEW.content OR OLD.printed IS NOT NEW.printed
  OR OLD.reason IS NOT NEW.reason OR OLD.issued_at IS NOT NEW.issued_at OR OLD.issued_by IS NOT NEW.issued_by
  OR OLD.is_sample IS NOT NEW.is_sample
BEGIN SELECT raise(ABORT, 'an issued version never changes'); END;
CREATE TRIGGER letter_versions_kept BEFORE DELETE ON letter_versions WHEN OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'an issued version is never deleted'); END;

CREATE TRIGGER letter_history_fixed BEFORE UPDATE ON letter_history
BEGIN SELECT raise(ABORT, 'history is only added to'); END;
`;

const added = `
ALTER TABLE prefixes ADD COLUMN numbering TEXT NOT NULL DEFAULT 'letter'
  CHECK (numbering IN ('letter', 'order', 'announcement', 'certificate'));

-- The signed scan is the record copy; enclosures in the order they are cited; pictures the text shows.
CREATE TABLE letter_files (
  id TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('signed-scan', 'enclosure', 'picture')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  file_id TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL CHECK (added_by <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
CREATE INDEX letter_files_by_letter ON letter_files (letter_id, kind, position);

-- One row a recipient of an issued letter: ticked when sent, received, answered.
CREATE TABLE dispatches (
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  recipient_id TEXT,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  deadline TEXT,
  sent_at TEXT,
  received_at TEXT,
  replied_at TEXT,
  note TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL CHECK (updated_by <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  PRIMARY KEY (letter_id, position)
) STRICT;
CREATE INDEX dispatches_unanswered ON dispatches (deadline) WHERE replied_at IS NULL AND deadline IS NOT NULL;

-- Earlier states of a draft, so that a clerk can look back and compare.
CREATE TABLE draft_snapshots (
  seq INTEGER PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  content TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
CREATE INDEX draft_snapshots_by_letter ON draft_snapshots (letter_id, seq);

CREATE TABLE phrases (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('opener', 'request', 'closing', 'other')),
  text TEXT NOT NULL CHECK (text <> ''),
  shortcut TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE templates (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL,
  fields TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL CHECK (added_by <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
`;

export const formsMigration: Migration = { version: 110, name: 'forms', sql: rebuilt + guards + added };
