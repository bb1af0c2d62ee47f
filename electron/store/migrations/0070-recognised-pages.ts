/**
 * Pages read from their picture, and what such a page holds beside its text: by how much it is turned, stamps,
 * handwriting and tables, codes, and why it could not be read. An import may be held back by the clerk.
 * A CHECK of a STRICT table only changes with the table: it is made anew and its rows carried over.
 */
import type { Migration } from '../migrate.ts';

export const recognisedPagesMigration: Migration = {
  version: 70,
  name: 'recognised-pages',
  sql: `
ALTER TABLE imports ADD COLUMN is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1));
ALTER TABLE imports ADD COLUMN recognised_pages INTEGER NOT NULL DEFAULT 0 CHECK (recognised_pages >= 0);
ALTER TABLE imports ADD COLUMN unread_pages TEXT;

CREATE TABLE import_pages_new (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  text TEXT NOT NULL,
  raw_text TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('text-layer', 'plain-text', 'word', 'recognised', 'none')),
  width REAL,
  height REAL,
  boxes TEXT NOT NULL,
  -- turn, zones, codes and fault as JSON; null when the page has none of them
  facts TEXT,
  PRIMARY KEY (import_id, page)
) STRICT, WITHOUT ROWID;
INSERT INTO import_pages_new (import_id, page, text, raw_text, source, width, height, boxes)
  SELECT import_id, page, text, raw_text, source, width, height, boxes FROM import_pages;
DROP TABLE import_pages;
ALTER TABLE import_pages_new RENAME TO import_pages;

CREATE TRIGGER secret_pages_refused BEFORE INSERT ON import_pages
WHEN (SELECT state FROM imports WHERE id = NEW.import_id) = 'secret'
BEGIN SELECT raise(ABORT, 'the text of a secret letter is not kept'); END;
`,
};
