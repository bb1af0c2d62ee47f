/**
 * Lists of a register in another order than that of entering: by day of the letter, and by sender, addressee and
 * subject in the order of a Thai dictionary, which SQLite does not know. Learnt with the words of a line
 * (store/learnt-order.ts); of the lines that are here already in the time that is left over.
 */
import type { Migration } from '../migrate.ts';

export const listOrderMigration: Migration = {
  version: 351,
  name: 'list order',
  sql: `
CREATE TABLE entry_order (
  seq INTEGER PRIMARY KEY REFERENCES entries (seq) ON DELETE CASCADE,
  book TEXT NOT NULL,
  year INTEGER NOT NULL,
  sender TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL
) STRICT;
CREATE INDEX entry_order_by_sender ON entry_order (book, year, sender, seq DESC);
CREATE INDEX entry_order_by_recipient ON entry_order (book, year, recipient, seq DESC);
CREATE INDEX entry_order_by_subject ON entry_order (book, year, subject, seq DESC);
CREATE INDEX entries_by_document_date ON entries (book, year, document_date, seq);

-- The lines from this one down to the first have yet to be learnt; no row: none has.
CREATE TABLE entry_order_owed (seq INTEGER PRIMARY KEY) STRICT;
INSERT INTO entry_order_owed SELECT max(seq) FROM entries HAVING max(seq) IS NOT NULL;
`,
};
