/** All that the three panes show about one item: what was read, how sure, what is doubted, what would help. */
import { useDeferredValue, useMemo } from 'react';
import type { ImportDetail } from '../../../shared/contract/api.ts';
import type { OfficeSettings, Recipient } from '../../../shared/office/office.ts';
import { entryFieldsFromLetter } from '../../../shared/register/from-letter.ts';
import { useCorrections } from '../../queries/corrections.ts';
import { useRecipients } from '../../queries/office.ts';
import { usePastEntries } from '../../queries/registers.ts';
import { allDoubts } from './doubts.ts';
import { fieldStates, letterAt, nameWarnings } from './field-states.ts';
import { helpFor } from './help.ts';
import { knownProposals } from './known.ts';
import { listedCodes } from './page-codes.ts';
import { dayOf, firstReview } from './review-state.ts';
import type { Review } from './use-review.ts';

const noRecipients: readonly Recipient[] = [];

export function useDeskFacts({ item, reading }: ImportDetail, office: OfficeSettings | null, review: Review) {
  const { letterIndex, answers, fields, sources } = review.state;
  const letter = letterAt(reading, letterIndex);
  const warnings = useMemo(() => nameWarnings(reading.warnings), [reading.warnings]);
  const readings = useMemo(
    () => fieldStates(letter, warnings, answers, fields, reading.pages, sources),
    [letter, warnings, answers, fields, reading.pages, sources],
  );
  const codes = useMemo(() => listedCodes(reading.pages, warnings), [reading.pages, warnings]);
  const { data: recipients = noRecipients } = useRecipients();
  const past = usePastEntries();
  // Past letters are gone through for it: the key just pressed is shown first.
  const from = useDeferredValue(fields.from);
  const subject = useDeferredValue(fields.subject);
  const help = useMemo(
    () => helpFor(letter, reading, { from, subject }, past, office, recipients),
    [letter, reading, from, subject, past, office, recipients],
  );
  return {
    letter,
    /** The entry as it was read, before the clerk touched it. */
    read:
      letter === null ? firstReview(null, null).fields : entryFieldsFromLetter(letter, office, dayOf(item)),
    warnings,
    readings,
    codes,
    help,
    doubts: allDoubts(letter, readings, warnings, answers),
    known: knownProposals(fields, answers, useCorrections(), readings),
  };
}
