/** Forms that open with centred lines under the Garuda: orders, rules, announcements, communiqués (forms 4 to 9). */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import type { PageStyle } from '../../../shared/office/office.ts';
import { buddhistYear, formatThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { ordinary, type ParagraphRole, type SheetBlock, type SheetParagraph } from '../sheet.ts';
import { centredOnSheet } from './body.ts';
import { signature, signatureRoom } from './closing.ts';

export type TitleLine = { readonly text: string; readonly role?: ParagraphRole; readonly field: string };

/** Below the Garuda's feet, which reach 4.5 cm. Empty lines are left out. The number comes bound, with its gap. */
export function titleLines(lines: readonly TitleLine[], style: PageStyle): readonly SheetParagraph[] {
  const first = Math.max(0, ((style.titleTopCm - style.marginTopCm) / 2.54) * 72);
  return lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, role = 'title', field }, index) =>
      ordinary(style, {
        ...centredOnSheet(style),
        role,
        field,
        text: role === 'number' ? text : bindForPrint(text),
        bold: true,
        beforePt: index === 0 ? first : 0,
        keepNext: true,
      }),
    );
}

/** "เรื่อง …", "ว่าด้วย…"; without the word twice when the writer typed it. */
export function subjectLine(label: 'เรื่อง' | 'ว่าด้วย', subject: string): TitleLine {
  const bare = subject.trim();
  const gap = label === 'เรื่อง' ? ' ' : '';
  const text = bare === '' || bare.startsWith(label) ? bare : `${label}${gap}${bare}`;
  return { text, role: 'subject', field: 'subject' };
}

/** "ฉบับที่ ๒" for "2", "๒" or the words themselves; empty for none. */
export function editionOf({ content }: LetterToPrint): string {
  const edition = toThaiDigits(content.details.edition?.trim() ?? '');
  return edition === '' || edition.startsWith('ฉบับ') ? edition : `ฉบับที่ ${edition}`;
}

/** พ.ศ. of a rule: as given, else of its date; empty while neither is known. */
export function yearOf({ content }: LetterToPrint): string {
  const given = toThaiDigits(content.details.year?.trim().replace(/^พ\.?ศ\.?\s*/u, '') ?? '');
  const year = given !== '' ? given : content.date === null ? '' : toThaiDigits(buddhistYear(content.date));
  return year === '' ? '' : `พ.ศ. ${year}`;
}

/** "สั่ง ณ วันที่ ๒๗ มีนาคม พ.ศ. ๒๕๖๗"; room for day and month while the date is not known. */
export function dateOfIssue({ content, settings }: LetterToPrint, words: string): SheetParagraph {
  const style = settings.pageStyle;
  const blank = '\u00a0'.repeat(30);
  const date =
    content.date === null
      ? `${blank}พ.ศ.${'\u00a0'.repeat(8)}`
      : formatThaiDate(content.date).replace(/ (?=[๐-๙]{4}$)/u, ' พ.ศ. ');
  return ordinary(style, {
    role: 'date',
    field: 'date',
    text: `${words} ณ วันที่ ${content.date === null ? date : bindForPrint(date)}`.replaceAll(' ', '\u00a0'),
    firstLineCm: style.dateLineCm,
    leftCm: style.dateLineCm,
    beforePt: style.closingBeforePt,
    keepNext: true,
  });
}

/** Date, the hand's room, name and post. */
export function signedFoot(letter: LetterToPrint, font: PageFont, words: string): readonly SheetBlock[] {
  const style = letter.settings.pageStyle;
  return [
    dateOfIssue(letter, words),
    ...signatureRoom(style, style.signatureLines),
    ...signature(letter, font, false),
  ];
}
