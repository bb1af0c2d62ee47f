/** The keys of the book: moving by line, by cell and by head, opening, correcting, choosing, the menu. Returns what the grid's keydown does. */
import type { KeyboardEvent } from 'react';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { bindingOf, matches } from '../../keys.ts';
import type { RegisterRows } from '../../queries/registers.ts';
import { cellAfterKey } from './cell-moves.ts';
import type { ColumnName } from './column-text.ts';
import { rowAfterKey } from './grid-moves.ts';
import type { Cells } from './use-cell.ts';
import type { Choosing } from './use-chosen-rows.ts';
import type { Heads } from './use-head.ts';

type GridDesk = {
  readonly rows: RegisterRows;
  readonly current: number;
  /** Rows a press of PgDn passes. */
  readonly page: () => number;
  readonly openId: string | null;
  readonly chosen: Choosing;
  readonly moveTo: (index: number) => void;
  readonly onOpen: (id: string | null) => void;
  /** To the first thing that can be done with the open row. */
  readonly intoHistory: () => void;
  readonly cells: Cells;
  readonly heads: Heads;
  /** Of the line the keys are on. */
  readonly openMenu: () => void;
  readonly onCorrect: (entry: RegisterEntry, cell: ColumnName) => void;
};

type Pressed = KeyboardEvent<HTMLDivElement>;

export function gridKeys(desk: GridDesk): (event: Pressed) => void {
  return (event) => {
    if (leavesHistory(event)) return;
    // Keys of buttons inside the history are their own.
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    const isPlain = !event.ctrlKey && !event.shiftKey;
    if (opensMenu(desk, event) || movesByHead(desk, event)) event.preventDefault();
    else if (desk.heads.current !== null) return;
    else if (movesByCell(desk, event) || chooses(desk, event) || (isPlain && moves(desk, event)))
      event.preventDefault();
  };
}

/** ← on a button or link of the history goes back to its row; the history stays open. */
function leavesHistory(event: Pressed): boolean {
  const { target, currentTarget } = event;
  if (target === currentTarget || event.key !== 'ArrowLeft') return false;
  if (event.ctrlKey || event.altKey || event.shiftKey) return false;
  const isOfHistory =
    target instanceof HTMLElement && target.matches('button, a') && target.closest('.register-open') !== null;
  if (!isOfHistory) return false;
  event.preventDefault();
  currentTarget.focus();
  return true;
}

export function focusHistory(grid: HTMLElement | null): void {
  grid
    ?.querySelector<HTMLElement>('.history-actions button, .register-open a, .register-open button')
    ?.focus();
}

function opensMenu({ heads, openMenu }: GridDesk, event: Pressed): boolean {
  const isAsked = event.key === 'ContextMenu' || matches(bindingOf('rowMenu'), event.nativeEvent);
  if (isAsked && heads.current === null) openMenu();
  return isAsked;
}

/** ↑ from the first line leads to the heads; there ← → go along them, Enter sorts, ↓ leads back. */
function movesByHead({ current, cells, heads, chosen }: GridDesk, event: Pressed): boolean {
  if (event.ctrlKey || event.shiftKey) return false;
  const shown = heads.shown();
  if (heads.current === null) {
    const first = cells.current ?? shown[0];
    if (event.key !== 'ArrowUp' || current > 0 || shown.length === 0 || first === undefined) return false;
    chosen.rest();
    cells.leave();
    heads.go(first);
    return true;
  }
  if (event.key === 'Tab') {
    heads.leave();
    return false;
  }
  const next = cellAfterKey(event, heads.current, shown);
  if (next !== null) heads.go(next);
  else if (event.key === 'ArrowDown' || event.key === 'Escape') heads.leave();
  else if (event.key === 'Enter' || event.key === ' ') heads.press();
  else return event.key === 'ArrowUp';
  return true;
}

/** ↑ ↓ PgUp PgDn go on as they do among lines: the column stays. */
function movesByCell({ rows, current, cells, onCorrect }: GridDesk, event: Pressed): boolean {
  if (cells.current === null || event.ctrlKey) return false;
  const next = cellAfterKey(event, cells.current, cells.shown());
  if (next !== null) cells.go(next);
  else if (event.key === 'Tab' || (event.key === 'Escape' && !event.shiftKey)) {
    cells.leave();
    return event.key === 'Escape';
  } else if ((event.key === 'Enter' || event.key === 'F2') && !event.shiftKey) {
    const entry = rows.at(current);
    if (entry !== undefined) onCorrect(entry, cells.current);
  } else return false;
  return true;
}

function chooses({ rows, current, page, chosen, moveTo }: GridDesk, event: Pressed): boolean {
  const { total } = rows;
  const entry = rows.at(current);
  if (event.ctrlKey) {
    // By its place on the keyboard, so that it also works with the Thai layout on.
    if (event.code !== 'KeyA' || event.shiftKey) return false;
    chosen.all(total);
  } else if (event.shiftKey) {
    const target = rowAfterKey(event.key, { current, page: page(), total });
    if (target === null || total === 0) return false;
    const to = Math.max(0, Math.min(total - 1, target));
    chosen.extend(rows, current, to);
    moveTo(to);
  } else if (event.key === ' ') {
    if (entry !== undefined) chosen.toggle(entry, current);
  } else if (event.key === 'Escape' && chosen.rows.size > 0) chosen.clear();
  else return false;
  return true;
}

function moves(desk: GridDesk, { key }: Pressed): boolean {
  const { rows, current, openId, onOpen } = desk;
  const entry = rows.at(current);
  const target = rowAfterKey(key, { current, page: desk.page(), total: rows.total });
  if (target !== null) {
    desk.chosen.rest();
    desk.moveTo(target);
  } else if (key === 'ArrowLeft') onOpen(null);
  else if (key === 'ArrowRight' && entry !== undefined) {
    if (openId === entry.id) desk.intoHistory();
    else onOpen(entry.id);
  } else if (key === 'Enter' && entry !== undefined) onOpen(openId === entry.id ? null : entry.id);
  else if (key === 'F2' && entry !== undefined) desk.cells.enter();
  else if (key === 'Escape' && openId !== null) onOpen(null);
  else return false;
  return true;
}
