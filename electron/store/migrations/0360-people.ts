/**
 * Who works at the program, in an office that asks for it: names and roles, for whom somebody acts, and apart from them
 * what proves who it is. Secrets are hashes, in tables that no trigger notes and no archive takes along.
 */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

const tables = `
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  -- JSON list (shared/people/role.ts).
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  made_at TEXT NOT NULL,
  -- Stays in the log by name.
  removed_at TEXT,
  -- Language, colours and size of the letters as the person has them; null: the office's own.
  look TEXT CHECK (json_valid(look))
) STRICT;
CREATE UNIQUE INDEX people_by_name ON people (name) WHERE removed_at IS NULL;
CREATE TRIGGER people_kept BEFORE DELETE ON people
BEGIN SELECT raise(ABORT, 'who worked here is never forgotten'); END;

CREATE TABLE acting_grants (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  for_name TEXT NOT NULL CHECK (for_name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('replacing', 'on-behalf')),
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  ended_at TEXT,
  CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX acting_grants_by_person ON acting_grants (person_id);

CREATE TABLE people_secrets (
  person_id TEXT PRIMARY KEY REFERENCES people (id),
  -- scrypt with its parameters (electron/people/scrypt.ts).
  secret TEXT NOT NULL
) STRICT;
CREATE TABLE recovery_keys (
  -- SHA-256 of the key: 130 random bits need no slow hash.
  hash TEXT PRIMARY KEY,
  made_at TEXT NOT NULL
) STRICT;
-- 'recovery' stands for tries of the recovery key, 'unknown' for a person whom nobody knows.
CREATE TABLE sign_in_tries (
  who TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL,
  last_at TEXT NOT NULL
) STRICT;
CREATE TABLE people_plan (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  lock_minutes INTEGER NOT NULL CHECK (lock_minutes BETWEEN 1 AND 240)
) STRICT;
INSERT INTO people_plan (id, is_on, lock_minutes) VALUES (1, 0, 10);
`;

export const peopleMigration: Migration = {
  version: 360,
  name: 'people',
  sql: [
    tables,
    audited({ table: 'people', kind: 'person', id: '@.id', columns: ['name', 'roles', 'removed_at'] }),
    audited({
      table: 'acting_grants',
      kind: 'acting',
      id: '@.id',
      columns: ['person_id', 'for_name', 'kind', 'first_day', 'last_day', 'ended_at'],
    }),
  ].join('\n'),
};
