/**
 * Sealed records of secret letters against the hash that stands beside them, which the log recites: of what they say
 * nobody needs to know a word to see that one was exchanged for another.
 */
import type { Connection } from '../database.ts';
import { text } from '../row-values.ts';
import { sealHash } from '../secrets/seal-hash.ts';
import type { Findings } from './findings.ts';

const sealed = `SELECT 'secret-letter' AS kind, book || ' ' || year || '/' || running AS id, sealed, seal_hash
  FROM secret_entries WHERE is_sample = 0
  UNION ALL SELECT 'secret-arrival', id, sealed, seal_hash FROM secret_arrivals WHERE is_sample = 0`;

export function holdSeals(db: Connection, findings: Findings): void {
  for (const row of db.prepare(sealed).iterate()) {
    const found = sealHash(row.sealed as Uint8Array);
    const logged = text(row.seal_hash);
    if (found === logged) continue;
    const [kind, id] = [text(row.kind), text(row.id)];
    findings.add({
      what: 'row-changed',
      ...lastLink(db, kind, id),
      row: { kind, id, entry: null },
      differences: [{ column: 'seal_hash', logged, found }],
    });
  }
}

function lastLink(db: Connection, kind: string, id: string) {
  const link = db
    .prepare('SELECT seq, at, by FROM audit_log WHERE kind = ? AND id = ? ORDER BY seq DESC LIMIT 1')
    .get(kind, id);
  return link === undefined ? {} : { seq: Number(link.seq), at: text(link.at), by: text(link.by) };
}
