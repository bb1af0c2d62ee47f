/** Tables in letters and on landscape lists: heads on every page, rows whole, cells that wrap, and what Word reads. */
import { describe, expect, test } from 'vitest';
import type { PlacedTable } from '../../../../electron/letters/placed.ts';
import { letterPreview } from '../../../../electron/letters/preview.ts';
import type { SheetPicture } from '../../../../electron/letters/sheet.ts';
import {
  docxParts,
  laidOut,
  pageFont,
  paragraph,
  paragraphTexts,
  table,
} from '../../../helpers/letter-sheets.ts';
import { onePixelPng } from '../../../helpers/one-pixel-png.ts';

const long = 'องค์การบริหารส่วนตำบลทุ่งรวงและเทศบาลตำบลวังหมอก ร่วมกับหมู่บ้านใกล้เคียง';
const head = ['ที่', 'หน่วยงาน', 'วงเงิน (บาท)'];
const rows = (count: number, text = long) =>
  Array.from({ length: count }, (_, index) => [`${index + 1}`, text, '๑๒,๐๐๐']);

function tablesOf(pages: ReturnType<typeof laidOut>['pages']): readonly PlacedTable[] {
  return pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'table'));
}

describe('a table longer than a page', () => {
  const { sheet, pages } = laidOut([paragraph('ตามบัญชีนี้'), table([head, ...rows(40)])]);

  test('repeats its head on every page and gives every row once', () => {
    const placed = tablesOf(pages);
    expect(placed.length).toBeGreaterThan(2);
    expect(placed.map((part) => part.head.map((row) => row.cells.map(({ text }) => text)))).toEqual(
      placed.map(() => [head]),
    );
    const first = placed.flatMap((part) => part.rows.map((row) => row.cells[0]?.text));
    expect(first).toEqual(Array.from({ length: 40 }, (_, index) => `${index + 1}`));
  });

  test('leaves no page longer than the sheet, wrapped cells counted', () => {
    for (const part of tablesOf(pages)) {
      const height = [...part.head, ...part.rows].reduce((sum, row) => sum + row.height, 0);
      expect(part.top + height).toBeLessThan(29.7 - 2);
      expect(part.rows.every(({ cells }) => (cells[1]?.lines.length ?? 0) === 2)).toBe(true);
    }
  });

  test('is left with the first words of the next row, number first', () => {
    const next = tablesOf(pages)[1]?.rows[0]?.cells.map(({ text }) => text) ?? [];
    expect(pages[0]?.continuation).toBe(`/${next[0]} องค์การบริหาร...`);
    expect(pages.at(-1)?.continuation).toBeNull();
  });

  test('is drawn ruled: columns at their widths, every word inside its cell', () => {
    const [page] = letterPreview({ sheet, pages }, pageFont, null).pages;
    const upright = page?.rules.filter(({ x1, x2 }) => x1 === x2).map(({ x1 }) => x1);
    expect(upright).toEqual([30, 45, 125, 190]);
    const across = page?.rules.filter(({ y1, y2 }) => y1 === y2) ?? [];
    expect(across).toHaveLength(1 + 1 + (tablesOf(pages)[0]?.rows.length ?? 0));
    const amount = page?.texts.find(({ text }) => text === '๑๒,๐๐๐');
    const end = (amount?.x ?? 0) + pageFont.width('๑๒,๐๐๐', 16) * 10;
    expect(end).toBeCloseTo(188.5, 0);
  });

  test('stands in the DOCX with fixed columns, marked heads and whole rows, a table a page', async () => {
    const { 'word/document.xml': body = '' } = await docxParts([{ sheet, pages }]);
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(pages.length);
    for (const one of tables) {
      expect(one).toContain('<w:tblLayout w:type="fixed"/>');
      expect(one).toContain('<w:gridCol w:w="850"/><w:gridCol w:w="4535"/><w:gridCol w:w="3685"/>');
      expect(one.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(one.match(/<w:cantSplit\/>/g)).toHaveLength((one.match(/<w:tr>/g) ?? []).length);
      expect(one).toContain('<w:insideH w:val="single"');
    }
  });

  test('is one table with marked heads where the words may flow', async () => {
    const { 'word/document.xml': body = '' } = await docxParts([{ sheet, pages }], { purpose: 'to-edit' });
    expect(body.match(/<w:tbl>/g)).toHaveLength(1);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:tr>/g)).toHaveLength(41);
    expect(paragraphTexts(body)).toContain(long);
  });
});

test('a row that no page could hold is parted by lines and loses none of them', async () => {
  const words = Array.from({ length: 900 }, (_, index) => `คำที่${index}`);
  const { sheet, pages } = laidOut([
    paragraph('หัวเรื่อง', { keepNext: true }),
    table([head, ['๑', words.join(' '), '๕']]),
  ]);
  expect(pages.length).toBeGreaterThan(2);
  expect(tablesOf(pages).every(({ rows: parts }) => parts.length === 1)).toBe(true);
  const { 'word/document.xml': body = '' } = await docxParts([{ sheet, pages }]);
  const printed = paragraphTexts(body)
    .filter((text) => text.includes('คำที่'))
    .join('')
    .replaceAll(' ', '');
  expect(printed).toBe(words.join(''));
  // the page of the heading holds the row's beginning too
  expect(pages[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
});

test('two tables one after another stay two, and a page may end with one', async () => {
  const { 'word/document.xml': body = '' } = await docxParts([
    laidOut([table([head, ...rows(2)]), table([head, ...rows(2)])]),
  ]);
  expect(body).not.toContain('</w:tbl><w:tbl>');
  expect(body).not.toContain('</w:tbl><w:sectPr>');
  expect(body.match(/<w:tbl>/g)).toHaveLength(2);
});

test('a table of heads alone, of nothing, or without ruling harms no letter', async () => {
  const only = laidOut([
    table([head]),
    table([], { columnsCm: [4] }),
    table([['ก']], { ruled: false, columnsCm: [4] }),
  ]);
  expect(only.pages).toHaveLength(1);
  for (const purpose of ['final', 'to-edit'] as const) {
    const { 'word/document.xml': body = '' } = await docxParts([only], { purpose });
    expect(body.match(/<w:tbl>/g)).toHaveLength(2);
    expect(body).not.toContain('</w:tblGrid></w:tbl>');
  }
});

describe('a landscape attachment', () => {
  const attachment = { landscape: true, blocks: [table([head, ...rows(30)], { columnsCm: [2, 14, 8.7] })] };
  const letter = laidOut([], {
    sections: [{ landscape: false, blocks: [paragraph('ตามบัญชีแนบท้าย')] }, attachment],
  });

  test('has pages wider than high, numbered on from the letter, without a word on the letter’s own last page', () => {
    const { pages } = letterPreview(letter, pageFont, null);
    expect(pages.map(({ landscape }) => landscape)).toEqual([false, ...pages.slice(1).map(() => true)]);
    expect(letter.pages[0]?.continuation).toBeNull();
    expect(letter.pages[1]?.continuation).toMatch(/^\/\d+ องค์การ/);
    expect(pages[2]?.texts[0]?.text).toBe('- ๓ -');
    for (const page of pages.slice(1))
      for (const { y } of [...page.texts, ...page.rules.map(({ y2 }) => ({ y: y2 }))])
        expect(y).toBeLessThan(205);
  });

  test('is landscape in the DOCX, and its numbers count on', async () => {
    const { 'word/document.xml': body = '' } = await docxParts([letter], { purpose: 'to-edit' });
    expect(body.match(/<w:pgSz [^>]*>/g)).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    ]);
    expect(body).not.toContain('w:start=');
  });
});

test('a picture stands in the middle, no larger than the page, its caption with it', async () => {
  const picture: SheetPicture = {
    ...{
      kind: 'picture',
      fileId: 'map',
      widthCm: 40,
      heightCm: 20,
      beforePt: 6,
      keepNext: false,
      field: null,
    },
  };
  const filler = Array.from({ length: 26 }, () => paragraph('บรรทัด'));
  const letter = laidOut([
    ...filler,
    paragraph('ภาพที่ ๑ แผนที่', { keepNext: true }),
    picture,
    paragraph('ต่อไป'),
  ]);
  expect(letter.pages[0]?.continuation).toBe('/ภาพที่ ๑...');
  const page = letterPreview(letter, pageFont, null).pages[1];
  expect(page?.pictures).toEqual([expect.objectContaining({ x: 30, width: 160, height: 80, fileId: 'map' })]);
  const files = await docxParts([letter], { pictures: new Map([['map', onePixelPng()]]) });
  const media = Object.keys(files).filter((name) => name.startsWith('word/media/'));
  expect(media.map((name) => files[name]?.includes('PNG'))).toEqual([true]);
  expect(files['word/document.xml']).toContain('<wp:extent cx="5760000" cy="2880000"/>');
  // the vault has lost it: its room stays
  expect((await docxParts([letter]))['word/document.xml']).toContain('w:line="4535" w:lineRule="exact"');
});
