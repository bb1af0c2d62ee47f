/** Type and places beyond plain lines: labels of other sizes, dotted lines, fixed heights, marks on every page, seals. */
import { describe, expect, test } from 'vitest';
import { lineHeightCm } from '../../../../electron/letters/lines.ts';
import { letterPreview } from '../../../../electron/letters/preview.ts';
import type { SheetFixture } from '../../../../electron/letters/sheet.ts';
import { docxParts, laidOut, pageFont, paragraph, paragraphTexts } from '../../../helpers/letter-sheets.ts';

const preview = (letter: ReturnType<typeof laidOut>) => letterPreview(letter, pageFont, null).pages;

describe('a memo’s head line', () => {
  const line = paragraph('ส่วนราชการ\u00a0 อำเภอวังหมอก\t', {
    marks: [{ start: 0, end: 10, fontPt: 20, bold: true }],
    stops: [{ cm: 16, align: 'right', leader: 'dots' }],
  });
  const letter = laidOut([line, paragraph('ถัดไป')]);
  const page = preview(letter)[0];

  test('stands on one baseline, as high as its largest type', () => {
    const [label, words, next] = page?.texts ?? [];
    expect([label?.fontPt, label?.bold, words?.fontPt, words?.bold]).toEqual([20, true, 16, false]);
    expect(words?.y).toBe(label?.y);
    expect(words?.x).toBeCloseTo(30 + pageFont.width('ส่วนราชการ', 20, true) * 10, 1);
    const [first, second] = letter.pages[0]?.blocks ?? [];
    expect((second?.top ?? 0) - (first?.top ?? 0)).toBeCloseTo(lineHeightCm(20), 5);
    expect(next?.y).toBeGreaterThan(words?.y ?? 99);
  });

  test('runs in dots from its last word to the right margin', () => {
    const [dots] = page?.rules ?? [];
    expect(dots).toMatchObject({ x2: 190, isDotted: true });
    expect(dots?.x1).toBeCloseTo((page?.texts[1]?.x ?? 0) + pageFont.width('\u00a0 อำเภอวังหมอก', 16) * 10, 0);
  });

  test('keeps all that in the DOCX', async () => {
    const { 'word/document.xml': body = '' } = await docxParts([letter]);
    expect(body).toContain('<w:tab w:val="right" w:pos="9071" w:leader="dot"/>');
    expect(body).toMatch(
      /<w:b\/><w:bCs\/><w:sz w:val="40"\/><w:szCs w:val="40"\/><\/w:rPr><w:t [^>]*>ส่วนราชการ<\/w:t>/,
    );
    expect(body).toContain('<w:tab/></w:r>');
  });
});

test('a line of fixed height is as high as said, in the preview and in the DOCX', async () => {
  const letter = laidOut([paragraph('บันทึกข้อความ', { fontPt: 29, exactPt: 35 }), paragraph('ก')]);
  const [first, second] = letter.pages[0]?.blocks ?? [];
  expect((second?.top ?? 0) - (first?.top ?? 0)).toBeCloseTo((35 / 72) * 2.54, 5);
  expect((await docxParts([letter]))['word/document.xml']).toContain('w:line="700" w:lineRule="exact"');
});

test('words at the right or in the middle end and stand there', () => {
  const [page] = preview(
    laidOut([paragraph('ขวา', { align: 'right' }), paragraph('กลาง', { align: 'centre' })]),
  );
  const [right, middle] = page?.texts ?? [];
  expect((right?.x ?? 0) + pageFont.width('ขวา', 16) * 10).toBeCloseTo(190, 1);
  expect((middle?.x ?? 0) + pageFont.width('กลาง', 16) * 5).toBeCloseTo(110, 1);
});

describe('marks at fixed places', () => {
  const mark = (on: 'first' | 'last' | 'all', text: string): SheetFixture => ({
    ...{ kind: 'text', on, x: 10.5, y: 1.2, align: 'centre', text, fontPt: 32, bold: true, colour: 'red' },
  });
  const seal: SheetFixture = {
    ...{ kind: 'circle', on: 'last', from: 'signature-room', x: 12, y: 1, radius: 2.25, colour: 'red' },
  };
  const blocks = [
    ...Array.from({ length: 50 }, (_, index) => paragraph(`บรรทัดที่ ${index}`)),
    paragraph('', { role: 'signature-room', keepNext: true }),
    paragraph('(นายธีรภพ ศรีวังทอง)', { role: 'signature' }),
  ];
  const letter = laidOut([], {
    sections: [
      { landscape: false, blocks },
      { landscape: true, blocks: [paragraph('แนบท้าย')] },
    ],
    fixtures: [mark('all', 'ลับ'), mark('first', 'สำเนา'), mark('last', 'ผู้ร่าง'), seal],
  });

  test('stand on the pages they belong to: the last of the letter is not the last of its lists', () => {
    const pages = preview(letter).map(({ texts }) => texts.map(({ text }) => text));
    expect(pages.map((texts) => texts.filter((text) => ['ลับ', 'สำเนา', 'ผู้ร่าง'].includes(text)))).toEqual([
      ['ลับ', 'สำเนา'],
      ['ลับ', 'ผู้ร่าง'],
      ['ลับ'],
    ]);
    const middle = preview(letter).map((page) => page.texts.find(({ text }) => text === 'ลับ')?.x ?? 0);
    expect((middle[2] ?? 0) - (middle[0] ?? 0)).toBeCloseTo((297 - 210) / 2, 1);
  });

  test('a seal hangs on the paragraph it belongs to', () => {
    const [circle] = preview(letter)[1]?.circles ?? [];
    const top = letter.pages[1]?.blocks.find(
      (block) => block.kind === 'paragraph' && block.paragraph.role === 'signature-room',
    )?.top;
    expect(circle).toEqual({ x: 120, y: (1 + (top ?? 0)) * 10, radius: 22.5, colour: 'red' });
  });

  test('are in the headers of their pages, placed by the sheet, the seal a picture of 4.5 cm', async () => {
    const files = await docxParts([letter]);
    const headers = Object.keys(files).filter((name) => /^word\/header\d+\.xml$/.test(name));
    const framed = headers.filter((name) => files[name]?.includes('<w:framePr'));
    expect(framed.length).toBeGreaterThanOrEqual(3);
    const withSeal = headers.find((name) => files[name]?.includes('<wp:anchor')) ?? '';
    expect(files[withSeal]).toContain('ผู้ร่าง');
    const [, width] = /<wp:extent cx="(\d+)"/.exec(files[withSeal] ?? '') ?? [];
    expect(Number(width) / 360_000).toBeCloseTo(4.5, 0);
    const relations = files[`word/_rels/${withSeal.slice(5)}.rels`] ?? '';
    const [, target = ''] = /Target="([^"]+)"/.exec(relations) ?? [];
    expect(files[`word/${target}`]).toContain('PNG');
  });

  test('follow the text where the clerk goes on writing', async () => {
    const { 'word/document.xml': body = '' } = await docxParts([letter], { purpose: 'to-edit' });
    const texts = paragraphTexts(body);
    expect(texts.indexOf('ผู้ร่าง')).toBe(texts.indexOf('(นายธีรภพ ศรีวังทอง)') - 1);
    expect(body.indexOf('<wp:anchor')).toBeLessThan(body.indexOf('(นายธีรภพ'));
    expect(body.indexOf('<wp:anchor')).toBeGreaterThan(body.indexOf('บรรทัดที่ 49'));
  });
});
