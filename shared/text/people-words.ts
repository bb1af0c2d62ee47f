/** Names as the audit log and a decision carry them when somebody acts for the chief (รักษาราชการแทน, ปฏิบัติราชการแทน). */
import type { ActingGrant, ActingKind } from '../people/person.ts';

const actingWords: Readonly<Record<ActingKind, string>> = {
  replacing: 'รักษาราชการแทน',
  'on-behalf': 'ปฏิบัติราชการแทน',
};

export function nameActingFor(name: string, grant: ActingGrant | null): string {
  return grant === null ? name : `${name} (${actingWords[grant.kind]} ${grant.forName})`;
}
