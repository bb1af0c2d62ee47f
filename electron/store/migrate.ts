/** Brings a database file to the schema this program knows; a file from a later program is refused, not guessed at. */
import { AppError } from '../../shared/contract/errors.ts';
import { keepAudit } from './audit-log.ts';
import { type Connection, transaction } from './database.ts';
import { migrations } from './migrations/index.ts';
import { keepUndo } from './undo-log.ts';

export type Migration = {
  /** Numbered in tens, never renumbered, never edited once released. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
};

/** The step that made the audit log. */
const auditSince = 150;
/** The step from which on the last actions can be taken back. */
const undoSince = 210;

/** After the call the file is at the newest version. Each step is one transaction. */
export function migrate(db: Connection, steps: readonly Migration[] = migrations): void {
  const newest = steps.at(-1)?.version ?? 0;
  const found = versionOf(db);
  if (found > newest) throw new AppError('newer-database', { found: String(found), known: String(newest) });
  for (const step of steps) {
    if (step.version <= versionOf(db)) continue;
    if (versionOf(db) >= auditSince) keepAudit(db);
    transaction(db, () => {
      if (step.version <= versionOf(db)) return; // another process was first
      db.exec(step.sql);
      db.exec(`PRAGMA user_version = ${step.version}`);
    });
  }
  if (newest >= auditSince) keepAudit(db);
  if (newest >= undoSince) keepUndo(db);
}

function versionOf(db: Connection): number {
  return Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}
