/**
 * What makes the audit log evidence: anchors day by day, what checks of it came to, and the rows that were there before
 * it began. Beside it, kept for a short while: how the last actions can be taken back, and what was thrown away.
 */
import type { Migration } from '../migrate.ts';
import { type AuditedTable, audited, auditedTables } from './audited.ts';

const tables = `
CREATE TABLE audit_anchors (
  id INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  -- The last link at that moment, and its hash; 0 and zeroes: nothing was on record yet.
  seq INTEGER NOT NULL CHECK (seq >= 0),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  -- Lines by book, and files rows refer to, as JSON.
  counts TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_anchors_fixed BEFORE UPDATE ON audit_anchors
BEGIN SELECT raise(ABORT, 'an anchor never changes'); END;
CREATE TRIGGER audit_anchors_kept BEFORE DELETE ON audit_anchors
BEGIN SELECT raise(ABORT, 'an anchor is never deleted'); END;

-- Ids, numbers and names of columns only, never what a row says.
CREATE TABLE audit_checks (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  result TEXT NOT NULL
) STRICT;

-- step NULL: of the transaction that is going on.
CREATE TABLE undo_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  action TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE TABLE undo_rows (
  id INTEGER PRIMARY KEY,
  step INTEGER REFERENCES undo_steps (id) ON DELETE CASCADE,
  "table" TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX undo_rows_by_step ON undo_rows (step, id);

-- Drafts and files of the queue that were thrown away, whole, until their days are over. Never a classified one.
CREATE TABLE trash (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('draft', 'import')),
  title TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  rows TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
CREATE TABLE trash_files (
  trash_id TEXT NOT NULL REFERENCES trash (id) ON DELETE CASCADE,
  file_id TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  PRIMARY KEY (trash_id, file_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX trash_files_by_file ON trash_files (file_id);

ALTER TABLE series_history ADD COLUMN is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1));
`;

const isSample = '@.is_sample = 1';

const noted = [
  audited({
    table: 'series_history',
    kind: 'number-start',
    id: 'CAST(@.seq AS TEXT)',
    columns: ['series_id', 'before', 'after', 'by'],
    except: isSample,
  }),
  audited({
    table: 'entry_links',
    kind: 'link',
    id: "@.received_id || ' ' || @.sent_id",
    columns: ['received_id', 'sent_id', 'at', 'by'],
    except: 'EXISTS (SELECT 1 FROM entries WHERE id = @.received_id AND is_sample = 1)',
  }),
  audited({
    table: 'group_members',
    kind: 'group-member',
    id: "@.group_id || ' ' || @.recipient_id",
    columns: ['group_id', 'recipient_id', 'position'],
    // Members carry no mark of their own; of a group that is gone they went before it.
    except: 'NOT EXISTS (SELECT 1 FROM recipient_groups WHERE id = @.group_id AND is_sample = 0)',
  }),
  audited({
    table: 'phrases',
    kind: 'phrase',
    id: '@.id',
    columns: ['kind', 'text', 'shortcut'],
    except: isSample,
  }),
  // What the clerk decided of a file, not the course of its reading; nor its name, which clerks make from the subject.
  audited({
    table: 'imports',
    kind: 'import',
    id: '@.id',
    columns: ['added_by', 'entry_id', 'secrecy_cleared', 'discarded_at', 'discarded_by', 'discard_reason'],
    except: isSample,
  }),
  audited({
    table: 'audit_anchors',
    kind: 'anchor',
    id: 'CAST(@.id AS TEXT)',
    columns: ['day', 'at', 'seq', 'hash', 'counts'],
  }),
  audited({
    table: 'trash',
    kind: 'trash',
    id: '@.id',
    // Not its title: that goes with it for good.
    columns: ['kind', 'by'],
    except: isSample,
  }),
].join('\n');

/**
 * Rows that were there before their table was noted come on record once, as they stand. The notes themselves are not
 * asked: SQLite would gather a whole table in memory before it wrote the first of them.
 */
function baselineOf({ table, kind, id, columns, except, hushed, shown = [] }: AuditedTable): string {
  const on = (sql: string) => sql.replaceAll('@', table);
  const object = (names: readonly string[]) =>
    `json_object(${names.map((name) => `'${name}', ${table}.${name}`).join(', ')})`;
  const values =
    hushed === undefined
      ? object(columns)
      : `CASE WHEN ${on(hushed)} THEN ${object(shown)} ELSE ${object(columns)} END`;
  return `
INSERT INTO audit_pending (kind, id, change, before, after)
SELECT '${kind}', ${on(id)}, 'found', NULL, ${values} FROM ${table}
WHERE ${except === undefined ? 'true' : `NOT (${on(except)})`}
  AND NOT EXISTS (SELECT 1 FROM audit_log WHERE kind = '${kind}' AND id = ${on(id)});`;
}

export const evidenceMigration: Migration = {
  version: 210,
  name: 'evidence',
  sql: tables + noted + auditedTables().map(baselineOf).join('\n'),
};
