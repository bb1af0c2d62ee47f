/**
 * A second witness for our pages: docx/layout lays a document out by Word's rules. Given the same words (it breaks
 * Thai at zero-width spaces only, so a copy carries them) it must find our lines on our pages, at our heights.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'docx';
import { layoutDocument } from 'docx/layout';
import { expect, test } from 'vitest';
import { openPageFont } from '../../../../electron/letters/font-metrics.ts';
import type { LaidOutLetter } from '../../../../electron/letters/layout.ts';
import { letterPages } from '../../../../electron/letters/letter-docx.ts';
import { pieces } from '../../../../electron/letters/line-breaks.ts';
import type { PlacedBlock } from '../../../../electron/letters/placed.ts';
import { documentOptions } from '../../../../electron/letters/render.ts';
import { pageFontFiles } from '../../../../electron/page-html.ts';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import type { BodyBlock, LetterContent } from '../../../../shared/letter/letter.ts';
import { seededRandom } from '../../../bench/harness.ts';
import {
  districtChief,
  lettersToLookAt,
  officeSettings,
  prefix,
  shortLetter,
} from '../../../helpers/letter-samples.ts';

const assets = join(findProjectRoot(import.meta.url).folder, 'assets');
const font = openPageFont(assets);
const fonts = [
  { name: 'OfficeSarabunM', data: readFileSync(join(assets, 'fonts', pageFontFiles.regular)) },
  { name: 'OfficeSarabunM Bold', data: readFileSync(join(assets, 'fonts', pageFontFiles.bold)) },
];
const wholeWords = [officeSettings.district, officeSettings.province];

/** The paragraph with its words parted visibly to docx/layout, flush left, so that widths are the natural ones. */
function parted(placed: PlacedBlock): PlacedBlock {
  if (placed.kind !== 'paragraph') return placed;
  const { paragraph, lines } = placed;
  const first = lines[0];
  if (first === undefined) return placed;
  const text = paragraph.text
    .slice(first.start, lines.at(-1)?.end)
    .split('\t')
    .map((cell) =>
      pieces(cell, wholeWords)
        .map((piece) => piece.text)
        .join('\u200b'),
    )
    .join('\t');
  const align = paragraph.align === 'centre' ? 'centre' : 'left';
  return {
    ...placed,
    paragraph: { ...paragraph, text, align, bold: false },
    lines: [{ ...first, start: 0, end: text.length }],
  };
}

function laidOutByDocx({ sheet, pages }: LaidOutLetter) {
  const copy = pages.map((page) => ({ ...page, blocks: page.blocks.map(parted) }));
  const options = documentOptions([{ sheet, pages: copy }], {
    ...{ title: '', author: '', fontName: 'OfficeSarabunM', purpose: 'final', font },
    ...{ garuda: null, pictures: new Map() },
  });
  return layoutDocument(new Document({ ...options, fonts }), { guess: true }).pages.map((page) =>
    page.body.flatMap((block) => (block.type === 'paragraph' ? block.lines : [])),
  );
}

const bare = (text: string) => text.replace(/[\s\u00a0\u200b]/g, '');

function compare(content: LetterContent): void {
  const letter = {
    content,
    number: 'ธบ ๐๐๒๓.๙/ว ๑๘๓๗',
    settings: officeSettings,
    prefix,
    signatory: districtChief,
  };
  const laidOut = letterPages(letter, font);
  const theirs = laidOutByDocx(laidOut);
  const paragraphs = laidOut.pages.map((page) => page.blocks.filter((block) => block.kind === 'paragraph'));
  const ours = paragraphs.map((page) => page.flatMap(({ lines }) => lines));
  expect(theirs.map((lines) => lines.map(({ text }) => bare(text)))).toEqual(
    ours.map((lines) => lines.map(({ spans }) => bare(spans.map(({ text }) => text).join('')))),
  );
  for (const [index, lines] of theirs.entries()) {
    const last = lines.at(-1);
    const own = paragraphs[index]?.at(-1);
    const bottom = (((last?.y ?? 0) + (last?.height ?? 0)) / 96) * 2.54;
    const ownBottom = (own?.top ?? 0) + (own?.lines ?? []).reduce((sum, { height }) => sum + height, 0);
    expect(Math.abs(bottom - ownBottom)).toBeLessThan(0.1);
  }
}

test.each(Object.entries(lettersToLookAt))('%s: same lines, same pages, same heights', (_name, content) => {
  compare(content);
});

const sentences = [
  'ด้วยคณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่นได้มีมติให้ดำเนินการประเมินมาตรฐาน ',
  'เพื่อให้การดำเนินการเป็นไปด้วยความเรียบร้อยและบรรลุวัตถุประสงค์ ',
  'จึงขอให้องค์กรปกครองส่วนท้องถิ่นมอบหมายเจ้าหน้าที่ผู้รับผิดชอบในการรวบรวมและบันทึกข้อมูลในระบบ ',
  'ภายในวันที่ ๑๕ ธันวาคม ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๒.๐๐ น. ',
  'ทั้งนี้ สามารถดาวน์โหลดเอกสารได้ที่เว็บไซต์ www.example.go.th ',
  'ตามพระราชบัญญัติระเบียบบริหารราชการแผ่นดิน พ.ศ. ๒๕๓๔ และที่แก้ไขเพิ่มเติม ',
  'สำหรับค่าใช้จ่ายในการเดินทางให้เบิกจ่ายจากต้นสังกัด จำนวน ๑,๒๐๐ บาท ',
  'ประชาสัมพันธ์ให้ประชาชนในพื้นที่ทราบโดยทั่วกัน',
];

test('twelve letters of random length and shape: same lines, same pages, same heights', () => {
  const random = seededRandom(2569);
  const upTo = (count: number) => Math.floor(random() * count);
  const words = (count: number) =>
    Array.from({ length: count }, () => sentences[upTo(sentences.length)] ?? '')
      .join('')
      .trim();
  for (let letter = 0; letter < 12; letter += 1) {
    const body: BodyBlock[] = Array.from({ length: 3 + upTo(9) }, (_, index) => ({
      kind: index > 1 && random() < 0.6 ? 'item' : 'paragraph',
      text: words(1 + upTo(8)),
      level: random() < 0.3 ? 2 : 1,
      sourceParagraph: null,
    }));
    compare({ ...shortLetter, urgency: null, subject: words(1 + upTo(2)), body });
  }
});
