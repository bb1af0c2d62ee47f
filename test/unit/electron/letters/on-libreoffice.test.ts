/** Letters as LibreOffice shows them: a program that breaks lines by its own dictionary, and that knows nothing of ours. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterDocx, letterPages } from '../../../../electron/letters/letter-docx.ts';
import type { LetterToPrint } from '../../../../electron/letters/letter-to-print.ts';
import { letterPreview } from '../../../../electron/letters/preview.ts';
import { bindForPrint } from '../../../../shared/letter/bind.ts';
import { type LetterFormName, letterFormNames } from '../../../../shared/letter/forms/form.ts';
import { formSamples, sampleToPrint } from '../../../helpers/form-samples.ts';
import { hostileContent, hostileTexts } from '../../../helpers/hostile-letter.ts';
import { pageFont } from '../../../helpers/letter-sheets.ts';
import {
  facesOf,
  type LibreOffice,
  officeFaces,
  openLibreOffice,
  shippedFace,
  whyNoLibreOffice,
} from '../../../helpers/libreoffice.ts';
import { provePaper } from '../../../helpers/paper-proof.ts';
import { baseLetters, pageTexts } from '../../../helpers/pdf-pages.ts';
import { printedWords } from '../../../helpers/printed-words.ts';
import { randomLetter, randomPictures } from '../../../helpers/random-letters.ts';

const why = whyNoLibreOffice();
if (why !== null) console.log(`SKIPPED (${why})`);

// it takes its time on a machine that has other work
describe.skipIf(why !== null)('through LibreOffice', { timeout: 300_000 }, () => {
  let office: LibreOffice;
  beforeAll(async () => {
    office = await openLibreOffice();
  });
  afterAll(() => office.close());

  async function docxOf(letters: readonly (readonly [string, LetterToPrint])[]) {
    const files = new Map<string, Uint8Array>();
    for (const [name, letter] of letters)
      files.set(name, (await letterDocx(letter, pageFont, randomPictures)).bytes);
    return files;
  }
  const everyForm = (letterOf: (form: LetterFormName) => LetterToPrint) =>
    docxOf(letterFormNames.map((form) => [form, letterOf(form)]));

  test('whichever face the office names is drawn by the shipped pair and no other', async (context) => {
    const letters = officeFaces.map((documentFont) => {
      const letter = sampleToPrint('minutes');
      return [documentFont, { ...letter, settings: { ...letter.settings, documentFont } }] as const;
    });
    const pdfs = await office.toPdf(await docxOf([...letters, ['memo', sampleToPrint('memo')]]));
    expect([...pdfs.keys()]).toEqual([...officeFaces, 'memo']);
    for (const pdf of pdfs.values()) {
      const faces = await facesOf(pdf);
      if (faces === null) {
        console.log('SKIPPED (pdffonts of poppler-utils is not installed)');
        return context.skip();
      }
      expect([...faces].sort()).toEqual([shippedFace, `${shippedFace}-Bold`]);
    }
  });

  test('twenty letters of every form and length: the preview’s pages, its words on each, the next page’s at the foot', async () => {
    const letters = Array.from({ length: 20 }, (_, index) => randomLetter(index + 1));
    const pdfs = await office.toPdf(await docxOf(letters.map(({ seed, toPrint }) => [`${seed}`, toPrint])));
    const proofs = letters.map(({ seed, toPrint }) => {
      const laidOut = letterPages(toPrint, pageFont);
      const pdf = pdfs.get(`${seed}`);
      const printed = pdf === undefined ? [] : pageTexts(pdf);
      return { seed, ...provePaper(laidOut, letterPreview(laidOut, pageFont, null), printed) };
    });
    expect(proofs.filter(({ hasSamePageCount }) => !hasSamePageCount)).toEqual([]);
    expect(proofs.filter(({ pagesOfOtherWords }) => pagesOfOtherWords.length > 0)).toEqual([]);
    expect(proofs.filter(({ wrongFeet }) => wrongFeet.length > 0)).toEqual([]);
    expect(proofs.reduce((sum, { continued }) => sum + continued, 0)).toBeGreaterThan(40);
  });

  test('every field of every form is found by a reader that is not ours', async () => {
    const texts = await office.toText(await everyForm((form) => sampleToPrint(form)));
    const missing = letterFormNames.map((form) => {
      const text = baseLetters(texts.get(form) ?? '');
      return [form, printedWords(sampleToPrint(form)).filter((words) => !text.includes(baseLetters(words)))];
    });
    expect(missing).toEqual(letterFormNames.map((form) => [form, []]));
  });

  test('whatever can be typed is opened, and nothing of it is lost', async () => {
    const letters = await everyForm((form) => sampleToPrint(form, hostileContent(formSamples[form])));
    const texts = await office.toText(letters);
    expect([...texts.keys()]).toEqual([...letterFormNames]);
    const lost = letterFormNames.flatMap((form) => {
      const text = baseLetters(texts.get(form) ?? '');
      return hostileTexts
        .filter((typed) => !text.includes(baseLetters(bindForPrint(typed))))
        .map((typed) => `${form}: ${typed.slice(0, 30)}`);
    });
    expect(lost).toEqual([]);
  });
});
