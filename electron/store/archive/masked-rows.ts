/**
 * An archive to be handed to others: national ID numbers hidden in every row. What recites rows beside them (the log's
 * values, by whose salts a hidden number could be tried out; the trash; the steps to take back) and what is sealed or
 * says where on a page each word stands is left out, and so are originals: what stands in those nobody can hide.
 */
import { type Masked, masked } from '../../../shared/thai/masked.ts';
import type { ArchiveRow } from './archive-tables.ts';

const leftOut = /^(?:audit_values|audit_erasures|trash|trash_files|undo_|secret_|search_owed)/;
/** Words with their places on the page: a number may stand there in pieces. */
const leftEmpty: Readonly<Record<string, string | null>> = { boxes: '[]', facts: null };

export function isInMaskedArchive(table: string): boolean {
  return !leftOut.test(table);
}

export function maskedRow(row: ArchiveRow): { readonly row: ArchiveRow; readonly count: number } {
  let found = 0;
  const cells = Object.entries(row).map(([column, cell]) => {
    if (typeof cell !== 'string' && typeof cell !== 'number') return [column, cell] as const;
    if (Object.hasOwn(leftEmpty, column)) return [column, leftEmpty[column] ?? null] as const;
    const { value, count } = typeof cell === 'string' ? maskedText(cell) : masked<string | number>(cell);
    found += count;
    return [column, value] as const;
  });
  return { row: Object.fromEntries(cells), count: found };
}

/** JSON stays JSON; its strings, bare numbers and the names of its members are looked at. */
export function maskedText(words: string): Masked<string> {
  const data = /^[[{]/.test(words) ? parsed(words) : undefined;
  if (data === undefined) return masked(words);
  const { value, count } = masked(data);
  return { value: count === 0 ? words : JSON.stringify(value), count };
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined; // words that only begin like data
  }
}
