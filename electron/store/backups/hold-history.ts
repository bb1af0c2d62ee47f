/**
 * Whether a backup's history is the one we know: its chain held against the present's link by link, so that a file made
 * up elsewhere, or one that was cut short, is told before it takes the present's place.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { HistoryRelation } from '../../../shared/office/backups.ts';
import { latestAnchor } from '../audit-anchors.ts';
import { hasTable, headOf } from './snapshot.ts';

export type HeldHistory = {
  readonly relation: HistoryRelation;
  /** The last link that both have; 0: none. */
  readonly common: number;
};

/** `present` null: it cannot be read. `at`: when the backup says it was made. */
export function holdHistory(present: DatabaseSync | null, backup: DatabaseSync, at: string): HeldHistory {
  try {
    return present === null ? unknown : held(present, backup, at);
  } catch {
    return heldByAnchors(present, backup);
  }
}

/** A link bears the time at which its call came in; a long one may be settled after the copy was taken. */
const longestCallMs = 10 * 60_000;

const unknown: HeldHistory = { relation: 'unknown', common: 0 };

function held(present: DatabaseSync, backup: DatabaseSync, at: string): HeldHistory {
  const [now, old] = [headOf(present)?.seq ?? 0, headOf(backup)?.seq ?? 0];
  if (now === 0 || old === 0) return unknown; // a new computer, or a backup of before the log was
  const common = lastCommon(present, backup, Math.min(now, old));
  if (common === 0) return { relation: 'stranger', common };
  if (common === old) {
    const next = present.prepare('SELECT at FROM audit_log WHERE seq = ?').get(common + 1)?.at;
    const isEarlier = typeof next === 'string' && Date.parse(next) < Date.parse(at) - longestCallMs;
    return { relation: isEarlier ? 'cut' : 'ours', common };
  }
  if (common === now) return { relation: 'ours', common }; // the present is what somebody went back to
  const went = present
    .prepare("SELECT 1 FROM audit_log WHERE kind = 'restore' AND seq > ? LIMIT 1")
    .get(common);
  return { relation: went === undefined ? 'forked' : 'left', common };
}

/** A chain that agrees at one link agrees at all before it; one that was altered in its middle is found by walking it. */
function lastCommon(one: DatabaseSync, other: DatabaseSync, most: number): number {
  if (hashAt(one, most) === hashAt(other, most)) return most;
  let [low, high] = [0, most - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (hashAt(one, middle) === hashAt(other, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function hashAt(db: DatabaseSync, seq: number): string {
  const hash = db.prepare('SELECT hash FROM audit_log WHERE seq = ?').get(seq)?.hash;
  return hash === undefined ? '' : Buffer.from(hash as Uint8Array).toString('hex');
}

/** The present's log is spoiled: its last anchor may still tell. */
function heldByAnchors(present: DatabaseSync | null, backup: DatabaseSync): HeldHistory {
  try {
    const anchor = present === null || !hasTable(present, 'audit_anchors') ? null : latestAnchor(present);
    if (anchor === null || anchor.seq === 0 || anchor.seq > (headOf(backup)?.seq ?? 0)) return unknown;
    const isSame = hashAt(backup, anchor.seq) === anchor.hash;
    return { relation: isSame ? 'ours' : 'forked', common: isSame ? anchor.seq : 0 };
  } catch {
    return unknown;
  }
}
