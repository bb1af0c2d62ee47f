/** What only a whole file shows: text layers, pages a second, two workers against one, memory of a worker. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readBytes } from '../../../electron/import/pipeline.ts';
import { readBundle } from '../../../electron/import/read-bundle.ts';
import { createReader } from '../../../electron/import/reader.ts';
import { findProjectRoot } from '../../../electron/project-root.ts';
import { readLetters } from '../../../shared/extraction/bundle.ts';
import { type Bench, median, timeEach } from '../harness.ts';
import { textContentOnly } from '../pdf-baseline.ts';
import { type BenchLetter, generatedLetters } from './generated-letters.ts';
import { scoreLetter } from './letter-score.ts';
import { addFields, addPage, type Measured, newMeasured } from './measure.ts';
import { models } from './page-readers.ts';
import { generatedRows } from './rows.ts';
import { sampleLayers, sampleTruth } from './samples.ts';
import { scanFile } from './scan-file.ts';

/** The sample PDFs as the application reads them: lossy pages are recognised from their picture. */
export async function measureLayers(isLossy: boolean, secondReader: boolean): Promise<Measured> {
  const measured = newMeasured();
  for (const { file } of sampleLayers.filter((layer) => layer.isLossy === isLossy)) {
    const bytes = new Uint8Array(readFileSync(file));
    const outcome = await readBytes({ name: basename(file), bytes }, { secondReader, models });
    if (outcome.state !== 'text') throw new Error(`${basename(file)} came to ${outcome.state}`);
    for (const page of outcome.pages) {
      const { text, fields } = sampleTruth(page.page);
      addPage(measured, `${basename(file)} p${page.page}`, page, { text, stamps: [] });
      if (fields === null) continue;
      addFields(measured, scoreLetter(fields, readLetters([page])[0], [page]));
    }
  }
  return measured;
}

/** Pages a second, warm, on one core; baseline of the same run: pdf.js alone bringing the same text. */
export async function timeTextLayers(bench: Bench, times: number): Promise<void> {
  const root = findProjectRoot(import.meta.url).folder;
  const bytes = new Uint8Array(readFileSync(join(root, 'assets/samples/circular-bundle.pdf')));
  const read = () => readBundle({ name: 'circular-bundle.pdf', bytes: bytes.slice() });
  const first = await read();
  const pages = 'reading' in first ? first.reading.pages.length : 0;
  bench.check('the sample bundle is read', first.state === 'ready' && pages > 0);
  await textContentOnly(bytes.slice());
  const ours = median(await timeEach(times, read));
  const alone = median(await timeEach(times, () => textContentOnly(bytes.slice())));
  bench.figure('read_bundle_ms', ours);
  bench.figure('read_to_pdfjs_ratio', ours / alone);
  bench.target('text_layer_pages_per_second', (pages / ours) * 1_000, 'at-least', 20);
}

/** A scanned file through the application's own pool of workers. */
export async function timeWorkers(bench: Bench, pages: number): Promise<void> {
  const row = generatedRows.find(({ name }) => name === 'light');
  if (row === undefined) throw new Error('no light row');
  const letters: BenchLetter[] = [];
  for await (const letter of generatedLetters(row, Math.ceil(pages / 1.2))) letters.push(letter);
  const paths = letters.flatMap((letter) => letter.pages.map(({ path }) => path)).slice(0, pages);
  const bytes = await scanFile(paths);
  const first = await scanFile(paths.slice(0, 2));
  const one = await readWith(1, first, bytes);
  const two = await readWith(2, first, bytes);
  bench.check(
    'every page of the scanned file is read',
    one.read === paths.length && two.read === paths.length,
  );
  bench.figure('pages_in_scanned_file', paths.length);
  bench.figure('one_worker_seconds_per_page', one.seconds / paths.length);
  bench.target('two_workers_to_one', one.seconds / two.seconds, 'at-least', 1.7);
  bench.target('megabytes_a_worker', one.megabytes, 'at-most', 500);
}

async function readWith(workers: number, first: Uint8Array, bytes: Uint8Array) {
  const reader = createReader({ workers });
  const wishes = { options: { secondReader: false, models } };
  try {
    const before = process.memoryUsage.rss();
    // A page a worker: the workers start and load their models, as with the first file of a day.
    await reader.read({ name: 'first.pdf', bytes: first.slice() }, wishes);
    let most = process.memoryUsage.rss();
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 50);
    const start = performance.now();
    const outcome = await reader.read({ name: 'scan.pdf', bytes: bytes.slice() }, wishes);
    clearInterval(watch);
    const seconds = (performance.now() - start) / 1_000;
    const read = 'reading' in outcome ? outcome.reading.pages.filter(({ text }) => text !== '').length : 0;
    return { seconds, read, megabytes: (most - before) / 1024 / 1024 };
  } finally {
    await reader.close();
  }
}
