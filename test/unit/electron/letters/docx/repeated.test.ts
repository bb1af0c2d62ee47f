/** Hundreds of letters repeat what the docx package wrote once: it must be the very document it writes when asked for all. */
import { Document, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { letterPages } from '../../../../../electron/letters/letter-docx.ts';
import type { LetterToPrint } from '../../../../../electron/letters/letter-to-print.ts';
import { type DocxFacts, documentOptions, writeDocx } from '../../../../../electron/letters/render.ts';
import { hostileTexts } from '../../../../helpers/hostile-letter.ts';
import { pageFont } from '../../../../helpers/letter-sheets.ts';
import { openLibreOffice, whyNoLibreOffice } from '../../../../helpers/libreoffice.ts';
import { pageTexts } from '../../../../helpers/pdf-pages.ts';
import { randomLetter, randomPictures } from '../../../../helpers/random-letters.ts';

const facts: DocxFacts = {
  ...{ title: 'หนังสือ', author: 'อำเภอ', fontName: 'TH SarabunIT๙', purpose: 'final', font: pageFont },
  ...{ garuda: randomPictures.garuda, pictures: randomPictures.own },
};

/** Several of one letter, whose recipients need one line, two and three, and the texts a clipboard can bring. */
function sets(seeds: readonly number[]): readonly LetterToPrint[] {
  const long = 'ผู้อำนวยการศูนย์ป้องกันและบรรเทาสาธารณภัยเขตพื้นที่ริมแม่น้ำธาร ';
  const addressees = ['นายกเทศมนตรีตำบลบ้านหนึ่ง', long.repeat(2), long.repeat(3), ...hostileTexts.slice(0, 1)];
  return seeds.flatMap((seed) => {
    const { toPrint } = randomLetter(seed);
    return addressees.map((addressee, at) => ({
      ...toPrint,
      number: `ธบ ๐๐๒๓.๙/${'๑'.repeat(at + 1)}`,
      content: { ...toPrint.content, addressee },
    }));
  });
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** The XML of a part with the content of its heads, feet and pictures in place of their ids, drawings unnumbered. */
function resolved(parts: Parts, name: string): string {
  const targets = new Map(
    [...text(parts, `word/_rels/${name}.rels`).matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /Id="([^"]*)"/.exec(tag)?.[1] ?? '',
      /Target="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  return text(parts, `word/${name}`)
    .replace(/r:(?:id|embed)="([^"]*)"/g, (_, id: string) => {
      const target = targets.get(id) ?? 'nothing';
      return /^(?:header|footer)/.test(target) ? `«${resolved(parts, target)}»` : `«${target}»`;
    })
    .replace(/<wp:docPr id="\d+"/g, '<wp:docPr');
}

function text(parts: Parts, name: string): string {
  return strFromU8(parts[name] ?? new Uint8Array());
}

const seeds = Array.from({ length: 9 }, (_, index) => index + 1);

describe.each(['final', 'to-edit'] as const)('letters %s', (purpose) => {
  test('of every form, length and recipient are the document that is written without repeating', async () => {
    const laidOut = sets(seeds).map((letter) => letterPages(letter, pageFont));
    const all = { ...facts, purpose };
    const straight = unzipSync(await Packer.toBuffer(new Document(documentOptions(laidOut, all))));
    const repeated = unzipSync(await writeDocx(laidOut, all));
    const byParagraph = (parts: Parts) => resolved(parts, 'document.xml').split(/(?<=<\/w:p>)/);
    expect(byParagraph(repeated)).toEqual(byParagraph(straight));
    for (const name of ['word/styles.xml', 'word/settings.xml', 'word/fontTable.xml'])
      expect(text(repeated, name)).toBe(text(straight, name));
    expect(Object.keys(repeated).length).toBeLessThan(Object.keys(straight).length);
    const listed = [...text(repeated, '[Content_Types].xml').matchAll(/PartName="\/([^"]*)"/g)].map(
      ([, part]) => part ?? '',
    );
    expect(listed.filter((part) => repeated[part] === undefined)).toEqual([]);
  });
});

test('every drawing has a number of its own', async () => {
  const laidOut = sets([3, 5, 8]).map((letter) => letterPages(letter, pageFont));
  const parts = unzipSync(await writeDocx(laidOut, facts));
  const numbers = Object.keys(parts)
    .filter((name) => name.endsWith('.xml'))
    .flatMap((name) => text(parts, name).match(/(?<=<wp:docPr id=")\d+/g) ?? []);
  expect(numbers.length).toBeGreaterThanOrEqual(laidOut.length);
  expect(new Set(numbers).size).toBe(numbers.length);
});

const why = whyNoLibreOffice();
if (why !== null) console.log(`SKIPPED (${why})`);

test.skipIf(why !== null)(
  'LibreOffice shows a set page by page as it shows its letters alone, counted anew',
  { timeout: 120_000 },
  async () => {
    const laidOut = sets([2, 7]).map((letter) => letterPages(letter, pageFont));
    const office = await openLibreOffice();
    try {
      const alone = await Promise.all(
        laidOut.map(async (letter, at) => [`${at}`, await writeDocx([letter], facts)] as const),
      );
      const pdfs = await office.toPdf(new Map([...alone, ['set', await writeDocx(laidOut, facts)]]));
      const pages = (name: string) => pageTexts(pdfs.get(name) ?? new Uint8Array());
      expect(pages('set')).toEqual(alone.flatMap(([name]) => pages(name)));
      expect(pages('set')).toHaveLength(laidOut.reduce((sum, letter) => sum + letter.pages.length, 0));
    } finally {
      await office.close();
    }
  },
);
