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
  readonly head: string /** Millimetres. */;
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

const letter: readonly PrintedColumn[] = [
  { column: 'class', head: 'ชั้นความลับ', width: 17 },
  { column: 'documentNumber', head: 'ที่', width: 30 },
  { column: 'documentDate', head: 'ลงวันที่', width: 22 },
  { column: 'from', head: 'จาก', width: 32 },
  { column: 'to', head: 'ถึง', width: 32 },
  { column: 'subject', head: 'เรื่อง', width: 54 },
];

export const usualColumns: Readonly<Record<SecretBook, readonly PrintedColumn[]>> = {
  in: [
    { column: 'running', head: 'เลขทะเบียนรับ', width: 16 },
    { column: 'at', head: 'วันที่รับ', width: 20 },
    ...letter,
    { column: 'action', head: 'การปฏิบัติ', width: 24 },
    { column: 'note', head: 'หมายเหตุ', width: 20 },
  ],
  out: [
    { column: 'running', head: 'เลขทะเบียนส่ง', width: 16 },
    { column: 'at', head: 'วันที่ส่ง', width: 20 },
    ...letter,
    { column: 'receipt', head: 'ใบรับคืน', width: 24 },
    { column: 'note', head: 'หมายเหตุ', width: 20 },
  ],
  control: [
    { column: 'running', head: 'ลำดับที่', width: 14 },
    { column: 'at', head: 'วันที่ลงทะเบียน', width: 22 },
    ...letter,
    { column: 'copies', head: 'จำนวนชุด/แผ่น', width: 20 },
    { column: 'action', head: 'การตรวจสอบ/ปรับชั้น/ทำลาย', width: 28 },
  ],
};

const otherWidth = 26;
const otherHeads: Readonly<Record<SecretColumn, string>> = {
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

/** Every column the book could have, as the form heads it, in the order of the form; those it lacks come last. */
export function possibleColumns(book: SecretBook): readonly PrintedColumn[] {
  const usual = usualColumns[book];
  const others = secretColumns.filter((name) => !usual.some(({ column }) => column === name));
  return [...usual, ...others.map((column) => ({ column, head: otherHeads[column], width: otherWidth }))];
}

/** Null: the usual ones. */
export function printedColumns(
  book: SecretBook,
  chosen: readonly ChosenColumn[] | null,
): readonly PrintedColumn[] {
  if (chosen === null) return usualColumns[book];
  const known = possibleColumns(book);
  return chosen.flatMap(({ column, head }) =>
    known.filter((one) => one.column === column).map((one) => ({ ...one, head: head || one.head })),
  );
}
