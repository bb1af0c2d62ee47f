/** Lines, pages and the preview: what stays together, what fits, and where it stands on the sheet. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPageFont } from '../../../../electron/letters/font-metrics.ts';
import { letterPages } from '../../../../electron/letters/letter-docx.ts';
import type { LetterToPrint } from '../../../../electron/letters/letter-to-print.ts';
import { pieces } from '../../../../electron/letters/line-breaks.ts';
import { numberSheet } from '../../../../electron/letters/number-sheet.ts';
import { letterPreview } from '../../../../electron/letters/preview.ts';
import { previewHtml } from '../../../../electron/letters/preview-html.ts';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import {
  districtChief,
  lettersToLookAt,
  officeSettings,
  prefix,
  shortLetter,
} from '../../../helpers/letter-samples.ts';
import { onePixelPng } from '../../../helpers/one-pixel-png.ts';

const assets = join(findProjectRoot(import.meta.url).folder, 'assets');
const font = openPageFont(assets);

const letter = (content: LetterContent): LetterToPrint => ({
  content,
  number: 'ธบ ๐๐๒๓.๙/ว ๑๘๓๗',
  settings: officeSettings,
  prefix,
  signatory: districtChief,
});
const pagesOf = (content: LetterContent) =>
  letterPages(letter(content), font).pages.map((page) => ({
    ...page,
    paragraphs: page.blocks.filter((block) => block.kind === 'paragraph'),
  }));
const previewOf = (content: LetterContent) =>
  letterPreview(letterPages(letter(content), font), font, { fileId: 'garuda', aspect: 0.9 });

describe('line ends', () => {
  test('marks above and below have no width, so a word is as wide as its letters', () => {
    expect(font.width('ที่', 16)).toBeCloseTo(font.width('ท', 16), 5);
    expect(font.width('กก', 16)).toBeCloseTo(2 * font.width('ก', 16), 5);
    expect(font.width('ก', 32)).toBeCloseTo(2 * font.width('ก', 16), 5);
  });

  test('อำนาจ, ท้องถิ่น and the office’s own names are never cut, whatever the dictionary says', () => {
    const text = 'คณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่นอำเภอวังหมอก';
    const cut = pieces(text, ['วังหมอก']).map((piece) => piece.text);
    expect(cut.join('')).toBe(text);
    for (const whole of ['อำนาจ', 'ท้องถิ่น', 'วังหมอก'])
      expect(cut.some((part) => part.includes(whole))).toBe(true);
  });

  test('a link parts at its hyphens and question mark, as LibreOffice parts it, never at a stroke', () => {
    const cut = (text: string) => pieces(text, []).map((piece) => piece.text);
    expect(cut('www.example.go.th/form-2569/a-b?x=1')).toEqual([
      'www.example.go.th/form-',
      '2569/a-',
      'b?',
      'x=1',
    ]);
    expect(cut('และ/หรือ')).toEqual(['และ/หรือ']);
    expect(cut('๑๒-๑๓')).toEqual(['๑๒-๑๓']);
    expect(cut('(ก)(ข)')).toEqual(['(ก)', '(ข)']);
  });

  test('no piece begins with ๆ, ฯ, a closing bracket or a mark', () => {
    const text = 'อื่น ๆ และพื้นที่ต่างๆ ของกรุงเทพฯ (นครหลวง) ปี ๒๕๖๙';
    for (const { text: part } of pieces(text, []))
      expect(part).not.toMatch(/^[ๆฯ)\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/u);
  });
});

describe('pages', () => {
  test('every word of the letter stands on exactly one line', () => {
    for (const content of Object.values(lettersToLookAt)) {
      const printed = pagesOf(content)
        .flatMap((page) =>
          page.paragraphs.filter(({ paragraph }) => paragraph.field?.startsWith('body[') === true),
        )
        .flatMap(({ lines }) => lines.flatMap((line) => line.spans.map((span) => span.text)))
        .join('');
      const bare = (text: string) => text.replace(/[\s\u00a0]/g, '');
      for (const { text } of content.body) expect(bare(printed)).toContain(bare(text));
    }
  });

  test('no line passes the right margin, no page its lower one', () => {
    for (const content of Object.values(lettersToLookAt))
      for (const page of pagesOf(content))
        for (const { lines, top } of page.paragraphs) {
          for (const span of lines.flatMap((line) => line.spans))
            expect(span.x + span.width).toBeLessThan(16.01);
          const height = lines.reduce((sum, line) => sum + line.height, 0);
          expect(top + height).toBeLessThan(29.7 - 2);
        }
  });

  test('an address longer than a line is cut inside the margin and stays whole', () => {
    const link = `https://example.go.th/${'a1b2c3d4e5'.repeat(14)}`;
    const body = [
      { kind: 'paragraph', text: `ลงทะเบียนที่ ${link} ก่อนวันประชุม`, level: 1, sourceParagraph: null } as const,
    ];
    const lines = pagesOf({ ...shortLetter, body })
      .flatMap((page) => page.paragraphs.filter(({ paragraph }) => paragraph.field === 'body[0]'))
      .flatMap((placed) => placed.lines);
    for (const span of lines.flatMap(({ spans }) => spans)) expect(span.x + span.width).toBeLessThan(16.01);
    expect(lines.map(({ spans }) => spans.map(({ text }) => text).join('')).join('')).toContain(link);
    expect(lines.length).toBeGreaterThan(3);
  });

  test('the closing never stands alone: at least two lines of text come before it', () => {
    // growing line by line, the letter passes over the page's end at every place
    for (let words = 1; words <= 60; words += 1) {
      const text = 'องค์กรปกครองส่วนท้องถิ่นดำเนินการตามแผนป้องกันภัยแล้ง '.repeat(words);
      const body = [
        ...shortLetter.body,
        { kind: 'paragraph', text, level: 1, sourceParagraph: null } as const,
      ];
      const pages = pagesOf({ ...shortLetter, body });
      if (pages.length === 1) continue;
      const last = pages.at(-1)?.paragraphs ?? [];
      const purpose = last.findIndex(({ paragraph }) => paragraph.role === 'closing-purpose');
      const before = last.slice(0, purpose).reduce((sum, { lines }) => sum + lines.length, 0);
      expect(purpose, `${words} words`).toBeGreaterThan(0);
      expect(before + 1, `${words} words`).toBeGreaterThanOrEqual(2);
      const owner = last.map(({ paragraph }) => paragraph.role);
      expect(owner).toContain('owner');
    }
  });

  test('a paragraph is cut with two lines at least on either side', () => {
    for (let words = 1; words <= 80; words += 1) {
      const text = 'องค์กรปกครองส่วนท้องถิ่นดำเนินการตามแผนป้องกันภัยแล้ง '.repeat(words);
      const paragraph = { kind: 'paragraph', text, level: 1, sourceParagraph: null } as const;
      for (const page of pagesOf({ ...shortLetter, body: [paragraph, paragraph] })) {
        const first = page.paragraphs[0];
        const last = page.paragraphs.at(-1);
        if (first?.isContinued === true) expect(first.lines.length).toBeGreaterThanOrEqual(2);
        if (last?.paragraph.role === 'body' && last.lines.at(-1)?.isLast === false)
          expect(last.lines.length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test('a letter that fits with less room above the owner office stays on one page', () => {
    const rooms = pagesOf(shortLetter)[0]?.paragraphs.filter(
      ({ paragraph }) => paragraph.role === 'owner-room',
    );
    expect(pagesOf(shortLetter)).toHaveLength(1);
    expect(rooms).toHaveLength(2);
  });
});

describe('preview', () => {
  test('places number, date, closing and Garuda where the sheet has them', () => {
    const [page] = previewOf(shortLetter).pages;
    const at = (text: string) => page?.texts.find((placed) => placed.text.replaceAll('\u00a0', ' ') === text);
    expect(at('ที่ ธบ ๐๐๒๓.๙/ว ๑๘๓๗')?.x).toBe(30);
    expect(at('๒๓ พฤศจิกายน ๒๕๖๙')?.x).toBe(105);
    expect(at('ขอแสดงความนับถือ')?.x).toBe(105);
    expect(at('ด่วนที่สุด')).toMatchObject({ colour: 'red', bold: true, fontPt: 32 });
    expect(page?.pictures).toEqual([
      { x: 91.5, y: 15, width: 27, height: 30, fileId: 'garuda', field: null },
    ]);
    const right = at('ถนนริมธาร ธบ ๙๙๑๒๐');
    expect((right?.x ?? 0) + font.width('ถนนริมธาร ธบ ๙๙๑๒๐', 16) * 10).toBeCloseTo(190, 1);
  });

  test('name and post stand under the middle of the closing', () => {
    const [page] = previewOf(shortLetter).pages;
    const middle = (text: string) => {
      const placed = page?.texts.find((one) => one.text === text);
      return (placed?.x ?? 0) + (font.width(text, 16) * 10) / 2;
    };
    expect(middle('(นายธีรภพ ศรีวังทอง)')).toBeCloseTo(middle('ขอแสดงความนับถือ'), 1);
    expect(middle('นายอำเภอวังหมอก')).toBeCloseTo(middle('ขอแสดงความนับถือ'), 1);
  });

  test('lines of the text reach the margin, the last of a paragraph does not, and each knows its paragraph', () => {
    const [page] = previewOf(shortLetter).pages;
    const first = page?.texts.filter(({ field }) => field === 'body[0]') ?? [];
    expect(first.map(({ x, width }) => (width === null ? null : Math.round(x + width)))).toEqual([
      190,
      190,
      190,
      190,
      null,
    ]);
  });

  test('page two bears its number, page one the words that open it', () => {
    const pages = previewOf(lettersToLookAt['two-pages-with-items'] as LetterContent).pages;
    expect(pages[0]?.texts.at(-1)?.text).toBe('/๔. ประชาสัมพันธ์...');
    expect(pages[1]?.texts[0]?.text).toBe('- ๒ -');
  });

  test('as HTML it holds everything itself and loads nothing', async () => {
    const html = await previewHtml({
      preview: previewOf({ ...shortLetter, subject: 'ก <b>& "ข"' }),
      font,
      assets,
      pictures: new Map([['garuda', onePixelPng()]]),
      title: 'หนังสือ',
    });
    expect(html).not.toMatch(/(?:src|href)="?(?!data:)https?:/);
    expect(html.match(/url\((?!data:font)/g)).toBeNull();
    expect(html).toContain('ก &#60;b&#62;&#38; &#34;ข&#34;');
    expect(html.match(/<section>/g)).toHaveLength(1);
  });
});

describe('the sheet that adds number and date to the signed original', () => {
  test('holds the running number and the date alone, at the places of the letter', () => {
    const whole = previewOf(shortLetter).pages[0]?.texts ?? [];
    const sheet = numberSheet(letter(shortLetter), font);
    expect(sheet.pages).toHaveLength(1);
    const [number, date, ...rest] = sheet.pages[0]?.texts ?? [];
    expect(rest).toEqual([]);
    expect(number?.text.trim()).toBe('๑๘๓๗');
    expect(date).toEqual(whole.find(({ text }) => text === '๒๓\u00a0พฤศจิกายน\u00a0๒๕๖๙'));
    const printed = whole.find(({ text }) => text.endsWith('๑๘๓๗'));
    const end = (text: typeof number) => (text?.x ?? 0) + font.width(text?.text ?? '', 16) * 10;
    expect(end(number)).toBeCloseTo(end(printed), 1);
    expect(number?.y).toBe(printed?.y);
  });
});
