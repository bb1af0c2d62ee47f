/** Which page is looked at, what it is asked to show, and which of the panes is in front when text is large. */
import { useState } from 'react';
import type { Reading, ReadLetter, Span } from '../../../shared/document/reading.ts';
import type { DeskTab } from './desk-tabs.tsx';
import type { ViewTarget } from './document/view.ts';
import type { NamedWarning } from './field-states.ts';
import { openingTarget } from './opening.ts';

/** Name of the mark of a place that is shown on request. */
export const placeKey = 'shown-place';

export type ShownPlace = {
  readonly page: number;
  readonly spans: readonly Span[];
  /** What stands there. */
  readonly label: string;
};

export function useDeskView(letter: ReadLetter | null, reading: Reading, warnings: readonly NamedWarning[]) {
  const [target, setTarget] = useState<ViewTarget | null>(() => openingTarget(letter, reading, warnings));
  const [page, setPage] = useState(letter?.pages[0] ?? 1);
  const [place, setPlace] = useState<ShownPlace | null>(null);
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
    place,
    /** Words of the page that no column holds: a row of a table, a day of the letter. */
    showPlace(shown: ShownPlace) {
      const start = shown.spans.find((span) => span.page === shown.page)?.start;
      setPlace(shown);
      const markKey = start === undefined ? null : placeKey;
      setTarget({ page: shown.page, markKey, ...(start === undefined ? {} : { start }) });
      setTab('document');
    },
    showLetter(other: ReadLetter) {
      setTarget(openingTarget(other, reading, warnings));
      setTab('document');
    },
  };
}
