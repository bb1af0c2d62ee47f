/** Where the receive stamp of an incoming letter was put, and others beside it, so that a second print falls on the same places. */
import type { Migration } from '../migrate.ts';

export const stampsMigration: Migration = {
  version: 130,
  name: 'stamps',
  sql: `
CREATE TABLE entry_stamps (
  entry_id TEXT PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
  -- JSON, a list in the order in which they were put.
  stamps TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL CHECK (updated_by <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
`,
};
