/**
 * What clerks changed of the values that were read, so that the right one can be proposed next time. It belongs to the
 * line it was made for: voiding the line takes it back, and a classified letter leaves nothing here (rules §13.9).
 */
import type { Migration } from '../migrate.ts';

export const correctionsMigration: Migration = {
  version: 80,
  name: 'corrections',
  sql: `
CREATE TABLE corrections (
  seq INTEGER PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('documentNumber', 'documentDate', 'from', 'to', 'subject', 'deadline')),
  read_text TEXT NOT NULL CHECK (read_text <> ''),
  corrected_text TEXT NOT NULL CHECK (corrected_text <> '' AND corrected_text <> read_text),
  sender TEXT NOT NULL,
  at TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  UNIQUE (entry_id, field)
) STRICT;
CREATE INDEX corrections_by_text ON corrections (field, read_text, corrected_text);

CREATE TRIGGER secret_corrections_refused BEFORE INSERT ON corrections
WHEN (SELECT secrecy FROM entries WHERE id = NEW.entry_id) IS NOT NULL
BEGIN SELECT raise(ABORT, 'the words of a secret letter are not kept'); END;

CREATE TRIGGER corrections_of_secret_forgotten AFTER UPDATE OF secrecy ON entries WHEN NEW.secrecy IS NOT NULL
BEGIN DELETE FROM corrections WHERE entry_id = NEW.id; END;

CREATE TRIGGER corrections_of_voided_forgotten AFTER UPDATE OF voided_at ON entries WHEN NEW.voided_at IS NOT NULL
BEGIN DELETE FROM corrections WHERE entry_id = NEW.id; END;
`,
};
