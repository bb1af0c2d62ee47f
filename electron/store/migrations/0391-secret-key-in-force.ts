/**
 * Whether the registrar's key is used to seal here. One that came with an archive, or with a backup of another computer,
 * is not, until somebody opened the books with it once: nobody seals for a stranger unasked.
 */
import type { Migration } from '../migrate.ts';

export const secretKeyInForceMigration: Migration = {
  version: 391,
  name: 'secret key in force',
  sql: 'ALTER TABLE secret_keys ADD COLUMN in_force INTEGER NOT NULL DEFAULT 1 CHECK (in_force IN (0, 1));',
};
