/** The audit log in domain terms: reading it, anchoring it, checking it, and what checks came to. */
import type {
  Anchor,
  CheckProgress,
  CheckResult,
  KeptCheck,
  LogFilter,
  LogPage,
  PaperAnchor,
} from '../../shared/register/evidence.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { anchorsByDay, keepAnchor, latestAnchor } from './audit-anchors.ts';
import { type AuditNote, type ErasureReason, eraseAudit, noteAudit } from './audit-log.ts';
import { type Connection, transaction } from './database.ts';
import { runCheck } from './evidence/run-check.ts';
import { listLog, listPeople } from './log-rows.ts';
import { whenFree } from './long-write.ts';
import { text } from './row-values.ts';
import { statement } from './statement.ts';

export type EvidenceStore = {
  /** Newest first. */
  log(filter: LogFilter): Promise<LogPage>;
  /** Everybody the log names. */
  people(): Promise<readonly string[]>;
  /** Puts on record what is no row of a table. */
  note(note: AuditNote): Promise<void>;
  /** What the log recites of a row goes by rule; that it went stays on record. */
  erase(kind: string, id: string, reason: ErasureReason): Promise<void>;
  /** Of each of the last days its last anchor, newest first. */
  anchors(days: number): Promise<readonly Anchor[]>;
  latestAnchor(): Promise<Anchor | null>;
  /** Keeps where the log stands; what came since the last anchor of the day counts, nothing else. */
  keepAnchor(at: Date): Promise<Anchor>;
  lastCheck(): Promise<KeptCheck | null>;
  /** In a thread of its own. Rejects with the signal's reason when it is called off. */
  check(
    paper: PaperAnchor | null,
    onProgress: (progress: CheckProgress) => void,
    signal: AbortSignal,
  ): Promise<CheckResult>;
  /** That a check could not be made: no finding, and not the same as none. */
  noteFailedCheck(): Promise<void>;
  /** ISO moment of the last attempt, when nothing came of it. */
  failedAt(): Promise<string | null>;
  /** Of what was found the place stays, not the words. */
  keepCheck(result: CheckResult, by: string): Promise<KeptCheck>;
};

export function evidenceStore(db: Connection, folder: string): EvidenceStore {
  return {
    log: async (filter) => listLog(db, filter),
    people: async () => listPeople(db),
    note: async (note) => transaction(db, () => noteAudit(db, note)),
    erase: async (kind, id, reason) => transaction(db, () => eraseAudit(db, kind, id, reason)),
    anchors: async (days) => anchorsByDay(db, days),
    latestAnchor: async () => latestAnchor(db),
    async keepAnchor(at) {
      await whenFree(db);
      return transaction(db, () => keepAnchor(db, at));
    },
    lastCheck: async () => lastCheck(db),
    check: async (paper, onProgress, signal) => runCheck({ folder, paper }, onProgress, signal),
    async noteFailedCheck() {
      await whenFree(db);
      transaction(db, () => noteAudit(db, { kind: 'check', id: failedId, change: 'checked' }));
    },
    failedAt: async () => failedAt(db),
    async keepCheck(result, by) {
      await whenFree(db);
      return transaction(db, () => keepCheck(db, result, by));
    },
  };
}

/** In the place of a kept check's number. */
const failedId = 'failed';

function failedAt(db: Connection): string | null {
  const row = statement(
    db,
    "SELECT at, id FROM audit_log WHERE kind = 'check' ORDER BY +seq DESC LIMIT 1",
  ).get();
  return row?.id === failedId ? text(row.at) : null;
}

function lastCheck(db: Connection): KeptCheck | null {
  const row = statement(db, 'SELECT * FROM audit_checks ORDER BY id DESC LIMIT 1').get();
  if (row === undefined) return null;
  return { by: text(row.by), result: JSON.parse(text(row.result)) as CheckResult };
}

function keepCheck(db: Connection, result: CheckResult, by: string): KeptCheck {
  const { first } = result;
  const kept: CheckResult = {
    ...result,
    first:
      first === null ? null : { ...first, differences: first.differences.map(({ column }) => ({ column })) },
  };
  const made = statement(db, 'INSERT INTO audit_checks (at, by, result) VALUES (?, ?, ?)').run(
    isoMomentOf(new Date(result.at)),
    by,
    JSON.stringify(kept),
  );
  noteAudit(db, {
    kind: 'check',
    id: String(made.lastInsertRowid),
    change: 'checked',
    after: { links: result.figures.links, breaks: result.breaks },
  });
  return { by, result: kept };
}
