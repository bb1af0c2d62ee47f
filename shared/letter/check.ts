/**
 * What is missing from a letter or contradicts itself (rules §11.4). Pure; the sentences are made in
 * shared/text/letter-findings.ts. Only what makes a letter impossible holds its number back.
 */
import type { Recipient, Signatory } from '../office/office.ts';
import { isValidOn, signatoryOn } from './acting.ts';
import { findingsAboutCharacters } from './check-characters.ts';
import { findingsAboutClosing } from './check-closing.ts';
import { findingsAboutDates } from './check-dates.ts';
import { findingsAboutEnclosures } from './check-enclosures.ts';
import { findingsAboutMerge } from './check-merge.ts';
import { findingsAboutNames, type NameFacts } from './check-names.ts';
import { findingsAboutPeople } from './check-people.ts';
import { findingsAboutSource, type SourceFacts } from './check-source.ts';
import { findingsAboutSpelling, type SpellingFacts } from './check-spelling.ts';
import { findingsAboutCitations, findingsAboutPhones } from './check-text.ts';
import { findingsAboutWording } from './check-wording.ts';
import { finding, mending } from './finding.ts';
import { asksFor, formOf, requires } from './forms/index.ts';
import type { LetterContent, LetterFinding } from './letter.ts';

export type CheckFacts = {
  readonly signatories: readonly Signatory[];
  readonly recipients: readonly Pick<Recipient, 'id'>[];
  /** Local day, ISO; stands for the letter's date while it has none. */
  readonly today: string;
  /** Names to compare with; absent: names are not checked. */
  readonly names?: NameFacts;
  /** Absent where no word list could be read. */
  readonly spelling?: SpellingFacts | null;
  /** The letter that is forwarded; absent for one of our own. */
  readonly source?: SourceFacts | null;
  /** Last days that the letter forwarded sets for an answer, ISO. */
  readonly sourceDeadlines?: readonly string[];
};

export function findings(content: LetterContent, facts: CheckFacts): readonly LetterFinding[] {
  const day = content.date ?? facts.today;
  // The office's own paper says what stands on it; only what the register needs is asked.
  if (content.template !== undefined)
    return [
      ...missing(content, facts).filter(({ rule }) => rule !== 'no-closing'),
      ...aboutSignatory(content, facts.signatories, day),
    ];
  const found = [
    ...missing(content, facts),
    ...aboutSignatory(content, facts.signatories, day),
    ...findingsAboutClosing(content),
    ...findingsAboutCitations(content),
    ...findingsAboutEnclosures(content),
    ...findingsAboutDates(content, { day, sourceDeadlines: facts.sourceDeadlines ?? [] }),
    ...findingsAboutPhones(content),
    ...findingsAboutPeople(content, facts.signatories, day),
    ...findingsAboutMerge(content),
    ...(facts.names === undefined ? [] : findingsAboutNames(content, facts.names)),
    ...(facts.source == null ? [] : findingsAboutSource(content, facts.source)),
    ...findingsAboutWording(content),
    ...findingsAboutCharacters(content),
  ];
  if (facts.spelling == null) return someOfEach(found);
  // What a rule has a name for is not told again as an unknown word.
  const spelling = findingsAboutSpelling(content, facts.spelling);
  const told = Map.groupBy(found, ({ field }) => field);
  const isTold = (one: LetterFinding) => told.get(one.field)?.some((other) => touch(one, other)) ?? false;
  return someOfEach([...found, ...spelling.filter((one) => !isTold(one))]);
}

/** Nobody mends a thousand cells one by one; as some are mended the next are told. */
const mostOfOneRule = 30;

function someOfEach(found: readonly LetterFinding[]): readonly LetterFinding[] {
  const counts = new Map<string, number>();
  return found.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= mostOfOneRule;
  });
}

function touch(one: LetterFinding, other: LetterFinding): boolean {
  if (one.place === undefined || other.place === undefined) return false;
  return one.place.start < other.place.end && other.place.start < one.place.end;
}

/** The rules that hold the number back; empty when the letter may be issued. */
export function blockingRules(found: readonly LetterFinding[]): readonly string[] {
  return found.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

/** As `blockingRules` of all that is found, without looking at the words: asked of hundreds of letters at once. */
export function rulesHoldingBack(
  content: LetterContent,
  facts: Pick<CheckFacts, 'signatories' | 'today'>,
): readonly string[] {
  const day = content.date ?? facts.today;
  return blockingRules([...missingForNumber(content), ...aboutSignatory(content, facts.signatories, day)]);
}

function missing(content: LetterContent, facts: CheckFacts): readonly LetterFinding[] {
  return [...missingForNumber(content), ...missingOtherwise(content, facts)];
}

/** What the register, or the form itself, cannot do without. */
function missingForNumber(content: LetterContent): readonly LetterFinding[] {
  const form = formOf(content.form);
  const found: LetterFinding[] = [];
  if (requires(form, 'subject') && content.subject.trim() === '')
    found.push(finding('no-subject', 'error', 'subject'));
  if (requires(form, 'addressee') && content.addressee.trim() === '')
    found.push(finding('no-recipient', 'error', 'addressee'));
  for (const field of form.fields)
    if (field.kind === 'detail' && field.isRequired && (content.details[field.name] ?? '').trim() === '')
      found.push(
        finding('no-detail', 'error', `details.${field.name}`, { form: form.name, name: field.name }),
      );
  return found;
}

function missingOtherwise(content: LetterContent, facts: CheckFacts): readonly LetterFinding[] {
  const form = formOf(content.form);
  const found: LetterFinding[] = [];
  if (form.mayBeCircular && content.recipientIds.length === 0 && content.merge === null)
    found.push(finding('recipients-unchosen', 'hint', 'recipientIds'));
  const known = new Set(facts.recipients.map(({ id }) => id));
  const gone = content.recipientIds.filter((id) => !known.has(id)).length;
  if (gone > 0) found.push(finding('unknown-recipient', 'doubt', 'recipientIds', { count: String(gone) }));
  if (content.body.every(({ kind, text }) => !['table', 'picture'].includes(kind) && text.trim() === ''))
    found.push(finding('no-body', 'doubt', 'body'));
  if (asksFor(form, 'closingPurpose') && content.closingPurpose.trim() === '')
    found.push(finding('no-closing', 'doubt', 'closingPurpose'));
  content.enclosures.forEach(({ text, quantity }, index) => {
    if (text.trim() !== '' && quantity.trim() === '')
      found.push(finding('no-quantity', 'hint', `enclosures[${index}]`, { text }));
  });
  return found;
}

function aboutSignatory(
  content: LetterContent,
  signatories: readonly Signatory[],
  day: string,
): readonly LetterFinding[] {
  if (!requires(formOf(content.form), 'signatory')) return [];
  const signatory = signatories.find(({ id }) => id === content.signatoryId);
  if (signatory === undefined) return [finding('no-signatory', 'error', 'signatoryId')];
  if (isValidOn(signatory, day)) return [];
  const valid = signatoryOn(signatories, day);
  const place = { field: 'signatoryId', text: signatory.id };
  const change = mending(place, 0, signatory.id.length, ...(valid === null ? [] : [valid.id]));
  return [
    finding(
      'signatory-not-valid',
      'doubt',
      'signatoryId',
      { name: signatory.name, day },
      { fixes: change.fixes.map((fix) => ({ ...fix, label: valid?.name ?? '' })) },
    ),
  ];
}
