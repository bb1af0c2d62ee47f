/** What can be done to a table of a letter, on its data: rows, columns, their widths and sides. Every row stays even. */
import type { LetterTable } from '../../../shared/letter/letter.ts';

export const mostColumns = 20;
export const mostHeadRows = 5;
/** No column gets narrower than a word of two letters. */
const leastShare = 0.04;

export function emptyTable(columns: number, rows: number): LetterTable {
  return {
    widths: Array.from({ length: columns }, () => 1),
    align: Array.from({ length: columns }, () => 'left' as const),
    headRows: 1,
    rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => '')),
  };
}

export function withRow(table: LetterTable, at: number): LetterTable {
  return {
    ...table,
    rows: table.rows.toSpliced(
      at,
      0,
      table.widths.map(() => ''),
    ),
  };
}

/** Null when it was the last one. */
export function withoutRow(table: LetterTable, at: number): LetterTable | null {
  if (table.rows.length <= 1) return null;
  const rows = table.rows.toSpliced(at, 1);
  const headRows = at < table.headRows ? table.headRows - 1 : table.headRows;
  return { ...table, rows, headRows };
}

/** A new column is as wide as the others are on average. */
export function withColumn(table: LetterTable, at: number): LetterTable {
  if (table.widths.length >= mostColumns) return table;
  const mean = table.widths.reduce((sum, width) => sum + width, 0) / table.widths.length;
  return {
    ...table,
    widths: table.widths.toSpliced(at, 0, mean),
    align: table.align.toSpliced(at, 0, 'left'),
    rows: table.rows.map((cells) => cells.toSpliced(at, 0, '')),
  };
}

/** Null when it was the last one. */
export function withoutColumn(table: LetterTable, at: number): LetterTable | null {
  if (table.widths.length <= 1) return null;
  return {
    ...table,
    widths: table.widths.toSpliced(at, 1),
    align: table.align.toSpliced(at, 1),
    rows: table.rows.map((cells) => cells.toSpliced(at, 1)),
  };
}

/** The rows down to this one are repeated on every page; once more and they are not. */
export function withHead(table: LetterTable, row: number): LetterTable {
  const wanted = Math.min(row + 1, mostHeadRows);
  return { ...table, headRows: table.headRows === wanted ? 0 : wanted };
}

export function aligned(
  table: LetterTable,
  column: number,
  align: LetterTable['align'][number],
): LetterTable {
  return { ...table, align: table.align.with(column, align) };
}

/** One column wider or narrower by a twentieth of the table. */
export function resized(table: LetterTable, column: number, step: 1 | -1): LetterTable {
  return withShare(table, column, (shareOf(table, column) ?? 0) + step * 0.05);
}

/** How much of the table's width a column has; null where there is none. */
export function shareOf({ widths }: LetterTable, column: number): number | null {
  const own = widths[column];
  return own === undefined ? null : own / widths.reduce((total, width) => total + width, 0);
}

/** One column at a share of the table's width, the others dividing the rest as they did. */
export function withShare(table: LetterTable, column: number, share: number): LetterTable {
  const sum = table.widths.reduce((total, width) => total + width, 0);
  const shares = table.widths.map((width) => width / sum);
  const old = shares[column];
  if (old === undefined || shares.length === 1) return table;
  const most = 1 - leastShare * (shares.length - 1);
  const wanted = Math.min(most, Math.max(leastShare, share));
  const rest = (1 - wanted) / (1 - old);
  return {
    ...table,
    widths: shares.map((own, at) => Math.round((at === column ? wanted : own * rest) * 10_000) / 100),
  };
}

/** Cells from one on, over those that stand there; rows and columns are added where they run out. */
export function filledFrom(
  table: LetterTable,
  row: number,
  column: number,
  cells: readonly (readonly string[])[],
): LetterTable {
  let wide = table;
  const columns = Math.min(mostColumns, column + Math.max(...cells.map((line) => line.length)));
  while (wide.widths.length < columns) wide = withColumn(wide, wide.widths.length);
  while (wide.rows.length < row + cells.length) wide = withRow(wide, wide.rows.length);
  const rows = wide.rows.map((line, at) =>
    line.map((old, place) => cells[at - row]?.[place - column] ?? old),
  );
  return { ...wide, rows };
}
