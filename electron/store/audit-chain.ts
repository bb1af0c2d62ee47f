/**
 * The arithmetic of the audit log: every entry's hash covers the entry before it, so that none can be changed, taken out
 * or slipped in unseen. What was written before and after is covered by a salted commitment only: the values can be
 * erased later, salt included, and nobody can guess them back, while the chain still holds (rules §13).
 */
import { hash } from 'node:crypto';

export type AuditFacts = {
  readonly seq: number;
  /** ISO moment. */
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly kind: string;
  readonly id: string;
  readonly change: string;
};

/** Before and after as JSON objects of the columns that changed; null where there was nothing. */
export type AuditValues = { readonly before: string | null; readonly after: string | null };

export const hashBytes = 32;
export const saltBytes = 16;
/** What stands before the first entry. */
export const chainStart: Uint8Array = new Uint8Array(hashBytes);

/** SHA-256, 32 bytes. */
export function commitmentOf(salt: Uint8Array, { before, after }: AuditValues): Uint8Array {
  return digestOf(JSON.stringify([before, after]), salt);
}

/** SHA-256 over the hash before, the commitment and all facts, 32 bytes. */
export function linkOf(previous: Uint8Array, facts: AuditFacts, commitment: Uint8Array): Uint8Array {
  const { seq, at, by, action, kind, id, change } = facts;
  return digestOf(JSON.stringify([seq, at, by, action, kind, id, change]), previous, commitment);
}

/** One stretch of memory for all: a check makes hundreds of thousands. */
let scratch = Buffer.allocUnsafe(64 * 1_024);

/** SHA-256 over the bytes, then the text as UTF-8. */
export function digestOf(words: string, first: Uint8Array, second?: Uint8Array): Uint8Array {
  const ahead = first.length + (second?.length ?? 0);
  const most = ahead + words.length * 3;
  if (scratch.length < most) scratch = Buffer.allocUnsafe(most);
  scratch.set(first);
  if (second !== undefined) scratch.set(second, first.length);
  const length = ahead + scratch.write(words, ahead, 'utf8');
  return hash('sha256', scratch.subarray(0, length), 'buffer');
}
