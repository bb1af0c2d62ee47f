/** Keeps the underlines of every text on the desk with what was found, and with what forwarding changed or added. */
import { useEffect, useRef } from 'react';
import type { FactPair } from '../../../../shared/letter/kept-facts.ts';
import type { LetterFinding } from '../../../../shared/letter/letter.ts';
import { usePhrases } from '../../../queries/proof.ts';
import { useDeskPlaces } from '../places.ts';
import { useFactPairs } from './fact-pairs.ts';
import { type Mark, markEditor, proofEditor } from './marks.ts';

export function useMarks(findings: readonly LetterFinding[], current: LetterFinding | null): void {
  const places = useDeskPlaces();
  const own = usePhrases().data ?? [];
  const phrases = useRef(own);
  phrases.current = own;
  const marks = marksOf(findings, current, useFactPairs());
  // The editors are touched only when a mark is another, not at every stroke of a key.
  const written = JSON.stringify(marks);
  const latest = useRef(marks);
  latest.current = marks;
  useEffect(() => places?.eachEditor((editor) => proofEditor(editor, () => phrases.current)), [places]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `written` stands for the marks
  useEffect(
    () =>
      places?.eachEditor((editor, name) => {
        markEditor(editor, latest.current[name] ?? []);
        return () => undefined;
      }),
    [places, written],
  );
}

const inBlock = /^((?:attachments\[\d+\]\.)?body)\[(\d+)\]$/u;

/** By text of the desk: "body", "attachments[0].body". */
function marksOf(
  findings: readonly LetterFinding[],
  current: LetterFinding | null,
  pairs: readonly FactPair[],
): Readonly<Record<string, readonly Mark[]>> {
  const marks: Record<string, Mark[]> = {};
  const add = (field: string | null, place: LetterFinding['place'], look: string) => {
    const [, name = '', block = ''] = inBlock.exec(field ?? '') ?? [];
    if (name === '' || place === undefined) return;
    marks[name] = [
      ...(marks[name] ?? []),
      { block: Number(block), start: place.start, end: place.end, look },
    ];
  };
  for (const { state, draft } of pairs)
    if (draft !== null && state !== 'kept') add(draft.field, draft, `is-${state}`);
  for (const finding of findings)
    add(finding.field, finding.place, `is-${finding.severity}${finding === current ? ' is-current' : ''}`);
  return marks;
}
