/**
 * Letters written here: the working copy, every issued version and who moved it when.
 * What was issued never changes (rules §13): the database refuses it, whatever the program does. A correction is
 * a new version with its reason; it keeps number and register line, which were given once.
 */
import type { Migration } from '../migrate.ts';

const tables = `
CREATE TABLE letters (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('draft', 'for-signature', 'signed', 'numbered', 'sent')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  version_reason TEXT,
  content TEXT NOT NULL,
  prefix_id TEXT NOT NULL REFERENCES prefixes (id),
  number TEXT,
  entry_id TEXT REFERENCES entries (id),
  source_entry_id TEXT REFERENCES entries (id),
  source_import_id TEXT,
  source_letter_index INTEGER,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL CHECK (updated_by <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK ((number IS NULL) = (entry_id IS NULL)),
  CHECK (state NOT IN ('numbered', 'sent') OR number IS NOT NULL),
  CHECK ((version = 1) = (version_reason IS NULL))
) STRICT;
CREATE INDEX letters_by_source ON letters (source_entry_id) WHERE source_entry_id IS NOT NULL;
CREATE UNIQUE INDEX letters_one_a_line ON letters (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX letters_open ON letters (seq) WHERE state <> 'sent';

CREATE TABLE letter_versions (
  letter_id TEXT NOT NULL REFERENCES letters (id),
  version INTEGER NOT NULL,
  number TEXT NOT NULL,
  content TEXT NOT NULL,
  -- Head, prefix, signatory and page as they were on the day of issue.
  printed TEXT NOT NULL,
  reason TEXT,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL CHECK (issued_by <> ''),
  file_id TEXT,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  PRIMARY KEY (letter_id, version)
) STRICT;

CREATE TABLE letter_history (
  seq INTEGER PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  state_before TEXT,
  state_after TEXT NOT NULL,
  reason TEXT,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
CREATE INDEX letter_history_by_letter ON letter_history (letter_id, seq);
`;

const guards = `
CREATE TRIGGER letters_issued_fixed BEFORE UPDATE ON letters
WHEN OLD.state IN ('numbered', 'sent') AND NEW.version = OLD.version AND (
  OLD.content IS NOT NEW.content OR OLD.number IS NOT NEW.number OR OLD.entry_id IS NOT NEW.entry_id
  OR OLD.prefix_id IS NOT NEW.prefix_id OR OLD.version_reason IS NOT NEW.version_reason
  OR NEW.state NOT IN ('numbered', 'sent'))
BEGIN SELECT raise(ABORT, 'an issued letter never changes'); END;

CREATE TRIGGER letters_number_kept BEFORE UPDATE OF number, entry_id ON letters
WHEN OLD.number IS NOT NULL AND (OLD.number IS NOT NEW.number OR OLD.entry_id IS NOT NEW.entry_id)
BEGIN SELECT raise(ABORT, 'a letter keeps its number'); END;

CREATE TRIGGER letters_identity_fixed BEFORE UPDATE OF seq, id, source_entry_id, is_sample ON letters
WHEN OLD.seq IS NOT NEW.seq OR OLD.id IS NOT NEW.id OR OLD.source_entry_id IS NOT NEW.source_entry_id
  OR OLD.is_sample IS NOT NEW.is_sample
BEGIN SELECT raise(ABORT, 'a letter keeps its identity'); END;

CREATE TRIGGER letters_numbered_kept BEFORE DELETE ON letters WHEN OLD.number IS NOT NULL AND OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'a numbered letter is never deleted'); END;

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

export const lettersMigration: Migration = { version: 40, name: 'letters', sql: tables + guards };
