/** The facts of the source and what became of them in the draft, for whoever on the desk shows them. */
import { createContext, useContext, useDeferredValue, useMemo } from 'react';
import type { ReadLetter } from '../../../../shared/document/reading.ts';
import { type FactPair, keptFacts } from '../../../../shared/letter/kept-facts.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import { useOffice } from '../../../queries/office.ts';

const none: readonly FactPair[] = [];

export const FactPairsContext = createContext<readonly FactPair[]>(none);

export function useFactPairs(): readonly FactPair[] {
  return useContext(FactPairsContext);
}

/** Follows the typing, a moment behind. */
export function useComparedFacts(
  source: ReadLetter | undefined,
  content: LetterContent,
): readonly FactPair[] {
  const office = useOffice().data?.settings;
  const later = useDeferredValue(content);
  return useMemo(() => {
    if (source === undefined) return none;
    const province = /จังหวัด\S+/u.exec(source.orgLines[0] ?? '')?.[0];
    return keptFacts(source, later, [office?.district ?? '', ...(province === undefined ? [] : [province])]);
  }, [source, later, office?.district]);
}
