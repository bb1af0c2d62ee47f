/**
 * The audit log: every change of what the office keeps, linked into a chain before its transaction commits. Triggers
 * (migrations/audited.ts) note the changes, so that no writing function can forget to.
 */
import { randomBytes } from 'node:crypto';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { type Acting, actingNow } from './acting.ts';
import { type AuditValues, chainStart, commitmentOf, linkOf, saltBytes } from './audit-chain.ts';
import type { Connection } from './database.ts';
import { statement } from './statement.ts';

const kept = new WeakSet<Connection>();

/** From now on transactions of this connection settle what the triggers noted. The schema is the newest. */
export function keepAudit(db: Connection): void {
  kept.add(db);
}

/** Notes that lie here before a transaction began were made by another program, or by ours outside of one. */
export function settleStrays(db: Connection): void {
  if (kept.has(db)) settle(db, { ...actingNow(), by: 'unknown', action: 'outside' });
}

/** Links what this transaction changed into the chain. Call last, before COMMIT. */
export function settleNotes(db: Connection): void {
  if (kept.has(db)) settle(db, actingNow());
}

export type AuditNote = {
  readonly kind: string;
  readonly id: string;
  readonly change: 'added' | 'changed' | 'removed' | 'erased' | 'anchored' | 'checked' | 'undone';
  /** Facts as flat objects; never words of a classified letter. */
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
};

/** Puts on record what is no row of a table: settings, backups, erasures. Call inside a transaction. */
export function noteAudit(db: Connection, { kind, id, change, before, after }: AuditNote): void {
  statement(db, 'INSERT INTO audit_pending (kind, id, change, before, after) VALUES (?, ?, ?, ?, ?)').run(
    kind,
    id,
    change,
    jsonOf(before),
    jsonOf(after),
  );
}

export type ErasureReason = 'classified' | 'sample' | 'destroyed' | 'retention';

/**
 * What the log recites of a row goes, salt included, also what this transaction noted of it so far. That it went, when
 * and why stays on record, and the chain holds. Call inside a transaction.
 */
export function eraseAudit(db: Connection, kind: string, id: string, reason: ErasureReason): void {
  const erased = statement(
    db,
    `INSERT INTO audit_erasures (seq, reason)
     SELECT seq, ? FROM audit_log JOIN audit_values USING (seq) WHERE kind = ? AND id = ?`,
  ).run(reason, kind, id);
  statement(
    db,
    'DELETE FROM audit_values WHERE seq IN (SELECT seq FROM audit_log WHERE kind = ? AND id = ?)',
  ).run(kind, id);
  statement(db, 'DELETE FROM audit_pending WHERE kind = ? AND id = ?').run(kind, id);
  noteAudit(db, { kind, id, change: 'erased', after: { reason, values: Number(erased.changes) } });
}

function jsonOf(facts: AuditNote['before']): string | null {
  return facts === null || facts === undefined ? null : JSON.stringify(facts);
}

type Pending = {
  readonly seq: number;
  readonly kind: string;
  readonly id: string;
  readonly change: string;
  readonly before: string | null;
  readonly after: string | null;
};

type Link = { readonly seq: number; readonly hash: Uint8Array };

/** An upgrade notes every row of a register at once: what is linked is read in stretches, so that memory stays flat. */
const stretch = 1000;

function settle(db: Connection, acting: Acting): void {
  const next = statement(db, 'SELECT * FROM audit_pending ORDER BY seq LIMIT ?');
  const done = statement(db, 'DELETE FROM audit_pending WHERE seq <= ?');
  let last: Link | null = null;
  for (;;) {
    const notes = next.all(stretch) as unknown as Pending[];
    const newest = notes.at(-1);
    if (newest === undefined) return;
    last = linkNotes(db, acting, notes, last ?? headOf(db));
    done.run(newest.seq);
    if (notes.length < stretch) return;
  }
}

function headOf(db: Connection): Link {
  const head = statement(db, 'SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1').get();
  return { seq: Number(head?.seq ?? 0), hash: (head?.hash as Uint8Array | undefined) ?? chainStart };
}

/** Returns the last link. */
function linkNotes(db: Connection, acting: Acting, notes: readonly Pending[], head: Link): Link {
  let { seq, hash } = head;
  const at = isoMomentOf(acting.at);
  const salts = randomBytes(saltBytes * notes.length);
  for (const [index, note] of notes.entries()) {
    const values = changedOnly(note);
    if (values === null) continue;
    seq += 1;
    const salt = salts.subarray(index * saltBytes, (index + 1) * saltBytes);
    const commitment = commitmentOf(salt, values);
    const { kind, id, change } = note;
    hash = linkOf(hash, { seq, at, by: acting.by, action: acting.action, kind, id, change }, commitment);
    statement(
      db,
      `INSERT INTO audit_log (seq, at, by, action, kind, id, change, commitment, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(seq, at, acting.by, acting.action, kind, id, change, commitment, hash);
    statement(db, 'INSERT INTO audit_values (seq, salt, before, after) VALUES (?, ?, ?, ?)').run(
      seq,
      salt,
      values.before,
      values.after,
    );
  }
  return { seq, hash };
}

/** Of a changed row the columns that differ, of a new or removed one those that say anything; null when nothing changed. */
function changedOnly({ change, before, after }: Pending): AuditValues | null {
  const [old, now] = [facts(before), facts(after)];
  if (change !== 'changed') return { before: written(said(old)), after: written(said(now)) };
  const columns = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
  const differing = columns.filter((column) => old?.[column] !== now?.[column]);
  if (differing.length === 0) return null;
  return { before: written(only(old, differing)), after: written(only(now, differing)) };
}

type Facts = Readonly<Record<string, unknown>>;

function facts(json: string | null): Facts | null {
  return json === null ? null : (JSON.parse(json) as Facts);
}

function written(values: Facts | null): string | null {
  return values === null ? null : JSON.stringify(values);
}

function said(values: Facts | null): Facts | null {
  if (values === null) return null;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
}

function only(values: Facts | null, columns: readonly string[]): Facts | null {
  if (values === null) return null;
  return Object.fromEntries(columns.map((column) => [column, values[column] ?? null]));
}
