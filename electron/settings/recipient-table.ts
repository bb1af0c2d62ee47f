/**
 * Recipients out of a table: CSV or XLSX as offices keep them, or rows pasted from a spreadsheet.
 * Columns are known by their heads in Thai or English, or, without heads, by what stands in them. Writes nothing.
 */
import type { RecipientTablePreview } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { Recipient } from '../../shared/office/office.ts';
import {
  formalTitleOf,
  recipientKindFromLabel,
  recipientKindOf,
} from '../../shared/office/recipient-kind.ts';
import type { Cells } from '../transfer/table-file.ts';

const columns = ['name', 'kind', 'formalTitle', 'email', 'phone'] as const;
type Column = (typeof columns)[number];
type Layout = { readonly firstRow: number; readonly at: Partial<Readonly<Record<Column, number>>> };

/** Tried in this order: "ชื่อตำแหน่ง" is a title, "ประเภท อปท." a kind, and only what is left may be the name. */
const heads: readonly (readonly [Column, RegExp])[] = [
  ['email', /อีเมล|e-?mail|ไปรษณีย์อิเล็กทรอนิกส์/i],
  ['phone', /โทร|phone|tel|มือถือ|mobile/i],
  ['kind', /ประเภท|ชนิด|^kind$|^type$/i],
  ['formalTitle', /ตำแหน่ง|คำขึ้นต้น|^เรียน$|ผู้บริหาร|title|address as/i],
  ['name', /ชื่อ|หน่วยงาน|องค์กรปกครอง|อปท|ผู้รับ|name|agency|recipient/i],
];

/** A title and a note may stand above the heads. */
const rowsSearchedForHeads = 10;
/** As many as one call may add (contract: recipient.addMany). */
const mostRows = 2_000;

/** `known`: names the office has already. Throws `table-unreadable` when no column holds names, or there are too many rows. */
export function previewRecipients(table: readonly Cells[], known: readonly string[]): RecipientTablePreview {
  const layout = layoutFromHeads(table) ?? layoutFromContent(table);
  if (layout === null) throw new AppError('table-unreadable', { row: '1' });
  const seen = new Set(known.map(sameName));
  const rows: Omit<Recipient, 'id'>[] = [];
  const skipped: RecipientTablePreview['skipped'][number][] = [];
  for (const [index, cells] of table.entries()) {
    if (index < layout.firstRow || cells.every((cell) => cell === '')) continue;
    const recipient = recipientOf(cells, layout);
    if (recipient.name === '') skipped.push({ row: index + 1, why: 'empty-name' });
    else if (seen.has(sameName(recipient.name))) skipped.push({ row: index + 1, why: 'same-name' });
    else rows.push(recipient);
    seen.add(sameName(recipient.name));
    if (rows.length > mostRows) throw new AppError('table-unreadable', { row: String(index + 1) });
  }
  return { rows, skipped };
}

function recipientOf(cells: Cells, { at }: Layout): Omit<Recipient, 'id'> {
  const cell = (column: Column) => (at[column] === undefined ? '' : (cells[at[column]] ?? ''));
  const label = cell('kind');
  const kindNamed = recipientKindFromLabel(label);
  const name = wholeName(cell('name'), label, kindNamed !== null);
  return {
    kind: kindNamed ?? recipientKindOf(name),
    name,
    formalTitle: cell('formalTitle') || formalTitleOf(name),
    email: cell('email'),
    phone: cell('phone'),
  };
}

/** Lists that split "ประเภท | ชื่อ" (อบต. | บางทราย) are put together again. */
function wholeName(name: string, label: string, labelIsKind: boolean): string {
  if (name === '' || !labelIsKind || recipientKindOf(name) !== 'other' || /^อื่น/.test(label)) return name;
  return `${label}${name}`;
}

function layoutFromHeads(table: readonly Cells[]): Layout | null {
  for (const [index, cells] of table.slice(0, rowsSearchedForHeads).entries()) {
    const at: Partial<Record<Column, number>> = {};
    for (const [position, cell] of cells.entries()) {
      const column = columnOfHead(cell);
      if (column !== null && at[column] === undefined) at[column] = position;
    }
    const isTitleLine = cells.filter((cell) => cell !== '').length === 1 && table[index + 1] !== undefined;
    const single = isTitleLine && (table[index + 1] ?? []).filter((cell) => cell !== '').length > 1;
    if (at.name !== undefined && !single) return { firstRow: index + 1, at };
  }
  return null;
}

function columnOfHead(cell: string): Column | null {
  if (cell === '' || cell.length > 60 || recipientKindOf(cell) !== 'other') return null;
  return heads.find(([, pattern]) => pattern.test(cell))?.[0] ?? null;
}

/** Without heads the column in which most cells are names, addresses or numbers decides. */
function layoutFromContent(table: readonly Cells[]): Layout | null {
  const width = Math.max(0, ...table.map((cells) => cells.length));
  const rows = table.filter((cells) => cells.some((cell) => cell !== ''));
  const share = (position: number, fits: (cell: string) => boolean) =>
    rows.filter((cells) => fits(cells[position] ?? '')).length / Math.max(1, rows.length);
  const best = (fits: (cell: string) => boolean, least: number) => {
    const shares = Array.from({ length: width }, (_, position) => share(position, fits));
    const highest = Math.max(0, ...shares);
    return highest < least ? undefined : shares.indexOf(highest);
  };
  const isTitle = (cell: string) => /^นายก/.test(cell);
  const name =
    best(
      (cell) => recipientKindOf(cell) !== 'other' && recipientKindFromLabel(cell) !== null && cell.length > 6,
      0.5,
    ) ?? best((cell) => /[ก-ฮ]{3}/.test(cell) && !isTitle(cell), 0.5);
  if (name === undefined) return null;
  const other = (fits: (cell: string) => boolean) => {
    const found = best(fits, 0.3);
    return found === name ? undefined : found;
  };
  const email = other((cell) => cell.includes('@'));
  const phone = other((cell) => /^[\d๐-๙\s().,\-–ต่อ]{8,}$/.test(cell));
  const formalTitle = other(isTitle);
  return {
    firstRow: 0,
    at: {
      name,
      ...(email !== undefined && { email }),
      ...(phone !== undefined && { phone }),
      ...(formalTitle !== undefined && { formalTitle }),
    },
  };
}

/** "อบต. บางทราย" and "อบต.บางทราย" are one. */
function sameName(name: string): string {
  return name.replace(/[\s.]/g, '').normalize('NFC').toLowerCase();
}
