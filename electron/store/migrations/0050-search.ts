/**
 * Search over the registers. The folded text (shared/thai/fold.ts) lies in ordinary tables for the exact comparison;
 * FTS5 with the trigram tokenizer points at candidates. `detail=none` and no content of its own keep the index
 * at a quarter of its size; longer queries are an AND of trigrams, compared again with the text.
 */
import type { Migration } from '../migrate.ts';

const index = (name: string) => `
CREATE VIRTUAL TABLE ${name} USING fts5(
  words, tokenize = 'trigram', detail = none, content = '', contentless_delete = 1
);
-- Which trigrams begin with two given letters: the way to find words shorter than three.
CREATE VIRTUAL TABLE ${name}_words USING fts5vocab(${name}, row);`;

export const searchMigration: Migration = {
  version: 50,
  name: 'search',
  sql: `
CREATE TABLE search_lines (
  seq INTEGER PRIMARY KEY REFERENCES entries (seq) ON DELETE CASCADE,
  subject TEXT NOT NULL,
  sender TEXT NOT NULL,
  -- All words of the line, number to note.
  line TEXT NOT NULL
) STRICT;

-- Everything a clerk may mean by "the number": ที่ in full, its last part, the register's own number.
CREATE TABLE search_numbers (
  key TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES entries (seq) ON DELETE CASCADE,
  PRIMARY KEY (key, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_numbers_by_entry ON search_numbers (seq);

-- id: the entry's seq and the page in one number (seq * 65536 + page), so that the index alone tells whose page it is.
-- The text as printed lies apart: comparing reads the folded one alone.
CREATE TABLE search_pages (id INTEGER PRIMARY KEY, folded TEXT NOT NULL) STRICT;
CREATE TABLE search_page_texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
${index('search_subject_index')}
${index('search_line_index')}
${index('search_page_index')}

-- Only the sample office's entries are ever deleted; what points at them goes too.
CREATE TRIGGER search_forgets BEFORE DELETE ON entries
BEGIN
  DELETE FROM search_page_index WHERE rowid BETWEEN OLD.seq * 65536 AND OLD.seq * 65536 + 65535;
  DELETE FROM search_pages WHERE id BETWEEN OLD.seq * 65536 AND OLD.seq * 65536 + 65535;
  DELETE FROM search_page_texts WHERE id BETWEEN OLD.seq * 65536 AND OLD.seq * 65536 + 65535;
  DELETE FROM search_subject_index WHERE rowid = OLD.seq;
  DELETE FROM search_line_index WHERE rowid = OLD.seq;
END;
`,
};
