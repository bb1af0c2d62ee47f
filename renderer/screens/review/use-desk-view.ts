/** Which page is looked at, what it is asked to show, and which of the panes is in front when text is large. */
import { useState } from 'react';
import type { Reading, ReadLetter } from '../../../shared/document/reading.ts';
import type { DeskTab } from './desk-tabs.tsx';
import type { ViewTarget } from './document/view.ts';
import type { NamedWarning } from './field-states.ts';
import { openingTarget } from './opening.ts';

export function useDeskView(letter: ReadLetter | null, reading: Reading, warnings: readonly NamedWarning[]) {
  const [target, setTarget] = useState<ViewTarget | null>(() => openingTarget(letter, reading, warnings));
  const [page, setPage] = useState(letter?.pages[0] ?? 1);
  const [tab, setTab] = useState<DeskTab>('fields');
  return {
    target,
    setTarget,
    page,
    setPage,
    tab,
    setTab,
    /** The page was hidden and has lost its place: it is shown there again. */
    openTab(next: DeskTab) {
      setTab(next);
      if (next === 'document' && target !== null) setTarget({ ...target });
    },
    showPage(number: number) {
      setTarget({ page: number, markKey: null });
      setTab('document');
    },
    showLetter(other: ReadLetter) {
      setTarget(openingTarget(other, reading, warnings));
      setTab('document');
    },
  };
}
