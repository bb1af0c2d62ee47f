/** Letters made from one table stand together, in the table's order: printed, addressed and sent as one set. */
import type { Migration } from '../migrate.ts';

export const letterBatchesMigration: Migration = {
  version: 120,
  name: 'letter-batches',
  sql: `
-- batch_id is the id of the draft they were made from, which became the first of them.
CREATE TABLE letter_batches (
  letter_id TEXT PRIMARY KEY REFERENCES letters (id) ON DELETE CASCADE,
  batch_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  UNIQUE (batch_id, position)
) STRICT;
`,
};
