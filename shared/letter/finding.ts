/** The closed list of rules a letter is checked against, and how one finding is made. */
import type { FieldText } from './field-text.ts';
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
  | 'cleaned-text'
  | 'enclosure-unmentioned'
  | 'dangling-reference'
  | 'deadline-after-source'
  | 'clause-end-unopened'
  | 'close-addressee'
  | 'closing-opening'
  | 'polite-downward'
  | 'plain-upward'
  | 'time-colon'
  | 'thai-digits-in-address'
  | 'paiyannoi-space'
  | 'shortened-unnamed'
  | 'repetition-space'
  | 'repeated-word'
  | 'gap-left'
  | 'person-post'
  | 'province-name'
  | 'district-name'
  | 'agency-name'
  | 'recipient-name'
  | 'unknown-field'
  | 'fact-dropped'
  | 'fact-changed'
  | 'facts-left-out'
  | 'facts-added'
  | 'facts-differ'
  | 'misspelt'
  | 'unknown-word';

export function finding(
  rule: LetterRule,
  severity: LetterFinding['severity'],
  field: string | null,
  params: LetterFinding['params'] = {},
  more: Pick<LetterFinding, 'place' | 'fixes'> = {},
): LetterFinding {
  return { rule, severity, field, params, ...more };
}

/** The place of a stretch of text, and what may stand there instead. */
export function mending(
  { field, text }: FieldText,
  start: number,
  end: number,
  ...replacements: readonly string[]
): Required<Pick<LetterFinding, 'place' | 'fixes'>> {
  const was = text.slice(start, end);
  return {
    place: { start, end },
    fixes: [...new Set(replacements)]
      .filter((replacement) => replacement !== was)
      .map((replacement) => ({ field, start, end, was, replacement })),
  };
}
