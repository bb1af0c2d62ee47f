/** After F2 the keyboard is in the cells of a line. */
import { describe, expect, test } from 'vitest';
import { cellAfterKey, cellText, firstCell } from '../../../../../renderer/screens/registers/cell-moves.ts';
import { columnNames } from '../../../../../renderer/screens/registers/column-text.ts';
import { correctedColumns, correctionsOf } from '../../../../../renderer/screens/registers/corrections.ts';
import { actionAt } from '../../../../../renderer/screens/registers/entry-action.ts';
import { formOf } from '../../../../../renderer/screens/registers/entry-values.ts';
import { registerEntries } from '../../../../helpers/register-entries.ts';

const narrow = ['running', 'documentNumber', 'from', 'subject', 'note'] as const;
const press = (key: string, shiftKey = false) => ({ key, shiftKey });
const [ordinary] = registerEntries(1);
if (ordinary === undefined) throw new Error('no entry');
const classified = { ...ordinary, secrecy: 'secret', subject: 'เรื่องลับมาก' } as const;

describe('moving by cell', () => {
  test.each([
    ['ArrowRight', 'from', 'subject'],
    ['ArrowLeft', 'from', 'documentNumber'],
    ['Tab', 'from', 'subject'],
    ['Home', 'from', 'running'],
    ['End', 'from', 'note'],
    ['ArrowLeft', 'running', 'running'],
    ['ArrowRight', 'note', 'note'],
  ] as const)('%s from %s goes to %s, past columns that a narrow screen leaves out', (key, from, to) => {
    expect(cellAfterKey(press(key), from, narrow)).toBe(to);
  });

  test('Tab past the last cell, and Shift Tab before the first, lead out of the book', () => {
    expect(cellAfterKey(press('Tab'), 'note', narrow)).toBeNull();
    expect(cellAfterKey(press('Tab', true), 'running', narrow)).toBeNull();
    expect(cellAfterKey(press('Tab', true), 'from', narrow)).toBe('documentNumber');
  });

  test('the line is moved by ↑ ↓, and chosen by Shift, as it is without cells', () => {
    for (const key of [press('ArrowDown'), press('PageUp'), press(' '), press('ArrowRight', true)])
      expect(cellAfterKey(key, 'from', narrow)).toBeNull();
  });

  test('F2 goes to the cell last left, else to the one corrected most', () => {
    expect(firstCell('received', null, columnNames)).toBe('documentNumber');
    expect(firstCell('sent', null, columnNames)).toBe('subject');
    expect(firstCell('received', 'to', columnNames)).toBe('to');
    expect(firstCell('received', 'to', narrow)).toBe('documentNumber');
    expect(firstCell('sent', null, ['running', 'note'])).toBe('running');
  });
});

describe('a cell', () => {
  test('is copied in full, and of a classified letter only as its class', () => {
    expect(cellText({ ...ordinary, to: 'นายอำเภอวังหมอก' }, 'to')).toBe('นายอำเภอวังหมอก');
    expect(
      cellText({ ...ordinary, documentDate: '2026-11-19', documentDateText: null }, 'documentDate'),
    ).toBe('๑๙ พ.ย. ๒๕๖๙');
    expect(cellText(classified, 'subject')).toBe('ลับมาก');
  });

  test('is changed where its kind of words is: added to, corrected, or given another class', () => {
    expect(columnNames.map((name) => actionAt(name, ordinary))).toEqual([
      ...Array.from({ length: 6 }, () => 'correct'),
      'annotate',
      'annotate',
    ]);
    expect(actionAt('subject', classified)).toBe('secrecy');
  });
});

describe('a correction by the form', () => {
  test('of a classified line never names its class or its subject, whatever else was changed', () => {
    const columns = correctedColumns(classified);
    expect(columns).not.toContain('subject');
    const changes = correctionsOf({ ...formOf(classified), from: 'กรมการปกครอง' }, columns);
    expect(changes.from).toBe('กรมการปกครอง');
    expect(Object.keys(changes)).not.toContain('secrecy');
    expect(Object.keys(changes)).not.toContain('subject');
  });

  test('sends what was changed and no more; a real day takes the place of the printed words', () => {
    const form = { ...formOf(ordinary), documentDate: '2026-11-19', from: 'กรมการปกครอง' };
    expect(correctionsOf(form, ['from'])).toEqual({ from: 'กรมการปกครอง' });
    expect(correctionsOf(form, ['documentDate'])).toEqual({
      documentDate: '2026-11-19',
      documentDateText: null,
    });
  });

  test('leaves the number of a sent letter alone', () => {
    expect(correctedColumns({ book: 'sent', secrecy: null })).not.toContain('documentNumber');
  });
});
