/**
 * Anchors: what the log's last hash was on a day, with counts. They go into backups and onto paper, so that a file that
 * was written anew, log and all, no longer matches what lies elsewhere.
 */
import type { Anchor, AnchorCounts } from '../../shared/register/evidence.ts';
import { isoDayOf, isoMomentOf } from '../../shared/thai/date.ts';
import { chainStart } from './audit-chain.ts';
import type { Connection } from './database.ts';
import { countFilesReferred } from './file-columns.ts';
import { text, whole } from './row-values.ts';
import { statement } from './statement.ts';

export function latestAnchor(db: Connection): Anchor | null {
  const row = statement(db, 'SELECT * FROM audit_anchors ORDER BY id DESC LIMIT 1').get();
  return row === undefined ? null : asAnchor(row);
}

/** Of each of the last days its last anchor, newest first. */
export function anchorsByDay(db: Connection, days: number): readonly Anchor[] {
  return statement(
    db,
    `SELECT * FROM audit_anchors WHERE id IN (SELECT max(id) FROM audit_anchors GROUP BY day)
     ORDER BY id DESC LIMIT ?`,
  )
    .all(days)
    .map(asAnchor);
}

/** Where the log stands now. Writes nothing. */
export function anchorNow(db: Connection, at: Date): Omit<Anchor, 'id'> {
  const head = statement(db, 'SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1').get();
  return {
    day: isoDayOf(at),
    at: isoMomentOf(at),
    seq: Number(head?.seq ?? 0),
    hash: Buffer.from((head?.hash as Uint8Array | undefined) ?? chainStart).toString('hex'),
    counts: countsSince(db, latestAnchor(db)),
  };
}

/** Keeps where the log stands now, unless nothing came to it since the last anchor of the day. Call in a transaction. */
export function keepAnchor(db: Connection, at: Date): Anchor {
  const now = anchorNow(db, at);
  const last = latestAnchor(db);
  // The link that tells of the last anchor is not worth another one.
  if (last !== null && last.day === now.day && now.seq <= last.seq + 1) return last;
  const { day, at: moment, seq, hash, counts } = now;
  const row = statement(
    db,
    'INSERT INTO audit_anchors (day, at, seq, hash, counts) VALUES (?, ?, ?, ?, ?) RETURNING *',
  ).get(day, moment, seq, hash, JSON.stringify(counts));
  return asAnchor(row as Record<string, unknown>);
}

/** The last anchor's counts, and what came since: no line of a register ever goes. */
function countsSince(db: Connection, last: Anchor | null): AnchorCounts {
  if (last === null) return countsNow(db);
  const added = statement(
    db,
    `SELECT e.book, count(*) AS n FROM audit_log l JOIN entries e ON e.id = l.id
     WHERE l.seq > ? AND +l.kind = 'entry' AND l.change IN ('added', 'found') AND e.is_sample = 0 GROUP BY e.book`,
  ).all(last.seq);
  const more = new Map(added.map((row) => [text(row.book), whole(row.n)]));
  return {
    received: last.counts.received + (more.get('received') ?? 0),
    sent: last.counts.sent + (more.get('sent') ?? 0),
    files: countFilesReferred(db),
  };
}

/** Lines of the office's own books, voided ones with them, and files that rows refer to. */
export function countsNow(db: Connection): AnchorCounts {
  const rows = statement(
    db,
    'SELECT book, count(*) AS n FROM entries WHERE is_sample = 0 GROUP BY book',
  ).all();
  const entries = new Map(rows.map((row) => [text(row.book), whole(row.n)]));
  return {
    received: entries.get('received') ?? 0,
    sent: entries.get('sent') ?? 0,
    files: countFilesReferred(db),
  };
}

function asAnchor(row: Record<string, unknown>): Anchor {
  return {
    id: whole(row.id),
    day: text(row.day),
    at: text(row.at),
    seq: whole(row.seq),
    hash: text(row.hash),
    counts: JSON.parse(text(row.counts)) as AnchorCounts,
  };
}
