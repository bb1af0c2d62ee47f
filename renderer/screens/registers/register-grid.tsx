// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot be virtual and keep one tab stop
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus; rows are its active descendants
// biome-ignore-all lint/a11y/useKeyWithClickEvents: Enter on the grid does what a press on a row does
/**
 * The book on screen: a virtual grid of the form's columns, one tab stop, arrows inside.
 * The history of the open row stands in a row of its own under it.
 */
import { columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type Ref, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book, RegisterEntry } from '../../../shared/register/entry.ts';
import type { ShownColumn } from '../../../shared/register/view.ts';
import { type RegisterFilter, useRegisterRows } from '../../queries/registers.ts';
import { useFormat } from '../../text/use-format.ts';
import { layoutOf } from './column-layout.ts';
import { type ColumnName, columnNames } from './columns.tsx';
import { EntryHistory } from './entry-history.tsx';
import { gridKeys } from './grid-keys.ts';
import { placeOfOpen } from './grid-moves.ts';
import { RegisterRow } from './register-row.tsx';
import type { Choosing } from './use-chosen-rows.ts';
import { headHeight, useRowHeight } from './use-row-height.ts';

const features = tableFeatures({ columnVisibilityFeature });

/** What can be done with one entry; each opens its dialog. */
export type EntryAction = 'correct' | 'annotate' | 'void';

type Props = {
  readonly book: Book;
  readonly filter: RegisterFilter;
  readonly openId: string | null;
  readonly chosen: Choosing;
  /** Null: as in the form. */
  readonly shownColumns: readonly ShownColumn[] | null;
  /** The row at which the list opens. */
  readonly startAt: number;
  readonly onOpen: (id: string | null) => void;
  readonly onAct: (action: EntryAction, entry: RegisterEntry) => void;
  readonly empty: React.ReactNode;
  readonly gridRef: Ref<HTMLDivElement>;
};

export function RegisterGrid(props: Props) {
  const { book, filter, openId, chosen, shownColumns, startAt, onOpen, onAct, empty, gridRef } = props;
  const { t } = useTranslation('registers');
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const idBase = useId();
  const [current, setCurrent] = useState(startAt);
  const [range, setRange] = useState({ first: startAt, last: startAt + 30 });
  const rows = useRegisterRows(filter, range.first, range.last);
  const { probe, height: rowHeight } = useRowHeight();
  const lastPlace = useRef(-1);
  const openIndex = placeOfOpen(rows, range, { id: openId, lastPlace: lastPlace.current });
  lastPlace.current = openIndex;
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight(scroller.current),
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? startAt;
  const last = items.at(-1)?.index ?? startAt + 30;
  useEffect(
    () => setRange((old) => (old.first === first && old.last === last ? old : { first, last })),
    [first, last],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: an opened or closed row, or other letters, change heights
  useEffect(() => virtual.measure(), [openIndex, rowHeight]);
  const revealed = useRef<string | null>(null);
  if (openId === null) revealed.current = null;
  const shownFilter = useRef(JSON.stringify(filter));
  const isReady = rows.total > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to scroll
  useEffect(() => {
    if (isReady && startAt > 0) virtual.scrollToIndex(startAt, { align: 'center' });
  }, [isReady]);
  useEffect(() => {
    // Another filter is another list; it starts at its top.
    const asked = JSON.stringify(filter);
    if (asked === shownFilter.current) return;
    shownFilter.current = asked;
    setCurrent(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [filter]);

  const shown = items.map((item) => rows.at(item.index)).filter((entry) => entry !== undefined);
  const columns = useMemo(() => {
    const names = shownColumns?.map(({ name }) => name) ?? columnNames;
    return names.map((name) => ({ id: name, accessorFn: () => name }));
  }, [shownColumns]);
  const table = useTable({ features, columns, data: shown });
  const leaves = table.getVisibleLeafColumns();
  const visible = useMemo(() => leaves.map((column) => column.id as ColumnName), [leaves]);

  /** An opened history is brought into sight once; scrolling away and back leaves the list alone. */
  function reveal(id: string, index: number): void {
    if (revealed.current === id) return;
    revealed.current = id;
    scroller.current
      ?.querySelector(`[data-index="${index}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function moveTo(index: number): void {
    const next = Math.max(0, Math.min(rows.total - 1, index));
    setCurrent(next);
    virtual.scrollToIndex(next);
  }

  const onKeyDown = gridKeys({
    rows,
    current,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1),
    openId,
    chosen,
    moveTo,
    onOpen,
    onCorrect: (entry) => onAct('correct', entry),
  });

  function press(event: MouseEvent, index: number, onBox: boolean): void {
    event.stopPropagation();
    const entry = rows.at(index);
    setCurrent(index);
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
      <div ref={probe} className="register-probe" aria-hidden="true" />
      <div
        role="treegrid"
        aria-multiselectable
        className="register-grid"
        data-book={book}
        style={shownColumns === null ? undefined : layoutOf(book, shownColumns)}
        ref={(element) => {
          scroller.current = element;
          if (typeof gridRef === 'function') gridRef(element);
          else if (gridRef !== null) gridRef.current = element;
        }}
        tabIndex={0}
        aria-label={t(`title.${book}`)}
        aria-rowcount={rows.total + 1}
        aria-colcount={visible.length}
        aria-activedescendant={rows.at(current) === undefined ? undefined : `${idBase}-${current}`}
        onKeyDown={onKeyDown}
        // A press with Shift chooses lines, not words.
        onMouseDown={(event) => {
          if (!event.shiftKey) return;
          event.preventDefault();
          scroller.current?.focus();
        }}
      >
        <div role="row" className="register-head" aria-rowindex={1}>
          {visible.map((name) => (
            <div role="columnheader" key={name} className={`register-cell is-${name}`}>
              {t(`columns.${book}.${name}`)}
            </div>
          ))}
        </div>
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
                  id={`${idBase}-${item.index}`}
                  index={item.index}
                  entry={entry}
                  columns={visible}
                  isCurrent={item.index === current}
                  isOpen={isOpen}
                  isChosen={entry !== undefined && chosen.rows.has(entry.id)}
                  anyChosen={chosen.rows.size > 0}
                  onPress={onPress}
                />
                {isOpen && (
                  <EntryHistory
                    entry={entry}
                    columns={visible.length}
                    onAct={(action) => onAct(action, entry)}
                    onShown={() => reveal(entry.id, item.index)}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
      <p className="vh" role="status">
        {rows.at(current) === undefined ? '' : format.digits(`${current + 1} / ${rows.total}`)}
      </p>
    </div>
  );
}
