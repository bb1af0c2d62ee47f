/** A register's file looked at: its columns, and what each row would become beside the office's own books. */

import { AppError } from '../../shared/contract/errors.ts';
import type { DoubtfulRow, RegisterTable, TakeOverReport } from '../../shared/contract/exchange-schemas.ts';
import { registeredNumber } from '../../shared/letter/citation.ts';
import { counterOf } from '../../shared/office/number-format.ts';
import type { Prefix } from '../../shared/office/office.ts';
import { runningOf } from '../../shared/register/running.ts';
import {
  isLeftOut,
  type RowDoubt,
  readTakenRows,
  type TakenRow,
  type TakeOverPlan,
} from '../../shared/register/take-over.ts';
import { findColumns, fittingMapping, headsKey } from '../../shared/register/take-over-columns.ts';
import { jumpingRows } from '../../shared/register/take-over-jump.ts';
import type { Surroundings } from '../room.ts';
import { isSealedFile } from '../sealing/age.ts';
import type { PlacedRow } from '../store/take-over-rows.ts';
import type { Cells } from '../transfer/table-file.ts';

/** Rows shown for looking at the columns. */
const sampleRows = 6;
/** Doubtful rows shown on the screen; paper and spreadsheet hold all. */
const shownDoubts = 300;

export type ReadFile = { readonly name: string; readonly table: readonly Cells[] };

/** The file in hand is read once, however often its columns are changed. */
export function fileReader({
  uploads,
  foreign,
}: Pick<Surroundings, 'uploads' | 'foreign'>): (uploadId: string) => Promise<ReadFile> {
  let last: { readonly uploadId: string; readonly file: ReadFile } | null = null;
  return async (uploadId) => {
    const { name, path } = await uploads.find(uploadId);
    if (last?.uploadId === uploadId && last.file.name === name) return last.file;
    if (await isSealedFile(path)) throw new AppError('file-sealed', { name });
    const bytes = await uploads.read(uploadId);
    const unreadable = new AppError('table-unreadable', { row: '1' });
    const file = { name, table: await foreign.ask('table', { bytes }, unreadable) };
    last = { uploadId, file };
    return file;
  };
}

/** Files without heads are known again by how many columns they have. */
export function tableKey(table: readonly Cells[], firstRow: number): string {
  const heads = table[firstRow - 1];
  return heads === undefined ? `=${widthOf(table)}` : headsKey(heads);
}

function widthOf(table: readonly Cells[]): number {
  return table.reduce((most, cells) => Math.max(most, cells.length), 0);
}

/** Heads in words that only a person understood stand in one of the first rows. */
const rowsSearched = 12;

async function rememberedColumns(
  { store }: Surroundings,
  table: readonly Cells[],
  book: TakeOverPlan['book'],
  headRow: number | null,
  width: number,
): Promise<{ readonly headRow: number | null; readonly mapping: TakeOverPlan['mapping'] } | null> {
  const searched = Array.from({ length: Math.min(rowsSearched, table.length) }, (_, row) => row);
  const places: readonly (number | null)[] = headRow === null ? [...searched, null] : [headRow];
  for (const row of places) {
    const kept = await store.takeOver.mapping(book, tableKey(table, row === null ? 0 : row + 1));
    const mapping = kept === null ? null : fittingMapping(kept, width);
    if (mapping !== null) return { headRow: row, mapping };
  }
  return null;
}

export async function describeTable(
  around: Surroundings,
  { name, table }: ReadFile,
  book: TakeOverPlan['book'],
): Promise<RegisterTable> {
  const width = widthOf(table);
  const found = findColumns(table);
  const known = await rememberedColumns(around, table, book, found.headRow, width);
  const remembered = known?.mapping ?? null;
  const { mapping } = found;
  const headRow = known === null ? found.headRow : known.headRow;
  const heads = headRow === null ? [] : (table[headRow] ?? []);
  const firstRow = headRow === null ? 0 : headRow + 1;
  const filled = table.slice(firstRow).filter((cells) => cells.some((cell) => cell !== ''));
  return {
    name,
    rows: filled.length,
    width,
    heads: Array.from({ length: width }, (_, at) => heads[at] ?? ''),
    sample: filled.slice(0, sampleRows),
    firstRow,
    mapping: remembered ?? mapping,
    isRemembered: remembered !== null,
  };
}

/** Every row with all that speaks against it. Throws `not-found` when the sent book's prefix is not the office's. */
export async function placeRows(
  around: Surroundings,
  table: readonly Cells[],
  plan: TakeOverPlan,
): Promise<readonly PlacedRow[]> {
  const { store } = around;
  const prefix = await prefixOf(around, plan);
  const settings = await store.settings.read();
  if (settings === null) throw new AppError('no-office', {});
  const placed = readTakenRows(table, plan).map((row): PlacedRow => {
    const circular = prefix !== null && counterOf(prefix, settings, { circular: row.circular }).circular;
    const series = { book: plan.book, prefixId: prefix?.id ?? null, circular, year: row.year };
    return { ...row, series, fields: prefix === null ? row.fields : numbered(row, prefix) };
  });
  const against = await store.takeOver.doubts(plan.book, placed);
  const seen = new Set<string>();
  const jumping = await jumpingOf(around, placed);
  const alone = await insertedAlone(around, placed, jumping);
  return placed.map((row) => {
    // Circulars may share the ordinary numbers: only now is it known who counts together.
    const key = JSON.stringify([row.series, row.running, row.inserted]);
    const isTwice = row.running !== null && seen.has(key);
    seen.add(key);
    const more: RowDoubt[] = [
      ...(against.get(row.row) ?? []),
      ...(isTwice ? ['number-twice' as const] : []),
      ...(jumping.has(row.row) ? ['number-jump' as const] : []),
      ...(alone.has(row.row) ? ['inserted-alone' as const] : []),
    ];
    return { ...row, doubts: [...new Set([...row.doubts, ...more])] };
  });
}

async function jumpingOf({ store }: Surroundings, rows: readonly PlacedRow[]): Promise<ReadonlySet<number>> {
  const jumping = new Set<number>();
  for (const group of Map.groupBy(rows, ({ series }) => JSON.stringify(series)).values()) {
    const next = await store.registers.peekNext((group[0] as PlacedRow).series);
    for (const row of jumpingRows(group, next)) jumping.add(row);
  }
  return jumping;
}

/** ๑๒๓/๑ stands behind a number that was given: one of the file, or one of the office's own book. */
async function insertedAlone(
  { store }: Surroundings,
  rows: readonly PlacedRow[],
  jumping: ReadonlySet<number>,
): Promise<ReadonlySet<number>> {
  const alone = new Set<number>();
  for (const group of Map.groupBy(rows, ({ series }) => JSON.stringify(series)).values()) {
    const { series } = group[0] as PlacedRow;
    const stands = (row: PlacedRow) => row.inserted === null && !isLeftOut(row) && !jumping.has(row.row);
    const given = new Set(group.filter(stands).map(({ running }) => running));
    const next = await store.registers.peekNext(series);
    for (const { row, running, inserted } of group)
      if (inserted !== null && running !== null && running >= next && !given.has(running)) alone.add(row);
  }
  return alone;
}

async function prefixOf({ store }: Surroundings, { book, prefixId }: TakeOverPlan): Promise<Prefix | null> {
  if (book === 'received') return null;
  const prefix = (await store.office.listPrefixes()).find(({ id }) => id === prefixId);
  if (prefix === undefined) throw new AppError('not-found', { what: 'prefix' });
  return prefix;
}

/** ที่ of a sent letter is made of its number where the book does not write it out. */
function numbered(
  { fields, running, inserted, year, circular }: TakenRow,
  prefix: Prefix,
): TakenRow['fields'] {
  if (fields.documentNumber !== null || running === null) return fields;
  const number = runningOf({ running, inserted });
  return { ...fields, documentNumber: registeredNumber(prefix, { circular }, number, year) };
}

export async function reportOf(around: Surroundings, rows: readonly PlacedRow[]): Promise<TakeOverReport> {
  const doubtful = doubtfulRows(rows);
  const byDoubt: Partial<Record<RowDoubt, number>> = {};
  for (const { doubts } of doubtful) for (const doubt of doubts) byDoubt[doubt] = (byDoubt[doubt] ?? 0) + 1;
  const entering = rows.filter((row) => !isLeftOut(row));
  return {
    rows: rows.length,
    entering: entering.length,
    leftOut: rows.length - entering.length,
    books: await booksOf(around, entering),
    byDoubt,
    doubtful: doubtful.slice(0, shownDoubts),
    doubtfulTotal: doubtful.length,
  };
}

export function doubtfulRows(rows: readonly PlacedRow[]): readonly DoubtfulRow[] {
  return rows
    .filter(({ doubts }) => doubts.length > 0)
    .map((row) => ({
      row: row.row,
      running: row.running,
      inserted: row.inserted,
      circular: row.circular,
      year: row.year,
      subject:
        row.fields.secrecy === null && !row.doubts.includes('secrecy-unread') ? row.fields.subject : '',
      doubts: row.doubts,
      isLeftOut: isLeftOut(row),
    }));
}

async function booksOf(
  { store }: Surroundings,
  rows: readonly PlacedRow[],
): Promise<TakeOverReport['books']> {
  const groups = Map.groupBy(rows, ({ series }) => JSON.stringify(series));
  return Promise.all(
    [...groups.values()].map(async (group) => {
      const numbers = group.flatMap(({ running, inserted }) => (inserted === null ? (running ?? []) : []));
      const [first, last] = numbers.reduce(
        ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
        [Number.POSITIVE_INFINITY, 0],
      );
      const { series } = group[0] as PlacedRow;
      const isEmpty = numbers.length === 0; // of numbers between others alone
      return {
        year: series.year,
        circular: series.circular,
        count: group.length,
        first: isEmpty ? 0 : first,
        last,
        missing: isEmpty ? 0 : last - first + 1 - new Set(numbers).size,
        next: Math.max(last + 1, await store.registers.peekNext(series)),
      };
    }),
  );
}
