/** แบบตอบรับ: one page a recipient, whose name is filled in; what is asked is ticked and written by hand. */
import { urgencyMark } from '../../../shared/document/handling.ts';
import { bindForPrint } from '../../../shared/letter/bind.ts';
import { formatThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { phoneLine } from '../forms/owner.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { textWidthCm } from '../page-style.ts';
import { type LetterSheet, ordinary, type SheetBlock, type SheetParagraph } from '../sheet.ts';
import { dotsForName, dottedLine, plainSheet, signingLines, titleLine } from './lines.ts';

export type ReplyRecipient = {
  /** What it got: each of a set has its own. */
  readonly letter: LetterToPrint;
  /** The body that answers, or the post addressed where the body is not known. */
  readonly office: string;
  readonly deadline: string | null;
};

const peopleRows = 5;
const tick = '(\u00a0\u00a0\u00a0\u00a0)';

export function replyForms(
  { settings }: Pick<LetterToPrint, 'settings'>,
  recipients: readonly ReplyRecipient[],
): LetterSheet {
  const sections = recipients.map((recipient) => ({ landscape: false, blocks: replyForm(recipient) }));
  return { ...plainSheet(settings, sections), isNumbered: false };
}

function replyForm({ letter, office, deadline }: ReplyRecipient): readonly SheetBlock[] {
  const style = letter.settings.pageStyle;
  const width = textWidthCm(style);
  const line = (text: string, part: Partial<SheetParagraph> = {}) =>
    ordinary(style, { role: 'body', text: bindForPrint(text), beforePt: style.blockBeforePt, ...part });
  return [
    titleLine(style, 'แบบตอบรับ'),
    titleLine(style, letter.content.subject),
    line(`ตาม${citation(letter)}`, { align: 'distribute', firstLineCm: style.firstLineCm, beforePt: 12 }),
    dottedLine(style, [{ label: 'หน่วยงาน', text: office, endCm: width }], { beforePt: 12 }),
    line(`${tick} ได้รับทราบ และจะดำเนินการ หรือเข้าร่วมตามที่แจ้ง โดยมีผู้รับผิดชอบหรือผู้เข้าร่วม ดังนี้`),
    peopleTable(style, width),
    dottedLine(style, [{ label: `${tick} ไม่สามารถดำเนินการ หรือเข้าร่วมได้ เนื่องจาก`, endCm: width }], {
      beforePt: 12,
    }),
    dottedLine(style, [{ label: '', endCm: width }]),
    ...signingLines(style, [
      '',
      `ลงชื่อ ${dotsForName} ผู้ตอบ`,
      `(${dotsForName})`,
      `ตำแหน่ง ${dotsForName}`,
      `วันที่ ${dotsForName}`,
    ]),
    ...whereTo(letter, deadline).map((text, index) =>
      line(text, { bold: index === 0, beforePt: index === 0 ? 24 : 0 }),
    ),
  ];
}

/** หนังสืออำเภอ… ที่ … ลงวันที่ … เรื่อง …: what is answered. */
function citation({ content, number, settings }: LetterToPrint): string {
  return [
    `หนังสืออำเภอ${settings.district}`,
    content.urgency === null ? '' : urgencyMark[content.urgency],
    number === null ? '' : `ที่ ${number}`,
    content.date === null ? '' : `ลงวันที่ ${formatThaiDate(content.date)}`,
    `เรื่อง ${content.subject}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function peopleTable(style: LetterSheet['style'], width: number): SheetBlock {
  const empty = Array.from({ length: peopleRows }, (_, index) => [toThaiDigits(index + 1), '', '', '']);
  return {
    kind: 'table',
    columnsCm: [1.2, width - 1.2 - 4.6 - 3.6, 4.6, 3.6],
    align: ['centre', 'left', 'left', 'left'],
    headRows: 1,
    rows: [['ที่', 'ชื่อ - นามสกุล', 'ตำแหน่ง', 'โทรศัพท์'], ...empty],
    fontPt: style.fontPt,
    beforePt: style.blockBeforePt,
    ruled: true,
    keepNext: false,
    field: null,
  };
}

function whereTo({ prefix, settings }: LetterToPrint, deadline: string | null): readonly string[] {
  const office = prefix.ownerOffice.split('\n')[0]?.trim() || settings.officeName;
  const until = deadline === null ? '' : ` ภายในวันที่ ${formatThaiDate(deadline)}`;
  const email = prefix.email.trim() === '' ? '' : `ไปรษณีย์อิเล็กทรอนิกส์ ${prefix.email.trim()}`;
  return [
    `โปรดส่งแบบตอบรับถึง${office}${until}`,
    [phoneLine(prefix.phone), email].filter(Boolean).join('  '),
  ].filter((text) => text !== '');
}
