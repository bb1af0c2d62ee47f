/** คำต่อเนื่อง at the foot of every page that is left, wherever the page ends, and where pages may end at all. */
import { describe, expect, test } from 'vitest';
import { letterPages } from '../../../../electron/letters/letter-docx.ts';
import type { PlacedBlock } from '../../../../electron/letters/placed.ts';
import type { BodyBlock } from '../../../../shared/letter/letter.ts';
import { seededRandom } from '../../../bench/harness.ts';
import {
  districtChief,
  lettersToLookAt,
  officeSettings,
  prefix,
  shortLetter,
} from '../../../helpers/letter-samples.ts';
import { docxParts, laidOut, pageFont, paragraph, paragraphTexts } from '../../../helpers/letter-sheets.ts';

const sentence = 'ให้องค์กรปกครองส่วนท้องถิ่นดำเนินการตามแผนป้องกันและบรรเทาภัยแล้งระดับตำบลโดยเคร่งครัด ';
const line = (index: number) => paragraph(`บรรทัดที่ ${index}`);
const bare = (text: string) => text.replace(/[\s\u00a0]/g, '');

function lettersOf(body: readonly BodyBlock[], form: 'external' | 'order' = 'external') {
  return letterPages(
    {
      ...{ number: 'ธบ ๐๐๒๓.๙/ว ๑๘๓๗', settings: officeSettings, prefix, signatory: districtChief },
      content: { ...shortLetter, urgency: null, form, body },
    },
    pageFont,
  );
}

/** What a reader meets first on a page, table heads left out. */
function openingOf(blocks: readonly PlacedBlock[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph')
        return block.lines.map(({ start, end }) => block.paragraph.text.slice(start, end));
      return block.kind === 'table'
        ? block.rows.map((row) => row.cells.map(({ text }) => text).join(' '))
        : [];
    })
    .join(' ');
}

describe('the words at a page’s foot', () => {
  test('are an item’s marker with its first words', () => {
    const items = Array.from(
      { length: 30 },
      (): BodyBlock => ({
        ...{ kind: 'item', text: sentence.trim(), level: 1, sourceParagraph: null },
      }),
    );
    const { pages } = lettersOf(items);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.slice(0, -1).entries()) {
      expect(page.continuation).toMatch(/^\/[๐-๙]+\. ให้องค์กร.*\.\.\.$/u);
      expect(bare(openingOf(pages[index + 1]?.blocks ?? []))).toContain(
        bare(page.continuation?.slice(1, -3) ?? '-'),
      );
    }
  });

  test('skip what has no words: empty lines and a picture at the next page’s head', () => {
    const picture = {
      fileId: 'x',
      widthCm: 8,
      heightCm: 22,
      beforePt: 0,
      keepNext: false,
      field: null,
    } as const;
    const letter = laidOut([
      ...Array.from({ length: 10 }, (_, index) => line(index)),
      { kind: 'picture', ...picture },
      paragraph(''),
      paragraph('ใต้ภาพ'),
    ]);
    expect(letter.pages[0]?.continuation).toBe('/ใต้ภาพ...');
    expect(
      laidOut([...Array.from({ length: 10 }, (_, index) => line(index)), { kind: 'picture', ...picture }])
        .pages[0]?.continuation,
    ).toBeNull();
  });

  test('equal the first words of the next page in forty letters of random shape, in the file as well', async () => {
    const random = seededRandom(41);
    const upTo = (count: number) => Math.floor(random() * count);
    const text = () => `${upTo(99)} ${sentence.repeat(1 + upTo(5)).trim()}`;
    const blocks = (): readonly BodyBlock[] =>
      Array.from({ length: 4 + upTo(14) }, (): BodyBlock => {
        const base = { text: text(), level: (1 + upTo(3)) as 1 | 2 | 3, sourceParagraph: null };
        if (random() < 0.2)
          return {
            ...{ ...base, kind: 'table', text: '' },
            table: {
              ...{ widths: [1, 5], align: ['centre', 'left'], headRows: 1 },
              rows: [
                ['ที่', 'รายการ'],
                ...Array.from({ length: 3 + upTo(12) }, (_, row) => [`${row + 1}`, text().slice(0, 90)]),
              ],
            },
          };
        return { ...base, kind: random() < 0.5 ? 'item' : 'paragraph' };
      });
    let words = 0;
    for (let index = 0; index < 40; index += 1) {
      const letter = lettersOf(blocks(), index % 4 === 0 ? 'order' : 'external');
      for (const [at, page] of letter.pages.slice(0, -1).entries()) {
        const foot = bare(page.continuation?.slice(1, -3) ?? '-');
        expect(
          bare(openingOf(letter.pages[at + 1]?.blocks ?? [])).startsWith(foot),
          page.continuation ?? '',
        ).toBe(true);
        words += 1;
      }
      const files = await docxParts([letter]);
      const feet = Object.keys(files).filter((name) => /^word\/footer/.test(name));
      const written = new Set(feet.map((name) => paragraphTexts(files[name] ?? '').join('')));
      for (const { continuation } of letter.pages) expect(written).toContain(continuation ?? '');
    }
    expect(words).toBeGreaterThan(60);
  });
});

describe('a page ends where nothing that belongs together is parted', () => {
  test('two lines of the text at least stand above the closing of a long letter, however long it grows', () => {
    for (let words = 1; words <= 45; words += 1) {
      const body: BodyBlock[] = [
        ...shortLetter.body,
        { kind: 'paragraph', text: sentence.repeat(words), level: 1, sourceParagraph: null },
        { kind: 'item', text: 'รายงานผล', level: 1, sourceParagraph: null },
      ];
      for (const form of ['external', 'order'] as const) {
        const { pages } = lettersOf(body, form);
        const last = (pages.at(-1)?.blocks ?? []).filter((block) => block.kind === 'paragraph');
        const signed = last.findIndex(({ paragraph: one }) =>
          ['complimentary-close', 'signature-room', 'signature'].includes(one.role),
        );
        const above = last.slice(0, signed).reduce((sum, { lines }) => sum + lines.length, 0);
        expect(signed, `${form} ${words}`).toBeGreaterThan(0);
        expect(above, `${form} ${words}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test('the closing’s own paragraph may be parted, and its words stand at the foot', () => {
    const closingPurpose = `จึงเรียนมาเพื่อพิจารณา${sentence.repeat(9)}`;
    let parted = 0;
    for (let count = 1; count <= 8; count += 1) {
      const body: BodyBlock[] = Array.from({ length: count }, () => ({
        ...{ kind: 'paragraph', text: sentence.repeat(2), level: 1, sourceParagraph: null },
      }));
      const { pages } = letterPages(
        {
          ...{ number: null, settings: officeSettings, prefix, signatory: districtChief },
          content: { ...shortLetter, body, closingPurpose },
        },
        pageFont,
      );
      const [opening] = pages[1]?.blocks ?? [];
      if (opening?.kind !== 'paragraph' || !opening.isContinued) continue;
      if (opening.paragraph.role !== 'closing-purpose') continue;
      parted += 1;
      const foot = bare(pages[0]?.continuation?.slice(1, -3) ?? '-');
      expect(bare(openingOf(pages[1]?.blocks ?? [])).startsWith(foot)).toBe(true);
    }
    expect(parted).toBeGreaterThan(0);
  });
});

describe('the two files', () => {
  const content = lettersToLookAt['three-pages'] ?? shortLetter;
  const letter = letterPages(
    { content, number: null, settings: officeSettings, prefix, signatory: districtChief },
    pageFont,
  );

  test('final: a section a page, คำต่อเนื่อง at each foot', async () => {
    const files = await docxParts([letter]);
    expect(files['word/document.xml']?.match(/<w:sectPr>/g)).toHaveLength(3);
    expect(
      Object.keys(files).filter((name) => files[name]?.includes('>/') && name.includes('footer')),
    ).toHaveLength(2);
  });

  test('to edit: one section, every paragraph whole, no words at the foot, page numbers that count themselves', async () => {
    const files = await docxParts([letter], { purpose: 'to-edit' });
    const body = files['word/document.xml'] ?? '';
    expect(body.match(/<w:sectPr>/g)).toHaveLength(1);
    expect(body).not.toContain('<w:br w:type="page"');
    const texts = paragraphTexts(body).map(bare);
    for (const { text } of content.body) expect(texts.some((one) => one.endsWith(bare(text)))).toBe(true);
    const feet = Object.keys(files).filter((name) => name.includes('footer'));
    expect(feet.flatMap((name) => paragraphTexts(files[name] ?? '')).join('')).toBe('');
    expect(Object.keys(files).some((name) => name.includes('header') && files[name]?.includes('PAGE'))).toBe(
      true,
    );
    const kept = (body.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((one) => one.includes('<w:keepNext/>'));
    expect(kept.slice(-8, -1).every(Boolean)).toBe(true);
  });

  test('several letters in one file each begin at page one and share the heads they have alike', async () => {
    const files = await docxParts([letter, letter]);
    expect(files['word/document.xml']?.match(/w:start="1"/g)).toHaveLength(1);
    expect(files['word/document.xml']?.match(/<w:sectPr>/g)).toHaveLength(6);
    // three pages: the second letter brings its two changes of the first page's head, its feet are those of the first
    const one = Object.keys(await docxParts([letter]));
    const edges = (names: readonly string[]) =>
      names.filter((name) => /(?:header|footer)\d+\.xml$/.test(name));
    expect(edges(Object.keys(files)).length - edges(one).length).toBe(2);
  });
});
