/** What every check is: a function from the bundle to warnings. The closed set of rules with what their sentences need. */
import type { ReadLetter, ReadPage, Severity, Span, Warning } from '../document/reading.ts';

/** Our office, so that a letter meant for another one is noticed. Names without อำเภอ and จังหวัด. */
export type CheckingOffice = { readonly district: string; readonly province: string };

export type Bundle = {
  readonly pages: readonly ReadPage[];
  readonly letters: readonly ReadLetter[];
  readonly office: CheckingOffice | null;
  /** `index` of the letter the clerk is about to log. */
  readonly letterToLog: number | null;
};

export type Check = (bundle: Bundle) => readonly Warning[];

/** Parameters are words as printed in the letter. */
export type RuleParams = {
  'impossible-date': { date: string };
  'weekday-date': { weekday: string; date: string; real: string };
  'cited-number': { cited: string; own: string };
  'cited-date': { cited: string; own: string };
  'cited-agency': { cited: string; own: string };
  'province-name': { name: string };
  'district-name': { name: string; province: string };
  'district-province': { district: string; province: string; real: string };
  'postcode-province': { postcode: string; province: string; expected: string };
  'code-province': { code: string; codeProvince: string; headProvince: string };
  'code-agency': { code: string; codeAgency: string; headAgency: string };
  'agency-address': { agency: string; address: string; known: string };
  'stamp-province': { stamp: string; expected: string };
  'stamp-labels': { labels: string };
  'stamp-merged': { stamp: string };
  'phone-digits': { phone: string; count: string };
  'phone-grouping': { phone: string };
  'phone-style': { phone: string };
  'phone-differs': { one: string; other: string };
  'mail-differs': { one: string; other: string };
  'mailbox-unofficial': { mailbox: string };
  'address-differs': { one: string; other: string; agency: string };
  'enclosure-missing': { number: string; listed: string };
  'deadline-after-event': { deadline: string; event: string };
  'deadline-before-letter': { deadline: string; letter: string };
  'letter-before-cited': { own: string; cited: string };
  'minute-before-letter': { minute: string; letter: string };
  'minute-before-stamp': { minute: string; stamp: string };
  'minute-address': { line: string };
  'minute-position': { line: string };
  'stamp-before-letter': { stamp: string; letter: string };
  'forwarded-before-received': { letter: string; stamp: string };
  'url-host': { host: string; other: string };
  'code-host': { host: string; other: string };
  'signature-slash': { line: string };
  'signature-brackets': { name: string };
  'signature-acting': { line: string };
  'signature-office': { position: string; head: string };
  'signer-name': { one: string; other: string; position: string };
  'name-garbled': { name: string; word: string };
  'letter-twice': { number: string; date: string; page: string; first: string };
  'pointer-dropped': { words: string; dropped: string };
  'person-name': { one: string; other: string };
  'office-head': { line: string };
  'total-sum': { stated: string; computed: string };
  'stated-count': { stated: string; counted: string; unit: string };
  'row-sequence': { rows: string };
  'item-sequence': { items: string };
  'page-sequence': { pages: string };
  'amount-words': { figure: string; words: string; value: string };
  'range-year': { range: string; other: string };
  'year-drift': { date: string; other: string };
  'year-distant': { date: string; letter: string };
  'fiscal-period': { period: string; year: string };
  'time-range': { range: string };
  'slot-length': { slot: string; hours: string };
  'slot-gap': { one: string; other: string };
  'slot-overlap': { one: string; other: string };
  'break-time': { time: string };
  'rounds-overlap': { name: string; rounds: string };
  'rounds-missing': { names: string };
  'doubled-words': { words: string };
  'impossible-marks': { word: string };
  'misspelt-phrase': { found: string; phrase: string };
  'spelling-vote': { found: string; usual: string; times: string };
  'subject-differs': { one: string; other: string };
  'title-differs': { one: string; other: string };
  /** `next` is empty where nothing follows; `page` where a page begins with the words after all. */
  continuation: { words: string; next: string; page: string };
  'stray-line': { line: string };
  'circular-mark': { to: string };
  'era-space': { found: string };
  'digit-style': { found: string };
  'not-for-us': { to: string; district: string };
  'page-without-text': { page: string };
  'page-lossy': { page: string };
  /** Not of this folder: the rooms that run rules under a time limit say so when it was passed. */
  'letters-not-found': Record<never, never>;
  'checks-not-run': Record<never, never>;
};

export type RuleName = keyof RuleParams;

/** A warning whose parameters fit its rule. */
export function warning<R extends RuleName>(
  rule: R,
  severity: Severity,
  params: RuleParams[R],
  rest: {
    readonly letter?: number | null;
    readonly field?: string | null;
    readonly places: readonly Span[];
    readonly proposal?: string | null;
  },
): Warning {
  return {
    rule,
    severity,
    letter: rest.letter ?? null,
    field: rest.field ?? null,
    places: rest.places,
    params,
    proposal: rest.proposal ?? null,
  };
}
