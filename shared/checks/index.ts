/** Every check there is, in the order their warnings are shown. None of them corrects anything. */
import type { ReadLetter, ReadPage, Warning } from '../document/reading.ts';
import { citedDates, citedNumbers, letterBeforeCited } from './citations.ts';
import { impossibleDates, weekdayAgainstDate } from './dates.ts';
import { deadlineAfterEvent } from './deadlines.ts';
import { enclosureReferences } from './enclosures.ts';
import { urlHosts } from './hosts.ts';
import { notForUs, officeHead } from './offices.ts';
import { minuteBeforeLetter, stampBeforeLetter } from './order.ts';
import { pageQuality } from './page-quality.ts';
import { phones } from './phones.ts';
import { codeAgainstHead, stampAgainstForwarder } from './province-codes.ts';
import { provinceNames } from './provinces.ts';
import { rangeYears } from './ranges.ts';
import type { Check, CheckingOffice } from './rule.ts';
import { signatureSlash, signerNames } from './signatures.ts';
import { listAgainstCount, rowSequence, totalAgainstRows } from './tables.ts';

export type { CheckingOffice, RuleName, RuleParams } from './rule.ts';

const checks: readonly Check[] = [
  pageQuality,
  notForUs,
  impossibleDates,
  citedNumbers,
  citedDates,
  weekdayAgainstDate,
  deadlineAfterEvent,
  letterBeforeCited,
  minuteBeforeLetter,
  stampBeforeLetter,
  enclosureReferences,
  provinceNames,
  codeAgainstHead,
  stampAgainstForwarder,
  phones,
  officeHead,
  signatureSlash,
  signerNames,
  urlHosts,
  rangeYears,
  totalAgainstRows,
  listAgainstCount,
  rowSequence,
];

const nobody = { office: null, letterToLog: null };

/** `context`: our office and the letter about to be logged, for the checks that ask whether it is for us. */
export function checkBundle(
  pages: readonly ReadPage[],
  letters: readonly ReadLetter[],
  context: { readonly office: CheckingOffice | null; readonly letterToLog: number | null } = nobody,
): readonly Warning[] {
  return checks.flatMap((check) => check({ pages, letters, ...context }));
}
