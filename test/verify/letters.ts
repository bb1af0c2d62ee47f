/**
 * `npm run verify:letters`: random letters of every form, one page to six, written as DOCX, printed by LibreOffice and
 * held against our preview page by page; some of them printed by Chromium too, as the application makes its PDFs.
 * `--count N` letters from `--seed S` on; `--keep DIR` keeps what went wrong for looking at; `--json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChromiumPrinting } from '../../electron/headless/printing.ts';
import { openPageFont } from '../../electron/letters/font-metrics.ts';
import { letterDocx, letterPages } from '../../electron/letters/letter-docx.ts';
import type { LetterToPrint } from '../../electron/letters/letter-to-print.ts';
import { letterPreview } from '../../electron/letters/preview.ts';
import { previewHtml } from '../../electron/letters/preview-html.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { type Bench, runBench } from '../bench/harness.ts';
import { openLibreOffice, whyNoLibreOffice } from '../helpers/libreoffice.ts';
import { type PaperProof, pagesOfOtherWords, provePaper } from '../helpers/paper-proof.ts';
import { pageTexts } from '../helpers/pdf-pages.ts';
import { randomLetter, randomPictures } from '../helpers/random-letters.ts';

const { assets } = findProjectRoot(import.meta.url);
/** Letters that LibreOffice converts in one run. */
const batch = 40;
/** One letter in so many is printed by Chromium as well. */
const chromiumEach = 10;

await runBench(
  'letters on paper',
  200,
  async (bench) => {
    const why = whyNoLibreOffice();
    if (why !== null) throw new RangeError(why);
    const first = bench.whole('seed', 1);
    const seeds = Array.from({ length: bench.size }, (_, index) => first + index);
    const started = performance.now();
    const proofs = await printed(bench, seeds);
    bench.figure('seconds', (performance.now() - started) / 1_000);
    tell(bench, seeds.length, [...proofs.values()]);
    await throughChromium(
      bench,
      seeds.filter((_, index) => index % chromiumEach === 0),
    );
  },
  { seed: { type: 'whole' }, keep: { type: 'string' } },
);

async function printed(bench: Bench, seeds: readonly number[]): Promise<ReadonlyMap<number, PaperProof>> {
  const font = openPageFont(assets);
  const office = await openLibreOffice();
  const proofs = new Map<number, PaperProof>();
  try {
    for (let at = 0; at < seeds.length; at += batch) {
      const letters = new Map<string, { toPrint: LetterToPrint; docx: Uint8Array }>();
      for (const seed of seeds.slice(at, at + batch)) {
        const { toPrint } = randomLetter(seed);
        const { bytes } = await letterDocx(toPrint, font, randomPictures);
        letters.set(String(seed), { toPrint, docx: bytes });
      }
      const pdfs = await office.toPdf(new Map([...letters].map(([name, { docx }]) => [name, docx])));
      for (const [name, { toPrint, docx }] of letters) {
        const pdf = pdfs.get(name);
        if (pdf === undefined) {
          bench.say(`  seed ${name} (${toPrint.content.form}): LibreOffice did not open it`);
          keep(bench, name, docx, null);
          continue;
        }
        const laidOut = letterPages(toPrint, font);
        const proof = provePaper(laidOut, letterPreview(laidOut, font, null), pageTexts(pdf));
        proofs.set(Number(name), proof);
        const faults = faultsOf(proof, laidOut.pages.length);
        for (const fault of faults) bench.say(`  seed ${name} (${toPrint.content.form}): ${fault}`);
        if (faults.length > 0) keep(bench, name, docx, pdf);
      }
    }
  } finally {
    await office.close();
  }
  return proofs;
}

function faultsOf(proof: PaperProof, ours: number): readonly string[] {
  return [
    ...(proof.hasSamePageCount ? [] : [`${proof.pages} pages, ${ours} in the preview`]),
    ...(proof.pagesOfOtherWords.length === 0
      ? []
      : [`other words on page ${proof.pagesOfOtherWords.join(', ')}`]),
    ...proof.wrongFeet,
  ];
}

function keep(bench: Bench, name: string, docx: Uint8Array, pdf: Uint8Array | null): void {
  const folder = bench.options.keep;
  if (typeof folder !== 'string') return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.docx`), docx);
  if (pdf !== null) writeFileSync(join(folder, `${name}.pdf`), pdf);
}

function tell(bench: Bench, count: number, proofs: readonly PaperProof[]): void {
  const sum = (of: (proof: PaperProof) => number) => proofs.reduce((total, proof) => total + of(proof), 0);
  const continued = sum((proof) => proof.continued);
  bench.figure('letters', count);
  bench.figure(
    'pages',
    sum(({ pages }) => pages),
  );
  bench.figure('pages_that_continue', continued);
  bench.target('letters_not_opened', count - proofs.length, 'at-most', 0);
  bench.target(
    'letters_of_another_page_count',
    proofs.filter((one) => !one.hasSamePageCount).length,
    'at-most',
    0,
  );
  bench.target(
    'pages_of_other_words',
    sum((proof) => proof.pagesOfOtherWords.length),
    'at-most',
    0,
  );
  const right = continued - sum(({ wrongFeet }) => wrongFeet.length);
  bench.target('feet_right_percent', continued === 0 ? 100 : (100 * right) / continued, 'at-least', 99);
}

/** The PDF that the application makes: same words on every page of it. */
async function throughChromium(bench: Bench, seeds: readonly number[]): Promise<void> {
  const font = openPageFont(assets);
  const printing = createChromiumPrinting();
  let other = 0;
  try {
    for (const seed of seeds) {
      const preview = letterPreview(letterPages(randomLetter(seed).toPrint, font), font, null);
      const html = await previewHtml({
        preview,
        font,
        assets,
        pictures: randomPictures.own,
        title: `${seed}`,
      });
      const differing = pagesOfOtherWords(preview, pageTexts(await printing.pdfFromHtml(html)));
      if (differing.length > 0)
        bench.say(`  seed ${seed}: Chromium has other words on page ${differing.join(', ')}`);
      other += differing.length;
    }
  } finally {
    await printing.close();
  }
  bench.figure('letters_through_chromium', seeds.length);
  bench.target('chromium_pages_of_other_words', other, 'at-most', 0);
}
