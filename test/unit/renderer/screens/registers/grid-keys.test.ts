/** The menu of a line and the heads of the columns, by the keys of the grid. */
import type { KeyboardEvent } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ColumnName } from '../../../../../renderer/screens/registers/column-text.ts';
import { gridKeys } from '../../../../../renderer/screens/registers/grid-keys.ts';
import { rowActionNames } from '../../../../../renderer/screens/registers/row-action-names.ts';
import { registerEntries } from '../../../../helpers/register-entries.ts';

const [ordinary] = registerEntries(1);
if (ordinary === undefined) throw new Error('no entry');
const entry = { ...ordinary, book: 'received', fileId: null, letterId: null, voided: null } as const;
const columns: readonly ColumnName[] = ['running', 'documentDate', 'subject'];

let head: ColumnName | null;
let row: number;
let headsShown: readonly ColumnName[];
const openMenu = vi.fn();
const sorted = vi.fn();

beforeEach(() => {
  head = null;
  row = 0;
  headsShown = columns;
  vi.clearAllMocks();
});

function press(key: string, held: { code?: string; shiftKey?: boolean } = {}): boolean {
  const target = {};
  const keys = { key, code: key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held };
  const prevented = vi.fn();
  const event = { ...keys, target, currentTarget: target, nativeEvent: keys, preventDefault: prevented };
  const nothing = () => undefined;
  gridKeys({
    rows: { total: 3, at: () => entry, isLoading: false },
    current: row,
    page: () => 10,
    openId: null,
    chosen: {
      rows: new Map(),
      toggle: nothing,
      extend: nothing,
      all: nothing,
      rest: nothing,
      clear: nothing,
    },
    moveTo: (index) => {
      row = index;
    },
    onOpen: nothing,
    intoHistory: nothing,
    cells: { current: null, shown: () => columns, enter: nothing, go: nothing, leave: nothing },
    heads: {
      current: head,
      shown: () => headsShown,
      go: (name) => {
        head = name;
      },
      leave: () => {
        head = null;
      },
      press: () => sorted(head),
    },
    openMenu,
    onCorrect: nothing,
  })(event as unknown as KeyboardEvent<HTMLDivElement>);
  return prevented.mock.calls.length > 0;
}

test('Shift F10 and the menu key open the menu of the line', () => {
  expect(press('F10', { shiftKey: true })).toBe(true);
  expect(press('ContextMenu')).toBe(true);
  expect(openMenu).toHaveBeenCalledTimes(2);
  expect(press('F10')).toBe(false);
});

test('↑ from the first line leads to the heads, ← → along them, Enter sorts, ↓ leads back', () => {
  row = 1;
  press('ArrowUp');
  expect([row, head]).toEqual([0, null]);
  press('ArrowUp');
  expect(head).toBe('running');
  press('ArrowRight');
  expect(press('Enter')).toBe(true);
  expect(sorted).toHaveBeenCalledWith('documentDate');
  press('ArrowLeft');
  expect(head).toBe('running');
  press('ArrowDown');
  expect([row, head]).toEqual([0, null]);
});

test('where the heads are not drawn, ↑ stays on the first line; Tab leaves them', () => {
  headsShown = [];
  press('ArrowUp');
  expect(head).toBeNull();
  headsShown = columns;
  press('ArrowUp');
  expect(press('Tab')).toBe(false);
  expect(head).toBeNull();
});

test('a line offers what it allows: all of a plain one, no words of a classified one, nothing new of a voided one', () => {
  expect(rowActionNames(entry)).toEqual([
    ...['stamp', 'minute', 'decide', 'deadline', 'forward', 'further'],
    ...['correct', 'annotate', 'secrecy', 'void'],
  ]);
  expect(rowActionNames({ ...entry, secrecy: 'secret' })).toEqual([
    ...['stamp', 'further', 'correct', 'annotate', 'secrecy', 'void'],
  ]);
  const voided = { at: '2026-11-19T10:00:00', by: 'ก', reason: 'ซ้ำ' };
  expect(rowActionNames({ ...entry, fileId: 'f', letterId: 'l', voided } as never)).toEqual([
    'openFile',
    'openDraft',
  ]);
});
