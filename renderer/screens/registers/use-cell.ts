/**
 * The cell the keyboard is in after F2. The focus itself stays on the grid, which names the cell as its active one: the
 * line may scroll out of the page and back, and nobody loses the place.
 */
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book, RegisterEntry } from '../../../shared/register/entry.ts';
import { showMessage } from '../../components/messages.ts';
import { cellText, firstCell } from './cell-moves.ts';
import type { ColumnName } from './column-text.ts';

export type Cells = {
  /** Null: the line as a whole. */
  readonly current: ColumnName | null;
  /** Those on the screen now: a narrow one leaves some out. */
  readonly shown: () => readonly ColumnName[];
  readonly enter: () => void;
  readonly go: (name: ColumnName) => void;
  readonly leave: () => void;
};

type Line = {
  readonly book: Book;
  readonly columns: readonly ColumnName[];
  readonly entry: RegisterEntry | undefined;
  /** Id of its element; its cells' are `cellId`s. */
  readonly id: string;
};

export function cellId(rowId: string, column: ColumnName): string {
  return `${rowId}-${column}`;
}

export function useCell({ book, columns, entry, id }: Line) {
  const { t } = useTranslation('registers');
  const [asked, setAsked] = useState<ColumnName | null>(null);
  const last = useRef<ColumnName | null>(null);
  // A column may have been taken off the screen since.
  const current = asked !== null && columns.includes(asked) ? asked : null;
  const activeId = current === null ? id : cellId(id, current);
  useEffect(() => {
    if (current !== null)
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current, activeId]);

  const shown = () => {
    const drawn = columns.filter((name) => document.getElementById(cellId(id, name))?.checkVisibility());
    return drawn.length > 0 ? drawn : columns;
  };
  function go(name: ColumnName): void {
    last.current = name;
    setAsked(name);
  }
  const cells: Cells = {
    current,
    shown,
    go,
    enter() {
      const first = firstCell(book, last.current, shown());
      if (first !== null) go(first);
    },
    leave: () => setAsked(null),
  };
  return {
    ...cells,
    activeId,
    /** Ctrl C takes the cell's words, unless others are marked. */
    onCopy(event: ClipboardEvent): void {
      if (current === null || entry === undefined || getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', cellText(entry, current));
      showMessage({
        tone: 'done',
        title: t('cell.copied', { column: t(`columns.${book}.${current}`) }),
        slot: 'cell',
      });
    },
  } as const;
}
