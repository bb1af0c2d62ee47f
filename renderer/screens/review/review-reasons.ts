/** Why the clerk is asked to compare a column with the page, and where pen and paper leave him something to fill in. */
import { type ConfirmReason, fieldKindOf, mustConfirm } from '../../../shared/document/confirm.ts';
import type { ReadLetter, ReadPage } from '../../../shared/document/reading.ts';
import { evidenceOf } from './evidence.ts';
import { isPenBeside } from './pen-beside.ts';
import type { ReviewField } from './review-fields.ts';

/**
 * `unfound`: no place is known. `fill-in`: written by hand and not read at all; `fill-rest`: a pen went on where the
 * print ends.
 */
export type ReviewReason = ConfirmReason | 'unfound' | 'fill-in' | 'fill-rest';

/** Words (จาก, เรื่อง) a rule was no surer of than this were guessed; the clerk is asked to look. */
const wordsSureFrom = 0.6;

/** Null when the value may stand as it was read. */
export function reviewReason(
  field: ReviewField,
  letter: ReadLetter,
  pages: readonly ReadPage[],
): ReviewReason | null {
  const found = evidenceOf(field, letter);
  if (found === null) return 'unfound';
  const { path, evidence } = found;
  const reason = mustConfirm(path, evidence, pages);
  const printed = printedByHandToo(field, letter);
  if (printed === null)
    return (
      reason ?? (fieldKindOf(path) === 'words' && evidence.confidence < wordsSureFrom ? 'uncertain' : null)
    );
  if (printed === '')
    return reason === 'handwritten' || isPenBeside(pages, evidence.spans) ? 'fill-in' : reason;
  const isDoubted = reason === 'implausible' || reason === 'uncertain';
  return isDoubted && isPenBeside(pages, evidence.spans) ? 'fill-rest' : reason;
}

/** What was read of the columns that are often completed by pen after printing; null for all others. */
function printedByHandToo(field: ReviewField, { number, dateLiteral, dateISO }: ReadLetter): string | null {
  if (field === 'documentNumber') return number ?? '';
  return field === 'documentDate' ? (dateLiteral ?? dateISO ?? '') : null;
}
