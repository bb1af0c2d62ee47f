/** Letters to many go to the printer in sets; what is the same on several is printed once and stands where each has it. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { letterPages, noPictures } from '../../../../../electron/letters/letter-docx.ts';
import { type PrintedSet, printSets } from '../../../../../electron/letters/many/print-sets.ts';
import { letterPreview } from '../../../../../electron/letters/preview.ts';
import { sampleToPrint } from '../../../../helpers/form-samples.ts';
import { lettersToLookAt, shortLetter } from '../../../../helpers/letter-samples.ts';
import { pageFont } from '../../../../helpers/letter-sheets.ts';
import { testSurroundings } from '../../../../helpers/surroundings.ts';

const twoPages = { ...shortLetter, ...lettersToLookAt['two-pages-with-items'] };

/** Its n-th page is n points wider than an A4 sheet, so that pages can be told apart. */
async function measuredPdf(html: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const pages = html.split('<section').length - 1;
  for (let page = 0; page < pages; page += 1) pdf.addPage([600 + page, 842]).drawSquare({ size: 1 });
  return pdf.save();
}

async function sets(count: number, print: (html: string) => Promise<Uint8Array>) {
  const printed: string[] = [];
  const printing = {
    pdfFromHtml(html: string) {
      printed.push(html);
      return print(html);
    },
  };
  const around = await testSurroundings({ printing });
  const { assets } = around.ports;
  const letters = Array.from({ length: count }, (_, at) =>
    sampleToPrint('external', { ...twoPages, addressee: `นายกองค์การบริหารส่วนตำบลที่ ${at}` }),
  );
  const taken: PrintedSet[] = [];
  const task = { kind: 'pages', letters, names: [], pictures: noPictures, assets } as const;
  await printSets(around, task, new AbortController().signal, async (set) => {
    taken.push(set);
  });
  return { letters, printed, taken };
}

test('the second page that all letters share is printed once a set, and each letter has its own first page before it', async () => {
  const { letters, printed, taken } = await sets(130, measuredPdf);
  expect(printed.map((html) => html.split('<section').length - 1)).toEqual([120, 12]);
  expect(taken.map(({ pageCounts }) => pageCounts)).toEqual([Array(119).fill(2), Array(11).fill(2)]);
  const shown = taken.flatMap(({ document }, set) => {
    const sections = (printed[set] ?? '').split('<section').slice(1);
    return document.getPages().map((page) => sections[page.getWidth() - 600] ?? '');
  });
  const words = letters.flatMap((letter) =>
    letterPreview(letterPages(letter, pageFont), pageFont, null).pages.map(({ texts }) => texts),
  );
  expect(shown).toHaveLength(words.length);
  for (const [at, texts] of words.entries())
    expect(texts.filter(({ text }) => !shown[at]?.includes(`>${text}<`))).toEqual([]);
});

test('a printer that makes other pages than were laid out is told so: one would get another’s letter', async () => {
  await expect(sets(2, () => measuredPdf('<section><section>'))).rejects.toThrow('other pages');
});
