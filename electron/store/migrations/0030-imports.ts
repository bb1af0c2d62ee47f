/**
 * The import queue and what was read. A secret letter leaves its stub only (rules §3.2): the table itself refuses
 * a file, a subject, text or letters beside it.
 */
import type { Migration } from '../migrate.ts';

export const importsMigration: Migration = {
  version: 30,
  name: 'imports',
  sql: `
CREATE TABLE imports (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'docx', 'text', 'image', 'unknown')),
  size INTEGER NOT NULL CHECK (size >= 0),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'ready', 'needs-ocr', 'encrypted', 'damaged', 'empty',
    'too-large', 'unsupported', 'secret', 'logged', 'discarded')),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL CHECK (added_by <> ''),
  attempts INTEGER NOT NULL DEFAULT 0,
  pages_total INTEGER,
  file_id TEXT,
  letter_index INTEGER,
  subject TEXT,
  sender TEXT,
  number TEXT,
  document_date TEXT,
  document_date_text TEXT,
  letters TEXT,
  warnings TEXT,
  doubts INTEGER NOT NULL DEFAULT 0,
  stub TEXT,
  review TEXT,
  entry_id TEXT REFERENCES entries (id),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (state <> 'secret' OR (stub IS NOT NULL AND file_id IS NULL AND subject IS NULL AND letters IS NULL
    AND warnings IS NULL AND review IS NULL))
) STRICT;
CREATE INDEX imports_by_state ON imports (state, seq);
CREATE INDEX imports_by_file ON imports (file_id) WHERE file_id IS NOT NULL;

CREATE TABLE import_pages (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  text TEXT NOT NULL,
  raw_text TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('text-layer', 'plain-text', 'word', 'none')),
  width REAL,
  height REAL,
  boxes TEXT NOT NULL,
  PRIMARY KEY (import_id, page)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER secret_pages_refused BEFORE INSERT ON import_pages
WHEN (SELECT state FROM imports WHERE id = NEW.import_id) = 'secret'
BEGIN SELECT raise(ABORT, 'the text of a secret letter is not kept'); END;
`,
};
