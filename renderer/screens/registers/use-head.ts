/** The head of a column that the keys are on: ↑ from the first line leads there, and Enter sorts by it. */
import { type RefObject, useEffect, useState } from 'react';
import { isSortColumn, type RegisterSort, sortAfterPress } from '../../../shared/register/sort.ts';
import type { ColumnName } from './column-text.ts';

export type Heads = {
  /** Null: the keys are among the lines. */
  readonly current: ColumnName | null;
  /** Those on the screen; none where large text leaves the heads to screen readers. */
  readonly shown: () => readonly ColumnName[];
  readonly go: (name: ColumnName) => void;
  readonly leave: () => void;
  /** By the head the keys are on. */
  readonly press: () => void;
};

type Head = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly columns: readonly ColumnName[];
  readonly idBase: string;
  readonly sort: RegisterSort;
  readonly onSort: (sort: RegisterSort) => void;
};

export function useHead({ scroller, columns, idBase, sort, onSort }: Head) {
  const [asked, setAsked] = useState<ColumnName | null>(null);
  const current = asked !== null && columns.includes(asked) ? asked : null;
  const idOf = (column: ColumnName) => `${idBase}-head-${column}`;
  const activeId = current === null ? null : idOf(current);
  useEffect(() => {
    if (activeId !== null)
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeId]);
  function sortBy(column: ColumnName): void {
    if (isSortColumn(column)) onSort(sortAfterPress(sort, column));
  }
  const heads: Heads = {
    current,
    shown() {
      const head = scroller.current?.querySelector('.register-head');
      return (head?.clientWidth ?? 0) > 1 ? columns : [];
    },
    go: setAsked,
    leave: () => setAsked(null),
    press() {
      if (current !== null) sortBy(current);
    },
  };
  return { ...heads, activeId, idOf, sortBy } as const;
}
