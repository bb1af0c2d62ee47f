/** The file itself: parts that Word's schemas accept, whatever stands on the sheet, and text that cannot break it. */
import { expect, test } from 'vitest';
import { letterPages } from '../../../../electron/letters/letter-docx.ts';
import { letterPreview } from '../../../../electron/letters/preview.ts';
import type { SheetFixture } from '../../../../electron/letters/sheet.ts';
import type { BodyBlock, LetterContent } from '../../../../shared/letter/letter.ts';
import { districtChief, officeSettings, prefix, shortLetter } from '../../../helpers/letter-samples.ts';
import {
  docxParts,
  laidOut,
  pageFont,
  paragraph,
  paragraphTexts,
  table,
} from '../../../helpers/letter-sheets.ts';
import { onePixelPng } from '../../../helpers/one-pixel-png.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { schemaFaults, whyNoSchemaCheck } from '../../../helpers/xsd.ts';

const everything = laidOut([], {
  sections: [
    {
      landscape: false,
      blocks: [
        paragraph('ส่วนราชการ อำเภอ\t', {
          marks: [{ start: 0, end: 10, fontPt: 20, bold: true }],
          stops: [{ cm: 16, align: 'right', leader: 'dots' }],
        }),
        paragraph('บันทึก', { exactPt: 35, fontPt: 29, align: 'right', colour: 'red' }),
        table([['ที่', 'ก', 'ข'], ...Array.from({ length: 50 }, () => ['๑', 'คำ', '๒'])], { beforePt: 6 }),
        {
          kind: 'picture',
          fileId: 'map',
          widthCm: 5,
          heightCm: 4,
          beforePt: 6,
          keepNext: false,
          field: null,
        },
        paragraph('ลงชื่อ', { role: 'signature', align: 'centre', leftCm: -1, firstLineCm: -1 }),
      ],
    },
    { landscape: true, blocks: [table([['ก'], ['ข']], { columnsCm: [24] })] },
  ],
  fixtures: (['first', 'last', 'all'] as const).flatMap((on): readonly SheetFixture[] => [
    { kind: 'text', on, x: 10, y: 2, align: 'centre', text: on, fontPt: 32, bold: true, colour: 'red' },
    { kind: 'circle', on, x: 12, y: 20, radius: 2.25, colour: 'red' },
    { kind: 'box', on, x: 2, y: 20, width: 4, height: 6, colour: 'black' },
  ]),
  emblem: { place: 'left', heightCm: 1.5, topCm: 1.5 },
});

test('every part fits the ECMA schemas: final and to edit, one letter and several', async (context) => {
  const why = whyNoSchemaCheck();
  if (why !== null) {
    console.log(`SKIPPED (${why})`);
    context.skip();
  }
  const facts = {
    garuda: { fileId: 'garuda', bytes: onePixelPng(), aspect: 0.9 },
    pictures: new Map([['map', onePixelPng()]]),
  };
  const all: Record<string, string> = {};
  for (const purpose of ['final', 'to-edit'] as const)
    for (const letters of [[everything], [everything, everything]])
      for (const [name, xml] of Object.entries(await docxParts(letters, { ...facts, purpose })))
        if (/^word\/(?:document|styles|settings|header\d+|footer\d+)\.xml$/.test(name))
          all[`${purpose}-${letters.length}-${name}`] = xml;
  expect(Object.keys(all).length).toBeGreaterThan(30);
  expect(schemaFaults(all, await temporaryFolder())).toBe('');
});

test('every relationship points at a part that is there, every part has its type', async () => {
  for (const purpose of ['final', 'to-edit'] as const) {
    const files = await docxParts([everything, everything], {
      purpose,
      pictures: new Map([['map', onePixelPng()]]),
    });
    for (const [name, xml] of Object.entries(files).filter(([one]) => one.endsWith('.rels')))
      for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"/g))
        expect(Object.keys(files)).toContain(name.startsWith('word/') ? `word/${target}` : target);
    const used = new Set(
      [...(files['word/document.xml'] ?? '').matchAll(/r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id),
    );
    for (const id of used) expect(files['word/_rels/document.xml.rels']).toContain(`Id="${id}"`);
    for (const name of Object.keys(files).filter((one) => /^word\/(?:header|footer)/.test(one)))
      expect(files['[Content_Types].xml']).toContain(`PartName="/${name}"`);
  }
});

test('ids of drawings are given once', async () => {
  const { 'word/document.xml': body = '', ...rest } = await docxParts([everything, everything]);
  const all = [
    body,
    ...Object.entries(rest).flatMap(([name, xml]) => (name.includes('header') ? [xml] : [])),
  ];
  const ids = all.flatMap((xml) => [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

const block = (text: string, kind: 'paragraph' | 'item' = 'paragraph'): BodyBlock => ({
  ...{ kind, text, level: 1, sourceParagraph: null },
});

const typed: Readonly<Record<string, Partial<LetterContent>>> = {
  'emoji, families and hearts': { subject: '🙏🏽👨‍👩‍👧 ❤️', body: [block('😀👨‍👩‍👧 '.repeat(400))] },
  'a subject of five thousand letters': { subject: 'การประชุมชี้แจง '.repeat(330) },
  'words of two thousand letters': {
    body: [block('ก'.repeat(2_000)), block('x'.repeat(2_000)), block('สารบรรณ'.repeat(300))],
  },
  'writing from right to left': {
    subject: 'مرحبا بكم',
    body: [block('السلام عليكم '.repeat(90)), block('שלום '.repeat(90))],
  },
  'codes, halves of emoji and zero widths': {
    subject: 'ก\u0000\ud83d\u200b',
    body: [block('ข\u0007\udc00\u200b\u202e '.repeat(300))],
  },
  'nothing but spaces': {
    subject: '   ',
    body: [block(' '.repeat(4_000))],
    closingPurpose: '\u00a0'.repeat(500),
  },
  'tone marks without end': { body: [block('ก่่่้้้็็'.repeat(400))] },
  'nothing at all': {
    subject: '',
    addressee: '',
    body: [],
    closingPurpose: '',
    complimentaryClose: '',
    enclosures: [],
  },
  'five hundred items': { body: Array.from({ length: 500 }, () => block('สั้น', 'item')) },
};

test.each(Object.entries(typed))(
  '%s: laid out inside the margins, nothing lost but what is cleaned',
  async (_name, content) => {
    const letter = letterPages(
      {
        ...{ number: null, settings: officeSettings, prefix, signatory: districtChief },
        content: { ...shortLetter, ...content },
      },
      pageFont,
    );
    const files = await docxParts([letter]);
    const preview = letterPreview(letter, pageFont, null);
    for (const { blocks } of letter.pages)
      for (const placed of blocks)
        if (placed.kind === 'paragraph')
          for (const span of placed.lines.flatMap(({ spans }) => spans))
            expect(span.x + span.width).toBeLessThan(16.01);
    for (const xml of Object.values(files)) expect(xml.isWellFormed()).toBe(true);
    const bare = (text: string) => text.replace(/\s/g, '');
    const written = bare(paragraphTexts(files['word/document.xml'] ?? '').join(''));
    const shown = bare(preview.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(''));
    for (const { text } of shortLetter.body.slice(content.body === undefined ? 0 : 99))
      expect(written).toContain(bare(text));
    const drawn = (text: string) =>
      [...text].filter((letterOf) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(letterOf)).length;
    // page numbers and คำต่อเนื่อง stand beside the text
    expect(drawn(shown)).toBeGreaterThanOrEqual(drawn(written));
    expect(drawn(written)).toBeGreaterThanOrEqual(
      drawn((content.body ?? []).map(({ text }) => text.toWellFormed()).join('')),
    );
  },
);
