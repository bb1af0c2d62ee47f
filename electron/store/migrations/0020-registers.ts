/**
 * The registers (forms 13 and 14): counters, entries, their history and the links between letters.
 * The rules that must hold whatever the program does are held by the database itself: a number is given once,
 * nothing entered is deleted, and an old value is never lost (ข้อ 38, 43). Only the sample office's rows may go.
 */
import type { Migration } from '../migrate.ts';

const tables = `
CREATE TABLE series (
  id TEXT PRIMARY KEY,
  book TEXT NOT NULL CHECK (book IN ('received', 'sent')),
  prefix_id TEXT REFERENCES prefixes (id),
  circular INTEGER NOT NULL CHECK (circular IN (0, 1)),
  year INTEGER NOT NULL CHECK (year BETWEEN 2400 AND 2800),
  next INTEGER NOT NULL DEFAULT 1 CHECK (next >= 1),
  UNIQUE (id, book, year)
) STRICT;
-- The received book has no prefix, and NULLs never collide in a plain UNIQUE.
CREATE UNIQUE INDEX series_identity ON series (book, coalesce(prefix_id, ''), circular, year);

CREATE TABLE series_history (
  seq INTEGER PRIMARY KEY,
  series_id TEXT NOT NULL REFERENCES series (id),
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  before INTEGER,
  after INTEGER NOT NULL
) STRICT;

CREATE TABLE entries (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  series_id TEXT NOT NULL,
  book TEXT NOT NULL,
  year INTEGER NOT NULL,
  running INTEGER NOT NULL CHECK (running BETWEEN 1 AND 9999999),
  circular INTEGER NOT NULL CHECK (circular IN (0, 1)),
  entered_at TEXT NOT NULL,
  entered_on TEXT NOT NULL,
  entered_by TEXT NOT NULL CHECK (entered_by <> ''),
  document_number TEXT,
  document_date TEXT,
  document_date_text TEXT,
  sender TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  action TEXT NOT NULL,
  note TEXT NOT NULL,
  urgency TEXT,
  secrecy TEXT,
  deadline TEXT,
  voided_at TEXT,
  voided_by TEXT,
  void_reason TEXT,
  file_id TEXT,
  import_id TEXT,
  letter_index INTEGER,
  letter_id TEXT,
  letter_key TEXT,
  -- Tied to a letter of the other book (entry_links); kept here so that a list need not ask each line.
  is_linked INTEGER NOT NULL DEFAULT 0 CHECK (is_linked IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL)),
  UNIQUE (series_id, running),
  FOREIGN KEY (series_id, book, year) REFERENCES series (id, book, year)
) STRICT;
CREATE INDEX entries_by_day ON entries (book, entered_on, seq);
CREATE INDEX entries_by_book ON entries (book, seq);
CREATE INDEX entries_by_year ON entries (book, year, seq);
CREATE INDEX entries_by_running ON entries (book, year, running);
CREATE INDEX entries_by_urgency ON entries (book, urgency, seq) WHERE urgency IS NOT NULL;
-- One for each state a list can be narrowed to, in the list's own order; the year rides along.
CREATE INDEX entries_open ON entries (book, seq, year) WHERE voided_at IS NULL AND is_linked = 0 AND action = '';
CREATE INDEX entries_forwarded ON entries (book, seq, year) WHERE voided_at IS NULL AND is_linked = 1;
CREATE INDEX entries_voided ON entries (book, seq, year) WHERE voided_at IS NOT NULL;
CREATE INDEX entries_without_file ON entries (book, seq, year) WHERE file_id IS NULL;
CREATE INDEX entries_by_letter_key ON entries (letter_key) WHERE letter_key IS NOT NULL;
CREATE INDEX entries_by_file ON entries (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX entries_by_letter ON entries (letter_id) WHERE letter_id IS NOT NULL;
-- One letter of an imported bundle stands in the book once, until that line is voided.
CREATE UNIQUE INDEX entries_import_once ON entries (import_id, coalesce(letter_index, 0))
  WHERE import_id IS NOT NULL AND voided_at IS NULL AND book = 'received';

CREATE TABLE entry_history (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  entry_id TEXT NOT NULL REFERENCES entries (id),
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('entered', 'corrected', 'annotated', 'voided', 'forwarded', 'linked')),
  field TEXT,
  before TEXT,
  after TEXT,
  reason TEXT
) STRICT;
CREATE INDEX entry_history_by_entry ON entry_history (entry_id, seq);

CREATE TABLE entry_links (
  received_id TEXT NOT NULL REFERENCES entries (id),
  sent_id TEXT NOT NULL REFERENCES entries (id),
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  PRIMARY KEY (received_id, sent_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_links_by_sent ON entry_links (sent_id);
CREATE TRIGGER entry_links_mark AFTER INSERT ON entry_links
BEGIN UPDATE entries SET is_linked = 1 WHERE id IN (NEW.received_id, NEW.sent_id); END;
`;

const guards = `
CREATE TRIGGER entries_kept BEFORE DELETE ON entries WHEN OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'a registered entry is never deleted'); END;

CREATE TRIGGER entries_identity_fixed BEFORE UPDATE OF
  seq, id, series_id, book, year, running, circular, entered_at, entered_on, entered_by, is_sample ON entries
WHEN OLD.seq IS NOT NEW.seq OR OLD.id IS NOT NEW.id OR OLD.series_id IS NOT NEW.series_id OR OLD.book IS NOT NEW.book
  OR OLD.year IS NOT NEW.year OR OLD.running IS NOT NEW.running OR OLD.circular IS NOT NEW.circular
  OR OLD.entered_at IS NOT NEW.entered_at OR OLD.entered_on IS NOT NEW.entered_on
  OR OLD.entered_by IS NOT NEW.entered_by OR OLD.is_sample IS NOT NEW.is_sample
BEGIN SELECT raise(ABORT, 'number, time and actor of an entry never change'); END;

CREATE TRIGGER entries_void_final BEFORE UPDATE OF voided_at, voided_by, void_reason ON entries
WHEN OLD.voided_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'a voided entry stays voided'); END;

CREATE TRIGGER entries_within_series AFTER INSERT ON entries
WHEN NEW.running >= (SELECT next FROM series WHERE id = NEW.series_id)
BEGIN SELECT raise(ABORT, 'a number is taken from its series'); END;

CREATE TRIGGER series_never_back BEFORE UPDATE OF next ON series
WHEN NEW.next <= (SELECT coalesce(max(running), 0) FROM entries WHERE series_id = NEW.id)
BEGIN SELECT raise(ABORT, 'a used number is never given again'); END;

CREATE TRIGGER series_identity_fixed BEFORE UPDATE OF id, book, prefix_id, circular, year ON series
BEGIN SELECT raise(ABORT, 'a series keeps its book, prefix and year'); END;

CREATE TRIGGER entry_history_fixed BEFORE UPDATE ON entry_history
BEGIN SELECT raise(ABORT, 'history is only added to'); END;
CREATE TRIGGER entry_history_kept BEFORE DELETE ON entry_history
WHEN (SELECT is_sample FROM entries WHERE id = OLD.entry_id) IS NOT 1
BEGIN SELECT raise(ABORT, 'history is only added to'); END;

CREATE TRIGGER entry_links_fixed BEFORE UPDATE ON entry_links
BEGIN SELECT raise(ABORT, 'a link between entries stays'); END;
CREATE TRIGGER entry_links_kept BEFORE DELETE ON entry_links
WHEN (SELECT min(is_sample) FROM entries WHERE id IN (OLD.received_id, OLD.sent_id)) IS NOT 1
BEGIN SELECT raise(ABORT, 'a link between entries stays'); END;

CREATE TRIGGER series_history_fixed BEFORE UPDATE ON series_history
BEGIN SELECT raise(ABORT, 'history is only added to'); END;
CREATE TRIGGER series_history_kept BEFORE DELETE ON series_history
WHEN EXISTS (SELECT 1 FROM entries WHERE series_id = OLD.series_id)
BEGIN SELECT raise(ABORT, 'history is only added to'); END;
`;

export const registersMigration: Migration = { version: 20, name: 'registers', sql: tables + guards };
