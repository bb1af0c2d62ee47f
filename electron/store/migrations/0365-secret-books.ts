/**
 * ทขล. 1-3: numbers and classes stand open, everything else is sealed for the registrar (age files). The audit log hears
 * who did what to which number and when; `revision` tells it of a change without a word of what was changed.
 */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

const tables = `
CREATE TABLE secret_keys (
  id TEXT PRIMARY KEY,
  person_id TEXT,
  registrar TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT,
  recipient TEXT NOT NULL,
  -- The secret half, under the passphrase and under the recovery key; gone once another registrar took over.
  by_passphrase BLOB,
  by_recovery BLOB,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK ((until IS NULL) = (by_passphrase IS NOT NULL AND by_recovery IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX one_secret_registrar ON secret_keys ((1)) WHERE until IS NULL;

CREATE TABLE secret_series (
  book TEXT NOT NULL CHECK (book IN ('in', 'out', 'control')),
  year INTEGER NOT NULL,
  next INTEGER NOT NULL CHECK (next > 0),
  PRIMARY KEY (book, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE secret_entries (
  id TEXT PRIMARY KEY,
  book TEXT NOT NULL,
  year INTEGER NOT NULL,
  running INTEGER NOT NULL CHECK (running > 0),
  -- Never ลับที่สุด: of that nothing is kept.
  secrecy TEXT NOT NULL CHECK (secrecy IN ('confidential', 'secret')),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  -- Its stub in the ordinary register, or the line it went on as when its class was lowered.
  entry_id TEXT REFERENCES entries (id) ON DELETE SET NULL,
  ended TEXT CHECK (ended IN ('voided', 'lowered')),
  revision INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  UNIQUE (book, year, running),
  FOREIGN KEY (book, year) REFERENCES secret_series (book, year)
) STRICT;
CREATE INDEX secret_entries_by_entry ON secret_entries (entry_id) WHERE entry_id IS NOT NULL;
CREATE TRIGGER secret_entries_kept BEFORE DELETE ON secret_entries WHEN OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'a number of a secret book is never forgotten'); END;
CREATE TRIGGER secret_numbers_kept BEFORE UPDATE OF book, year, running ON secret_entries
BEGIN SELECT raise(ABORT, 'a number of a secret book is never changed'); END;

CREATE TABLE secret_files (
  id TEXT PRIMARY KEY,
  secret_id TEXT NOT NULL REFERENCES secret_entries (id) ON DELETE CASCADE,
  -- In the vault by the hash of what is sealed: it tells nothing of what is inside.
  sealed_file_id TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
CREATE INDEX secret_files_by_entry ON secret_files (secret_id);
CREATE INDEX secret_files_by_file ON secret_files (sealed_file_id);

CREATE TABLE secret_arrivals (
  id TEXT PRIMARY KEY,
  import_id TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  secrecy TEXT NOT NULL CHECK (secrecy IN ('confidential', 'secret')),
  -- Null: sealed, and not handed to the registrar yet.
  sent_at TEXT,
  sealed BLOB NOT NULL,
  sealed_file_id TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
CREATE INDEX secret_arrivals_by_import ON secret_arrivals (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX secret_arrivals_by_file ON secret_arrivals (sealed_file_id);

CREATE TABLE secret_acts (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  act TEXT NOT NULL,
  book TEXT,
  year INTEGER,
  running INTEGER
) STRICT;
`;

const number = "@.book || ' ' || @.year || '/' || @.running";

export const secretBooksMigration: Migration = {
  version: 365,
  name: 'secret books',
  sql: [
    tables,
    audited({
      table: 'secret_keys',
      kind: 'secret-registrar',
      id: '@.id',
      columns: ['registrar', 'since', 'until', 'recipient'],
    }),
    audited({
      table: 'secret_entries',
      kind: 'secret-letter',
      id: number,
      columns: ['secrecy', 'at', 'by', 'ended', 'revision'],
      except: '@.is_sample = 1',
    }),
    audited({
      table: 'secret_arrivals',
      kind: 'secret-arrival',
      id: '@.id',
      columns: ['at', 'by', 'secrecy', 'sent_at'],
      except: '@.is_sample = 1',
    }),
    audited({
      table: 'secret_acts',
      kind: 'secret-act',
      id: '@.id',
      columns: ['act', 'by', 'book', 'year', 'running'],
    }),
  ].join('\n'),
};
