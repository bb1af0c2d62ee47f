/**
 * Tables of annexes as rows of cells: headers of two lines put together, cells that span rows repeated in each of
 * them, lists in pairs of columns put one below the other, tables that run over pages joined. A tab parts two cells.
 */
import type { ReadTable, ReadTableRow } from '../document/reading.ts';
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import type { Line } from './lines.ts';
import { spansOf } from './sourced.ts';

type Row = { readonly cells: readonly string[]; readonly line: Line };
type Block = { readonly header: readonly string[]; readonly rows: readonly ReadTableRow[] };

const numbering = /^([๐-๙0-9]{1,4})\s*[.)]?(?:\s*[✓✔/])?$/u;
/** What the first cell of a row of figures begins with: a number, a time, or a day or round that is numbered. */
const rowKey = /^(?:[๐-๙0-9]|(?:วัน|ครั้งที่|รุ่นที่|กลุ่มที่|ลำดับที่)[^\t]*[๐-๙0-9])/u;

export function tablesOf(lines: readonly Line[]): ReadTable[] {
  const tables: Block[] = [];
  for (const rows of blocksOf(lines)) {
    const block = isPairs(rows) ? listOf(rows) : tableOf(rows);
    const open = tables.at(-1);
    if (open !== undefined && goesOn(open, block)) tables[tables.length - 1] = joined(open, block);
    else tables.push(block);
  }
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ header, rows }) => ({ header, rows: filled(header, mended(rows)) }));
}

/** Lines of cells that follow one another. */
function blocksOf(lines: readonly Line[]): Row[][] {
  const blocks: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isRow = line.text.includes('\t');
    const before: Line | undefined = blocks.at(-1)?.at(-1);
    const isSamePage = before?.page === line.page;
    const isRest: boolean = isOpen && line.leadTabs > 0 && (isSamePage ? !line.blankBefore : line.pageTop);
    if (isRow || isRest) {
      if (isOpen) blocks.at(-1)?.push(line);
      else blocks.push([line]);
    }
    isOpen = isRow || isRest;
  }
  return blocks.map(rowsOfBlock);
}

/** Empty cells before the first one are told from a mere indent by the width of the rows around. */
function rowsOfBlock(lines: readonly Line[]): Row[] {
  const split = lines.map((line) => ({ line, cells: line.text.split('\t').map((cell) => cell.trim()) }));
  const width = Math.max(...split.map(({ cells }) => cells.length));
  return split.map(({ line, cells }) => ({
    line,
    cells:
      cells.length + line.leadTabs <= width ? [...Array<string>(line.leadTabs).fill(''), ...cells] : cells,
  }));
}

function isPairs(rows: readonly Row[]): boolean {
  const isPair = ({ cells }: Row) =>
    cells.length % 2 === 0 &&
    cells.every((cell, at) => at % 2 === 1 || cell === '' || numbering.test(cell)) &&
    numbering.test(cells[0] ?? '');
  return rows.some(({ cells }) => cells.length > 2) && rows.every(isPair);
}

function listOf(rows: readonly Row[]): Block {
  const listed = rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      const name = row.cells[at + 1] ?? '';
      return at % 2 === 0 && numbering.test(cell) && name !== '' ? [{ ...row, cells: [cell, name] }] : [];
    }),
  );
  const inOrder = [...listed].sort(
    (one, other) => (numberOf(one.cells[0]) ?? 0) - (numberOf(other.cells[0]) ?? 0),
  );
  return { header: [], rows: inOrder.map(readRow) };
}

function tableOf(rows: readonly Row[]): Block {
  const first = rows.findIndex(({ cells }) => rowKey.test(cells[0] ?? ''));
  const head = first >= 0 ? first : isHeader(rows[0]) ? 1 : 0;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const header = headerOf(rows.slice(0, head), width);
  // The headings printed again where the table goes on without a break between the pages' lines.
  const body = rows.slice(head).filter(({ cells }) => header.length === 0 || !isSameHeader(header, cells));
  return { header, rows: body.map(readRow) };
}

function isHeader(row: Row | undefined): boolean {
  return row?.cells.every((cell) => cell !== '' && !/[๐-๙0-9]/u.test(cell)) === true;
}

/** A second line of headings divides the last of the first: ผลการประเมิน over three years. */
function headerOf(rows: readonly Row[], width: number): string[] {
  const lines = rows.map(({ cells }) => cells.filter((cell) => cell !== ''));
  const main = lines.findLast(({ length }) => length > 1) ?? lines[0] ?? [];
  const at = lines.indexOf(main);
  const above = lines[at - 1];
  if (above === undefined || above.length + main.length - 1 !== width) return [...main];
  const over = above.at(-1) ?? '';
  return [...above.slice(0, -1), ...main.map((cell) => `${over} ${cell}`)];
}

function readRow({ cells, line }: Row): ReadTableRow {
  return { cells, page: line.page, spans: spansOf(line), inherited: [] };
}

/** The next page repeats the headings, or goes on counting, or begins in the middle of a row. */
function goesOn(open: Block, next: Block): boolean {
  if (open.rows.length === 0) return false;
  if (next.header.length > 0) return open.header.length > 0 && isSameHeader(open.header, next.header);
  const last = numberOf(open.rows.findLast(({ cells }) => numberOf(cells[0]) !== null)?.cells[0]);
  const first = numberOf(next.rows[0]?.cells[0]);
  if (last === null) return false;
  return first === null ? widthOf(next.rows) === widthOf(open.rows) : first === last + 1;
}

function isSameHeader(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [one.join(' '), other.join(' ')];
  return lookAlikeDistance(left.slice(0, 120), right.slice(0, 120)) <= Math.max(2, left.length * 0.2);
}

function widthOf(rows: readonly ReadTableRow[]): number {
  return Math.max(0, ...rows.map(({ cells }) => cells.length));
}

function joined(open: Block, next: Block): Block {
  return { header: open.header, rows: [...open.rows, ...next.rows] };
}

/** A page that begins with a row without a number goes on with the last row of the page before. */
function mended(rows: readonly ReadTableRow[]): ReadTableRow[] {
  const whole: ReadTableRow[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    const isRest =
      last !== undefined && row.page !== last.page && isNumbered(last) && (row.cells[0] ?? '') === '';
    if (isRest) whole[whole.length - 1] = together(last, row);
    else whole.push(row);
  }
  return whole;
}

function isNumbered({ cells }: ReadTableRow): boolean {
  return numberOf(cells[0]) !== null;
}

function together(one: ReadTableRow, rest: ReadTableRow): ReadTableRow {
  const width = Math.max(one.cells.length, rest.cells.length);
  const cells = Array.from({ length: width }, (_, at) =>
    `${one.cells[at] ?? ''} ${rest.cells[at] ?? ''}`.trim(),
  );
  return { ...one, cells, spans: [...one.spans, ...rest.spans] };
}

/** Columns in which an empty cell belongs to the one above: those that say where or when, left of the names listed. */
const spanning = /^(?:จังหวัด|อำเภอ|ตำบล|ภาค|เขต|กลุ่ม|รุ่น|วัน|ครั้ง|ที่$|ลำดับ|หน่วยงาน|สถานที่)/u;

function filled(header: readonly string[], rows: readonly ReadTableRow[]): ReadTableRow[] {
  const width = Math.max(header.length, widthOf(rows));
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) =>
    spanning.test(header[at] ?? ''),
  );
  let above: readonly string[] = [];
  return rows.map((row) => {
    const isTotal = row.cells.some((cell) => /^รวม/u.test(cell));
    const inherited = isTotal
      ? []
      : columns.filter((at) => (row.cells[at] ?? '') === '' && (above[at] ?? '') !== '');
    const cells = Array.from({ length: width }, (_, at) =>
      inherited.includes(at) ? (above[at] ?? '') : (row.cells[at] ?? ''),
    );
    if (!isTotal) above = cells;
    return { ...row, cells, inherited };
  });
}

function numberOf(cell: string | undefined): number | null {
  const digits = numbering.exec(cell ?? '')?.[1];
  return digits === undefined ? null : Number(toArabicDigits(digits));
}
