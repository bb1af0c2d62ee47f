/** เรื่อง, คำขึ้นต้น, อ้างถึง, สิ่งที่ส่งมาด้วย: the blocks between the head and the text (form 1, fields 5-8). */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import type { LetterContent } from '../../../shared/letter/letter.ts';
import { salutationFor } from '../../../shared/letter/phrases.ts';
import type { PageStyle } from '../../../shared/office/office.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { textWidthCm } from '../page-style.ts';
import { ordinary, type ParagraphRole, type SheetParagraph } from '../sheet.ts';

export function letterLead({ content, settings }: LetterToPrint): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  return [
    labelled(style, 'subject', 'เรื่อง', content.subject, 'subject'),
    labelled(style, 'salutation', salutationFor(content.addressee).opening, content.addressee, 'addressee'),
    ...content.references.map((text, index) =>
      labelled(style, 'reference', index === 0 ? 'อ้างถึง' : '', text, `references[${index}]`),
    ),
    ...enclosureLines(content, style),
  ];
}

/** A label, and its text hanging beside it. */
export function labelled(
  style: PageStyle,
  role: ParagraphRole,
  label: string,
  text: string,
  field: string,
): SheetParagraph {
  return ordinary(style, {
    role,
    field,
    text: `${label}\t${bindForPrint(text)}`,
    stops: [{ cm: style.hangingCm, align: 'left' }],
    leftCm: style.hangingCm,
    beforePt: style.blockBeforePt,
  });
}

/** Letters that fit beside a text at the right margin; what is longer runs on as text. */
export const longestAtRight = 50;

function enclosureLines(content: LetterContent, style: PageStyle): readonly SheetParagraph[] {
  const isOne = content.enclosures.length === 1;
  const left = isOne ? style.enclosureNumberCm : style.enclosureTextCm;
  const stops = [
    ...(isOne ? [] : [{ cm: style.enclosureNumberCm, align: 'left' } as const]),
    { cm: left, align: 'left' } as const,
    { cm: textWidthCm(style), align: 'right' } as const,
  ];
  return content.enclosures.map(({ text, quantity }, index) => {
    const label = index === 0 ? 'สิ่งที่ส่งมาด้วย' : '';
    const number = isOne ? '' : `\t${toThaiDigits(`${index + 1}.`)}`;
    const words = quantity.trim() === '' ? '' : bindForPrint(`จำนวน ${toThaiDigits(quantity.trim())}`);
    const count = words === '' ? '' : `${words.length > longestAtRight ? ' ' : '\t'}${words}`;
    return ordinary(style, {
      role: 'enclosure',
      field: `enclosures[${index}]`,
      text: `${label}${number}\t${bindForPrint(text)}${count}`,
      stops,
      leftCm: left,
      beforePt: index === 0 ? style.blockBeforePt : 0,
    });
  });
}
