/** A forwarding draft against the facts of its source: what became of each, the grave ones one by one. */
import type { ReadLetter } from '../document/reading.ts';
import { finding, mending } from './finding.ts';
import { type FactPair, isGrave, keptFacts } from './kept-facts.ts';
import type { LetterContent, LetterFinding } from './letter.ts';

export type SourceFacts = {
  readonly letter: Pick<ReadLetter, 'subject' | 'body' | 'closing'>;
  /** Names that rightly change on the way: the sender's and the office's own. */
  readonly voices: readonly string[];
};

export function findingsAboutSource(
  content: LetterContent,
  { letter, voices }: SourceFacts,
): readonly LetterFinding[] {
  const differing = keptFacts(letter, content, voices).filter(({ state }) => state !== 'kept');
  const grave = differing.filter(isGrave);
  const slight = differing.filter((pair) => !isGrave(pair));
  return [...grave.map(aboutGrave), ...(slight.length === 0 ? [] : [aboutSlight(slight)])];
}

function aboutGrave({ source, draft }: FactPair): LetterFinding {
  const was = source?.text ?? '';
  if (draft === null) return finding('fact-dropped', 'doubt', 'body', { was });
  // The place counts in the draft's own text, which the fact was read from.
  const { start, end } = draft;
  const change = mending({ field: draft.field, text: ' '.repeat(start) + draft.text }, start, end, was);
  return finding('fact-changed', 'doubt', draft.field, { was, now: draft.text }, change);
}

function aboutSlight(pairs: readonly FactPair[]): LetterFinding {
  const told = (state: FactPair['state']) =>
    pairs.filter((pair) => pair.state === state).map(({ source, draft }) => (source ?? draft)?.text ?? '');
  const [dropped, added] = [told('dropped'), [...told('added'), ...told('changed')]];
  if (added.length === 0)
    return finding('facts-left-out', 'hint', 'body', {
      count: String(dropped.length),
      first: dropped[0] ?? '',
    });
  if (dropped.length === 0)
    return finding('facts-added', 'hint', 'body', { count: String(added.length), first: added[0] ?? '' });
  return finding('facts-differ', 'hint', 'body', {
    dropped: String(dropped.length),
    added: String(added.length),
  });
}
