// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot be virtual and keep one tab stop
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus; rows are its active descendants
// biome-ignore-all lint/a11y/useKeyWithClickEvents: Enter on the grid does what a press on a row does
/**
 * The book on screen: a virtual grid of the form's columns, one tab stop, arrows inside.
 * The history of the open row stands in a row of its own under it.
 */
import { columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { type MouseEvent, type Ref, useCallback, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Book, RegisterEntry } from '../../../shared/register/entry.ts';
import { writtenOf } from '../../../shared/register/running.ts';
import type { RegisterSort } from '../../../shared/register/sort.ts';
import type { ShownColumn } from '../../../shared/register/view.ts';
import { showError } from '../../queries/call.ts';
import type { RegisterFilter } from '../../queries/registers.ts';
import { useFormat } from '../../text/use-format.ts';
import { layoutOf, numberWidthOf } from './column-layout.ts';
import { type ColumnName, columnNames, runningText } from './column-text.ts';
import { actionAt, type EntryAction } from './entry-action.ts';
import { EntryHistory } from './entry-history.tsx';
import { GridHead } from './grid-head.tsx';
import { focusHistory, gridKeys } from './grid-keys.ts';
import { RegisterRow } from './register-row.tsx';
import { RowMenu } from './row-menu.tsx';
import { useCell } from './use-cell.ts';
import type { Choosing } from './use-chosen-rows.ts';
import { useGridList, useReveal } from './use-grid-list.ts';
import { useHead } from './use-head.ts';
import { useRowMenu } from './use-row-menu.ts';

const features = tableFeatures({ columnVisibilityFeature });

type Props = {
  readonly book: Book;
  readonly filter: RegisterFilter;
  readonly openId: string | null;
  readonly chosen: Choosing;
  /** Null: as in the form. */
  readonly shownColumns: readonly ShownColumn[] | null;
  /** The row at which the list opens. */
  readonly startAt: number;
  readonly sort: RegisterSort;
  readonly onSort: (sort: RegisterSort) => void;
  readonly onOpen: (id: string | null) => void;
  /** `cell`: the one that was corrected from. */
  readonly onAct: (action: EntryAction, entry: RegisterEntry, cell: ColumnName | null) => void;
  readonly empty: React.ReactNode;
  readonly gridRef: Ref<HTMLDivElement>;
};

export function RegisterGrid(props: Props) {
  const { book, filter, openId, chosen, shownColumns, startAt, sort, onOpen, onAct, empty, gridRef } = props;
  const { t } = useTranslation('registers');
  const format = useFormat();
  const idBase = useId();
  const list = useGridList({ filter, openId, startAt });
  const { scroller, rows, virtual, items, current, openIndex } = list;
  const reveal = useReveal(scroller, openId);

  const shown = items.map((item) => rows.at(item.index)).filter((entry) => entry !== undefined);
  const columns = useMemo(() => {
    const names = shownColumns?.map(({ name }) => name) ?? columnNames;
    return names.map((name) => ({ id: name, accessorFn: () => name }));
  }, [shownColumns]);
  const table = useTable({ features, columns, data: shown });
  const leaves = table.getVisibleLeafColumns();
  const visible = useMemo(() => leaves.map((column) => column.id as ColumnName), [leaves]);

  const rowId = (index: number) => `${idBase}-${index}`;
  const cell = useCell({ book, columns: visible, entry: rows.at(current), id: rowId(current) });
  const head = useHead({ scroller, columns: visible, idBase, sort, onSort: props.onSort });
  const menu = useRowMenu({ list, goTo: goToRow, activeId: cell.activeId });
  const onKeyDown = gridKeys({
    rows,
    current,
    page: list.page,
    openId,
    chosen,
    moveTo: list.moveTo,
    intoHistory: () => focusHistory(scroller.current),
    onOpen,
    cells: cell,
    heads: head,
    openMenu: menu.openByKey,
    onCorrect: (entry, name) => {
      if (entry.voided === null) onAct(actionAt(name, entry), entry, name);
      else showError(new AppError('entry-voided', { running: String(writtenOf(entry)) }));
    },
  });

  function goToRow(index: number): void {
    list.setCurrent(index);
    cell.leave();
    head.leave();
  }

  function press(event: MouseEvent, index: number, onBox: boolean): void {
    event.stopPropagation();
    const entry = rows.at(index);
    goToRow(index);
    if (event.shiftKey) chosen.extend(rows, current, index);
    else if (entry === undefined) return;
    else if (onBox || event.ctrlKey || event.metaKey) chosen.toggle(entry, index);
    else onOpen(index === openIndex ? null : entry.id);
  }
  const latestPress = useRef(press);
  latestPress.current = press;
  const onPress = useCallback<typeof press>((...pressed) => latestPress.current(...pressed), []);

  if (!rows.isLoading && rows.total === 0) return <div className="register-empty">{empty}</div>;
  return (
    <div className="register-frame">
      <div ref={list.probe} className="register-probe" aria-hidden="true" />
      <div
        role="treegrid"
        aria-multiselectable
        className="register-grid"
        data-book={book}
        style={{
          ...(shownColumns === null ? {} : layoutOf(book, shownColumns)),
          ...{ '--number': numberWidthOf(shown.map(runningText)) },
        }}
        ref={(element) => {
          scroller.current = element;
          if (typeof gridRef === 'function') gridRef(element);
          else if (gridRef !== null) gridRef.current = element;
        }}
        tabIndex={0}
        aria-label={t(`title.${book}`)}
        aria-rowcount={rows.total + 1}
        aria-colcount={visible.length}
        aria-activedescendant={head.activeId ?? (rows.at(current) === undefined ? undefined : cell.activeId)}
        onKeyDown={onKeyDown}
        onCopy={cell.onCopy}
        onContextMenu={menu.onContextMenu}
        // A press with Shift chooses lines, not words.
        onMouseDown={(event) => {
          if (!event.shiftKey) return;
          event.preventDefault();
          scroller.current?.focus();
        }}
      >
        <GridHead book={book} columns={visible} sort={sort} head={head} />
        <div role="presentation" className="register-rows" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const entry = rows.at(item.index);
            const isOpen = item.index === openIndex && entry !== undefined;
            return (
              <div
                role="presentation"
                key={item.key}
                data-index={item.index}
                // Only the open row has a height of its own.
                ref={isOpen ? virtual.measureElement : undefined}
                className="register-slot"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <RegisterRow
                  id={rowId(item.index)}
                  index={item.index}
                  entry={entry}
                  columns={visible}
                  isCurrent={item.index === current && head.current === null}
                  cell={item.index === current ? cell.current : null}
                  isOpen={isOpen}
                  isChosen={entry !== undefined && chosen.rows.has(entry.id)}
                  anyChosen={chosen.rows.size > 0}
                  onPress={onPress}
                />
                {isOpen && (
                  <EntryHistory
                    entry={entry}
                    columns={visible.length}
                    onAct={(action) => onAct(action, entry, null)}
                    onShown={() => reveal(entry.id, item.index)}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
      <RowMenu menu={menu} openId={openId} onAct={(action, entry) => onAct(action, entry, null)} />
      <p className="vh" role="status">
        {rows.at(current) === undefined ? '' : format.digits(`${current + 1} / ${rows.total}`)}
      </p>
    </div>
  );
}
