/**
 * Figures of a table on paper: a sheet says 12500 where a letter says ๑๒๕๐๐ or ๑๒,๕๐๐. Addresses, links and codes with
 * Latin letters keep their figures: they are read by machines.
 */
import { toThaiDigits } from '../thai/numerals.ts';

export const mergeNumbers = ['thai', 'grouped', 'as-written'] as const;
/** Thai digits; Thai digits with a comma at every third in columns of amounts; as the table has them. */
export type MergeNumbers = (typeof mergeNumbers)[number];

type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

export function cellOnPaper(cell: string, how: MergeNumbers, isAmount: boolean): string {
  if (how === 'as-written') return cell;
  if (how === 'grouped' && isAmount) return groupedAmount(cell);
  return cell.replace(/\S+/gu, (word) => (isForMachines(word) ? word : toThaiDigits(word)));
}

/** Places of the columns that hold nothing but amounts; asked for each of hundreds of rows, so it is kept with the table. */
export function amountColumns(table: Table): ReadonlySet<number> {
  const known = found.get(table.rows);
  if (known !== undefined) return known;
  const amounts = new Set(table.columns.flatMap((name, at) => (isAmount(name, at, table.rows) ? [at] : [])));
  found.set(table.rows, amounts);
  return amounts;
}

const found = new WeakMap<Table['rows'], ReadonlySet<number>>();

/** The first amount of a thousand or more, to show what grouping does; null when there is none. */
export function sampleAmount(table: Table): string | null {
  const amounts = amountColumns(table);
  for (const cells of table.rows)
    for (const at of amounts) if (Number(plain(cells[at] ?? '')) >= 1_000) return cells[at] ?? '';
  return null;
}

/** A year, a telephone or a postcode is a number too, and never takes a comma. */
const countsNothing = /ลำดับ|^ที่$|เลข|รหัส|ไปรษณีย์|โทร|แฟกซ์|ปี|พ\.?ศ|หมู่|บัตร|code|phone|tel|year|^no\.?$/iu;
const amount = /^(?:0|[1-9]\d*)(?:\.\d{1,2})?$/;

function isAmount(name: string, at: number, rows: Table['rows']): boolean {
  if (countsNothing.test(name.trim())) return false;
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => amount.test(plain(cell)));
}

function plain(cell: string): string {
  return cell.trim().replace(/,/g, '');
}

/** A spreadsheet drops the last nought of ๑๒,๕๐๐.๕๐: satang are two figures. */
function groupedAmount(cell: string): string {
  const [whole = '', satang] = plain(cell).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return toThaiDigits(satang === undefined ? grouped : `${grouped}.${satang.padEnd(2, '0')}`);
}

function isForMachines(word: string): boolean {
  return /@|:\/\/|[A-Za-z]|^\d{1,3}(?:\.\d{1,3}){3}$/.test(word);
}
