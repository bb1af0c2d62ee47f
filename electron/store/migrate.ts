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

/**
 * After the call the file is at the newest version. Each step is one transaction; in a new file, which has nothing to
 * lose, all of them are one, since twenty waits for the disk are what a first start would be felt by.
 */
export function migrate(db: Connection, steps: readonly Migration[] = migrations): void {
  const newest = steps.at(-1)?.version ?? 0;
  const found = versionOf(db);
  if (found > newest) throw new AppError('newer-database', { found: String(found), known: String(newest) });
  if (found === 0) transaction(db, () => takeSteps(db, steps, (work) => work()));
  else takeSteps(db, steps, (work) => transaction(db, work));
  if (newest >= auditSince) keepAudit(db);
  if (newest >= undoSince) keepUndo(db);
}

function takeSteps(db: Connection, steps: readonly Migration[], take: (work: () => void) => void): void {
  for (const step of steps) {
    if (step.version <= versionOf(db)) continue;
    if (versionOf(db) >= auditSince) keepAudit(db);
    take(() => {
      if (step.version <= versionOf(db)) return; // another process was first
      db.exec(step.sql);
      db.exec(`PRAGMA user_version = ${step.version}`);
    });
  }
}

function versionOf(db: Connection): number {
  return Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}
