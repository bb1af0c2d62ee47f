/**
 * The forms a list is printed in (§0.4, §5): 19 บัญชีหนังสือส่งเก็บ, 20 ทะเบียนหนังสือเก็บ, 21 บัญชีส่งมอบหนังสือครบ 20 ปี,
 * 22 บัญชีหนังสือครบ 20 ปีที่ขอเก็บเอง, 23 บัญชีฝากหนังสือ, 25 บัญชีหนังสือขอทำลาย. Columns in the forms' order.
 */

import { assertNever } from '../../shared/assert-never.ts';
import type { EntryBrief } from '../../shared/keeping/kept.ts';
import {
  formNumbers,
  type KeepingList,
  type KeepingListBrief,
  type ListForm,
  type ListItem,
  type PassedOver,
  type Person,
} from '../../shared/keeping/list.ts';
import { periodText, storingStamp } from '../../shared/keeping/retention.ts';
import { writtenWithYear } from '../../shared/register/running.ts';
import { formatShortThaiDate, formatThaiDate } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { FormColumn, FormPage, FormRow } from './form-page.ts';

export type PrintedOffice = {
  readonly officeName: string;
  readonly isSample: boolean;
  /** "พิมพ์เมื่อ …". */
  readonly printed: string;
};

/** 267 mm of a landscape A4 with margins of 15. */
const number: FormColumn = { head: 'ลำดับที่', width: 16, align: 'centre' };
const fileCode: FormColumn = { head: 'รหัสแฟ้ม', width: 28 };
const documentNumber: FormColumn = { head: 'ที่', width: 42 };
const documentDate: FormColumn = { head: 'ลงวันที่', width: 28 };
const received: FormColumn = { head: 'เลขทะเบียนรับ', width: 26, align: 'centre' };
const note: FormColumn = { head: 'หมายเหตุ', width: 37 };
const subject = (width: number): FormColumn => ({ head: 'เรื่อง', width });

const columnsOf: Readonly<Record<ListForm, readonly FormColumn[]>> = {
  storing: [number, documentNumber, documentDate, subject(109), { head: 'อายุการเก็บหนังสือ', width: 35 }, note],
  transfer: [number, fileCode, documentNumber, documentDate, received, subject(90), note],
  kept: [number, fileCode, documentNumber, documentDate, received, subject(90), note],
  deposit: [number, fileCode, documentNumber, documentDate, received, subject(90), note],
  destruction: [
    number,
    fileCode,
    documentNumber,
    documentDate,
    received,
    subject(62),
    { head: 'การพิจารณา', width: 34 },
    { ...note, width: 31 },
  ],
};

function titleOf({ form, ofYear }: KeepingListBrief): string {
  switch (form) {
    case 'storing':
      return 'บัญชีหนังสือส่งเก็บ';
    case 'transfer':
      return toThaiDigits(`บัญชีส่งมอบหนังสือครบ ๒๐ ปี ประจำปี ${ofYear}`);
    case 'kept':
      return toThaiDigits(`บัญชีหนังสือครบ ๒๐ ปี ที่ขอเก็บเอง ประจำปี ${ofYear}`);
    case 'deposit':
      return 'บัญชีฝากหนังสือ';
    case 'destruction':
      return toThaiDigits(`บัญชีหนังสือขอทำลาย ประจำปี ${ofYear}`);
    default:
      return assertNever(form);
  }
}

export function listPage(list: KeepingList, office: PrintedOffice): FormPage {
  const { facts, form } = list;
  const isVoided = list.state === 'voided';
  return {
    ...office,
    title: `${titleOf(list)}${isVoided ? ' (ยกเลิก)' : ''}`,
    headLines: [
      [
        facts.ministry && `กระทรวง/ทบวง ${facts.ministry}`,
        facts.department && `กรม ${facts.department}`,
        `กอง/สำนัก ${facts.division || office.officeName}`,
      ]
        .filter(Boolean)
        .join('   '),
    ],
    headSides: [
      [`บัญชีที่ ${toThaiDigits(`${list.number}/${list.year}`)}`, `วันที่ ${formatThaiDate(list.madeOn)}`],
    ],
    columns: columnsOf[form],
    rows: list.items.map((item) => ({ cells: cellsOf(form, item), isStruck: isVoided })),
    closing: closingOf(list),
    signatures: signaturesOf(list),
    belongsTo: toThaiDigits(`${titleOf(list)} บัญชีที่ ${list.number}/${list.year}`),
    formNumber: formNumbers[form],
    paper: 'A4 landscape',
  };
}

function cellsOf(form: ListForm, item: ListItem): readonly string[] {
  const { entry } = item;
  const what = [numberOf(entry), dateOf(entry)];
  if (form === 'storing') return [String(item.position), ...what, entry.subject, periodText(item), item.note];
  const head = [String(item.position), item.fileCode, ...what, receivedNumber(entry), entry.subject];
  return form === 'destruction' ? [...head, decisionText(item), noteText(item)] : [...head, item.note];
}

/** ที่; a copy of what was sent has the number it went out with. What came without a number has none. */
function numberOf({ book, documentNumber: printed, running, year }: EntryBrief): string {
  return printed ?? (book === 'received' ? '-' : `${running}/${year}`);
}

function dateOf({ book, documentDate: day, documentDateText, enteredAt }: EntryBrief): string {
  if (documentDateText !== null) return documentDateText;
  if (day === null && book === 'received') return '-';
  return formatShortThaiDate(day ?? enteredAt.slice(0, 10));
}

/** Only what was received has one. */
function receivedNumber(entry: EntryBrief): string {
  return entry.book === 'received' ? writtenWithYear(entry) : '';
}

/** การพิจารณา of form 25. */
function decisionText({ decision, extendTo, eraseFile }: ListItem): string {
  if (decision === null) return '';
  switch (decision) {
    case 'destroy':
      return eraseFile ? 'ทำลาย พร้อมไฟล์อิเล็กทรอนิกส์' : 'ทำลาย';
    case 'extend':
      return `ขยายเวลาเก็บถึง พ.ศ. ${extendTo ?? ''}`;
    case 'forever':
      return 'ห้ามทำลาย';
    default:
      return assertNever(decision);
  }
}

const passedOverTexts: Readonly<Record<PassedOver, string>> = {
  voided: 'ไม่ได้ทำลายตามบัญชีนี้ เลขทะเบียนถูกยกเลิก',
  classified: 'ไม่ได้ทำลายตามบัญชีนี้ กำหนดชั้นความลับภายหลัง',
};

function noteText({ note: written, passedOver }: ListItem): string {
  return [written, passedOver === null ? '' : passedOverTexts[passedOver]].filter(Boolean).join(' ');
}

function closingOf({ facts, form, state, stateOn, voidReason }: KeepingList): readonly string[] {
  const carriedOut =
    form === 'destruction' && state === 'destroyed' ? `ดำเนินการตามบัญชีแล้ว เมื่อ ${formatThaiDate(stateOn)}` : '';
  return [
    facts.note,
    form === 'destruction' && facts.order !== '' ? `คณะกรรมการทำลายหนังสือตาม${facts.order}` : '',
    carriedOut,
    state === 'voided' ? `ยกเลิกบัญชีนี้ เมื่อ ${formatThaiDate(stateOn)}: ${voidReason}` : '',
  ]
    .filter((line) => line !== '')
    .map(toThaiDigits);
}

const dots = '................................................';

function signaturesOf({ form, facts }: KeepingList): readonly (readonly string[])[] {
  switch (form) {
    case 'storing':
      return [signed('ผู้ส่งเก็บ', facts.giver), signed('ผู้รับเก็บ', facts.receiver)];
    case 'transfer':
      return [signed('ผู้มอบ', facts.giver), signed('ผู้รับมอบ', facts.receiver)];
    case 'kept':
      return [signed('ผู้ขอเก็บหนังสือ', facts.giver)];
    case 'deposit':
      return [signed('ผู้ฝาก', facts.giver), signed('ผู้รับฝาก', facts.receiver)];
    case 'destruction':
      return [
        ...facts.committee.map((person, at) => signed(at === 0 ? 'ประธานกรรมการ' : 'กรรมการ', person)),
        ...(facts.approver.name === '' ? [] : [signed('ผู้อนุมัติ', facts.approver)]),
      ];
    default:
      return assertNever(form);
  }
}

function signed(role: string, { name, position }: Person): readonly string[] {
  const lines = [`ลงชื่อ${dots}${role}`, `(${name === '' ? dots : name})`];
  return position === '' ? lines : [...lines, position];
}

const registerColumns: readonly FormColumn[] = [
  number,
  { head: 'วันเก็บ', width: 28 },
  received,
  documentNumber,
  subject(78),
  fileCode,
  { head: 'กำหนดเวลาเก็บ', width: 30 },
  { ...note, width: 19 },
];

/** ทะเบียนหนังสือเก็บ (form 20) of a year. */
export function registerPage(
  year: number,
  stored: readonly { readonly item: ListItem; readonly list: KeepingListBrief }[],
  office: PrintedOffice,
): FormPage {
  return {
    ...office,
    title: toThaiDigits(`ทะเบียนหนังสือเก็บ ปี ${year}`),
    headLines: [office.officeName],
    headSides: [],
    columns: registerColumns,
    rows: stored.map(registerRow),
    closing: [],
    signatures: [],
    belongsTo: toThaiDigits(`ทะเบียนหนังสือเก็บ ปี ${year}`),
    formNumber: 20,
    paper: 'A4 landscape',
  };
}

function registerRow({ item, list }: { readonly item: ListItem; readonly list: KeepingListBrief }): FormRow {
  const { entry } = item;
  const isStruck = list.state === 'voided';
  return {
    isStruck,
    cells: [
      String(item.storageNumber ?? ''),
      formatShortThaiDate(list.madeOn),
      receivedNumber(entry),
      numberOf(entry),
      entry.subject,
      item.fileCode,
      storingStamp(item).text,
      isStruck ? `ยกเลิก: ${list.voidReason}` : item.note,
    ],
  };
}
