/**
 * Whether the office has its originals sealed, and for which key: the public half. Without it a key file that was taken
 * away or put in its place by somebody else would not be noticed.
 */
import type { Migration } from '../migrate.ts';

export const vaultPlanMigration: Migration = {
  version: 390,
  name: 'vault-plan',
  sql: `
CREATE TABLE vault_plan (id INTEGER PRIMARY KEY CHECK (id = 1), recipient TEXT) STRICT;
INSERT INTO vault_plan (id, recipient) VALUES (1, NULL);
`,
};
