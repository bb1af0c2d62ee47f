/**
 * The virtual list of a book: which rows are near the window, which one the keys stand on, where the open one is, and
 * how the list scrolls. Another filter is another list; it starts at its top.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { type RegisterFilter, useRegisterRows } from '../../queries/registers.ts';
import { placeOfOpen } from './grid-moves.ts';
import { headHeight, useRowHeight } from './use-row-height.ts';

type Asked = {
  readonly filter: RegisterFilter;
  readonly openId: string | null;
  /** The row at which the list opens. */
  readonly startAt: number;
};

export function useGridList({ filter, openId, startAt }: Asked) {
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(startAt);
  const { probe, height: rowHeight } = useRowHeight();
  const [count, setCount] = useState(0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight(scroller.current),
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? startAt;
  const last = items.at(-1)?.index ?? startAt + 30;
  const rows = useRegisterRows(filter, first, last);
  // The list learns how long it is from the rows that it asks for; at every other drawing one pass is enough.
  if (count !== rows.total) setCount(rows.total);
  const lastPlace = useRef(-1);
  const openIndex = placeOfOpen(rows, { first, last }, { id: openId, lastPlace: lastPlace.current });
  lastPlace.current = openIndex;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an opened or closed row, or other letters, change heights
  useEffect(() => virtual.measure(), [openIndex, rowHeight]);
  const shownFilter = useRef(JSON.stringify(filter));
  const isReady = rows.total > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to scroll
  useEffect(() => {
    if (isReady && startAt > 0) virtual.scrollToIndex(startAt, { align: 'center' });
  }, [isReady]);
  useEffect(() => {
    const asked = JSON.stringify(filter);
    if (asked === shownFilter.current) return;
    shownFilter.current = asked;
    setCurrent(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [filter]);

  return {
    scroller,
    probe,
    rows,
    virtual,
    items,
    current,
    setCurrent,
    openIndex,
    /** Rows a press of PgDn passes. */
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1),
    moveTo(index: number): void {
      const next = Math.max(0, Math.min(rows.total - 1, index));
      setCurrent(next);
      virtual.scrollToIndex(next);
    },
  } as const;
}

/** An opened history is brought into sight once; scrolling away and back leaves the list alone. */
export function useReveal(scroller: { readonly current: HTMLDivElement | null }, openId: string | null) {
  const revealed = useRef<string | null>(null);
  if (openId === null) revealed.current = null;
  return (id: string, index: number): void => {
    if (revealed.current === id) return;
    revealed.current = id;
    scroller.current
      ?.querySelector(`[data-index="${index}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
}
