/** บัตรยืมหนังสือ (form 24, ข้อ 62-65), a line for every time the letter was lent, and the slip that asks for it back. */

import type { EntryBrief, LentLetter, Loan } from '../../shared/keeping/kept.ts';
import { writtenWithYear } from '../../shared/register/running.ts';
import { formatShortThaiDate, formatThaiDate } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { FormColumn, FormPage } from './form-page.ts';
import type { PrintedOffice } from './list-forms.ts';

/** 180 mm of a landscape A5. */
const columns: readonly FormColumn[] = [
  { head: 'รายการ', width: 45 },
  { head: 'ผู้ยืม', width: 27 },
  { head: 'ผู้รับ', width: 18 },
  { head: 'วันยืม', width: 24 },
  { head: 'กำหนดส่งคืน', width: 24 },
  { head: 'ผู้ส่งคืน', width: 18 },
  { head: 'วันส่งคืน', width: 24 },
];

export function loanCard(
  { loan, entry }: LentLetter,
  card: readonly Loan[],
  office: PrintedOffice,
): FormPage {
  return {
    ...office,
    title: 'บัตรยืมหนังสือ',
    headLines: [office.officeName],
    headSides: [
      [
        toThaiDigits(`บัตรที่ ${loan.number}/${loan.year}`),
        loan.permittedBy === '' ? '' : `ผู้อนุญาต ${loan.permittedBy}`,
      ],
    ],
    columns,
    rows: card.map((one, at) => ({ cells: cardLine(one, at === 0 ? itemOf(entry) : briefItem(entry)) })),
    closing: loan.note === '' ? [] : [`หมายเหตุ ${toThaiDigits(loan.note)}`],
    signatures: [
      ['ลงชื่อ........................................ผู้ยืม'],
      ['ลงชื่อ........................................ผู้อนุญาต'],
    ],
    belongsTo: toThaiDigits(`บัตรยืมที่ ${loan.number}/${loan.year}`),
    formNumber: 24,
    paper: 'A5 landscape',
  };
}

function cardLine(loan: Loan, item: string): readonly string[] {
  return [
    item,
    [loan.borrower, loan.borrowerOffice].filter(Boolean).join('\n'),
    loan.receiver,
    formatShortThaiDate(loan.lentOn),
    formatShortThaiDate(loan.dueOn),
    loan.returnedBy,
    loan.returnedOn === null ? '' : formatShortThaiDate(loan.returnedOn),
  ];
}

/** The same letter, lent again: its subject stands in the card's first line. */
function briefItem(entry: EntryBrief): string {
  return `ฉบับเดิม ${registerName(entry.book)} ${writtenWithYear(entry)}`;
}

function registerName(book: EntryBrief['book']): string {
  return book === 'received' ? 'เลขทะเบียนรับ' : 'เลขทะเบียนส่ง';
}

/** ที่, ลงวันที่, เรื่อง and the register's number, so that the very paper can be put back. */
function itemOf(entry: EntryBrief): string {
  const { book, documentNumber, documentDate, subject } = entry;
  const dated = documentDate === null ? '' : ` ลงวันที่ ${formatShortThaiDate(documentDate)}`;
  const numbered = documentNumber === null ? '' : `ที่ ${documentNumber}${dated}\n`;
  return `${numbered}${registerName(book)} ${writtenWithYear(entry)}\n${subject}`;
}

export function reminderPage(lent: LentLetter, office: PrintedOffice): FormPage {
  const { loan, entry } = lent;
  const from = [loan.borrower, loan.borrowerOffice].filter(Boolean).join(' ');
  return {
    ...office,
    title: 'ใบเตือนส่งคืนหนังสือ',
    headLines: [office.officeName],
    headSides: [[`เรียน ${from}`, toThaiDigits(`บัตรยืมที่ ${loan.number}/${loan.year}`)]],
    columns: [
      { head: 'รายการ', width: 104 },
      { head: 'วันยืม', width: 38, align: 'centre' },
      { head: 'กำหนดส่งคืน', width: 38, align: 'centre' },
    ],
    rows: [{ cells: [itemOf(entry), formatShortThaiDate(loan.lentOn), formatShortThaiDate(loan.dueOn)] }],
    closing: [`ครบกำหนดส่งคืนเมื่อวันที่ ${formatThaiDate(loan.dueOn)} แล้ว โปรดส่งคืน หรือแจ้งขอยืมต่อ`],
    signatures: [['ลงชื่อ........................................ผู้เก็บหนังสือ']],
    belongsTo: '',
    formNumber: null,
    paper: 'A5 landscape',
  };
}
