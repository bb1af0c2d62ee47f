/** All migrations, oldest first. Append only. */
import type { Migration } from '../migrate.ts';

export const migrations: readonly Migration[] = [];
