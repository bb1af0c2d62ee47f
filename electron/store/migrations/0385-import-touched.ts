/** When a person last worked on an imported file: what was saved yesterday is not offered for erasing. */
import type { Migration } from '../migrate.ts';

export const importTouchedMigration: Migration = {
  version: 385,
  name: 'import-touched',
  sql: 'ALTER TABLE imports ADD COLUMN touched_at TEXT;',
};
