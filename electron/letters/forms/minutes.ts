/**
 * รายงานการประชุม (form 11, ข้อ 25), on plain paper: the meeting, when and where; who came, who did not, who attended;
 * the agenda under its headings; when it ended; who took the minutes and who checked them.
 */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import { type ListedPerson, listedPeople } from '../../../shared/letter/forms/people.ts';
import { formatThaiDate, weekdayNames, weekdayOf } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { textWidthCm } from '../page-style.ts';
import { type LetterSheet, ordinary, type SheetBlock, type SheetParagraph } from '../sheet.ts';
import { bodyBlocks, centredOnSheet } from './body.ts';
import { centredLine, signatureRoom, underClosing } from './closing.ts';
import { letterSheet } from './paper.ts';

export function minutes(letter: LetterToPrint, font: PageFont): LetterSheet {
  const { content, settings } = letter;
  const style = settings.pageStyle;
  const { details } = content;
  const line = (text: string, field: string, isBold = false): SheetParagraph =>
    ordinary(style, {
      role: 'body',
      text: bindForPrint(text),
      field,
      bold: isBold,
      beforePt: style.blockBeforePt,
      keepNext: isBold,
    });
  const people = (label: string, name: 'present' | 'absent' | 'attending'): readonly SheetBlock[] => {
    const found = listedPeople(details[name]);
    const field = `details.${name}`;
    return found.length === 0 ? [] : [line(label, field, true), peopleTable(found, field, letter, font)];
  };
  return letterSheet(letter, null, [
    ...titleOfMeeting(letter),
    ...people('ผู้มาประชุม', 'present'),
    ...people('ผู้ไม่มาประชุม', 'absent'),
    ...people('ผู้เข้าร่วมประชุม', 'attending'),
    line(`เริ่มประชุมเวลา ${clock(details.begins)}`, 'details.begins', true),
    ...bodyBlocks(content.body, style, { landscape: false, keepLast: false, name: 'body' }),
    { ...line(`เลิกประชุมเวลา ${clock(details.ends)}`, 'details.ends'), keepNext: true },
    ...signedBy(letter, font, 'recorder', 'ผู้จดรายงานการประชุม'),
    ...signedBy(letter, font, 'reviewer', 'ผู้ตรวจรายงานการประชุม'),
  ]);
}

/** รายงานการประชุม…, ครั้งที่, เมื่อ, ณ: centred, one below the other. */
function titleOfMeeting({ content, settings }: LetterToPrint): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const name = content.subject.trim().replace(/^(?:รายงาน)?(?:การ)?ประชุม/u, '');
  const meeting = toThaiDigits(content.details.meeting?.trim() ?? '');
  const place = content.details.place?.trim() ?? '';
  const day = content.date === null ? '' : weekdayNames[weekdayOf(content.date)];
  const when = content.date === null ? '' : `เมื่อวัน${day}ที่ ${formatThaiDate(content.date)}`;
  const lines = [
    { field: 'subject', text: `รายงานการประชุม${name}` },
    {
      field: 'details.meeting',
      text: meeting === '' || meeting.startsWith('ครั้ง') ? meeting : `ครั้งที่ ${meeting}`,
    },
    { field: 'date', text: when },
    { field: 'details.place', text: place === '' || place.startsWith('ณ ') ? place : `ณ ${place}` },
  ].filter(({ text }) => text !== '');
  return lines.map(({ field, text }) =>
    ordinary(style, {
      ...centredOnSheet(style),
      role: field === 'date' ? 'date' : 'title',
      text: bindForPrint(text),
      field,
      bold: true,
      keepNext: true,
    }),
  );
}

/** Number, name, post, part in the meeting: each in its column, long posts below themselves. */
function peopleTable(
  people: readonly ListedPerson[],
  field: string,
  { settings }: LetterToPrint,
  font: PageFont,
): SheetBlock {
  const style = settings.pageStyle;
  const widest = (words: readonly string[], least: number, most: number) =>
    Math.min(most, Math.max(least, ...words.map((text) => font.width(text, style.fontPt) + 0.6)));
  const hasPart = people.some(({ part }) => part !== '');
  const number = 1;
  const name = widest(
    people.map((person) => person.name),
    4,
    6,
  );
  const part = hasPart
    ? widest(
        people.map((person) => person.part),
        2,
        4,
      )
    : 0;
  const rows = people.map((person, index) => [
    `${index + 1}.`,
    person.name,
    person.post,
    ...(hasPart ? [person.part] : []),
  ]);
  return {
    kind: 'table',
    columnsCm: [number, name, textWidthCm(style) - number - name - part, ...(hasPart ? [part] : [])],
    align: ['right', 'left', 'left', ...(hasPart ? (['left'] as const) : [])],
    headRows: 0,
    rows: rows.map((cells) => cells.map((cell) => bindForPrint(toThaiDigits(cell)))),
    fontPt: style.fontPt,
    beforePt: 0,
    ruled: false,
    keepNext: false,
    field,
  };
}

/** "๐๙.๓๐ น." however it was typed: 9:30, 09.30, ๐๙.๓๐ น. */
function clock(time: string | undefined): string {
  const bare = toThaiDigits(time?.trim() ?? '').replace(/\s*(?:น\.?|นาฬิกา)$/u, '');
  const [, hours = '', minutes = ''] = /^([๐-๙]{1,2})[.:]([๐-๙]{2})$/u.exec(bare) ?? [];
  const shown = hours === '' ? bare : `${hours.padStart(2, '๐')}.${minutes}`;
  return shown === '' ? '' : `${shown} น.`;
}

/** Room for the hand, the name, the post where it is given, and what was signed as. */
function signedBy(
  { settings, content }: LetterToPrint,
  font: PageFont,
  name: 'recorder' | 'reviewer',
  as: string,
): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const [person] = listedPeople(content.details[name]);
  if (person === undefined) return [];
  const leftCm = underClosing(style, font);
  const lines = [`(${person.name})`, person.post, as].filter((line) => line !== '');
  return [
    ...signatureRoom(style, style.memoSignatureLines + 1, style.closingBeforePt),
    ...lines.map((line, index) => ({
      ...centredLine(style, 'signature', line, leftCm),
      field: `details.${name}`,
      keepNext: index < lines.length - 1,
    })),
  ];
}
