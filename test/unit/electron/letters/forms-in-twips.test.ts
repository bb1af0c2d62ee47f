/**
 * The DOCX of every form, unzipped: positions in twips and EMU against the figures of the typing manual (rules §1.0,
 * unit conversions). What today's code writes is measured here on every machine; LibreOffice only looks at the same.
 */
import { describe, expect, test } from 'vitest';
import { letterDocx } from '../../../../electron/letters/letter-docx.ts';
import { type LetterFormName, letterFormNames } from '../../../../shared/letter/forms/form.ts';
import { formOf } from '../../../../shared/letter/forms/index.ts';
import { docxParts } from '../../../helpers/docx-text.ts';
import { sampleToPrint } from '../../../helpers/form-samples.ts';
import { pageFont } from '../../../helpers/letter-sheets.ts';
import { greyPng } from '../../../helpers/pictures.ts';

const garuda = { fileId: 'emblem', bytes: greyPng(90, 100, 0), aspect: 0.9 };

type Written = {
  readonly parts: Readonly<Record<string, string>>;
  readonly body: string;
  /** Paragraphs of the body: their properties, their runs' properties, their text. */
  readonly paragraphs: readonly { readonly how: string; readonly xml: string; readonly text: string }[];
};

const written = new Map<LetterFormName, Written>();
for (const form of letterFormNames) {
  const letter = { ...sampleToPrint(form), secrecy: 'secret' as const };
  const { bytes } = await letterDocx(letter, pageFont, { garuda, own: new Map() });
  const parts = await docxParts(bytes);
  const body = parts['word/document.xml'] ?? '';
  const paragraphs = (body.match(/<w:p>.*?<\/w:p>/gsu) ?? []).map((xml) => ({
    how: /<w:pPr>(.*?)<\/w:pPr>/su.exec(xml)?.[1] ?? '',
    xml,
    text: [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''),
  }));
  written.set(form, { parts, body, paragraphs });
}
function docxOf(form: LetterFormName): Written {
  const found = written.get(form);
  if (found === undefined) throw new Error(`${form} was not written`);
  return found;
}
function paragraphOf(form: LetterFormName, words: string) {
  const found = docxOf(form).paragraphs.find(({ text }) => text.startsWith(words));
  if (found === undefined) throw new Error(`${form} has no ${words}`);
  return found;
}

describe.each(letterFormNames)('%s', (form) => {
  const { parts, body, paragraphs } = docxOf(form);

  test('lies on A4 with its margins of 2.5, 2, 2 and 3 centimetres on every section', () => {
    const sizes = [...body.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"/gu)];
    expect(sizes.length).toBeGreaterThan(0);
    for (const [, width, height, orientation] of sizes)
      expect([width, height]).toEqual(orientation === 'landscape' ? ['16838', '11906'] : ['11906', '16838']);
    const margins = [...body.matchAll(/<w:pgMar [^>]+>/gu)].map(([margin]) => margin);
    expect(margins.length).toBe(sizes.length);
    for (const margin of margins)
      expect(margin).toContain('w:top="1417" w:right="1134" w:bottom="1134" w:left="1701"');
  });

  test('is set in sixteen points, single, its Thai named and sized as Thai', () => {
    const [styles = ''] = /<w:docDefaults>.*?<\/w:docDefaults>/su.exec(parts['word/styles.xml'] ?? '') ?? [];
    expect(styles).toMatch(/<w:rFonts [^>]*w:cs="TH SarabunIT๙"/u);
    expect(styles).toContain('<w:sz w:val="32"/><w:szCs w:val="32"/>');
    // an exact line stands only where the manual has one: the memo's title; beside it thin gaps around tables
    const exact = paragraphs.flatMap(({ how }) => /w:line="(\d+)" w:lineRule="exact"/u.exec(how)?.[1] ?? []);
    for (const line of exact) expect(line === '700' || Number(line) <= 120, line).toBe(true);
  });

  test('bears its emblem at one and a half centimetres from the edge, three high or half of that', () => {
    const [anchor] = /<wp:anchor.*?<\/wp:anchor>/su.exec(body.slice(0, body.indexOf('</w:p>') + 6)) ?? [];
    const { paper } = formOf(form);
    if (paper === 'plain') return expect(anchor).toBeUndefined();
    expect(anchor).toMatch(/<wp:positionV relativeFrom="page"><wp:posOffset>540000</u);
    expect(anchor).toContain(
      paper === 'garuda' ? '<wp:extent cx="972000" cy="1080000"/>' : '<wp:extent cx="486000" cy="540000"/>',
    );
    expect(anchor).toMatch(
      paper === 'garuda'
        ? /<wp:positionH relativeFrom="page"><wp:align>center</u
        : /<wp:positionH relativeFrom="page"><wp:posOffset>1080000</u,
    );
  });

  test('indents its paragraphs by 2.5 cm, spreads them and sets them 6 points apart', () => {
    const spread = paragraphs.filter(({ how }) => how.includes('thaiDistribute'));
    const opening = spread.filter(({ how }) => /<w:spacing w:before="120"\/>/u.test(how));
    expect(opening.length).toBeGreaterThan(0);
    for (const { how } of opening) expect(how).toContain('<w:ind w:left="0" w:firstLine="1417"/>');
  });

  test('shows its class of secrecy in red, 24 points, in the middle of the upper and lower edge', () => {
    const heads = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/u.test(name));
    const marked = heads.map(([, xml]) => xml).find((xml) => xml.includes('ลับ')) ?? '';
    const frames = [...marked.matchAll(/<w:framePr ([^>]+)\/>/gu)].map(([, frame = '']) => ({
      x: Number(/w:x="(\d+)"/u.exec(frame)?.[1]),
      y: Number(/w:y="(\d+)"/u.exec(frame)?.[1]),
      width: Number(/w:w="(\d+)"/u.exec(frame)?.[1]),
    }));
    expect(frames.length).toBe(2);
    for (const { x, width } of frames) expect(Math.abs(x + width / 2 - 11906 / 2)).toBeLessThan(57);
    expect(frames[0]?.y).toBeLessThan(567);
    expect(frames[1]?.y).toBeGreaterThan(16838 - 1134);
    expect(marked).toMatch(/<w:color w:val="C00000"\/><w:sz w:val="48"\/><w:szCs w:val="48"\/>/u);
  });
});

test('a letter’s date and closing begin at the middle of the sheet, the closing 12 points down', () => {
  expect(paragraphOf('external', '๒๓').how).toContain('<w:ind w:left="4252" w:firstLine="0"/>');
  const closing = paragraphOf('external', 'ขอแสดงความนับถือ').how;
  expect(closing).toContain('<w:ind w:left="4252" w:firstLine="0"/>');
  expect(closing).toContain('<w:spacing w:before="240"/>');
});

test('a letter’s head lines stand 6 points apart, its urgency is 32 points and red', () => {
  for (const words of ['เรื่อง', 'เรียน', 'อ้างถึง', 'สิ่งที่ส่งมาด้วย'])
    expect(paragraphOf('external', words).how).toContain('<w:spacing w:before="120"/>');
  expect(paragraphOf('external', 'ด่วนที่สุด').xml).toContain(
    '<w:color w:val="C00000"/><w:sz w:val="64"/><w:szCs w:val="64"/>',
  );
});

test('between closing and printed name there are four Enter on a letter, two on a memo', () => {
  const emptyBefore = (form: LetterFormName, name: string) => {
    const { paragraphs } = docxOf(form);
    const at = paragraphs.findIndex(({ text }) => text.startsWith(name));
    return paragraphs
      .slice(0, at)
      .toReversed()
      .findIndex(({ text }) => text !== '');
  };
  expect(emptyBefore('external', '(นายธีรภพ')).toBe(4 - 1);
  expect(emptyBefore('memo', '(นางสาวกมลเนตร')).toBe(2 - 1);
});

test('a memo’s title is 29 points on a line of exactly 35, its labels 20, dotted and not ruled', () => {
  const title = docxOf('memo').paragraphs[0];
  expect(title?.how).toContain('w:line="700" w:lineRule="exact"');
  expect(title?.xml).toContain('<w:sz w:val="58"/><w:szCs w:val="58"/>');
  for (const label of ['ส่วนราชการ', 'ที่', 'เรื่อง']) {
    const { how, xml } = paragraphOf('memo', label);
    expect(xml).toContain('<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>');
    expect(how).toContain('<w:tab w:val="right" w:pos="9071" w:leader="dot"/>');
    expect(how).not.toContain('pBdr');
  }
});

const titled = ['order', 'regulation', 'rule', 'announcement', 'communique', 'news', 'minutes'] as const;
test.each(titled)('%s opens in the middle of the sheet, bold', (form) => {
  const [title] = docxOf(form).paragraphs.filter(({ text }) => text !== '');
  // the margins differ by a centimetre: the indent to the left makes up for it
  expect(title?.how).toContain('<w:ind w:left="-567"');
  expect(title?.how).toContain('<w:jc w:val="center"/>');
  expect(title?.xml).toContain('<w:b/><w:bCs/>');
});

test.each(['order', 'regulation', 'rule', 'announcement', 'certificate'] as const)(
  '%s gives its day five centimetres from the margin',
  (form) => {
    const { paragraphs } = docxOf(form);
    const day = paragraphs.find(({ text }) => /^(?:สั่ง|ประกาศ|ให้ไว้)\u00a0ณ/u.test(text));
    expect(day?.how).toContain('<w:ind w:left="2835" w:firstLine="0"/>');
  },
);

test('a sealed letter has its two rings of 4.5 and 3.5 centimetres', () => {
  const { parts } = docxOf('sealed');
  const extents = Object.values(parts)
    .flatMap((xml) => [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/gu)])
    .map(([, width]) => Number(width) / 360_000);
  for (const across of [4.5, 3.5])
    expect(
      extents.some((cm) => Math.abs(cm - across) < 0.1),
      `${across}: ${extents}`,
    ).toBe(true);
});

test('a certificate leaves four by six centimetres for the photograph', () => {
  const { parts } = docxOf('certificate');
  const boxes = Object.values(parts)
    .flatMap((xml) => [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/gu)])
    .map(([, width, height]) => [Number(width) / 360_000, Number(height) / 360_000] as const);
  const isPhoto = ([width, height]: readonly [number, number]) =>
    Math.abs(width - 4) < 0.1 && Math.abs(height - 6) < 0.1;
  expect(boxes.some(isPhoto), JSON.stringify(boxes)).toBe(true);
});
