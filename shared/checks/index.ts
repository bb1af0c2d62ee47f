/** Every check there is, in the order their warnings are shown. None of them corrects anything. */
import type { ReadLetter, ReadPage, Warning } from '../document/reading.ts';
import { addressDiffers, agencyAddress, codeAgainstAgency } from './agency-codes.ts';
import { amountsInWords } from './amounts.ts';
import { citedAgencies, citedDates, citedNumbers, letterBeforeCited } from './citations.ts';
import { codeHosts } from './code-hosts.ts';
import { continuationWords } from './continuations.ts';
import { letterTwice, pointerDropped } from './copies.ts';
import { itemSequence, listedCount, pageSequence, tableAgainstCount } from './counts.ts';
import { impossibleDates, weekdayAgainstDate } from './dates.ts';
import { deadlineAfterEvent, deadlineBeforeLetter } from './deadlines.ts';
import { districtAgainstProvince, districtNames } from './districts.ts';
import { enclosureReferences } from './enclosures.ts';
import { fiscalPeriods } from './fiscal.ts';
import { urlHosts } from './hosts.ts';
import { mailboxUnofficial, mailDiffers } from './mail-addresses.ts';
import { minuteAddress, minutePosition } from './minutes.ts';
import { notForUs, officeHead } from './offices.ts';
import {
  forwardedBeforeReceived,
  minuteBeforeLetter,
  minuteBeforeStamp,
  stampBeforeLetter,
} from './order.ts';
import { pageQuality } from './page-quality.ts';
import { nameGarbled, personNames } from './persons.ts';
import { phonesDiffer } from './phone-lists.ts';
import { phones } from './phones.ts';
import { misspeltPhrases } from './phrases.ts';
import { postcodeAgainstProvince } from './postcodes.ts';
import { codeAgainstHead, stampAgainstForwarder } from './province-codes.ts';
import { provinceNames } from './provinces.ts';
import { rangeYears } from './ranges.ts';
import { roundsMissing, roundsOverlap } from './rounds.ts';
import type { Check, CheckingOffice } from './rule.ts';
import { runChecks } from './run.ts';
import { breakTimes, slotLengths, slotOrder, timeRanges } from './schedules.ts';
import {
  signatureActing,
  signatureBrackets,
  signatureOffice,
  signatureSlash,
  signerNames,
} from './signatures.ts';
import { spellingVote } from './spelling-vote.ts';
import { stampLabels, stampMerged } from './stamps.ts';
import { strayLines } from './stray-lines.ts';
import { circularMark, digitStyle, eraSpace, phoneStyle } from './style.ts';
import { subjectsDiffer, titlesDiffer } from './subjects.ts';
import { listAgainstCount, rowSequence, totalAgainstRows } from './tables.ts';
import { doubledWords, impossibleMarks } from './wording.ts';
import { distantDeadline, yearDrift } from './year-drift.ts';

export type { CheckingOffice, RuleName, RuleParams } from './rule.ts';

export const checks: readonly Check[] = [
  pageQuality,
  notForUs,
  // Dates and their order along the chain.
  impossibleDates,
  citedNumbers,
  citedDates,
  citedAgencies,
  weekdayAgainstDate,
  deadlineAfterEvent,
  deadlineBeforeLetter,
  letterBeforeCited,
  forwardedBeforeReceived,
  minuteBeforeLetter,
  minuteBeforeStamp,
  stampBeforeLetter,
  rangeYears,
  yearDrift,
  distantDeadline,
  fiscalPeriods,
  // What is referred to and what is there.
  enclosureReferences,
  continuationWords,
  pageSequence,
  itemSequence,
  // Names and codes.
  provinceNames,
  codeAgainstHead,
  codeAgainstAgency,
  stampAgainstForwarder,
  postcodeAgainstProvince,
  addressDiffers,
  officeHead,
  districtAgainstProvince,
  // Persons, numbers and addresses.
  phones,
  phonesDiffer,
  mailDiffers,
  urlHosts,
  codeHosts,
  signatureSlash,
  signatureActing,
  signatureOffice,
  signerNames,
  personNames,
  districtNames,
  // Tables and programmes.
  amountsInWords,
  totalAgainstRows,
  listAgainstCount,
  listedCount,
  tableAgainstCount,
  rowSequence,
  roundsOverlap,
  timeRanges,
  slotLengths,
  slotOrder,
  breakTimes,
  // Wording.
  subjectsDiffer,
  titlesDiffer,
  doubledWords,
  impossibleMarks,
  misspeltPhrases,
  spellingVote,
  // For the clerk to know.
  stampLabels,
  stampMerged,
  minuteAddress,
  minutePosition,
  signatureBrackets,
  strayLines,
  letterTwice,
  pointerDropped,
  nameGarbled,
  circularMark,
  agencyAddress,
  roundsMissing,
  mailboxUnofficial,
  phoneStyle,
  eraSpace,
  digitStyle,
];

const nobody = { office: null, letterToLog: null };

/**
 * `context`: our office and the letter about to be logged, for the checks that ask whether it is for us. A check that
 * fails is told to `onFailure` and leaves the others as they are.
 */
export function checkBundle(
  pages: readonly ReadPage[],
  letters: readonly ReadLetter[],
  context: { readonly office: CheckingOffice | null; readonly letterToLog: number | null } = nobody,
  onFailure?: (error: unknown) => void,
): readonly Warning[] {
  return runChecks(checks, { pages, letters, ...context }, onFailure);
}
