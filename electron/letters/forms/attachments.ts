/** Pages that follow a letter: each attachment its own section, upright or landscape, its title in the middle. */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { ordinary, type SheetSection } from '../sheet.ts';
import { bodyBlocks } from './body.ts';

export function attachmentSections({ content, settings }: LetterToPrint): readonly SheetSection[] {
  const style = settings.pageStyle;
  return content.attachments.map(({ title, landscape, body }, index) => ({
    landscape,
    blocks: [
      ...title
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) =>
          ordinary(style, {
            ...{ role: 'title', text: bindForPrint(line), bold: true, align: 'centre', keepNext: true },
            field: `attachments[${index}].title`,
          }),
        ),
      ...bodyBlocks(body, style, { landscape, keepLast: false, name: `attachments[${index}].body` }),
    ],
  }));
}
