/** Every figure that an office may set moves what it says, on the paper it belongs to, and by as much as was set. */
import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../../../electron/letters/forms/index.ts';
import { envelopesHtml } from '../../../../electron/letters/going-out/envelope-html.ts';
import { layOut } from '../../../../electron/letters/layout.ts';
import { certifiedCopy } from '../../../../electron/letters/papers-around/certified-copy.ts';
import { duplicate } from '../../../../electron/letters/papers-around/duplicate.ts';
import { letterPreview } from '../../../../electron/letters/preview.ts';
import type { LetterSheet } from '../../../../electron/letters/sheet.ts';
import { type LetterFormName, letterFormNames } from '../../../../shared/letter/forms/form.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import {
  type FigureGroup,
  type FigureName,
  figureByName,
  figureNames,
  isCount,
  namesOfGroup,
  usualFigures,
} from '../../../../shared/office/page-figures.ts';
import { sampleToPrint } from '../../../helpers/form-samples.ts';
import { officeSettings } from '../../../helpers/letter-samples.ts';
import { pageFont } from '../../../helpers/letter-sheets.ts';

const garuda = { fileId: 'garuda', bytes: new Uint8Array(), aspect: 0.9 };
const names = { drafter: 'ก', typist: 'ข', checker: 'ค' };
type Figures = Partial<Record<FigureName, number>>;

function letterWith(form: LetterFormName, figures: Figures, changes: Partial<LetterContent> = {}) {
  const pageStyle = { ...officeSettings.pageStyle, ...figures };
  return {
    ...sampleToPrint(form, changes),
    secrecy: 'secret' as const,
    settings: { ...officeSettings, pageStyle },
  };
}

function shown(sheet: LetterSheet) {
  return letterPreview(layOut(sheet, pageFont), pageFont, garuda).pages;
}

function pagesWith(form: LetterFormName, figures: Figures, changes: Partial<LetterContent> = {}) {
  return shown(sheetOf(letterWith(form, figures, changes), pageFont));
}

/** Its text fills the first page: the closing brings to the second what goes with it. */
const paragraph = { kind: 'paragraph', level: 1, sourceParagraph: null } as const;
const justOver: Partial<LetterContent> = {
  attachments: [],
  details: {},
  body: Array.from({ length: 19 }, (_, at) => ({ ...paragraph, text: `ย่อหน้าที่ ${at}` })),
};

/** Every paper there is, once with one figure changed. */
function paperWith(figures: Figures): string {
  const pageStyle = { ...officeSettings.pageStyle, ...figures };
  const sheet = sheetOf(letterWith('external', figures), pageFont);
  const certifier = { name: '', position: '', date: null };
  const fonts = { regular: '', bold: '' };
  const envelope = { size: 'DL', sender: [], garuda: null, fonts, offsetMm: { x: 0, y: 0 } } as const;
  return JSON.stringify([
    ...letterFormNames.map((form) => pagesWith(form, figures)),
    pagesWith('order', figures, justOver),
    shown(duplicate(sheet, names)),
    shown(certifiedCopy(sheet, certifier, pageFont)),
    envelopesHtml({ ...envelope, style: pageStyle }, [
      { number: '', salutation: '', addressee: '', urgency: null },
    ]),
  ]);
}

/** The stamp's are in the tests of the stamp. */
const onLetters = figureNames.filter((name) => !namesOfGroup('stamp').includes(name));
const usual = paperWith({});

test.each(onLetters)('%s, set otherwise, changes a paper', (name) => {
  const { usual: figure, most } = figureByName[name];
  const other = isCount(name) ? figure + 1 : Math.min(most, figure * 1.1 + 1.6);
  expect(other).not.toBe(figure);
  expect(paperWith({ [name]: other })).not.toBe(usual);
});

describe('moved by as much as was set', () => {
  const textAt = (pages: ReturnType<typeof shown>, words: string) => {
    const found = pages.flatMap(({ texts }) => texts).find(({ text }) => text.startsWith(words));
    if (found === undefined) throw new Error(`no ${words}`);
    return found;
  };
  const places: readonly (readonly [FigureName, LetterFormName, string, 'x' | 'y', number])[] = [
    ['titleTopCm', 'order', 'คำสั่ง', 'y', 1],
    ['numberLineTopCm', 'sealed', 'ที่', 'y', 1],
    ['hangingCm', 'external', 'นายกเทศมนตรี', 'x', 1],
    ['enclosureNumberCm', 'external', '๑.', 'x', 1],
    ['item1TextCm', 'order', 'นายอำเภอ', 'x', 1],
    ['axisCm', 'external', 'ขอแสดงความนับถือ', 'x', 1],
    ['dateLineCm', 'order', 'สั่ง', 'x', 1],
    ['secrecyTopCm', 'memo', 'ลับ', 'y', 1],
  ];

  test.each(places)('%s of %s', (name, form, words, axis, ways) => {
    const by = 0.4;
    const before = textAt(pagesWith(form, {}), words)[axis];
    const after = textAt(pagesWith(form, { [name]: figureByName[name].usual + by }), words)[axis];
    expect(after - before).toBeCloseTo(by * 10 * ways, 1);
  });

  test('the rings of the seal', () => {
    const [outer, inner] =
      pagesWith('sealed', { sealOuterCm: 4, sealInnerCm: 3 }).find(({ circles }) => circles.length > 0)
        ?.circles ?? [];
    expect([outer?.radius, inner?.radius]).toEqual([20, 15]);
  });

  test('who drafted, typed and checked', () => {
    const makers = (figures: Figures) =>
      textAt(shown(duplicate(sheetOf(letterWith('external', figures), pageFont), names)), 'ผู้ร่าง');
    const [before, after] = [makers({}), makers({ makersLeftCm: 11, makersBottomCm: 3 })];
    expect([after.x - before.x, after.y - before.y]).toEqual([expect.closeTo(-12, 1), expect.closeTo(-8, 1)]);
  });
});

test('the lines that go with a closing to the last page are as many as the office wants', () => {
  const lastPage = (closingTextLines: number) => {
    const pages = pagesWith('order', { closingTextLines }, justOver);
    return pages.at(-1)?.texts.filter(({ text }) => text.startsWith('ย่อหน้าที่')).length ?? 0;
  };
  expect([lastPage(2), lastPage(4)]).toEqual([2, 4]);
});

test('each usual figure lies within what may be set', () => {
  for (const name of figureNames) {
    const { usual: figure, least, most } = figureByName[name];
    expect(figure, name).toBeGreaterThanOrEqual(least);
    expect(figure, name).toBeLessThanOrEqual(most);
  }
  const groups: readonly FigureGroup[] = ['sheet', 'envelope'];
  expect(groups.flatMap(namesOfGroup).every((name) => name in usualFigures())).toBe(true);
});
