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
  return digestOf(salt, Buffer.from(JSON.stringify([before, after])));
}

/** SHA-256 over the hash before, the commitment and all facts, 32 bytes. */
export function linkOf(previous: Uint8Array, facts: AuditFacts, commitment: Uint8Array): Uint8Array {
  const { seq, at, by, action, kind, id, change } = facts;
  return digestOf(previous, commitment, Buffer.from(JSON.stringify([seq, at, by, action, kind, id, change])));
}

/** SHA-256 over one after another. */
export function digestOf(...parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return hash('sha256', parts.length === 1 && only !== undefined ? only : Buffer.concat(parts), 'buffer');
}
