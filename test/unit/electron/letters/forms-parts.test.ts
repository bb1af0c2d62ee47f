/** Parts that the forms share: the foot of form 1, tables, pictures, attachments, items with something at the right. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPageFont } from '../../../../electron/letters/font-metrics.ts';
import { sheetOf } from '../../../../electron/letters/forms/index.ts';
import type { SheetBlock, SheetParagraph } from '../../../../electron/letters/sheet.ts';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import type { BodyBlock, LetterContent } from '../../../../shared/letter/letter.ts';
import { sampleToPrint } from '../../../helpers/form-samples.ts';
import { officeSettings } from '../../../helpers/letter-samples.ts';

const font = openPageFont(join(findProjectRoot(import.meta.url).folder, 'assets'));

const sectionsOf = (changes: Partial<LetterContent>) =>
  sheetOf(sampleToPrint('external', changes), font).sections;
const paragraphsOf = (blocks: readonly SheetBlock[] = []): readonly SheetParagraph[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
const block = { text: '', level: 1, sourceParagraph: null } as const;
const table: BodyBlock = {
  ...block,
  kind: 'table',
  text: 'ตารางที่ ๑',
  table: {
    widths: [1, 3],
    align: ['left', 'right'],
    headRows: 1,
    rows: [
      ['ก', 'ข'],
      ['พ.ศ. ๒๕๖๙', '๑ คน'],
    ],
  },
};

describe('the foot of form 1', () => {
  const ownerOf = (details: LetterContent['details']) =>
    paragraphsOf(sectionsOf({ details })[0]?.blocks)
      .filter(({ role }) => role === 'owner')
      .map(({ text }) => text.replaceAll('\u00a0', ' '));

  test('ends with contact, copies and slogan in that order', () => {
    expect(ownerOf({ slogan: 'สุจริต', copies: 'นายก อบจ.', contact: 'นางสาวปุณยา' }).slice(3)).toEqual([
      'นางสาวปุณยา',
      'สำเนาส่ง นายก อบจ.',
      'สุจริต',
    ]);
  });

  test('lists several copies below the word, and leaves out what is empty', () => {
    expect(ownerOf({ copies: 'นายก อบจ.\n\nผู้ว่าราชการจังหวัด' }).slice(3)).toEqual([
      'สำเนาส่ง',
      '- นายก อบจ.',
      '- ผู้ว่าราชการจังหวัด',
    ]);
    expect(ownerOf({}).length).toBe(3);
  });

  test('leaves as much room above the owner as the office wants', () => {
    const rooms = (ownerRoomLines: number) => {
      const letter = sampleToPrint('external');
      const settings = { ...officeSettings, pageStyle: { ...officeSettings.pageStyle, ownerRoomLines } };
      const [first] = sheetOf({ ...letter, settings }, font).sections;
      return paragraphsOf(first?.blocks).filter(({ role }) => role === 'owner-room').length;
    };
    expect([rooms(0), rooms(3), rooms(5)]).toEqual([0, 3, 5]);
  });
});

describe('the text', () => {
  test('a table fills the width by its shares, under its caption, bound like any text, pointing at its block', () => {
    const blocks =
      sectionsOf({ body: [{ ...block, kind: 'paragraph', text: 'ก่อน' }, table] })[0]?.blocks ?? [];
    const at = blocks.findIndex(({ kind }) => kind === 'table');
    expect(blocks[at - 1]).toMatchObject({
      text: 'ตารางที่ ๑',
      align: 'centre',
      keepNext: true,
      field: 'body[1]',
    });
    expect(blocks[at]).toMatchObject({
      columnsCm: [4, 12],
      headRows: 1,
      field: 'body[1]',
      keepNext: true,
      ruled: true,
    });
    const shown = blocks[at];
    expect(shown?.kind === 'table' && shown.rows[1]).toEqual(['พ.ศ.\u00a0๒๕๖๙', '๑\u00a0คน']);
  });

  test('a picture keeps its shape', () => {
    const picture: BodyBlock = { ...block, kind: 'picture', fileId: 'file-1', widthCm: 12, aspect: 1.5 };
    const blocks = sectionsOf({ body: [picture] })[0]?.blocks ?? [];
    expect(blocks.find(({ kind }) => kind === 'picture')).toMatchObject({ widthCm: 12, heightCm: 8 });
  });

  test('one tab sends what follows to the right margin; several are a mistake of pasting and become spaces', () => {
    const item = (text: string): BodyBlock => ({ ...block, kind: 'item', text });
    const [one, several] = paragraphsOf(
      sectionsOf({ body: [item('นายก\tประธานกรรมการ'), item('ก\tข\tค')] })[0]?.blocks,
    )
      .filter(({ role }) => role === 'body')
      .map(({ text, stops }) => ({ text, last: stops.at(-1) }));
    expect(one).toEqual({ text: '๑.\tนายก\tประธานกรรมการ', last: { cm: 16, align: 'right' } });
    expect(several?.text).toBe('๒.\tก ข ค');
  });

  test('an attachment is a section of its own, its table as wide as its sheet, and names its own text', () => {
    const attachments = [
      { title: 'บัญชีแนบท้าย\nรายชื่อ', landscape: true, body: [table] },
      { title: 'แบบสำรวจ', landscape: false, body: [table] },
    ];
    const [, wide, upright] = sectionsOf({ attachments });
    expect([wide?.landscape, upright?.landscape]).toEqual([true, false]);
    expect(paragraphsOf(wide?.blocks).slice(0, 2)).toMatchObject([
      { text: 'บัญชีแนบท้าย', align: 'centre', bold: true, keepNext: true },
      { text: 'รายชื่อ', align: 'centre', bold: true, keepNext: true },
    ]);
    const widths = [wide, upright].map((section) =>
      section?.blocks.flatMap((one) =>
        one.kind === 'table' ? [one.columnsCm.reduce((a, b) => a + b), one.field] : [],
      ),
    );
    expect(widths).toEqual([
      [expect.closeTo(24.7), 'attachments[0].body[0]'],
      [expect.closeTo(16), 'attachments[1].body[0]'],
    ]);
  });
});

test('a letter to a monk opens and closes as ภาคผนวก 2 has it, on letter and memo', () => {
  const addressee = 'เจ้าอาวาสวัดห้วยรวง';
  for (const form of ['external', 'memo'] as const) {
    const [first] = sheetOf(sampleToPrint(form, { addressee }), font).sections;
    expect(paragraphsOf(first?.blocks).find(({ role }) => role === 'salutation')?.text).toBe(
      `นมัสการ\t${addressee}`,
    );
  }
});
