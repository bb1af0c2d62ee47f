/** The letter as DOCX, unzipped and read: what the regulation puts where, and what Word must find in the file. */
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openPageFont } from '../../../../electron/letters/font-metrics.ts';
import { letterDocx } from '../../../../electron/letters/letter-docx.ts';
import type { LetterToPrint } from '../../../../electron/letters/letter-to-print.ts';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import {
  districtChief,
  lettersToLookAt,
  officeSettings,
  prefix,
  shortLetter,
  standIn,
} from '../../../helpers/letter-samples.ts';
import { onePixelPng } from '../../../helpers/one-pixel-png.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { schemaFaults, whyNoSchemaCheck } from '../../../helpers/xsd.ts';

const font = openPageFont(join(findProjectRoot(import.meta.url).folder, 'assets'));

function letter(content: LetterContent, changes: Partial<LetterToPrint> = {}): LetterToPrint {
  return {
    content,
    number: content.date === null ? null : 'ธบ ๐๐๒๓.๙/ว ๑๘๓๗',
    settings: officeSettings,
    prefix,
    signatory: content.signatoryId === standIn.id ? standIn : districtChief,
    ...changes,
  };
}

async function parts(toPrint: LetterToPrint, withGaruda = false): Promise<Record<string, string>> {
  const garuda = withGaruda ? { fileId: 'garuda', bytes: onePixelPng(), aspect: 0.9 } : null;
  const { bytes } = await letterDocx(toPrint, font, { garuda, own: new Map() });
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return Object.fromEntries(files.map(([name, data]) => [name, strFromU8(data)]));
}

/** Texts of the body's paragraphs, tabs as tabs. */
function paragraphs(xml: string): readonly string[] {
  return (xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)].map((part) => part[1] ?? '\t').join(''),
  );
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a one-page circular', () => {
  test('has the parts of form 1 in their order', async () => {
    const { 'word/document.xml': body = '' } = await parts(letter(shortLetter));
    const texts = paragraphs(body)
      .map(plain)
      .filter((text) => text !== '');
    expect(texts).toEqual([
      'ด่วนที่สุด',
      'ที่ ธบ ๐๐๒๓.๙/ว ๑๘๓๗\tที่ว่าการอำเภอวังหมอก',
      '\tถนนริมธาร ธบ ๙๙๑๒๐',
      '๒๓ พฤศจิกายน ๒๕๖๙',
      `เรื่อง\t${shortLetter.subject}`,
      `เรียน\t${shortLetter.addressee}`,
      `สิ่งที่ส่งมาด้วย\t${shortLetter.enclosures[0]?.text}\tจำนวน ๑ ชุด`,
      ...shortLetter.body.map(({ text }) => text),
      'จึงเรียนมาเพื่อทราบ และพิจารณาดำเนินการต่อไป',
      'ขอแสดงความนับถือ',
      '(นายธีรภพ ศรีวังทอง)',
      'นายอำเภอวังหมอก',
      'สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอวังหมอก',
      'โทร. ๐ ๕๕๐๐ ๐๑๒๓',
      'ไปรษณีย์อิเล็กทรอนิกส์ saraban@wangmok.example',
    ]);
  });

  test('lies on A4 with the margins, indents and stops of the rules', async () => {
    const { 'word/document.xml': body = '' } = await parts(letter(shortLetter));
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(body).toMatch(/<w:pgMar w:top="1417" w:right="1134" w:bottom="1134" w:left="1701"/);
    expect(body).toContain('<w:jc w:val="thaiDistribute"/>');
    // date and closing at the axis: 7.5 cm; first line 2.5 cm; เรื่อง hangs 1.25 cm; จำนวน ends at 16 cm
    expect(body.match(/<w:ind w:left="4252" w:firstLine="0"\/>/g)).toHaveLength(2);
    expect(body).toContain('<w:ind w:left="0" w:firstLine="1417"/>');
    expect(body).toContain('<w:ind w:left="709" w:hanging="709"/>');
    expect(body).toContain('<w:tab w:val="right" w:pos="9071"/>');
    expect(body).not.toContain('w:lineRule="exact"');
  });

  test('names the office’s font for every script, in Thai, unproofed, at 16 points', async () => {
    const { 'word/styles.xml': styles = '' } = await parts(letter(shortLetter));
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(styles)?.[0] ?? '';
    const name = 'TH SarabunIT๙';
    expect(defaults).toContain(
      `<w:rFonts w:ascii="${name}" w:cs="${name}" w:eastAsia="${name}" w:hAnsi="${name}"/>`,
    );
    expect(defaults).toContain('<w:sz w:val="32"/><w:szCs w:val="32"/>');
    expect(defaults).toContain('w:bidi="th-TH"');
    expect(defaults).toContain('<w:noProof/>');
  });

  test('shows the urgency in red at 32 points, and not at all without one', async () => {
    const urgent = (await parts(letter(shortLetter)))['word/document.xml'] ?? '';
    expect(urgent).toMatch(/<w:color w:val="C00000"\/><w:sz w:val="64"\/><w:szCs w:val="64"\/>.*?ด่วนที่สุด/s);
    const ordinary = (await parts(letter({ ...shortLetter, urgency: null })))['word/document.xml'] ?? '';
    expect(ordinary).not.toContain('C00000');
    expect(paragraphs(ordinary)[0]).toMatch(/^ที่/);
  });

  test('keeps the closing with the last words, and the owner with the signature', async () => {
    const { 'word/document.xml': body = '' } = await parts(letter(shortLetter));
    const kept = (body.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) =>
      paragraph.includes('<w:keepNext/>'),
    );
    // last body paragraph, purpose, close, 3 lines for the hand, 2 signature lines, 2 empty, 2 owner lines; not the last
    expect(kept.lastIndexOf(true)).toBe(kept.length - 2);
    expect(kept.filter(Boolean)).toHaveLength(12);
    expect(kept.slice(kept.indexOf(true), -1).every(Boolean)).toBe(true);
  });

  test('binds dates and numbers and holds nothing invisible, no tab as a character', async () => {
    const all = Object.values(await parts(letter(shortLetter))).join('');
    expect(all).toContain('๒๐\u00a0พฤศจิกายน\u00a0๒๕๖๙');
    expect(all).toContain('ที่\u00a0ธบ\u00a0๐๐๒๓.๓/ว\u00a0๖๑๔๒');
    expect(all).not.toMatch(/[\t\u200b-\u200d\u2060\ufeff]/u);
  });
});

describe('a letter of several pages', () => {
  test('carries คำต่อเนื่อง at the foot of each page that is left, equal to the next page’s first words', async () => {
    const content = lettersToLookAt['three-pages'] as LetterContent;
    const files = await parts(letter(content));
    const body = files['word/document.xml'] ?? '';
    const feet = Object.keys(files)
      .filter((name) => /footer\d+\.xml$/.test(name))
      .sort()
      .map((name) => plain(paragraphs(files[name] ?? '').join('')))
      .filter((text) => text !== '');
    expect(feet).toHaveLength(2);
    const pages = body.split('<w:sectPr').slice(0, -1);
    expect(pages).toHaveLength(3);
    for (const [index, foot] of feet.entries()) {
      const opening = plain(paragraphs(pages[index + 1] ?? '').find((text) => text.trim() !== '') ?? '');
      const words = foot.slice(1, -3);
      expect(foot).toMatch(/^\/.+\.\.\.$/);
      expect(opening.replace('\t', ' ')).toContain(words);
      expect(opening.replace('\t', ' ').indexOf(words)).toBe(0);
    }
  });

  test('numbers its pages from the second on, in Thai', async () => {
    const files = await parts(letter(lettersToLookAt['two-pages-with-items'] as LetterContent));
    expect(files['word/document.xml']?.match(/<w:pgNumType w:fmt="thaiNumbers"\/>/g)).toHaveLength(2);
    expect(files['word/document.xml']?.match(/<w:titlePg/g)).toHaveLength(2);
    const heads = Object.keys(files).filter((name) => /header\d+\.xml$/.test(name));
    const numbered = heads.filter((name) => files[name]?.includes('PAGE'));
    expect(heads.length - numbered.length).toBe(1); // the first page alone
  });

  test('for LibreOffice the page number is written out and lines are justified its way', async () => {
    const settings = {
      ...officeSettings,
      pageStyle: { ...officeSettings.pageStyle, pageNumberField: 'both' as const },
    };
    const files = await parts(letter(lettersToLookAt['two-pages-with-items'] as LetterContent, { settings }));
    expect(Object.values(files).some((xml) => xml.includes('- ๒ -'))).toBe(true);
    expect(files['word/document.xml']).toContain('<w:jc w:val="both"/>');
  });

  test('numbers its items by level', async () => {
    const { 'word/document.xml': body = '' } = await parts(
      letter(lettersToLookAt['three-pages'] as LetterContent),
    );
    const markers = paragraphs(body).flatMap((text) => /^(\(?[๐-๙][๐-๙.]*\)?)\t/.exec(text)?.[1] ?? []);
    expect(markers.slice(0, 6)).toEqual(['๑.', '๑.๑', '๑.๒', '(๑)', '๒.', '๒.๑']);
  });
});

test('codes that no XML may hold, tabs and line ends never reach the file', async () => {
  const hostile = 'ก\u0000ข\u000bค\ud800ง\tจ\nฉ <&> "ช"';
  const files = await parts(
    letter({
      ...shortLetter,
      subject: hostile,
      addressee: hostile,
      enclosures: [{ text: hostile, quantity: hostile }],
      body: [{ kind: 'item', text: hostile, level: 1, sourceParagraph: null }],
      closingPurpose: hostile,
      complimentaryClose: hostile,
    }),
  );
  for (const [name, xml] of Object.entries(files)) {
    expect(`${name}: ${xml.replaceAll('\n', '').match(/\p{Cc}/gu)?.length ?? 0} codes`).toBe(
      `${name}: 0 codes`,
    );
    expect(xml.isWellFormed()).toBe(true);
  }
  expect(files['word/document.xml']).toContain('&lt;&amp;&gt;');
});

test('a draft that goes out for signature leaves number and date blank', async () => {
  const { 'word/document.xml': body = '' } = await parts(letter({ ...shortLetter, date: null }));
  const texts = paragraphs(body).map(plain);
  expect(texts).toContain('ที่ ธบ ๐๐๒๓.๙/ว \tที่ว่าการอำเภอวังหมอก');
  expect(texts).not.toContain('๒๓ พฤศจิกายน ๒๕๖๙');
});

test('an acting signatory signs with his post, the phrase, and the post acted for below', async () => {
  const { 'word/document.xml': body = '' } = await parts(letter({ ...shortLetter, signatoryId: standIn.id }));
  const texts = paragraphs(body);
  const name = texts.indexOf('(นางสาวกมลเนตร ทุ่งรวง)');
  expect(texts.slice(name + 1, name + 3)).toEqual([
    'ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ) รักษาราชการแทน',
    'นายอำเภอวังหมอก',
  ]);
});

test('the Garuda stands three centimetres high in the middle of the sheet, placed by the page', async () => {
  const { 'word/document.xml': body = '' } = await parts(letter(shortLetter), true);
  expect(body).toMatch(/<wp:positionH relativeFrom="page"><wp:align>center<\/wp:align>/);
  expect(body).toMatch(/<wp:positionV relativeFrom="page"><wp:posOffset>540000<\/wp:posOffset>/);
  const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body) ?? [];
  expect(Math.abs(Number(height) - 1_080_000)).toBeLessThan(5_000);
  expect(Number(width) / Number(height)).toBeCloseTo(0.9, 2);
  expect((await parts(letter(shortLetter)))['word/document.xml']).not.toContain('<w:drawing>');
});

test('every part fits the ECMA schemas', async (context) => {
  const why = whyNoSchemaCheck();
  if (why !== null) {
    console.log(`SKIPPED (${why})`);
    context.skip();
  }
  const all: Record<string, string> = {};
  for (const [title, content] of Object.entries(lettersToLookAt))
    for (const [name, xml] of Object.entries(await parts(letter(content), true)))
      if (
        /^word\/(?:document|styles|settings|footnotes|endnotes|header\d+|footer\d+|fontTable)\.xml$/.test(
          name,
        )
      )
        all[`${title}-${name}`] = xml;
  expect(Object.keys(all).length).toBeGreaterThan(40);
  expect(schemaFaults(all, await temporaryFolder())).toBe('');
});
