/**
 * The columns of ทขล. 1-3 (forms after the rule on official secrets of 2544). [R?] Which columns the printed forms have
 * could not be verified: they stand here as data, and the office may leave columns out or rename their heads.
 */
import type { SecretBook, SecretFieldName } from './secret.ts';

export const secretColumns = [
  'running',
  'at',
  'class',
  'documentNumber',
  'documentDate',
  'from',
  'to',
  'subject',
  'summary',
  'action',
  'receipt',
  'copies',
  'ended',
  'note',
] as const satisfies readonly ('running' | 'at' | 'class' | 'ended' | SecretFieldName)[];
export type SecretColumn = (typeof secretColumns)[number];

/** What the office prints instead of the usual columns: which, and what their heads say. */
export type ChosenColumn = { readonly column: SecretColumn; readonly head: string };

export type PrintedColumn = {
  readonly column: SecretColumn;
  readonly head: string;
  /** Millimetres. */
  readonly width: number;
};

export const secretBookTitle: Readonly<Record<SecretBook, string>> = {
  in: 'ทะเบียนรับข้อมูลข่าวสารลับ',
  out: 'ทะเบียนส่งข้อมูลข่าวสารลับ',
  control: 'ทะเบียนควบคุมข้อมูลข่าวสารลับ',
};

export const secretBookForm: Readonly<Record<SecretBook, string>> = {
  in: 'ทขล. ๑',
  out: 'ทขล. ๒',
  control: 'ทขล. ๓',
};

/** As the forms head them, where a book has no word of its own. */
const usualHead: Readonly<Record<SecretColumn, string>> = {
  running: 'ลำดับที่',
  at: 'วันที่ลงทะเบียน',
  class: 'ชั้นความลับ',
  documentNumber: 'ที่',
  documentDate: 'ลงวันที่',
  from: 'จาก',
  to: 'ถึง',
  subject: 'เรื่อง',
  summary: 'สาระสำคัญ',
  action: 'การปฏิบัติ',
  receipt: 'ใบรับคืน',
  copies: 'จำนวนชุด/แผ่น',
  ended: 'สถานะ',
  note: 'หมายเหตุ',
};

const column = (name: SecretColumn, width: number, head = usualHead[name]): PrintedColumn => ({
  column: name,
  head,
  width,
});

const letter: readonly PrintedColumn[] = [
  column('class', 17),
  column('documentNumber', 30),
  column('documentDate', 22),
  column('from', 32),
  column('to', 32),
  column('subject', 54),
];

export const usualColumns: Readonly<Record<SecretBook, readonly PrintedColumn[]>> = {
  in: [
    column('running', 16, 'เลขทะเบียนรับ'),
    column('at', 20, 'วันที่รับ'),
    ...letter,
    column('action', 24),
    column('note', 20),
  ],
  out: [
    column('running', 16, 'เลขทะเบียนส่ง'),
    column('at', 20, 'วันที่ส่ง'),
    ...letter,
    column('receipt', 24),
    column('note', 20),
  ],
  control: [
    column('running', 14),
    column('at', 22),
    ...letter,
    column('copies', 20),
    column('action', 28, 'การตรวจสอบ/ปรับชั้น/ทำลาย'),
  ],
};

const otherWidth = 26;

/** Every column the book could have, as the form heads it, in the order of the form; those it lacks come last. */
export function possibleColumns(book: SecretBook): readonly PrintedColumn[] {
  const usual = usualColumns[book];
  const others = secretColumns.filter((name) => !usual.some((one) => one.column === name));
  return [...usual, ...others.map((name) => column(name, otherWidth))];
}

/** Null: the usual ones. */
export function printedColumns(
  book: SecretBook,
  chosen: readonly ChosenColumn[] | null,
): readonly PrintedColumn[] {
  if (chosen === null) return usualColumns[book];
  const known = possibleColumns(book);
  return chosen.flatMap(({ column: name, head }) =>
    known.filter((one) => one.column === name).map((one) => ({ ...one, head: head || one.head })),
  );
}
