/** Holds the chain against the anchors that were kept of it, and against one typed in from paper. */
import type { AnchorCounts, CheckResult, PaperAnchor } from '../../../shared/register/evidence.ts';
import { countsNow } from '../audit-anchors.ts';
import { chainStart } from '../audit-chain.ts';
import type { Connection } from '../database.ts';
import { text, whole } from '../row-values.ts';
import type { Findings } from './findings.ts';

/** Returns how many there are. */
export function holdAnchors(db: Connection, findings: Findings): number {
  const anchors = db.prepare('SELECT * FROM audit_anchors ORDER BY id').all();
  const last = whole(db.prepare('SELECT coalesce(max(seq), 0) AS n FROM audit_log').get()?.n);
  const now = countsNow(db);
  anchors.forEach((row, at) => {
    const [seq, day] = [whole(row.seq), text(row.day)];
    if (seq > last) findings.add({ what: 'log-cut', seq: last + 1, day });
    else if (hashAt(db, seq) !== text(row.hash) || !isReadable(row.counts))
      findings.add({ what: 'anchor-differs', seq, day });
    else if (hasFewer(now, row.counts)) findings.add({ what: 'entries-fewer', day });
    findings.tell('anchors', at + 1, anchors.length);
  });
  return anchors.length;
}

/** Its hash may be right where the disk spoiled what stands beside it. */
function isReadable(counts: unknown): boolean {
  try {
    JSON.parse(text(counts));
    return true;
  } catch {
    return false;
  }
}

/** Nothing registered is ever deleted: a book only grows. */
function hasFewer(now: AnchorCounts, counts: unknown): boolean {
  const then = JSON.parse(text(counts)) as AnchorCounts;
  return now.received < then.received || now.sent < then.sent;
}

export function holdPaper(db: Connection, paper: PaperAnchor, findings: Findings): CheckResult['paper'] {
  const hash = hashAt(db, paper.seq);
  if (hash === null) {
    findings.add({ what: 'log-cut', seq: paper.seq });
    return 'unknown';
  }
  if (hash.startsWith(paper.digits)) return 'holds';
  findings.add({ what: 'anchor-differs', seq: paper.seq });
  return 'differs';
}

function hashAt(db: Connection, seq: number): string | null {
  if (seq === 0) return Buffer.from(chainStart).toString('hex');
  const row = db.prepare('SELECT hash FROM audit_log WHERE seq = ?').get(seq);
  return row === undefined ? null : Buffer.from(row.hash as Uint8Array).toString('hex');
}
