/**
 * Numbers beyond the next one: numbers held for somebody, numbers between two others (๑๒๓/๑), a unit's own received
 * book, memos that count for themselves, and years that are closed. That none is given twice is held here, whatever
 * the program does: by UNIQUE within a series, and by triggers across the three tables that name numbers of it.
 */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

const tables = `
CREATE TABLE received_books (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

-- NULL: as the office has it.
ALTER TABLE prefixes ADD COLUMN circular_series TEXT CHECK (circular_series IN ('own', 'shared'));
ALTER TABLE prefixes ADD COLUMN format TEXT;

ALTER TABLE series ADD COLUMN received_book_id TEXT REFERENCES received_books (id);
ALTER TABLE series ADD COLUMN memo INTEGER NOT NULL DEFAULT 0 CHECK (memo IN (0, 1));
-- Numbers inserted after one number of another series count for themselves: ๑๒๓/๑, ๑๒๓/๒.
ALTER TABLE series ADD COLUMN parent_id TEXT REFERENCES series (id);
ALTER TABLE series ADD COLUMN inserted_after INTEGER CHECK (inserted_after >= 1);
DROP INDEX series_identity;
CREATE UNIQUE INDEX series_identity ON series (book, coalesce(prefix_id, ''), coalesce(received_book_id, ''),
  circular, memo, year, coalesce(parent_id, ''), coalesce(inserted_after, 0));
CREATE INDEX series_inserted ON series (parent_id) WHERE parent_id IS NOT NULL;

-- Why numbers were passed over.
ALTER TABLE series_history ADD COLUMN why TEXT NOT NULL DEFAULT 'set' CHECK (why IN ('set', 'restored'));

ALTER TABLE entries ADD COLUMN inserted_after INTEGER;
ALTER TABLE entries ADD COLUMN inserted_in TEXT;
CREATE INDEX entries_inserted ON entries (inserted_in) WHERE inserted_in IS NOT NULL;

CREATE TABLE reservations (
  id TEXT PRIMARY KEY,
  series_id TEXT NOT NULL REFERENCES series (id),
  running INTEGER NOT NULL CHECK (running BETWEEN 1 AND 9999999),
  holder TEXT NOT NULL CHECK (holder <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  until TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  state TEXT NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'used', 'released')),
  ended_at TEXT,
  ended_by TEXT,
  end_reason TEXT,
  entry_id TEXT REFERENCES entries (id),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  UNIQUE (series_id, running),
  CHECK ((state = 'held') = (ended_at IS NULL) AND (state = 'held') = (ended_by IS NULL)),
  CHECK ((state = 'used') = (entry_id IS NOT NULL)),
  CHECK ((state = 'released') = (end_reason IS NOT NULL))
) STRICT;
CREATE INDEX reservations_held ON reservations (until) WHERE state = 'held';

-- The same letter in the received book of a unit (rules §4.1: two stamps with two numbers).
CREATE TABLE further_numbers (
  entry_id TEXT NOT NULL REFERENCES entries (id),
  series_id TEXT NOT NULL REFERENCES series (id),
  running INTEGER NOT NULL CHECK (running BETWEEN 1 AND 9999999),
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  PRIMARY KEY (entry_id, series_id),
  UNIQUE (series_id, running)
) STRICT;

CREATE TABLE closed_years (
  year INTEGER PRIMARY KEY CHECK (year BETWEEN 2400 AND 2800),
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  signer TEXT NOT NULL CHECK (signer <> ''),
  signer_post TEXT NOT NULL,
  -- What the books held at the close, as JSON.
  summary TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE year_exceptions (
  seq INTEGER PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES closed_years (year),
  entry_id TEXT REFERENCES entries (id),
  kind TEXT NOT NULL CHECK (kind IN ('number', 'corrected', 'voided', 'annotated')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
CREATE INDEX year_exceptions_by_year ON year_exceptions (year, seq);

-- Holds a row only inside the transaction that makes an exception.
CREATE TABLE exceptions_open (year INTEGER PRIMARY KEY) STRICT;
`;

const sinceClosed = (year: string) =>
  `EXISTS (SELECT 1 FROM closed_years WHERE year = ${year})
   AND NOT EXISTS (SELECT 1 FROM exceptions_open WHERE year = ${year})`;

const guards = `
DROP TRIGGER series_identity_fixed;
CREATE TRIGGER series_identity_fixed BEFORE UPDATE OF id, book, prefix_id, circular, year, received_book_id, memo,
  parent_id, inserted_after ON series
BEGIN SELECT raise(ABORT, 'a series keeps its book, prefix and year'); END;

DROP TRIGGER series_never_back;
CREATE TRIGGER series_never_back BEFORE UPDATE OF next ON series
WHEN NEW.next <= (SELECT coalesce(max(running), 0) FROM entries WHERE series_id = NEW.id)
  OR NEW.next <= (SELECT coalesce(max(running), 0) FROM reservations WHERE series_id = NEW.id)
  OR NEW.next <= (SELECT coalesce(max(running), 0) FROM further_numbers WHERE series_id = NEW.id)
BEGIN SELECT raise(ABORT, 'a used number is never given again'); END;

CREATE TRIGGER entries_inserted_fixed BEFORE UPDATE OF inserted_after, inserted_in ON entries
WHEN OLD.inserted_after IS NOT NEW.inserted_after OR OLD.inserted_in IS NOT NEW.inserted_in
BEGIN SELECT raise(ABORT, 'number, time and actor of an entry never change'); END;

CREATE TRIGGER entries_not_elsewhere BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM reservations
    WHERE series_id = NEW.series_id AND running = NEW.running AND state <> 'held')
  OR EXISTS (SELECT 1 FROM further_numbers WHERE series_id = NEW.series_id AND running = NEW.running)
BEGIN SELECT raise(ABORT, 'a used number is never given again'); END;
CREATE TRIGGER entries_use_reservation AFTER INSERT ON entries
BEGIN UPDATE reservations SET state = 'used', entry_id = NEW.id, ended_at = NEW.entered_at, ended_by = NEW.entered_by
  WHERE series_id = NEW.series_id AND running = NEW.running AND state = 'held'; END;

CREATE TRIGGER reservations_not_elsewhere BEFORE INSERT ON reservations
WHEN EXISTS (SELECT 1 FROM entries WHERE series_id = NEW.series_id AND running = NEW.running)
  OR EXISTS (SELECT 1 FROM further_numbers WHERE series_id = NEW.series_id AND running = NEW.running)
  OR NEW.running >= (SELECT next FROM series WHERE id = NEW.series_id)
BEGIN SELECT raise(ABORT, 'a number is taken from its series'); END;
CREATE TRIGGER reservations_fixed BEFORE UPDATE ON reservations
WHEN OLD.state <> 'held' OR OLD.id IS NOT NEW.id OR OLD.series_id IS NOT NEW.series_id
  OR OLD.running IS NOT NEW.running OR OLD.holder IS NOT NEW.holder OR OLD.reason IS NOT NEW.reason
  OR OLD.at IS NOT NEW.at OR OLD.by IS NOT NEW.by OR OLD.is_sample IS NOT NEW.is_sample
BEGIN SELECT raise(ABORT, 'what was reserved stays on record'); END;
CREATE TRIGGER reservations_kept BEFORE DELETE ON reservations WHEN OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'what was reserved stays on record'); END;

CREATE TRIGGER further_numbers_not_elsewhere BEFORE INSERT ON further_numbers
WHEN EXISTS (SELECT 1 FROM entries WHERE series_id = NEW.series_id AND running = NEW.running)
  OR EXISTS (SELECT 1 FROM reservations WHERE series_id = NEW.series_id AND running = NEW.running)
  OR NEW.running >= (SELECT next FROM series WHERE id = NEW.series_id)
BEGIN SELECT raise(ABORT, 'a number is taken from its series'); END;
CREATE TRIGGER further_numbers_fixed BEFORE UPDATE ON further_numbers
BEGIN SELECT raise(ABORT, 'a further number stays'); END;
CREATE TRIGGER further_numbers_kept BEFORE DELETE ON further_numbers WHEN OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'a further number stays'); END;

CREATE TRIGGER closed_years_fixed BEFORE UPDATE ON closed_years
BEGIN SELECT raise(ABORT, 'a closed year stays closed'); END;
CREATE TRIGGER closed_years_kept BEFORE DELETE ON closed_years WHEN OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'a closed year stays closed'); END;
CREATE TRIGGER year_exceptions_fixed BEFORE UPDATE ON year_exceptions
BEGIN SELECT raise(ABORT, 'an exception stays on record'); END;
CREATE TRIGGER year_exceptions_kept BEFORE DELETE ON year_exceptions WHEN OLD.is_sample = 0
BEGIN SELECT raise(ABORT, 'an exception stays on record'); END;

CREATE TRIGGER entries_year_closed BEFORE INSERT ON entries WHEN ${sinceClosed('NEW.year')}
BEGIN SELECT raise(ABORT, 'the year is closed'); END;
CREATE TRIGGER entries_year_read_only BEFORE UPDATE OF document_number, document_date, document_date_text, sender,
  recipient, subject, action, note, urgency, secrecy, deadline, voided_at ON entries WHEN ${sinceClosed('NEW.year')}
BEGIN SELECT raise(ABORT, 'the year is closed'); END;
CREATE TRIGGER series_year_closed BEFORE UPDATE OF next ON series WHEN ${sinceClosed('NEW.year')}
BEGIN SELECT raise(ABORT, 'the year is closed'); END;
`;

const isSample = '@.is_sample = 1';

export const numbersMigration: Migration = {
  version: 160,
  name: 'numbers',
  sql: [
    tables,
    guards,
    audited({
      table: 'received_books',
      kind: 'received-book',
      id: '@.id',
      columns: ['name'],
      except: isSample,
    }),
    audited({
      table: 'prefixes',
      kind: 'prefix',
      id: '@.id',
      columns: [
        'code',
        'owner_office',
        'phone',
        'email',
        'is_default',
        'numbering',
        'circular_series',
        'format',
      ],
      except: isSample,
    }),
    audited({
      table: 'reservations',
      kind: 'reservation',
      id: '@.id',
      columns: ['series_id', 'running', 'holder', 'reason', 'until', 'state', 'end_reason', 'entry_id'],
      except: isSample,
    }),
    audited({
      table: 'further_numbers',
      kind: 'further-number',
      id: "@.entry_id || ' ' || @.series_id",
      columns: ['entry_id', 'series_id', 'running'],
      except: isSample,
    }),
    audited({
      table: 'closed_years',
      kind: 'closed-year',
      id: '@.year',
      columns: ['signer', 'signer_post', 'summary'],
      except: isSample,
    }),
    audited({
      table: 'year_exceptions',
      kind: 'year-exception',
      id: '@.seq',
      columns: ['year', 'entry_id', 'kind', 'reason'],
      except: isSample,
    }),
  ].join('\n'),
};
