/**
 * The pages of a file understood by the workers, in two tasks: its letters first, then what contradicts what. Where
 * the second takes too long or ends its worker, the letters stand and the clerk is told that nothing was checked.
 */
import type { CheckingOffice } from '../../shared/checks/index.ts';
import { warning } from '../../shared/checks/rule.ts';
import type { BundleCut } from '../../shared/document/bundle-cut.ts';
import type { ReadPage, Warning } from '../../shared/document/reading.ts';
import { type Calls, stopIfCalledBack } from './reading-calls.ts';
import type { AskWorker, ChecksAnswer, LettersAnswer } from './reading-tasks.ts';
import { type Clearance, type LettersFound, type Understanding, withoutRules } from './understand.ts';

export type UnderstandTerms = Calls & {
  readonly ask: AskWorker;
  /** For each of the two tasks: the longest that a file of few pages may take. */
  readonly seconds: number;
  readonly office: CheckingOffice | null;
  /** The clerk has looked at a doubtful mark of secrecy and it was none. */
  readonly isCleared: Clearance;
  /** The clerk's own cut of the file; null leaves it to the reader. */
  readonly cut?: BundleCut | null;
  readonly onFault?: ((message: string, reason: string) => void) | undefined;
};

/** Dense pages take 70 ms on an ordinary computer, and an old one needs ten times that. */
const secondsPerPage = 1;

/** Throws what the signals were aborted with. */
export async function understandBundle(
  pages: readonly ReadPage[],
  terms: UnderstandTerms,
): Promise<Understanding> {
  const found = await lettersOf(pages, terms);
  if (found === null) {
    const left = withoutRules(pages, terms.isCleared);
    return left.stub === null ? { ...left, warnings: [saying('letters-not-found')] } : left;
  }
  if (found.stub !== null) return found;
  return { ...found, warnings: await warningsOf(pages, found, terms) };
}

async function lettersOf(pages: readonly ReadPage[], terms: UnderstandTerms): Promise<LettersFound | null> {
  const { isCleared, cut = null, onFault } = terms;
  const end = await askPatiently({ kind: 'letters', pages, isCleared, cut }, terms);
  stopIfCalledBack(terms);
  if (end.end !== 'done') {
    onFault?.('letters not recognised', end.reason);
    return null;
  }
  const { found, faults } = end.answer as LettersAnswer;
  for (const fault of faults) onFault?.('letters not recognised', fault);
  return found;
}

async function warningsOf(
  pages: readonly ReadPage[],
  { letters, letterIndex }: Extract<LettersFound, { stub: null }>,
  terms: UnderstandTerms,
): Promise<readonly Warning[]> {
  const { office, onFault } = terms;
  const end = await askPatiently({ kind: 'checks', pages, letters, letterIndex, office }, terms);
  stopIfCalledBack(terms);
  if (end.end !== 'done') {
    onFault?.('letters not checked', end.reason);
    return [saying('checks-not-run')];
  }
  const { warnings, faults } = end.answer as ChecksAnswer;
  for (const fault of faults) onFault?.('rule broke', fault);
  return warnings;
}

type Question = Extract<Parameters<UnderstandTerms['ask']>[0], { readonly kind: 'letters' | 'checks' }>;

/** Perhaps a page had left too much behind for whoever came after it: a fresh worker tells. */
async function askPatiently(task: Question, terms: UnderstandTerms) {
  const seconds = secondsFor(task.pages, terms);
  const end = await terms.ask(task, seconds, terms);
  return end.end === 'crashed' ? terms.ask(task, seconds, terms) : end;
}

function secondsFor(pages: readonly ReadPage[], { seconds }: UnderstandTerms): number {
  return seconds + pages.length * secondsPerPage;
}

function saying(rule: 'letters-not-found' | 'checks-not-run'): Warning {
  return warning(rule, 'doubt', {}, { places: [] });
}
