/**
 * What was taken out of the scanner's folder, so that nothing is taken twice; and that the clerk keeps both of two files
 * that seem to be one letter. A file is remembered by hashes alone: its name may be the subject of a classified letter.
 */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

const tables = `
CREATE TABLE watched_files (
  -- SHA-256 of name, size and time of change: known again without reading it.
  look TEXT PRIMARY KEY,
  -- SHA-256 of name and content; NULL: it was there when the folder was chosen, and passed over unread.
  mark TEXT,
  taken_at TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
CREATE INDEX watched_files_by_mark ON watched_files (mark) WHERE mark IS NOT NULL;

ALTER TABLE imports ADD COLUMN keeps_both INTEGER NOT NULL DEFAULT 0 CHECK (keeps_both IN (0, 1));
`;

export const watchedMigration: Migration = {
  version: 340,
  name: 'watched',
  sql: [
    tables,
    audited({
      table: 'watched_files',
      kind: 'watched-file',
      id: '@.look',
      columns: ['taken_at'],
      except: '@.is_sample = 1',
    }),
  ].join('\n'),
};
