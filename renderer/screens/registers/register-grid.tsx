// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot be virtual and keep one tab stop
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus; rows are its active descendants
// biome-ignore-all lint/a11y/useKeyWithClickEvents: Enter on the grid does what a press on a row does
/**
 * The book on screen: a virtual grid of the form's columns, one tab stop, arrows inside.
 * The history of the open row stands in a row of its own under it.
 */
import { columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book, RegisterEntry } from '../../../shared/register/entry.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { type RegisterFilter, useRegisterRows } from '../../queries/registers.ts';
import { type ColumnName, columnNames, RegisterCell, runningText } from './columns.tsx';
import { EntryHistory } from './entry-history.tsx';

const features = tableFeatures({ columnVisibilityFeature });
const rowHeight = 60;
const historyHeight = 232;

type Props = {
  readonly book: Book;
  readonly filter: RegisterFilter;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onCorrect: (entry: RegisterEntry) => void;
  readonly empty: React.ReactNode;
};

export function RegisterGrid({ book, filter, openId, onOpen, onCorrect, empty }: Props) {
  const { t } = useTranslation('registers');
  const scroller = useRef<HTMLDivElement>(null);
  const idBase = useId();
  const [current, setCurrent] = useState(0);
  const [range, setRange] = useState({ first: 0, last: 30 });
  const rows = useRegisterRows(filter, range.first, range.last);
  const openIndex = useOpenIndex(rows, range, openId);
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight + (index === openIndex ? historyHeight : 0),
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 30;
  useEffect(
    () => setRange((old) => (old.first === first && old.last === last ? old : { first, last })),
    [first, last],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: an opened row changes its own height only
  useEffect(() => virtual.measure(), [openIndex]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is another list; start at its top
  useEffect(() => {
    setCurrent(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [JSON.stringify(filter)]);

  const shown = items.map((item) => rows.at(item.index)).filter((entry) => entry !== undefined);
  const columns = useMemo(() => columnNames.map((name) => ({ id: name, accessorFn: () => name })), []);
  const table = useTable({ features, columns, data: shown });
  const visible = table.getVisibleLeafColumns().map((column) => column.id as ColumnName);

  function moveTo(index: number): void {
    const next = Math.max(0, Math.min(rows.total - 1, index));
    setCurrent(next);
    virtual.scrollToIndex(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    // Keys of buttons inside the history are their own; combinations belong to the key table.
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const target = rowAfterKey(event.key, { current, page, total: rows.total });
    const entry = rows.at(current);
    if (target !== null) moveTo(target);
    else if (event.key === 'ArrowLeft') onOpen(null);
    else if (event.key === 'ArrowRight' && entry !== undefined) onOpen(entry.id);
    else if (event.key === 'Enter' && entry !== undefined) onOpen(openId === entry.id ? null : entry.id);
    else if (event.key === 'F2' && entry !== undefined && entry.voided === null) onCorrect(entry);
    else return;
    event.preventDefault();
  }

  if (!rows.isLoading && rows.total === 0) return <div className="register-empty">{empty}</div>;
  const headId = `${idBase}-head`;
  return (
    <div className="register-frame">
      <div
        role="treegrid"
        className="register-grid"
        ref={scroller}
        tabIndex={0}
        aria-label={t(`title.${book}`)}
        aria-rowcount={rows.total + 1}
        aria-colcount={visible.length}
        aria-activedescendant={rows.at(current) === undefined ? undefined : `${idBase}-${current}`}
        onKeyDown={onKeyDown}
      >
        <div role="row" className="register-head" aria-rowindex={1} id={headId}>
          {visible.map((name) => (
            <div role="columnheader" key={name} className={`register-cell is-${name}`}>
              {t(`columns.${book}.${name}`)}
            </div>
          ))}
        </div>
        <div role="presentation" className="register-rows" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const entry = rows.at(item.index);
            const isOpen = entry !== undefined && entry.id === openId;
            return (
              <div
                role="presentation"
                key={item.key}
                className="register-slot"
                style={{ transform: `translateY(${item.start}px)`, height: item.size }}
              >
                <div
                  role="row"
                  id={`${idBase}-${item.index}`}
                  aria-rowindex={item.index + 2}
                  aria-selected={item.index === current}
                  aria-level={1}
                  aria-expanded={isOpen}
                  className={rowClass(entry, item.index === current, isOpen)}
                  onClick={() => {
                    setCurrent(item.index);
                    if (entry !== undefined) onOpen(isOpen ? null : entry.id);
                  }}
                >
                  {visible.map((name) => (
                    <div role="gridcell" key={name} className={`register-cell is-${name}`}>
                      {entry === undefined ? (
                        <span className="soft">{name === 'running' ? t('row.loading') : ''}</span>
                      ) : (
                        <RegisterCell entry={entry} column={name} />
                      )}
                    </div>
                  ))}
                </div>
                {isOpen && entry !== undefined && (
                  <div role="row" aria-level={2} className="register-open">
                    <div
                      role="gridcell"
                      aria-colspan={visible.length}
                      aria-label={t(`history.title.${book}`, { running: runningText(entry) })}
                    >
                      <EntryHistory entry={entry} onCorrect={() => onCorrect(entry)} />
                    </div>
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </div>
      <p className="vh" role="status">
        {rows.at(current) === undefined ? '' : toThaiDigits(`${current + 1} / ${rows.total}`)}
      </p>
    </div>
  );
}

/** Where a key moves to in the list; null when it does not move. */
function rowAfterKey(key: string, at: { current: number; page: number; total: number }): number | null {
  switch (key) {
    case 'ArrowDown':
      return at.current + 1;
    case 'ArrowUp':
      return at.current - 1;
    case 'PageDown':
      return at.current + at.page;
    case 'PageUp':
      return at.current - at.page;
    case 'Home':
      return 0;
    case 'End':
      return at.total - 1;
    default:
      return null;
  }
}

function rowClass(entry: RegisterEntry | undefined, isCurrent: boolean, isOpen: boolean): string {
  const states = { 'is-current': isCurrent, 'is-open': isOpen, 'is-voided': entry?.voided != null };
  return ['register-row', ...Object.entries(states).flatMap(([name, on]) => (on ? [name] : []))].join(' ');
}

function useOpenIndex(
  rows: ReturnType<typeof useRegisterRows>,
  range: { first: number; last: number },
  openId: string | null,
): number {
  if (openId === null) return -1;
  for (let index = range.first; index <= range.last; index += 1)
    if (rows.at(index)?.id === openId) return index;
  return -1;
}
