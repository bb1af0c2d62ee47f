/**
 * Walks the audit log from its first link: every hash, every commitment, and that values went only by a rule that a later
 * link names.
 */
import { chainStart, commitmentOf, digestOf, hashBytes, linkOf, saltBytes } from '../audit-chain.ts';
import type { Connection } from '../database.ts';
import { textOrNull, whole } from '../row-values.ts';
import type { Findings } from './findings.ts';

/**
 * A link and its values as SQLite joins them into one piece of memory, for a third of the time that their columns take
 * one by one: commitment, hash, facts as JSON, a NUL (which JSON never holds), salt, values as JSON.
 */
type LinkRow = readonly [seq: number, piece: Uint8Array, hasValues: number, isOutside: number];

const piece = `CAST(l.commitment || l.hash
  || json_array(l.seq, l.at, l.by, l.action, l.kind, l.id, l.change) || char(0)
  || ifnull(v.salt, '') || json_array(v.before, v.after) AS BLOB)`;

type Link = {
  readonly commitment: Uint8Array;
  readonly hash: Uint8Array;
  readonly facts: Uint8Array;
  /** Salt and values. */
  readonly values: Uint8Array;
};

export type Walked = { readonly links: number; readonly erased: number; readonly outside: number };

export function walkChain(db: Connection, findings: Findings): Walked {
  const total = whole(db.prepare('SELECT coalesce(max(seq), 0) AS n FROM audit_log').get()?.n);
  const query = db.prepare(
    `SELECT l.seq, ${piece}, v.salt IS NOT NULL, l.action = 'outside' FROM audit_log l
     LEFT JOIN audit_values v USING (seq) ORDER BY l.seq`,
  );
  query.setReturnArrays(true);
  const placeOf = linksBySeq(db);
  const erasures = erasuresTold(db);
  let previous: Uint8Array | null = chainStart;
  let [expected, links, erased, outside] = [1, 0, 0, 0];
  for (const each of query.iterate()) {
    const [seq, joined, hasValues, isOutside] = each as unknown as LinkRow;
    const link = partsOf(joined);
    if (seq !== expected) {
      findings.add({ what: 'link-missing', seq: expected });
      previous = null; // what stood before this link is not known any more
    }
    if (previous !== null && !isLinked(previous, link))
      findings.add({ what: 'link-changed', ...placeOf(seq) });
    if (hasValues === 1) {
      if (!isCommitted(link)) findings.add({ what: 'values-changed', ...placeOf(seq) });
    } else {
      const fault = erasures.faultOf(seq, placeOf(seq).row);
      if (fault === null) erased += 1;
      else findings.add({ what: fault, ...placeOf(seq) });
    }
    outside += isOutside;
    previous = link.hash;
    expected = seq + 1;
    links += 1;
    if (links % 500 === 0 || links === total) findings.tell('chain', links, total);
  }
  return { links, erased, outside };
}

function partsOf(joined: Uint8Array): Link {
  const end = joined.indexOf(0, 2 * hashBytes);
  return {
    commitment: joined.subarray(0, hashBytes),
    hash: joined.subarray(hashBytes, 2 * hashBytes),
    facts: joined.subarray(2 * hashBytes, end),
    values: joined.subarray(end + 1),
  };
}

/** Who made it and of which row it speaks, asked of its columns: also where its bytes are nothing any more. */
function linksBySeq(db: Connection) {
  const columns = db.prepare('SELECT at, by, kind, id FROM audit_log WHERE seq = ?');
  return (seq: number) => {
    const row = columns.get(seq);
    const [at, by, kind, id] = [row?.at, row?.by, row?.kind, row?.id].map(String);
    return { seq, at: at ?? '', by: by ?? '', row: { kind: kind ?? '', id: id ?? '', entry: null } };
  };
}

/** Of a link without values: null when a rule took them, and a later link says so. */
function erasuresTold(db: Connection) {
  const rule = db.prepare('SELECT reason FROM audit_erasures WHERE seq = ?');
  const told = db.prepare(
    `SELECT 1 FROM audit_log l LEFT JOIN audit_values v USING (seq)
     WHERE l.kind = ? AND l.id = ? AND l.change = 'erased' AND l.seq > ?
       AND CASE WHEN json_valid(v.after) THEN json_extract(v.after, '$.reason') = ? ELSE v.after IS NULL END LIMIT 1`,
  );
  return {
    faultOf(
      seq: number,
      row: { readonly kind: string; readonly id: string },
    ): 'values-missing' | 'erased-unrecorded' | null {
      const reason = textOrNull(rule.get(seq)?.reason ?? null);
      if (reason === null) return 'values-missing';
      return told.get(row.kind, row.id, seq, reason) === undefined ? 'erased-unrecorded' : null;
    },
  };
}

/** What SQLite writes as JSON is what we write, as far as we know; where it does not fit, our own arithmetic decides. */
function isLinked(previous: Uint8Array, { commitment, facts, hash }: Link): boolean {
  if (isEqual(digestOf(previous, commitment, facts), hash)) return true;
  const values = parsed(facts);
  if (values === null) return false;
  const [seq, at, by, action, kind, id, change] = values as [
    number,
    ...[string, string, string, string, string, string],
  ];
  return isEqual(linkOf(previous, { seq, at, by, action, kind, id, change }, commitment), hash);
}

function isCommitted({ values, commitment }: Link): boolean {
  if (isEqual(digestOf(values), commitment)) return true;
  const found = parsed(values.subarray(saltBytes));
  if (found === null) return false;
  const [before, after] = found as [string | null, string | null];
  return isEqual(commitmentOf(values.subarray(0, saltBytes), { before, after }), commitment);
}

/** Null where a column of another length has shifted the parts. */
function parsed(json: Uint8Array): readonly unknown[] | null {
  try {
    return JSON.parse(Buffer.from(json).toString('utf8')) as readonly unknown[];
  } catch {
    return null;
  }
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
