/** Views of the registers under a name, for the whole office; with an empty name the columns one clerk set. */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

export const registerViewsMigration: Migration = {
  version: 310,
  name: 'register-views',
  sql: `
CREATE TABLE register_views (
  id TEXT PRIMARY KEY,
  book TEXT NOT NULL CHECK (book IN ('received', 'sent')),
  name TEXT NOT NULL,
  view TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL CHECK (saved_by <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX register_views_named ON register_views (book, name) WHERE name <> '';
CREATE UNIQUE INDEX register_views_own ON register_views (book, saved_by) WHERE name = '';
${audited({
  table: 'register_views',
  kind: 'register-view',
  id: '@.id',
  columns: ['book', 'name', 'view', 'saved_by'],
  except: '@.is_sample = 1',
})}
`,
};
