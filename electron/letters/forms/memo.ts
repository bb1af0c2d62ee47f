/**
 * หนังสือภายใน (form 2, ข้อ 12) on memo paper (form 29): small Garuda at the left, the title beside it, dotted lines
 * after the labels and no rule below them; no คำลงท้าย.
 */
import { urgencyMark } from '../../../shared/document/handling.ts';
import { bindForPrint } from '../../../shared/letter/bind.ts';
import { salutationFor } from '../../../shared/letter/phrases.ts';
import type { PageStyle } from '../../../shared/office/office.ts';
import { formatThaiDate } from '../../../shared/thai/date.ts';
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { textWidthCm } from '../page-style.ts';
import { type LetterSheet, ordinary, type SheetParagraph } from '../sheet.ts';
import { centredOnSheet, letterBody } from './body.ts';
import { closingPurpose, signature, signatureRoom } from './closing.ts';
import { labelled } from './lead.ts';
import { printedNumber } from './number.ts';
import { phoneLine } from './owner.ts';
import { letterSheet, memoPaper } from './paper.ts';

const title = 'บันทึกข้อความ';
/** The title's line is fixed at 35 points for 29-point type, so that its marks do not widen it. */
const titleLine = 35 / 29;
/** The drawn model is about as wide as it is high (ข้อ 71). */
const garudaWidthCm = 1.5;
/** Between a label and its text: two spaces of the label's type. */
const labelGapCm = 0.25;

export function memo(letter: LetterToPrint, font: PageFont): LetterSheet {
  const { content, settings } = letter;
  const style = settings.pageStyle;
  return letterSheet(letter, memoPaper(letter), [
    titleParagraph(letter, font),
    ...headLines(letter, font),
    labelled(style, 'salutation', salutationFor(content.addressee).opening, content.addressee, 'addressee'),
    ...letterBody(content.body, style),
    ...closingPurpose(content.closingPurpose, style),
    ...signatureRoom(style, style.memoSignatureLines, style.closingBeforePt),
    ...signature(letter, font, false),
  ]);
}

/** The urgency, red, between the Garuda and the title, which keeps its place. */
function titleParagraph({ content, settings }: LetterToPrint, font: PageFont): SheetParagraph {
  const style = settings.pageStyle;
  const exactPt = Math.round(style.memoTitlePt * titleLine);
  const type = { fontPt: style.memoTitlePt, bold: true, exactPt } as const;
  if (content.urgency === null)
    return ordinary(style, { ...type, ...centredOnSheet(style), role: 'title', text: title });
  const urgent = urgencyMark[content.urgency];
  const titleCm = titleStartCm(style, font);
  const middle = (garudaWidthCm + titleCm) / 2;
  const urgentCm = Math.max(0, middle - font.width(urgent, style.urgencyPt, true) / 2);
  return ordinary(style, {
    ...type,
    role: 'urgency',
    field: 'urgency',
    text: `\t${urgent}\t${title}`,
    marks: [{ start: 1, end: 1 + urgent.length, fontPt: style.urgencyPt, colour: 'red' }],
    stops: [
      { cm: urgentCm, align: 'left' },
      { cm: titleCm, align: 'left' },
    ],
  });
}

/** ส่วนราชการ; ที่ with วันที่ under the ข of the title; เรื่อง. */
function headLines(letter: LetterToPrint, font: PageFont): readonly SheetParagraph[] {
  const { content, settings, prefix } = letter;
  const style = settings.pageStyle;
  const office = [prefix.ownerOffice.replaceAll('\n', ' '), phoneLine(prefix.phone)]
    .filter(Boolean)
    .join('  ');
  const department = content.details.department?.trim();
  const date = content.date === null ? '' : formatThaiDate(content.date);
  const number = printedNumber(letter).replace(/^ที่\u00a0*/u, '');
  const line = (role: 'number' | 'address' | 'subject', field: string, cells: readonly HeadCell[]) => ({
    ...headLine(style, font, role, cells),
    field,
  });
  return [
    line('address', 'details.department', [{ label: 'ส่วนราชการ', text: department || office, startCm: 0 }]),
    line('number', 'date', [
      { label: 'ที่', text: number, startCm: 0 },
      { label: 'วันที่', text: date, startCm: dateStartCm(style, font) },
    ]),
    line('subject', 'subject', [{ label: 'เรื่อง', text: content.subject, startCm: 0 }]),
  ];
}

type HeadCell = { readonly label: string; readonly text: string; readonly startCm: number };

/** Labels large and bold, dots from the end of each text to the next label or the margin. */
function headLine(
  style: PageStyle,
  font: PageFont,
  role: SheetParagraph['role'],
  cells: readonly HeadCell[],
): SheetParagraph {
  let text = '';
  const marks: SheetParagraph['marks'][number][] = [];
  const stops: SheetParagraph['stops'][number][] = [];
  for (const [index, cell] of cells.entries()) {
    if (index > 0) {
      text += '\t';
      stops.push({ cm: cell.startCm, align: 'left', leader: 'dots' });
    }
    marks.push({
      start: text.length,
      end: text.length + cell.label.length,
      fontPt: style.memoLabelPt,
      bold: true,
    });
    const textCm = cell.startCm + font.width(cell.label, style.memoLabelPt, true) + labelGapCm;
    stops.push({ cm: textCm, align: 'left' });
    text += `${cell.label}\t${bindForPrint(cell.text)}`;
  }
  const last = stops.at(-1)?.cm ?? 0;
  stops.push({ cm: textWidthCm(style), align: 'right', leader: 'dots' });
  const leftCm = cells.length === 1 ? last : 0;
  return ordinary(style, { role, text: `${text}\t`, marks, stops, leftCm, firstLineCm: 0 });
}

/** วันที่ begins under the ข of ข้อความ. */
function dateStartCm(style: PageStyle, font: PageFont): number {
  return titleStartCm(style, font) + font.width('บันทึก', style.memoTitlePt, true);
}

/** From the left margin. */
function titleStartCm(style: PageStyle, font: PageFont): number {
  return style.axisCm - font.width(title, style.memoTitlePt, true) / 2;
}
