/** Which columns of the form stand on the screen, in which order and width. Prints always hold all of them. */
import type { CSSProperties } from 'react';
import type { Book } from '../../../shared/register/entry.ts';
import {
  type ColumnWidth,
  type RegisterColumn,
  registerColumns,
  type ShownColumn,
} from '../../../shared/register/view.ts';

/** In rem, after the paper's widths; the subject takes what is left. */
const usualRem: Readonly<Record<Book, Readonly<Record<RegisterColumn, number>>>> = {
  received: widths(6.2, 10, 7.1, 9.6, 6.6, 16, 10.4, 10),
  sent: widths(6.8, 10, 7.1, 8.4, 12, 16, 8, 8),
};
const factor: Readonly<Record<ColumnWidth, number>> = { narrow: 0.75, usual: 1, wide: 1.6 };
/** What a number or a date needs to stay on one line; narrower would cut it. */
const leastRem: Partial<Record<RegisterColumn, number>> = { running: 6.2, documentDate: 7.1 };

/** A line of the chooser: every column, also those that are not shown. */
export type ColumnChoice = ShownColumn & { readonly isShown: boolean };

export function choicesOf(columns: readonly ShownColumn[] | null): readonly ColumnChoice[] {
  const shown = (columns ?? formColumns).map((column) => ({ ...column, isShown: true }));
  const hidden = registerColumns
    .filter((name) => !shown.some((column) => column.name === name))
    .map((name) => ({ name, width: 'usual' as const, isShown: false }));
  return [...shown, ...hidden];
}

/** Null: as in the form. */
export function columnsOf(choices: readonly ColumnChoice[]): readonly ShownColumn[] | null {
  const shown = choices.filter(({ isShown }) => isShown).map(({ name, width }) => ({ name, width }));
  return JSON.stringify(shown) === JSON.stringify(formColumns) ? null : shown;
}

/** One place up or down; the number stays first. */
export function moved(
  choices: readonly ColumnChoice[],
  index: number,
  step: 1 | -1,
): readonly ColumnChoice[] {
  const target = index + step;
  const [one, other] = [choices[index], choices[target]];
  if (one === undefined || other === undefined || index === 0 || target === 0) return choices;
  return choices.with(index, other).with(target, one);
}

/** Room for a number of the book and its box: the longest of those in sight, its year under it. */
export function numberWidthOf(numbers: readonly string[]): string {
  const longest = Math.max(0, ...numbers.map((number) => number.replace(/\/[๐-๙]{4}$/u, '').length));
  return `${Math.round((2.7 + 0.6 * Math.min(longest, mostSigns)) * 10) / 10}rem`;
}
/** A longer one breaks. */
const mostSigns = 14;

/** For the style of the grid; where a row becomes an entry of three lines the style sheet has its own. */
export function layoutOf(book: Book, columns: readonly ShownColumn[]): CSSProperties {
  const tracks = tracksOf(book, columns).replace(/^[\d.]+rem/, 'max($&, var(--number, 0rem))');
  return { '--chosen-cols': tracks } as CSSProperties;
}

/** Tracks of the grid, as CSS says them. */
export function tracksOf(book: Book, columns: readonly ShownColumn[]): string {
  const hasSubject = columns.some(({ name }) => name === 'subject');
  return columns
    .map(({ name, width }, index) => {
      const rem = Math.max(leastRem[name] ?? 0, Math.round(usualRem[book][name] * factor[width] * 10) / 10);
      const takesRest = hasSubject ? name === 'subject' : index === columns.length - 1;
      return takesRest ? `minmax(${rem}rem, 1fr)` : `${rem}rem`;
    })
    .join(' ');
}

const formColumns: readonly ShownColumn[] = registerColumns.map((name) => ({ name, width: 'usual' }));

function widths(...rem: readonly number[]): Readonly<Record<RegisterColumn, number>> {
  const pairs = registerColumns.map((name, index) => [name, rem[index] ?? 8] as const);
  return Object.fromEntries(pairs) as Record<RegisterColumn, number>;
}
