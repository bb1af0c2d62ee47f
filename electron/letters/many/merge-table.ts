/** A file or pasted rows → the table that fills a letter: heads found, ragged rows squared, columns proposed. */
import { AppError } from '../../../shared/contract/errors.ts';
import {
  addresseeColumn,
  deadlineColumn,
  emailColumn,
  type MergeTable,
} from '../../../shared/letter/merge.ts';
import type { Recipient } from '../../../shared/office/office.ts';
import type { Cells } from '../../transfer/table-file.ts';

/** As the contract has it. */
const most = { rows: 2_000, columns: 100 } as const;
/** A title may stand above the heads. */
const rowsSearchedForHeads = 10;

/** Throws `table-unreadable` when there is nothing under the heads, or more than a letter can hold. */
export function mergeTable(table: readonly Cells[]): MergeTable {
  const filled = table.filter((cells) => cells.some((cell) => cell !== ''));
  const width = Math.max(0, ...filled.map((cells) => cells.findLastIndex((cell) => cell !== '') + 1));
  const heads = headRow(filled, width);
  const rows = filled
    .slice(heads + 1)
    .map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ''));
  if (rows.length === 0) throw new AppError('table-unreadable', { row: String(heads + 1) });
  if (rows.length > most.rows) throw new AppError('table-unreadable', { row: String(most.rows + 1) });
  if (width > most.columns) throw new AppError('table-unreadable', { row: '1' });
  const columns = columnNames(filled[heads] ?? [], width);
  return {
    columns,
    rows,
    addressee: addresseeColumn(columns),
    deadline: deadlineColumn({ columns }),
    email: emailColumn({ columns }),
  };
}

/** The first row that fills most of the columns: titles above it stand in one cell. */
function headRow(rows: readonly Cells[], width: number): number {
  const isHead = (cells: Cells) => cells.filter((cell) => cell !== '').length * 2 > width;
  return Math.max(0, rows.slice(0, rowsSearchedForHeads).findIndex(isHead));
}

/** A field is called by its column: braces would end the name, and two of one name could not be told apart. */
function columnNames(heads: Cells, width: number): readonly string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, at) => {
    const name = (heads[at] ?? '').replace(/[{}]/g, '').trim().slice(0, 100) || `คอลัมน์ ${at + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}

/** The office's own list as a table; each row stays tied to who it is. */
export function tableOfRecipients(recipients: readonly Recipient[]): MergeTable {
  return {
    columns: ['เรียน', 'หน่วยงาน', 'โทรศัพท์', 'อีเมล'],
    rows: recipients.map(({ formalTitle, name, phone, email }) => [formalTitle, name, phone, email]),
    addressee: 0,
    deadline: null,
    email: 3,
    recipientIds: recipients.map(({ id }) => id),
  };
}
