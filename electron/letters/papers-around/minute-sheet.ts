/**
 * บันทึกเสนอ on a sheet of its own (rules §10), for letters that have no room: what came in, the clerk's minute, room for
 * those it passes through, and for the decision.
 */

import { bindForPrint } from '../../../shared/letter/bind.ts';
import { type ClerkMinute, decisions, minutePoints } from '../../../shared/letter/clerk-minute.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { writtenOf } from '../../../shared/register/running.ts';
import { formatShortThaiDate, formatThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { type LetterSheet, ordinary, type SheetBlock, type SheetParagraph } from '../sheet.ts';
import { dotsForName, emptyLines, type OfficeOfPaper, plainSheet, signingLines, titleLine } from './lines.ts';

type Incoming = Pick<
  RegisterEntry,
  | 'running'
  | 'inserted'
  | 'written'
  | 'enteredAt'
  | 'documentNumber'
  | 'documentDate'
  | 'documentDateText'
  | 'from'
  | 'subject'
>;

export function minuteSheet(entry: Incoming, minute: ClerkMinute, office: OfficeOfPaper): LetterSheet {
  const style = office.pageStyle;
  const line = (text: string, part: Partial<SheetParagraph> = {}) =>
    ordinary(style, { role: 'body', text: bindForPrint(text), ...part });
  const label = (name: string, text: string) =>
    line('', {
      text: `${name}\t${bindForPrint(text)}`,
      stops: [{ cm: 2.5, align: 'left' }],
      leftCm: 2.5,
      beforePt: style.blockBeforePt,
      marks: [{ start: 0, end: name.length, bold: true }],
    });
  const blocks: readonly SheetBlock[] = [
    titleLine(style, 'บันทึกเสนอ'),
    label('เรื่องเดิม', incoming(entry)),
    label('เรื่อง', entry.subject),
    label('เลขรับ', received(entry)),
    line(`เรียน ${minute.to}`, { beforePt: 18 }),
    ...minutePoints(minute).map((point) =>
      line(point, { firstLineCm: style.firstLineCm, leftCm: style.firstLineCm + 0.35 }),
    ),
    ...signingLines(style, [
      '',
      `(${minute.clerkName.trim() === '' ? dotsForName : minute.clerkName.trim()})`,
      ...(minute.clerkPosition.trim() === '' ? [] : [minute.clerkPosition.trim()]),
      minute.date === null ? dotsForName : formatShortThaiDate(minute.date),
    ]),
    ...minute.through.flatMap((post) => passing(style, minute.to, post)),
    line('คำสั่ง', { bold: true, beforePt: 18, keepNext: true }),
    line(decisions.map((word) => `(\u00a0\u00a0\u00a0) ${word}`).join('\u00a0\u00a0\u00a0\u00a0'), {
      keepNext: true,
    }),
    ...emptyLines(style, 2),
    ...signingLines(style, ['', `(${dotsForName})`, minute.to, `วันที่ ${dotsForName}`]),
  ];
  return plainSheet(office, [{ landscape: false, blocks }]);
}

/** Room for a superior on the way: เรียน, two lines, signature. */
function passing(style: OfficeOfPaper['pageStyle'], to: string, post: string): readonly SheetBlock[] {
  const address = bindForPrint(`เรียน ${to}`);
  return [
    ordinary(style, { role: 'body', text: address, beforePt: 18, keepNext: true }),
    ...emptyLines(style, 2),
    ...signingLines(style, ['', `(${dotsForName})`, post, `วันที่ ${dotsForName}`]),
  ];
}

function incoming({ from, documentNumber, documentDate, documentDateText }: Incoming): string {
  const date = documentDate === null ? documentDateText : formatThaiDate(documentDate);
  return [
    `หนังสือ${from}`,
    documentNumber === null ? '' : `ที่ ${toThaiDigits(documentNumber)}`,
    date === null ? '' : `ลงวันที่ ${toThaiDigits(date)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Day and time as in the receive stamp. */
function received(entry: Incoming): string {
  const { enteredAt } = entry;
  const time = toThaiDigits(enteredAt.slice(11, 16).replace(':', '.'));
  return `${toThaiDigits(writtenOf(entry))}  วันที่ ${formatShortThaiDate(enteredAt.slice(0, 10))}  เวลา ${time} น.`;
}
