/**
 * Letters beside other tools, side by side in one run: `--size` letters that share a body, as one DOCX and as a DOCX
 * each, beside docxtemplater and easy-template-x, which fill a template and know no pages; and as PDF through
 * Chromium beside LibreOffice, which converts the DOCX of the same letters.
 */
import { PDFDocument } from '@cantoo/pdf-lib';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { createChromiumPrinting } from '../../electron/headless/printing.ts';
import { openPageFont } from '../../electron/letters/font-metrics.ts';
import { letterDocx, lettersDocx, noPictures } from '../../electron/letters/letter-docx.ts';
import type { LetterToPrint } from '../../electron/letters/letter-to-print.ts';
import { printSets } from '../../electron/letters/many/print-sets.ts';
import type { Ports } from '../../electron/ports.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { sampleToPrint } from '../helpers/form-samples.ts';
import { lettersToLookAt, shortLetter } from '../helpers/letter-samples.ts';
import { openLibreOffice, whyNoLibreOffice } from '../helpers/libreoffice.ts';
import { pageTexts } from '../helpers/pdf-pages.ts';
import { type Bench, runBench } from './harness.ts';
import { processorTime } from './processor-time.ts';

const assets = findProjectRoot(import.meta.url).assets;
const font = openPageFont(assets);
const content = { ...shortLetter, ...lettersToLookAt['two-pages-with-items'] };
/** Runs of each, in turn, so that all meet the same machine; of short work more, as a moment's load weighs more there. */
const runs = { oneFile: 9, fileEach: 3, pdf: 3 };

await runBench('letters-beside', 100, async (bench) => {
  const addressees = Array.from({ length: bench.size }, (_, at) => `นายกองค์การบริหารส่วนตำบลที่ ${at + 1}`);
  const letters = addressees.map((addressee) => sampleToPrint('external', { ...content, addressee }));
  await asOneDocx(bench, letters, addressees);
  await asADocxEach(bench, letters, addressees);
  await asPdf(bench, letters);
});

type Contest = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Milliseconds of processor time that the best run of each took, which other work on the machine stretches least; the
 * first of all opens fonts and compiles code and is not counted.
 */
async function timed(contest: Contest, times: number): Promise<Readonly<Record<string, number>>> {
  const taken: Record<string, number[]> = {};
  for (let run = 0; run <= times; run += 1)
    for (const [name, work] of Object.entries(contest)) {
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      if (run > 0) taken[name] = [...(taken[name] ?? []), (user + system) / 1_000];
    }
  return Object.fromEntries(Object.entries(taken).map(([name, each]) => [name, Math.min(...each)]));
}

async function asOneDocx(bench: Bench, letters: readonly LetterToPrint[], addressees: readonly string[]) {
  const template = await templateOf(true);
  const data = { letters: addressees.map((addressee) => ({ addressee })) };
  const contest = {
    ours: () => lettersDocx(letters, font, noPictures),
    ours_to_edit: () => lettersDocx(letters, font, noPictures, 'to-edit'),
    docxtemplater: async () => docxtemplater(template, data),
    easy_template_x: () => easyTemplate(template, data),
  };
  const took = await timed(contest, runs.oneFile);
  for (const [name, ms] of Object.entries(took)) bench.figure(`one_file_${name}_cpu_ms`, ms);
  bench.target('one_file_ours_of_docxtemplater', ratio(took, 'ours', 'docxtemplater'), 'at-most', 1);
  bench.target('one_file_ours_of_easy_template_x', ratio(took, 'ours', 'easy_template_x'), 'at-most', 1);
}

/** Reported as it is: we compute the pages of each letter, they do not. */
async function asADocxEach(bench: Bench, letters: readonly LetterToPrint[], addressees: readonly string[]) {
  const template = await templateOf(false);
  const contest = {
    async ours() {
      for (const letter of letters) await letterDocx(letter, font, noPictures);
    },
    async docxtemplater() {
      for (const addressee of addressees) docxtemplater(template, { addressee });
    },
    async easy_template_x() {
      for (const addressee of addressees) await easyTemplate(template, { addressee });
    },
  };
  const took = await timed(contest, runs.fileEach);
  for (const [name, ms] of Object.entries(took)) bench.figure(`file_each_${name}_cpu_ms`, ms);
}

async function asPdf(bench: Bench, letters: readonly LetterToPrint[]): Promise<void> {
  const different = letters.map((letter, at) => ownBody(letter, at));
  const sharing = await printedByUs(letters);
  const unlike = await printedByUs(different);
  tell(bench, 'pdf_ours', sharing);
  tell(bench, 'pdf_ours_own_bodies', unlike);
  const why = whyNoLibreOffice();
  if (why !== null) return bench.say(`  SKIPPED (${why})`);
  const office = await throughLibreOffice(letters);
  tell(bench, 'pdf_libreoffice', office);
  bench.check('LibreOffice made as many pages', office.pages === sharing.pages);
  const times = (ours: Measured, clock: 'processor' | 'milliseconds') => office[clock] / ours[clock];
  bench.target('pdf_libreoffice_of_ours_cpu', times(sharing, 'processor'), 'at-least', 5);
  bench.figure('pdf_libreoffice_of_ours', times(sharing, 'milliseconds'));
  bench.figure('pdf_libreoffice_of_ours_own_bodies_cpu', times(unlike, 'processor'));
  bench.figure('pdf_libreoffice_of_ours_own_bodies', times(unlike, 'milliseconds'));
}

/** Its own words in every paragraph, so that no page is like that of another letter. */
function ownBody(letter: LetterToPrint, at: number): LetterToPrint {
  const body = letter.content.body.map((block) => ({ ...block, text: `${block.text} ครั้งที่ ${at}` }));
  return { ...letter, content: { ...letter.content, body } };
}

function tell(bench: Bench, name: string, { pages, milliseconds, processor }: Measured): void {
  bench.figure(`${name}_pages`, pages);
  bench.figure(`${name}_ms`, milliseconds);
  bench.figure(`${name}_cpu_ms`, processor);
}

/** The quickest of the runs; the browser is warm, as it is after an office's first print. */
async function printedByUs(letters: readonly LetterToPrint[]): Promise<Measured> {
  const printing = createChromiumPrinting();
  try {
    await printing.pdfFromHtml('<p>warm</p>');
    const taken: Measured[] = [];
    for (let run = 0; run < runs.pdf; run += 1)
      taken.push(await measured(() => pdfThroughChromium(printing, letters)));
    return taken.reduce((one, other) => (other.processor < one.processor ? other : one));
  } finally {
    await printing.close();
  }
}

type Measured = { readonly pages: number; readonly milliseconds: number; readonly processor: number };

async function measured(work: () => Promise<number>): Promise<Measured> {
  const [started, before] = [performance.now(), processorTime()];
  const pages = await work();
  return { pages, milliseconds: performance.now() - started, processor: processorTime() - before };
}

/** As the application does: a thread lays them out, page sets are printed one after another and joined. */
async function pdfThroughChromium(
  printing: Ports['printing'],
  letters: readonly LetterToPrint[],
): Promise<number> {
  const whole = await PDFDocument.create();
  const task = { kind: 'pages', letters, names: [], pictures: noPictures, assets } as const;
  await printSets({ ports: { printing } }, task, new AbortController().signal, async ({ document }) => {
    for (const page of await whole.copyPages(document, document.getPageIndices())) whole.addPage(page);
  });
  await whole.save({ objectsPerTick: 1_000 });
  return whole.getPageCount();
}

async function throughLibreOffice(letters: readonly LetterToPrint[]): Promise<Measured> {
  const files = new Map<string, Uint8Array>();
  for (const [at, letter] of letters.entries())
    files.set(`${at}`, (await letterDocx(letter, font, noPictures)).bytes);
  const office = await openLibreOffice();
  let pdfs: ReadonlyMap<string, Uint8Array> = new Map();
  try {
    // its first start writes a profile
    await office.toPdf(new Map([...files].slice(0, 1)));
    const result = await measured(async () => {
      pdfs = await office.toPdf(files);
      return 0;
    });
    return { ...result, pages: [...pdfs.values()].reduce((sum, pdf) => sum + pageTexts(pdf).length, 0) };
  } finally {
    await office.close();
  }
}

/** Our letter for Word with a field in it, as an office would make its template; with `isLoop`, all in one file. */
async function templateOf(isLoop: boolean): Promise<Buffer> {
  const letter = sampleToPrint('external', { ...content, addressee: '{addressee}' });
  const { bytes } = await letterDocx(letter, font, noPictures, 'to-edit');
  const files = unzipSync(bytes);
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const tag = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const next = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  const looped = body
    .replace(/<w:body>/, `<w:body>${tag('{#letters}')}`)
    .replace(/(<w:sectPr(?:(?!<w:sectPr).)*<\/w:body>)/s, `${next}${tag('{/letters}')}$1`);
  return Buffer.from(zipSync({ ...files, 'word/document.xml': strToU8(isLoop ? looped : body) }));
}

function docxtemplater(template: Buffer, data: object): Buffer {
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true }).render(data);
  return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function easyTemplate(template: Buffer, data: object): Promise<Buffer> {
  return new TemplateHandler().process(template, data as Parameters<TemplateHandler['process']>[1]);
}

function ratio(took: Readonly<Record<string, number>>, one: string, other: string): number {
  return (took[one] ?? Number.NaN) / (took[other] ?? Number.NaN);
}
