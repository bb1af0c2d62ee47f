/**
 * What the office must do by a day. ครบกำหนด of a received line is the main deadline of its letter: its row follows the
 * line, whoever writes that. Others stand beside it: found in the letter and kept, given out by the chief, noted by hand.
 */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

const tables = `
CREATE TABLE deadlines (
  id TEXT PRIMARY KEY,
  entry_id TEXT REFERENCES entries (id) ON DELETE CASCADE,
  is_main INTEGER NOT NULL CHECK (is_main IN (0, 1)),
  kind TEXT NOT NULL CHECK (kind IN ('deadline', 'event')),
  what TEXT NOT NULL,
  due TEXT NOT NULL,
  until TEXT,
  time TEXT,
  assignee TEXT NOT NULL,
  -- Where it was read: JSON (shared/register/deadline.ts).
  source TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  settled_at TEXT,
  settled_by TEXT,
  settled_note TEXT NOT NULL DEFAULT '',
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK ((state = 'open') = (settled_at IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL)),
  CHECK (is_main = 0 OR entry_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX deadlines_main ON deadlines (entry_id) WHERE is_main = 1;
CREATE INDEX deadlines_by_entry ON deadlines (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX deadlines_open ON deadlines (due) WHERE state = 'open';
CREATE INDEX deadlines_settled ON deadlines (settled_at) WHERE state <> 'open';
CREATE INDEX deadlines_by_assignee ON deadlines (assignee) WHERE assignee <> '';

-- For the charts of วันนี้: hours from receipt to forwarding, answered by the index alone.
CREATE INDEX entries_sent_on ON entries (book, entered_on, id, entered_at, voided_at, is_linked)
  WHERE voided_at IS NULL AND is_linked = 1;
`;

const follow = `
CREATE TRIGGER deadlines_of_new_entry AFTER INSERT ON entries WHEN NEW.deadline IS NOT NULL AND NEW.book = 'received'
BEGIN
  INSERT INTO deadlines (id, entry_id, is_main, kind, what, due, assignee, state, is_sample)
  VALUES (NEW.id, NEW.id, 1, 'deadline', '', NEW.deadline, '', 'open', NEW.is_sample);
END;
CREATE TRIGGER deadlines_follow_entry AFTER UPDATE OF deadline ON entries
WHEN NEW.book = 'received' AND NEW.deadline IS NOT OLD.deadline
BEGIN
  DELETE FROM deadlines WHERE entry_id = NEW.id AND is_main = 1 AND NEW.deadline IS NULL;
  UPDATE deadlines SET due = NEW.deadline WHERE entry_id = NEW.id AND is_main = 1 AND NEW.deadline IS NOT NULL;
  INSERT INTO deadlines (id, entry_id, is_main, kind, what, due, assignee, state, is_sample)
  SELECT NEW.id, NEW.id, 1, 'deadline', '', NEW.deadline, '', 'open', NEW.is_sample
  WHERE NEW.deadline IS NOT NULL AND NOT EXISTS (SELECT 1 FROM deadlines WHERE entry_id = NEW.id AND is_main = 1);
END;
-- Nothing that recites a letter outlives it, nor the day it turns out to be classified (rules 13.9).
CREATE TRIGGER deadlines_hushed AFTER UPDATE OF secrecy ON entries WHEN NEW.secrecy IS NOT NULL AND OLD.secrecy IS NULL
BEGIN UPDATE deadlines SET what = '', source = NULL, settled_note = '' WHERE entry_id = NEW.id; END;
CREATE TRIGGER deadlines_without_original AFTER UPDATE OF file_id ON entries WHEN NEW.file_id IS NULL AND OLD.file_id IS NOT NULL
BEGIN UPDATE deadlines SET source = NULL WHERE entry_id = NEW.id; END;
`;

/** As the desk counted until now: what was sent on, or acted upon, was done with; when and by whom its history says. */
const known = `
INSERT INTO deadlines (id, entry_id, is_main, kind, what, due, assignee, state, settled_at, settled_by, is_sample)
SELECT e.id, e.id, 1, 'deadline', '', e.deadline, '', CASE WHEN is_done THEN 'done' ELSE 'open' END,
  CASE WHEN is_done THEN coalesce((SELECT h.at FROM entry_history h WHERE h.entry_id = e.id ORDER BY h.seq DESC LIMIT 1), e.entered_at) END,
  CASE WHEN is_done THEN coalesce((SELECT h.by FROM entry_history h WHERE h.entry_id = e.id ORDER BY h.seq DESC LIMIT 1), e.entered_by) END,
  e.is_sample
FROM (SELECT *, is_linked = 1 OR action <> '' AS is_done FROM entries WHERE book = 'received' AND deadline IS NOT NULL) e;
`;

export const deadlinesMigration: Migration = {
  version: 290,
  name: 'deadlines',
  sql: [
    tables,
    // What it says may recite the letter, so the log keeps who had to do what by when, not the words.
    audited({
      table: 'deadlines',
      kind: 'deadline',
      id: '@.id',
      columns: ['entry_id', 'kind', 'due', 'until', 'time', 'assignee', 'state', 'settled_at', 'settled_by'],
      except: '@.is_sample = 1',
    }),
    follow,
    known,
  ].join('\n'),
};
