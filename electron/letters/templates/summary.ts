/** In the page's place for a letter whose paper is the office's own Word file: what was filled in, and where the paper is. */
import type { LetterPreview } from '../../../shared/letter/letter.ts';
import { isAsked, type LetterTemplate } from '../../../shared/letter/template.ts';
import type { PageFont } from '../font-metrics.ts';
import { layOut } from '../layout.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { letterPreview } from '../preview.ts';
import { ordinary, type SheetParagraph } from '../sheet.ts';

export function templateSummary(
  { content, settings }: LetterToPrint,
  template: LetterTemplate,
  font: PageFont,
): LetterPreview {
  const style = settings.pageStyle;
  const line = (text: string, changes: Partial<SheetParagraph> = {}) =>
    ordinary(style, { role: 'body', text, ...changes });
  const blocks = [
    line('นี่คือสรุปคำที่กรอก ไม่ใช่หน้ากระดาษ', { bold: true }),
    line(`แบบของสำนักงาน: ${template.name} เปิดดูหน้ากระดาษจริงด้วยปุ่มส่งออก DOCX`),
    line(`เรื่อง  ${content.subject}`, { beforePt: 12 }),
    line(`เรียน  ${content.addressee}`),
    ...template.fields
      .filter(isAsked)
      .flatMap(({ name }) => [
        line(name, { bold: true, beforePt: 6 }),
        ...(template.values[name] ?? '-')
          .split('\n')
          .map((text) => line(text, { leftCm: 1, firstLineCm: 1 })),
      ]),
  ];
  const sheet = {
    sections: [{ landscape: false, blocks }],
    fixtures: [],
    emblem: null,
    style,
    wholeWords: [],
  };
  return letterPreview(layOut(sheet, font), font, null);
}
