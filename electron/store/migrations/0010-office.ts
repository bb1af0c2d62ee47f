/** What register rows and letters refer to: number prefixes, signatories, recipients and their groups. */
import type { Migration } from '../migrate.ts';

export const officeMigration: Migration = {
  version: 10,
  name: 'office',
  sql: `
    CREATE TABLE prefixes (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      code TEXT NOT NULL UNIQUE,
      owner_office TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
      is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX one_default_prefix ON prefixes (is_default) WHERE is_default = 1;

    CREATE TABLE signatories (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      post TEXT NOT NULL,
      mode TEXT NOT NULL,
      acting_for TEXT,
      order_number TEXT,
      valid_from TEXT,
      valid_to TEXT,
      is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
    ) STRICT;

    CREATE TABLE recipients (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL UNIQUE,
      formal_title TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
    ) STRICT;

    CREATE TABLE recipient_groups (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      name TEXT NOT NULL UNIQUE,
      address_line TEXT NOT NULL,
      is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
      is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX one_default_group ON recipient_groups (is_default) WHERE is_default = 1;

    CREATE TABLE group_members (
      group_id TEXT NOT NULL REFERENCES recipient_groups (id) ON DELETE CASCADE,
      recipient_id TEXT NOT NULL REFERENCES recipients (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      PRIMARY KEY (group_id, recipient_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX group_members_by_recipient ON group_members (recipient_id);
  `,
};
