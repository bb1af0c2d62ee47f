/** The owner office and how to reach it, and what an office adds below: contact, copies, slogan (form 1, fields 13-18). */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { ordinary, type SheetParagraph } from '../sheet.ts';

export function letterOwner({ settings, prefix, content }: LetterToPrint): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const of = (field: string | null, texts: readonly string[]) => texts.map((text) => ({ field, text }));
  const email = prefix.email.trim();
  const lines = [
    ...of(null, prefix.ownerOffice.split('\n')),
    ...of(null, [phoneLine(prefix.phone), email === '' ? '' : `ไปรษณีย์อิเล็กทรอนิกส์ ${email}`]),
    ...of('details.contact', linesOf(content.details.contact)),
    ...of('details.copies', copies(linesOf(content.details.copies))),
    ...of('details.slogan', linesOf(content.details.slogan)),
  ].filter(({ text }) => text.trim() !== '');
  if (lines.length === 0) return [];
  return [
    ...Array.from({ length: style.ownerRoomLines }, () =>
      ordinary(style, { role: 'owner-room', text: '', keepNext: true }),
    ),
    ...lines.map(({ field, text }, index) =>
      ordinary(style, {
        role: 'owner',
        text: bindForPrint(text),
        field,
        keepNext: index < lines.length - 1,
      }),
    ),
  ];
}

/** "โทร. ๐ ๕๕๐๐ ๐๑๒๓", however the office typed it; empty without a number. */
export function phoneLine(phone: string): string {
  const number = phone.trim().replace(/^โทร\.?\s*/u, '');
  return number === '' ? '' : `โทร. ${toThaiDigits(number)}`;
}

function copies(receivers: readonly string[]): readonly string[] {
  const [only, ...others] = receivers.map((line) => line.replace(/^\s*สำเนาส่ง\s*/u, ''));
  if (only === undefined) return [];
  return others.length === 0
    ? [`สำเนาส่ง ${only}`]
    : ['สำเนาส่ง', ...[only, ...others].map((line) => `- ${line}`)];
}

export function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').filter((line) => line.trim() !== '');
}
