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
import { makeMany } from '../../electron/letters/many/make-many.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { sampleToPrint } from '../helpers/form-samples.ts';
import { lettersToLookAt, shortLetter } from '../helpers/letter-samples.ts';
import { openLibreOffice, whyNoLibreOffice } from '../helpers/libreoffice.ts';
import { pageTexts } from '../helpers/pdf-pages.ts';
import { type Bench, median, runBench } from './harness.ts';
import { processorTime } from './processor-time.ts';

const assets = findProjectRoot(import.meta.url).assets;
const font = openPageFont(assets);
const content = { ...shortLetter, ...lettersToLookAt['two-pages-with-items'] };
/** Three runs of each, in turn, so that all meet the same machine. */
const runs = 3;

await runBench('letters-beside', 100, async (bench) => {
  const addressees = Array.from({ length: bench.size }, (_, at) => `นายกองค์การบริหารส่วนตำบลที่ ${at + 1}`);
  const letters = addressees.map((addressee) => sampleToPrint('external', { ...content, addressee }));
  await asOneDocx(bench, letters, addressees);
  await asADocxEach(bench, letters, addressees);
  await asPdf(bench, letters);
});

type Contest = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Median milliseconds of processor time of each, which other work on the machine does not stretch; the first of all
 * opens fonts and compiles code and is not counted.
 */
async function timed(contest: Contest): Promise<Readonly<Record<string, number>>> {
  const taken: Record<string, number[]> = {};
  for (let run = 0; run <= runs; run += 1)
    for (const [name, work] of Object.entries(contest)) {
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      if (run > 0) taken[name] = [...(taken[name] ?? []), (user + system) / 1_000];
    }
  return Object.fromEntries(Object.entries(taken).map(([name, each]) => [name, median(each)]));
}

async function asOneDocx(bench: Bench, letters: readonly LetterToPrint[], addressees: readonly string[]) {
  const template = await templateOf(true);
  const data = { letters: addressees.map((addressee) => ({ addressee })) };
  const took = await timed({
    ours: () => lettersDocx(letters, font, noPictures),
    ours_to_edit: () => lettersDocx(letters, font, noPictures, 'to-edit'),
    docxtemplater: async () => docxtemplater(template, data),
    easy_template_x: () => easyTemplate(template, data),
  });
  for (const [name, ms] of Object.entries(took)) bench.figure(`one_file_${name}_cpu_ms`, ms);
  bench.target('one_file_ours_of_docxtemplater', ratio(took, 'ours', 'docxtemplater'), 'at-most', 1);
  bench.target('one_file_ours_of_easy_template_x', ratio(took, 'ours', 'easy_template_x'), 'at-most', 1);
}

/** Reported as it is: we compute the pages of each letter, they do not. */
async function asADocxEach(bench: Bench, letters: readonly LetterToPrint[], addressees: readonly string[]) {
  const template = await templateOf(false);
  const took = await timed({
    async ours() {
      for (const letter of letters) await letterDocx(letter, font, noPictures);
    },
    async docxtemplater() {
      for (const addressee of addressees) docxtemplater(template, { addressee });
    },
    async easy_template_x() {
      for (const addressee of addressees) await easyTemplate(template, { addressee });
    },
  });
  for (const [name, ms] of Object.entries(took)) bench.figure(`file_each_${name}_cpu_ms`, ms);
}

async function asPdf(bench: Bench, letters: readonly LetterToPrint[]): Promise<void> {
  const printing = createChromiumPrinting();
  let ours: Measured;
  try {
    await printing.pdfFromHtml('<p>warm</p>');
    ours = await measured(() => pdfThroughChromium(printing, letters));
  } finally {
    await printing.close();
  }
  bench.figure('pdf_ours_pages', ours.pages);
  bench.figure('pdf_ours_ms', ours.milliseconds);
  bench.figure('pdf_ours_cpu_ms', ours.processor);
  const why = whyNoLibreOffice();
  if (why !== null) return bench.say(`  SKIPPED (${why})`);
  const office = await throughLibreOffice(letters);
  bench.figure('pdf_libreoffice_ms', office.milliseconds);
  bench.figure('pdf_libreoffice_cpu_ms', office.processor);
  bench.check('LibreOffice made as many pages', office.pages === ours.pages);
  bench.target('pdf_libreoffice_of_ours_cpu', office.processor / ours.processor, 'at-least', 5);
}

type Measured = { readonly pages: number; readonly milliseconds: number; readonly processor: number };

async function measured(work: () => Promise<number>): Promise<Measured> {
  const [started, before] = [performance.now(), processorTime()];
  const pages = await work();
  return { pages, milliseconds: performance.now() - started, processor: processorTime() - before };
}

/** As the application does, in this thread: page sets, printed one after another while the next is laid out, joined. */
async function pdfThroughChromium(
  printing: { pdfFromHtml(html: string): Promise<Uint8Array> },
  letters: readonly LetterToPrint[],
): Promise<number> {
  const whole = await PDFDocument.create();
  let last: Promise<unknown> = Promise.resolve();
  const add = async (html: string) => {
    const set = await PDFDocument.load(await printing.pdfFromHtml(html));
    for (const page of await whole.copyPages(set, set.getPageIndices())) whole.addPage(page);
  };
  const task = {
    kind: 'pages',
    letters,
    names: letters.map(() => ''),
    pictures: noPictures,
    assets,
  } as const;
  await makeMany(task, (reply) => {
    if (reply.kind !== 'pages') return;
    last = last.then(() => add(reply.html));
  });
  await last;
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
