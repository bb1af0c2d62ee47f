/** What the audit log hears of a sealed record. */
import { createHash } from 'node:crypto';

export function sealHash(sealed: Uint8Array): string {
  return createHash('sha256').update(sealed).digest('hex');
}
