/**
 * Walks the audit log from its first link: every hash, every commitment, and that values went only by a rule that a later
 * link names.
 */
import { type AuditFacts, chainStart, commitmentOf, digestOf, linkOf } from '../audit-chain.ts';
import type { Connection } from '../database.ts';
import { whole } from '../row-values.ts';
import type { Findings } from './findings.ts';

/** As SQLite writes them, in the order of the query. */
type LinkRow = readonly [
  seq: number,
  commitment: Uint8Array,
  hash: Uint8Array,
  facts: string,
  salt: Uint8Array | null,
  values: string,
  reason: string | null,
  isOutside: number,
];

export type Walked = { readonly links: number; readonly erased: number; readonly outside: number };

export function walkChain(db: Connection, findings: Findings): Walked {
  const total = whole(db.prepare('SELECT coalesce(max(seq), 0) AS n FROM audit_log').get()?.n);
  // JSON is written by SQLite: a third of the time that columns would take on their way here one by one.
  const query = db.prepare(
    `SELECT l.seq, l.commitment, l.hash, json_array(l.seq, l.at, l.by, l.action, l.kind, l.id, l.change),
       v.salt, json_array(v.before, v.after), e.reason, l.action = 'outside' FROM audit_log l
     LEFT JOIN audit_values v USING (seq) LEFT JOIN audit_erasures e USING (seq) ORDER BY l.seq`,
  );
  query.setReturnArrays(true);
  const erasures = erasuresTold(db);
  let previous: Uint8Array | null = chainStart;
  let [expected, links, erased, outside] = [1, 0, 0, 0];
  for (const each of query.iterate()) {
    const [seq, commitment, hash, facts, salt, values, reason, isOutside] = each as unknown as LinkRow;
    if (seq !== expected) {
      findings.add({ what: 'link-missing', seq: expected });
      previous = null; // what stood before this link is not known any more
    }
    if (previous !== null && !isLinked(previous, commitment, facts, hash))
      findings.add({ what: 'link-changed', ...placeOf(facts) });
    if (salt !== null) {
      if (!isCommitted(salt, values, commitment)) findings.add({ what: 'values-changed', ...placeOf(facts) });
    } else if (reason === null) findings.add({ what: 'values-missing', ...placeOf(facts) });
    else if (!erasures.told(factsOf(facts), reason))
      findings.add({ what: 'erased-unrecorded', ...placeOf(facts) });
    else erased += 1;
    outside += isOutside;
    previous = hash;
    expected = seq + 1;
    links += 1;
    if (links % 500 === 0 || links === total) findings.tell('chain', links, total);
  }
  return { links, erased, outside };
}

/** Is there a later link that says the values of this row went by this rule? */
function erasuresTold(db: Connection) {
  const told = db.prepare(
    `SELECT 1 FROM audit_log l LEFT JOIN audit_values v USING (seq)
     WHERE l.kind = ? AND l.id = ? AND l.change = 'erased' AND l.seq > ?
       AND (v.after IS NULL OR json_extract(v.after, '$.reason') = ?) LIMIT 1`,
  );
  return {
    told: ({ kind, id, seq }: AuditFacts, reason: string) => told.get(kind, id, seq, reason) !== undefined,
  };
}

/** What SQLite writes as JSON is what we write, as far as we know; where it does not fit, our own arithmetic decides. */
function isLinked(previous: Uint8Array, commitment: Uint8Array, facts: string, hash: Uint8Array): boolean {
  return (
    isEqual(digestOf(facts, previous, commitment), hash) ||
    isEqual(linkOf(previous, factsOf(facts), commitment), hash)
  );
}

function isCommitted(salt: Uint8Array, values: string, commitment: Uint8Array): boolean {
  if (isEqual(digestOf(values, salt), commitment)) return true;
  const [before, after] = JSON.parse(values) as [string | null, string | null];
  return isEqual(commitmentOf(salt, { before, after }), commitment);
}

function factsOf(json: string): AuditFacts {
  const [seq, at, by, action, kind, id, change] = JSON.parse(json) as [
    number,
    ...[string, string, string, string, string, string],
  ];
  return { seq, at, by, action, kind, id, change };
}

function placeOf(json: string) {
  const { seq, at, by, kind, id } = factsOf(json);
  return { seq, at, by, row: { kind, id, entry: null } };
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
