/** Where the menu of a line stands open: under the pointer, or under the line the keys are on. */
import { type MouseEvent, useState } from 'react';
import type { MenuPlace } from './row-menu.tsx';
import type { useGridList } from './use-grid-list.ts';

type Grid = {
  readonly list: Pick<ReturnType<typeof useGridList>, 'scroller' | 'rows' | 'current'>;
  readonly goTo: (index: number) => void;
  /** Id of the element the keys are on. */
  readonly activeId: string;
};

export type RowMenuState = ReturnType<typeof useRowMenu>;

export function useRowMenu({ list, goTo, activeId }: Grid) {
  const { scroller, rows, current } = list;
  const [place, setPlace] = useState<MenuPlace | null>(null);
  const [isOpen, setOpen] = useState(false);

  function openAt(index: number, x: number, y: number): void {
    const frame = scroller.current?.getBoundingClientRect();
    const entry = rows.at(index);
    if (frame === undefined || entry === undefined) return;
    setPlace({ entry, left: x - frame.left, top: y - frame.top });
    setOpen(true);
  }

  function openByKey(): void {
    const active = document.getElementById(activeId)?.getBoundingClientRect();
    if (active !== undefined) openAt(current, active.left + 32, active.bottom);
  }

  return {
    place,
    isOpen,
    setOpen,
    openByKey,
    /** Words of an open history keep the menu of the system. */
    onContextMenu(event: MouseEvent): void {
      const target = event.target instanceof Element ? event.target : null;
      const slot = target?.closest('.register-row')?.parentElement;
      const index = Number(slot?.getAttribute('data-index') ?? Number.NaN);
      const isOfGrid = event.target === event.currentTarget;
      if (isOfGrid) event.preventDefault();
      if (Number.isNaN(index)) return;
      event.preventDefault();
      scroller.current?.focus();
      goTo(index);
      openAt(index, event.clientX, event.clientY);
    },
  } as const;
}
