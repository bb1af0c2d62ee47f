/** Whatever a clerk types or pastes into any form, the letter still opens and stays on its paper. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPageFont } from '../../../../electron/letters/font-metrics.ts';
import { letterDocx, letterPages } from '../../../../electron/letters/letter-docx.ts';
import { letterPreview } from '../../../../electron/letters/preview.ts';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import { letterFormNames } from '../../../../shared/letter/forms/form.ts';
import { formOf } from '../../../../shared/letter/forms/index.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import { docxParts, textsOf } from '../../../helpers/docx-text.ts';
import { sampleToPrint } from '../../../helpers/form-samples.ts';

const font = openPageFont(join(findProjectRoot(import.meta.url).folder, 'assets'));
const pictures = { garuda: null, own: new Map<string, Uint8Array>() };

/** Every text that the form asks for, set to `words`. */
function filledWith(name: (typeof letterFormNames)[number], words: string): Partial<LetterContent> {
  const details = formOf(name).fields.flatMap((field) =>
    field.kind === 'detail' && field.input !== 'yes-no' ? [[field.name, words] as const] : [],
  );
  return {
    subject: words,
    addressee: words,
    references: [words],
    enclosures: [{ text: words, quantity: words }],
    body: (['paragraph', 'item', 'heading'] as const).map((kind) => ({
      kind,
      text: words,
      level: 1,
      sourceParagraph: null,
    })),
    closingPurpose: words,
    details: Object.fromEntries(details),
    attachments: [{ title: words, landscape: true, body: [] }],
  };
}

test('control codes, lone surrogates, markup, tabs and invisible characters never reach any form’s file', async () => {
  const hostile = 'ก\u0000ข\u000bค\ud800ง\tจ\nฉ <&> "ช" \u200bซ\ufeff';
  for (const name of letterFormNames) {
    const { bytes } = await letterDocx(sampleToPrint(name, filledWith(name, hostile)), font, pictures);
    const parts = Object.entries(docxParts(bytes));
    for (const [part, xml] of parts) {
      const codes = xml.replaceAll('\n', '').match(/[\p{Cc}\u200b\ufeff]/gu)?.length ?? 0;
      expect([name, part, codes, xml.isWellFormed()]).toEqual([name, part, 0, true]);
    }
    expect(parts.find(([part]) => part === 'word/document.xml')?.[1]).toContain('&lt;&amp;&gt;');
  }
});

test('emoji, Arabic and words without end keep every letter and stay between the edges of the sheet', async () => {
  const words = `${'ยาว'.repeat(400)} 👩‍👩‍👧 مرحبا ${'x'.repeat(300)}`;
  for (const name of letterFormNames) {
    const letter = sampleToPrint(name, filledWith(name, words));
    const preview = letterPreview(letterPages(letter, font), font, null);
    for (const page of preview.pages) {
      const [width, height] = page.landscape ? [297, 210] : [210, 297];
      for (const text of page.texts) {
        const right = text.x + font.width(text.text, text.fontPt, text.bold) * 10;
        expect([name, text.x >= 0, right <= width, text.y <= height]).toEqual([name, true, true, true]);
      }
    }
    const { bytes } = await letterDocx(letter, font, pictures);
    const written = textsOf(docxParts(bytes)['word/document.xml'] ?? '').join('');
    expect(written).toContain('👩');
    expect(written.match(/x/g)?.length).toBeGreaterThanOrEqual(900);
  }
});

test('a subject of five thousand characters is laid out on as many pages as it needs', () => {
  const subject = 'การประชุมชี้แจงแนวทาง '.repeat(230);
  for (const name of letterFormNames) {
    const { pages } = letterPages(sampleToPrint(name, { subject, attachments: [] }), font);
    expect(pages.length).toBeLessThan(6);
    for (const page of pages) expect(page.blocks.length).toBeGreaterThan(0);
  }
});
