/** When a correction took somebody off the list of a letter that was with them already: on record, and told nothing more. */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

export const leftMigration: Migration = {
  version: 220,
  name: 'left',
  sql: `
-- NULL: on the list.
ALTER TABLE dispatches ADD COLUMN left_at TEXT;
${audited({
  table: 'dispatches',
  kind: 'dispatch',
  id: "@.letter_id || ' ' || @.position",
  columns: ['name', 'email', 'deadline', 'sent_at', 'received_at', 'replied_at', 'note', 'left_at'],
  except: '@.is_sample = 1',
})}`,
};
