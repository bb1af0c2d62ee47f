import { expect, test } from 'vitest';
import {
  choicesOf,
  columnsOf,
  moved,
  tracksOf,
} from '../../../../../renderer/screens/registers/column-layout.ts';

test('the form shows all eight columns in its order; a hidden one waits at the end of the list', () => {
  const form = choicesOf(null);
  expect(form.map(({ name }) => name).join(' ')).toBe(
    'running documentNumber documentDate from to subject action note',
  );
  expect(columnsOf(form)).toBeNull();
  const withoutTo = columnsOf(form.filter(({ name }) => name !== 'to'));
  expect(withoutTo?.map(({ name }) => name)).not.toContain('to');
  expect(choicesOf(withoutTo).at(-1)).toEqual({ name: 'to', width: 'usual', isShown: false });
});

test('columns move one place, and the number stays first', () => {
  const form = choicesOf(null);
  const names = (choices: typeof form) => choices.slice(0, 3).map(({ name }) => name);
  expect(names(moved(form, 2, -1))).toEqual(['running', 'documentDate', 'documentNumber']);
  expect(moved(form, 1, -1)).toBe(form);
  expect(moved(form, 7, 1)).toBe(form);
});

test('the subject takes what is left, else the last column; numbers and dates are never cut', () => {
  const usual = { width: 'usual' } as const;
  const narrow = { width: 'narrow' } as const;
  expect(
    tracksOf('received', [
      { name: 'running', ...narrow },
      { name: 'subject', ...usual },
      { name: 'documentDate', ...narrow },
    ]),
  ).toBe('6.2rem minmax(16rem, 1fr) 7.1rem');
  expect(
    tracksOf('sent', [
      { name: 'running', ...usual },
      { name: 'to', width: 'wide' },
    ]),
  ).toBe('6.8rem minmax(19.2rem, 1fr)');
});
