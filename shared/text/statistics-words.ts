/** The office's statistics as tables of words and numbers: paper and spreadsheet are made from the same. */
import { urgencyMark } from '../document/handling.ts';
import { type Period, type Statistics, type Wait, waits } from '../register/statistics.ts';
import { formatShortThaiDate, monthShortNames } from '../thai/date.ts';
import { toThaiDigits } from '../thai/numerals.ts';

export type StatisticsTable = {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

export function periodTitle({ of, year }: Period): string {
  return toThaiDigits(of === 'fiscal' ? `ปีงบประมาณ ${year}` : `ปี พ.ศ. ${year}`);
}

export function periodDays({ from, to }: Pick<Statistics, 'from' | 'to'>): string {
  return `${formatShortThaiDate(from)} ถึง ${formatShortThaiDate(to)}`;
}

/** "2025-10" → ต.ค. ๒๕๖๘ */
export function monthTitle(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return toThaiDigits(`${monthShortNames[number - 1]} ${year + 543}`);
}

export const waitWords: Readonly<Record<Wait, string>> = {
  'same-day': 'วันเดียวกัน',
  'next-day': 'วันถัดไป',
  'within-3': 'ภายใน ๓ วัน',
  'within-7': 'ภายใน ๗ วัน',
  'within-30': 'ภายใน ๓๐ วัน',
  longer: 'เกิน ๓๐ วัน',
};

const kindWords: Readonly<Record<Statistics['kinds'][number]['kind'], string>> = {
  'received-letter': 'รับ: หนังสือทั่วไป',
  'received-circular': 'รับ: หนังสือเวียน (ว)',
  'received-classified': 'รับ: มีชั้นความลับ',
  'sent-letter': 'ส่ง: หนังสือทั่วไป',
  'sent-circular': 'ส่ง: หนังสือเวียน (ว)',
};

export function statisticsTables(report: Statistics): readonly StatisticsTable[] {
  const { months, totals, senders, urgency, kinds, deadlines, forwarding } = report;
  const counts = ['เดือน', 'รับ', 'ส่ง', 'ในจำนวนส่งเป็นหนังสือเวียน', 'ยกเลิก'];
  return [
    {
      title: 'รายเดือน',
      heads: counts,
      rows: [
        ...months.map((month) => [
          monthTitle(month.month),
          month.received,
          month.sent,
          month.circular,
          month.voided,
        ]),
        ['รวม', totals.received, totals.sent, totals.circular, totals.voided],
      ],
    },
    {
      title: 'ชนิดหนังสือ',
      heads: ['ชนิด', 'จำนวน'],
      rows: kinds.map(({ kind, count }) => [kindWords[kind], count]),
    },
    {
      title: 'ชั้นความเร็วของหนังสือรับ',
      heads: ['ชั้นความเร็ว', 'จำนวน'],
      rows: urgency.map((each) => [each.urgency === null ? 'ปกติ' : urgencyMark[each.urgency], each.count]),
    },
    {
      title: 'กำหนดของหนังสือรับ',
      heads: ['ผล', 'จำนวน'],
      rows: [
        ['เสร็จทันกำหนด', deadlines.onTime],
        ['เสร็จหลังกำหนด', deadlines.late],
        ['เกินกำหนด ยังไม่เสร็จ', deadlines.overdue],
        ['ยังไม่ถึงกำหนด', deadlines.open],
      ],
    },
    {
      title: 'เวลาจากรับถึงส่งต่อ',
      heads: ['เวลา', 'จำนวน'],
      rows: [
        ...waits.map((wait) => [waitWords[wait], forwarding.waits[wait]]),
        ['ส่งต่อรวม', forwarding.forwarded],
        ...(forwarding.medianDays === null ? [] : [['ค่ากลาง (วัน)', forwarding.medianDays]]),
        ...(forwarding.averageDays === null ? [] : [['เฉลี่ย (วัน)', forwarding.averageDays]]),
      ],
    },
    {
      title: 'ผู้ส่ง',
      heads: ['จาก', 'จำนวน'],
      rows: senders.map(({ name, count }) => [name === null ? 'รายอื่นรวม' : name || '(ไม่ระบุ)', count]),
    },
  ];
}
