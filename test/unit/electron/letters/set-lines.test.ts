/** What the paper tells the desk: whose words stand where, where the lines of a text end, and on which page. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPageFont } from '../../../../electron/letters/font-metrics.ts';
import { letterPages } from '../../../../electron/letters/letter-docx.ts';
import { letterPreview } from '../../../../electron/letters/preview.ts';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import { type LetterFormName, letterFormNames } from '../../../../shared/letter/forms/form.ts';
import type { BodyBlock, LetterContent } from '../../../../shared/letter/letter.ts';
import { sampleToPrint } from '../../../helpers/form-samples.ts';

const font = openPageFont(join(findProjectRoot(import.meta.url).folder, 'assets'));
const previewOf = (form: LetterFormName, changes: Partial<LetterContent> = {}) =>
  letterPreview(letterPages(sampleToPrint(form, changes), font), font, null);

const plain = { level: 1, sourceParagraph: null } as const;
const paragraph = (text: string): BodyBlock => ({ ...plain, kind: 'paragraph', text });
const item = (text: string): BodyBlock => ({ ...plain, kind: 'item', text });
const longText = 'อำเภอวังหมอกขอให้องค์กรปกครองส่วนท้องถิ่นตรวจแหล่งเก็บน้ำ จำนวน ๑๒ แห่ง ภายในวันที่ ๓๐ พฤศจิกายน ๒๕๖๙ '
  .repeat(6)
  .trim();
const printed = (text: string) => text.replaceAll('\u00a0', ' ');

describe('lines as they were set', () => {
  test('joined again they are the words the clerk wrote, over page ends and without the markers of items', () => {
    const body = [
      paragraph(longText),
      item(longText),
      ...Array.from({ length: 6 }, () => paragraph(longText)),
    ];
    const { pages, setting } = previewOf('external', { body });
    const lines = pages.flatMap((page) => page.lines);
    for (const at of body.keys()) {
      const own = lines.filter(({ field }) => field === `body[${at}]`);
      expect(printed(own.map(({ text }) => text).join(''))).toBe(longText);
      expect(own.length).toBeGreaterThan(4);
    }
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[1]?.lines.length).toBeGreaterThan(0);
    expect(setting).toEqual({ widthMm: 160, landscapeWidthMm: 247, fontPt: 16, firstLineMm: 25 });
  });

  test('a table tells which row opens which page; its repeated head is not counted again', () => {
    const rows = Array.from({ length: 60 }, (_, row) => [`${row}`, 'บ้านทุ่ง']);
    const table: BodyBlock = {
      ...plain,
      kind: 'table',
      text: '',
      table: { widths: [1, 4], align: ['left', 'left'], headRows: 1, rows },
    };
    const pages = previewOf('order', { body: [table], attachments: [] }).pages.map(({ lines }) =>
      lines.map(({ row }) => row),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat()).toEqual(rows.map((_, row) => row).slice(1));
  });
});

describe('a press on the paper', () => {
  test('every text of every form that the clerk wrote says which field it came from', () => {
    for (const form of letterFormNames) {
      const { content } = sampleToPrint(form);
      const texts = previewOf(form).pages.flatMap((page) => page.texts);
      const fields = new Set(texts.flatMap(({ field }) => field ?? []));
      for (const at of content.body.keys()) expect(fields, form).toContain(`body[${at}]`);
      for (const at of content.references.keys()) expect(fields, form).toContain(`references[${at}]`);
      const subject = texts.find(({ text }) => printed(text).includes(content.subject.slice(0, 12)));
      if (subject !== undefined) expect([form, subject.field]).toEqual([form, 'subject']);
    }
  });

  test('an attachment leads to its own title and text, not to the letter’s', () => {
    const attachments = [{ title: 'บัญชีแนบท้าย', landscape: true, body: [paragraph('ตำบลวังหมอก')] }];
    const [page] = previewOf('external', { attachments }).pages.filter(({ landscape }) => landscape);
    const fieldOf = (words: string) => page?.texts.find(({ text }) => text === words)?.field;
    expect(fieldOf('บัญชีแนบท้าย')).toBe('attachments[0].title');
    expect(fieldOf('ตำบลวังหมอก')).toBe('attachments[0].body[0]');
  });
});
