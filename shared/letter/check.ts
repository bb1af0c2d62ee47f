/**
 * What is missing from a letter or contradicts itself (rules §11.4). Pure; the sentences are made in
 * shared/text/letter-findings.ts. Only what makes a letter impossible holds its number back.
 */
import type { Recipient, Signatory } from '../office/office.ts';
import { isValidOn } from './acting.ts';
import { findingsAboutCharacters } from './check-characters.ts';
import { findingsAboutDates } from './check-dates.ts';
import { findingsAboutCitations, findingsAboutText } from './check-text.ts';
import { finding } from './finding.ts';
import { asksFor, formOf, requires } from './forms/index.ts';
import type { LetterContent, LetterFinding } from './letter.ts';

export type CheckFacts = {
  readonly signatories: readonly Signatory[];
  readonly recipients: readonly Pick<Recipient, 'id'>[];
  /** Local day, ISO; stands for the letter's date while it has none. */
  readonly today: string;
};

export function findings(content: LetterContent, facts: CheckFacts): readonly LetterFinding[] {
  const day = content.date ?? facts.today;
  return [
    ...missing(content, facts),
    ...aboutSignatory(content, facts, day),
    ...findingsAboutCitations(content),
    ...findingsAboutDates(content, day),
    ...findingsAboutText(content),
    ...findingsAboutCharacters(content),
  ];
}

/** The rules that hold the number back; empty when the letter may be issued. */
export function blockingRules(found: readonly LetterFinding[]): readonly string[] {
  return found.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

function missing(content: LetterContent, facts: CheckFacts): readonly LetterFinding[] {
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

function aboutSignatory(content: LetterContent, facts: CheckFacts, day: string): readonly LetterFinding[] {
  if (!requires(formOf(content.form), 'signatory')) return [];
  const signatory = facts.signatories.find(({ id }) => id === content.signatoryId);
  if (signatory === undefined) return [finding('no-signatory', 'error', 'signatoryId')];
  if (isValidOn(signatory, day)) return [];
  return [finding('signatory-not-valid', 'doubt', 'signatoryId', { name: signatory.name, day })];
}
