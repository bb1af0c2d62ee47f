/**
 * Letters put before the chief (บันทึกเสนอ) and what was decided; and the office's own phrases for both. What a minute
 * says goes with the letter it is about: when that turns out to be classified, or its original is destroyed.
 */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

const tables = `
CREATE TABLE minutes (
  id TEXT PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  -- What the clerk put forward: JSON (shared/letter/clerk-minute.ts); NULL: the chief wrote on the letter itself.
  minute TEXT,
  put_at TEXT NOT NULL,
  put_by TEXT NOT NULL CHECK (put_by <> ''),
  decision TEXT,
  decided_by TEXT,
  decided_on TEXT,
  recorded_at TEXT,
  recorded_by TEXT,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK ((decided_on IS NULL) = (decision IS NULL) AND (decided_on IS NULL) = (recorded_at IS NULL)
    AND (decided_on IS NULL) = (decided_by IS NULL) AND (decided_on IS NULL) = (recorded_by IS NULL))
) STRICT;
-- A letter lies before the chief once.
CREATE UNIQUE INDEX minutes_waiting ON minutes (entry_id) WHERE decided_on IS NULL;
CREATE INDEX minutes_by_entry ON minutes (entry_id);

CREATE TRIGGER minutes_hushed AFTER UPDATE OF secrecy ON entries WHEN NEW.secrecy IS NOT NULL AND OLD.secrecy IS NULL
BEGIN UPDATE minutes SET minute = NULL, decision = CASE WHEN decision IS NULL THEN NULL ELSE '' END WHERE entry_id = NEW.id; END;
CREATE TRIGGER minutes_without_original AFTER UPDATE OF file_id ON entries WHEN NEW.file_id IS NULL AND OLD.file_id IS NOT NULL
BEGIN UPDATE minutes SET minute = NULL, decision = CASE WHEN decision IS NULL THEN NULL ELSE '' END WHERE entry_id = NEW.id; END;

CREATE TABLE phrases_wider (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('opener', 'request', 'closing', 'other', 'minute', 'decision')),
  text TEXT NOT NULL CHECK (text <> ''),
  shortcut TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
INSERT INTO phrases_wider SELECT id, position, kind, text, shortcut, is_sample FROM phrases;
DROP TABLE phrases;
ALTER TABLE phrases_wider RENAME TO phrases;
`;

const isSample = '@.is_sample = 1';

export const minutesMigration: Migration = {
  version: 300,
  name: 'minutes',
  sql: [
    tables,
    // The words stand in การปฏิบัติ of the line, which the log knows; here who put it forward, who decided, and when.
    audited({
      table: 'minutes',
      kind: 'minute',
      id: '@.id',
      columns: ['entry_id', 'put_at', 'put_by', 'decided_by', 'decided_on', 'recorded_at', 'recorded_by'],
      except: isSample,
    }),
    audited({
      table: 'phrases',
      kind: 'phrase',
      id: '@.id',
      columns: ['kind', 'text', 'shortcut'],
      except: isSample,
    }),
  ].join('\n'),
};
