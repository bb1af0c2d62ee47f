/**
 * Search at ten times an office's life: the index is made of tokens of our own (store/search-grams.ts) instead of
 * FTS5's trigrams, and the pages are kept once, as printed. Classified letters are found by their number alone from now
 * on (rules §13.9). Searches that are wanted again have their table.
 */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

const index = (name: string) => `
DROP TABLE ${name}_words;
DROP TABLE ${name};
CREATE VIRTUAL TABLE ${name} USING fts5(
  words, tokenize = 'ascii', detail = none, content = '', contentless_delete = 1
);`;

export const searchGramsMigration: Migration = {
  version: 170,
  name: 'search grams',
  sql: `
DROP TRIGGER search_forgets;
${index('search_subject_index')}
${index('search_line_index')}
${index('search_page_index')}

UPDATE search_lines SET subject = '', sender = '', line = substr(line, 1, instr(line, char(57346)) + 1)
WHERE seq IN (SELECT seq FROM entries WHERE secrecy IS NOT NULL);
INSERT INTO search_subject_index (rowid, words) SELECT seq, search_grams(subject) FROM search_lines;
INSERT INTO search_line_index (rowid, words) SELECT seq, search_line_grams(line) FROM search_lines;

-- Whose page: numbered one after another, the steps between them are what the index is made of.
CREATE TABLE search_places (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL REFERENCES entries (seq) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  UNIQUE (seq, page)
) STRICT;
INSERT INTO search_places (seq, page) SELECT id >> 16, id & 65535 FROM search_page_texts ORDER BY id;
INSERT INTO search_page_index (rowid, words)
SELECT p.id, search_grams(s.folded) FROM search_places p JOIN search_pages s ON s.id = p.seq * 65536 + p.page;
DROP TABLE search_pages;
ALTER TABLE search_page_texts RENAME TO search_former_texts;
CREATE TABLE search_page_texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
INSERT INTO search_page_texts (id, text)
SELECT p.id, f.text FROM search_places p JOIN search_former_texts f ON f.id = p.seq * 65536 + p.page;
DROP TABLE search_former_texts;

-- Only the sample office's entries are ever deleted; what points at them goes too.
CREATE TRIGGER search_forgets BEFORE DELETE ON entries
BEGIN
  DELETE FROM search_page_index WHERE rowid IN (SELECT id FROM search_places WHERE seq = OLD.seq);
  DELETE FROM search_page_texts WHERE id IN (SELECT id FROM search_places WHERE seq = OLD.seq);
  DELETE FROM search_places WHERE seq = OLD.seq;
  DELETE FROM search_subject_index WHERE rowid = OLD.seq;
  DELETE FROM search_line_index WHERE rowid = OLD.seq;
END;

CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  question TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL CHECK (saved_by <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
${audited({
  table: 'saved_searches',
  kind: 'saved-search',
  id: '@.id',
  columns: ['name', 'question', 'saved_by'],
  except: '@.is_sample = 1',
})}
`,
};
