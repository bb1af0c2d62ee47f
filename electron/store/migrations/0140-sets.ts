/**
 * Sets as complete as single letters: the draft of a set is kept as it was, table and fields, so that it can be used
 * again; and a letter can say that it wants an answer, and by when, before anybody has given one.
 */
import type { Migration } from '../migrate.ts';

export const setsMigration: Migration = {
  version: 140,
  name: 'sets',
  sql: `
-- NULL: not said; then a last day or a first answer tells that it waits.
ALTER TABLE letters ADD COLUMN wants_answer INTEGER CHECK (wants_answer IN (0, 1));
ALTER TABLE letters ADD COLUMN answer_by TEXT;

CREATE TABLE set_drafts (
  batch_id TEXT PRIMARY KEY REFERENCES letters (id) ON DELETE CASCADE,
  content TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  kept_by TEXT NOT NULL CHECK (kept_by <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
`,
};
