/**
 * Walks the audit log from its first link: every hash, every commitment, and that values went only by a rule that a later
 * link names.
 */
import { chainStart, commitmentOf, linkOf } from '../audit-chain.ts';
import type { Connection } from '../database.ts';
import { textOrNull, whole } from '../row-values.ts';
import type { Findings } from './findings.ts';

type LinkRow = {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly kind: string;
  readonly id: string;
  readonly change: string;
  readonly commitment: Uint8Array;
  readonly hash: Uint8Array;
  readonly salt: Uint8Array | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
};

export type Walked = { readonly links: number; readonly erased: number; readonly outside: number };

export function walkChain(db: Connection, findings: Findings): Walked {
  const total = whole(db.prepare('SELECT coalesce(max(seq), 0) AS n FROM audit_log').get()?.n);
  const rows = db
    .prepare(
      `SELECT l.*, v.salt, v.before, v.after, e.reason FROM audit_log l
       LEFT JOIN audit_values v USING (seq) LEFT JOIN audit_erasures e USING (seq) ORDER BY l.seq`,
    )
    .iterate();
  const isErasureTold = db.prepare(
    `SELECT 1 FROM audit_log l LEFT JOIN audit_values v USING (seq)
     WHERE l.kind = ? AND l.id = ? AND l.change = 'erased' AND l.seq > ?
       AND (v.after IS NULL OR json_extract(v.after, '$.reason') = ?) LIMIT 1`,
  );
  let previous: Uint8Array | null = chainStart;
  let [expected, links, erased, outside] = [1, 0, 0, 0];
  for (const each of rows) {
    const link = each as unknown as LinkRow;
    if (link.seq !== expected) {
      findings.add({ what: 'link-missing', seq: expected });
      previous = null; // what stood before this link is not known any more
    }
    if (previous !== null && !isEqual(linkOf(previous, link, link.commitment), link.hash))
      findings.add({ what: 'link-changed', ...placeOf(link) });
    if (link.salt !== null) holdValues(link, link.salt, findings);
    else if (link.reason === null) findings.add({ what: 'values-missing', ...placeOf(link) });
    else if (isErasureTold.get(link.kind, link.id, link.seq, link.reason) === undefined)
      findings.add({ what: 'erased-unrecorded', ...placeOf(link) });
    else erased += 1;
    if (link.action === 'outside') outside += 1;
    previous = link.hash;
    expected = link.seq + 1;
    links += 1;
    findings.tell('chain', links, total);
  }
  return { links, erased, outside };
}

function holdValues(link: LinkRow, salt: Uint8Array, findings: Findings): void {
  const values = { before: textOrNull(link.before), after: textOrNull(link.after) };
  if (!isEqual(commitmentOf(salt, values), link.commitment))
    findings.add({ what: 'values-changed', ...placeOf(link) });
}

function placeOf({ seq, at, by, kind, id }: LinkRow) {
  return { seq, at, by, row: { kind, id, entry: null } };
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
