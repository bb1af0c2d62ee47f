/** What this office corrected before, beside the values it may concern now. Never put in by itself. */
import type { KeptCorrection } from '../../../shared/document/correction.ts';
import { type KnownProposal, preferKnown, preferredFields } from '../../../shared/document/prefer-known.ts';
import type { EntryFields } from '../../../shared/register/entry.ts';
import type { Answers, FieldReading } from './field-states.ts';
import type { ReviewField } from './review-fields.ts';

export type KnownProposals = Readonly<Partial<Record<ReviewField, KnownProposal>>>;

/** A rule and characters together that leave less than this open to doubt. */
const sure = 0.9;

/** Only for values that stand as they were read: what the clerk has typed or confirmed is settled. */
export function knownProposals(
  fields: EntryFields,
  answers: Answers,
  kept: readonly KeptCorrection[],
  readings: Readonly<Record<ReviewField, Pick<FieldReading, 'confidence'>>>,
): KnownProposals {
  return Object.fromEntries(
    preferredFields.flatMap((field) => {
      const value = fields[field] ?? '';
      if (answers[field] !== undefined || value === '') return [];
      const isUnsure = (readings[field].confidence ?? 1) < sure;
      const proposal = preferKnown(field, value, fields.from, kept, isUnsure);
      return proposal === null ? [] : [[field, proposal]];
    }),
  );
}
