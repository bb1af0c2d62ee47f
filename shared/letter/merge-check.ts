/** What keeps a table of recipients from becoming letters, row by row; nothing is guessed for an empty cell. */
import type { LetterContent } from './letter.ts';
import { deadlineColumn, deadlineOfRow, fieldsIn, merged, unknownFields } from './merge.ts';

export type MergeProblem =
  | { readonly kind: 'no-rows' }
  /** {…} that no column of the table is called. */
  | { readonly kind: 'unknown-field'; readonly name: string }
  /** One ว number stands for one text (ข้อ 32): a circular may differ in its addressee alone. */
  | { readonly kind: 'text-differs'; readonly name: string }
  /** Rows from 0. */
  | { readonly kind: 'no-addressee'; readonly row: number }
  | { readonly kind: 'empty-cell'; readonly row: number; readonly name: string }
  | { readonly kind: 'deadline-unread'; readonly row: number; readonly text: string };

const blocking: readonly MergeProblem['kind'][] = [
  'no-rows',
  'unknown-field',
  'text-differs',
  'no-addressee',
];

export function holdsBack({ kind }: MergeProblem): boolean {
  return blocking.includes(kind);
}

/** Of a letter without a table none. */
export function mergeProblems(content: LetterContent): readonly MergeProblem[] {
  const { merge } = content;
  if (merge === null) return [];
  if (merge.rows.length === 0) return [{ kind: 'no-rows' }];
  const used = fieldsIn(content);
  const unknown = unknownFields(content);
  const known = used.filter((name) => !unknown.includes(name));
  return [
    ...unknown.map((name) => ({ kind: 'unknown-field', name }) as const),
    ...(content.circular ? known.map((name) => ({ kind: 'text-differs', name }) as const) : []),
    ...merge.rows.flatMap((_, row) => problemsOfRow(content, row, known)),
  ];
}

function problemsOfRow(content: LetterContent, row: number, used: readonly string[]): MergeProblem[] {
  const { merge } = content;
  const cells = merge?.rows[row];
  if (merge === null || cells === undefined) return [];
  const found: MergeProblem[] = [];
  if (merged(content, row).addressee.trim() === '') found.push({ kind: 'no-addressee', row });
  merge.columns.forEach((column, at) => {
    if (at !== merge.addressee && used.includes(column.trim()) && (cells[at] ?? '').trim() === '')
      found.push({ kind: 'empty-cell', row, name: column.trim() });
  });
  const column = deadlineColumn(merge);
  const deadline = column === null ? '' : (cells[column] ?? '').trim();
  if (deadline !== '' && deadlineOfRow(merge, row) === null)
    found.push({ kind: 'deadline-unread', row, text: deadline });
  return found;
}
