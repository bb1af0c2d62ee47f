/** What this office corrected before, beside the values it may concern now. Never put in by itself. */
import type { KeptCorrection } from '../../../shared/document/correction.ts';
import { type KnownProposal, preferKnown, preferredFields } from '../../../shared/document/prefer-known.ts';
import type { EntryFields } from '../../../shared/register/entry.ts';
import type { Answers } from './field-states.ts';
import type { ReviewField } from './review-fields.ts';

export type KnownProposals = Readonly<Partial<Record<ReviewField, KnownProposal>>>;

/** Only for values that stand as they were read: what the clerk has typed or confirmed is settled. */
export function knownProposals(
  fields: EntryFields,
  answers: Answers,
  kept: readonly KeptCorrection[],
): KnownProposals {
  return Object.fromEntries(
    preferredFields.flatMap((field) => {
      const value = fields[field] ?? '';
      if (answers[field] !== undefined || value === '') return [];
      const proposal = preferKnown(field, value, fields.from, kept);
      return proposal === null ? [] : [[field, proposal]];
    }),
  );
}
