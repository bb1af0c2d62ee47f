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
  'province-name': { name: string };
  'code-province': { code: string; codeProvince: string; headProvince: string };
  'stamp-province': { stamp: string; expected: string };
  'phone-digits': { phone: string; count: string };
  'phone-grouping': { phone: string };
  'enclosure-missing': { number: string; listed: string };
  'deadline-after-event': { deadline: string; event: string };
  'letter-before-cited': { own: string; cited: string };
  'minute-before-letter': { minute: string; letter: string };
  'stamp-before-letter': { stamp: string; letter: string };
  'url-host': { host: string; other: string };
  'signature-slash': { line: string };
  'signer-name': { one: string; other: string; position: string };
  'office-head': { line: string };
  'total-sum': { stated: string; computed: string };
  'stated-count': { stated: string; counted: string };
  'row-sequence': { rows: string };
  'range-year': { range: string; other: string };
  'not-for-us': { to: string; district: string };
  'page-without-text': { page: string };
  'page-lossy': { page: string };
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
