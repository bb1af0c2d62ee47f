/** The closed list of rules a letter is checked against, and how one finding is made. */
import type { LetterFinding } from './letter.ts';

export type LetterRule =
  | 'no-subject'
  | 'no-recipient'
  | 'no-detail'
  | 'recipients-unchosen'
  | 'unknown-recipient'
  | 'no-signatory'
  | 'signatory-not-valid'
  | 'date-other-year'
  | 'no-body'
  | 'no-closing'
  | 'no-quantity'
  | 'dangling-enclosure'
  | 'citation-number'
  | 'citation-date'
  | 'impossible-date'
  | 'weekday-mismatch'
  | 'deadline-past'
  | 'deadline-after-event'
  | 'phone-digits'
  | 'clause-without-end'
  | 'ascii-digits'
  | 'cleaned-text';

export function finding(
  rule: LetterRule,
  severity: LetterFinding['severity'],
  field: string | null,
  params: LetterFinding['params'] = {},
): LetterFinding {
  return { rule, severity, field, params };
}
