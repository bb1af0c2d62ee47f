/** สมุดส่งหนังสือ (form 16, ข้อ 48): what the messenger carries and who takes it, a line a recipient, on landscape sheets. */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { textWidthCm } from '../page-style.ts';
import type { LetterSheet } from '../sheet.ts';
import { plainSheet, titleLine } from './lines.ts';

const heads = ['เลขทะเบียน', 'จาก', 'ถึง', 'หน่วยรับ', 'ผู้รับ', 'วันและเวลา', 'หมายเหตุ'];
/** Shares of the width, in the order of the heads. */
const widths = [2.2, 2.8, 6.6, 6, 2.7, 2.5, 1.9];
/** Seven columns need smaller type than a letter. */
const tablePt = 14;

export type Delivery = {
  /** เลขทะเบียนส่ง; null before the letter has one. */
  readonly running: number | null;
  /** As addressed. */
  readonly name: string;
  /** The body that receives: องค์การบริหารส่วนตำบล…; empty when it is not on the office's list. */
  readonly office: string;
};

export function deliveryBook(
  { settings }: Pick<LetterToPrint, 'settings'>,
  deliveries: readonly Delivery[],
): LetterSheet {
  const style = settings.pageStyle;
  const sum = widths.reduce((total, share) => total + share, 0);
  const width = textWidthCm(style, true);
  const from = `อำเภอ${settings.district}`;
  const rows = deliveries.map(({ running, name, office }) => [
    running === null ? '' : String(running),
    from,
    name,
    office,
    '',
    '',
    '',
  ]);
  return plainSheet(settings, [
    {
      landscape: true,
      blocks: [
        titleLine(style, 'สมุดส่งหนังสือ'),
        {
          kind: 'table',
          columnsCm: widths.map((share) => (share / sum) * width),
          align: ['left', 'left', 'left', 'left', 'left', 'left', 'left'],
          headRows: 1,
          rows: [heads, ...rows].map((cells) => cells.map((cell) => bindForPrint(toThaiDigits(cell)))),
          fontPt: tablePt,
          beforePt: style.blockBeforePt,
          ruled: true,
          keepNext: false,
          field: null,
        },
      ],
    },
  ]);
}
