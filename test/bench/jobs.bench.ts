/**
 * Files read by the worker threads: a text layer's pages a second, what a second worker brings on scans, and the memory
 * a bundle of many scanned pages takes (`--size`: pages of that bundle). The second reader is off: it is measured by
 * itself. V8's flag is the one that `npm start` gives the host.
 */

import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createReader } from '../../electron/import/reader.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { picturesOfSample, scanOf } from '../helpers/scan-of-sample.ts';
import { type Bench, median, runBench, timeEach } from './harness.ts';

const { assets } = findProjectRoot(import.meta.url);
const options = { models: join(assets, 'models'), secondReader: false };
/** Enough for both workers to be warm most of the time. */
const pagesForRatio = 60;

await runBench('jobs', 200, async (bench) => {
  await textLayer(bench);
  const pictures = await picturesOfSample([1, 2, 3, 4, 5, 6]);
  const scanned = (pages: number) =>
    scanOf(Array.from({ length: pages }, (_, at) => pictures[at % pictures.length] ?? new Uint8Array()));

  const few = await scanned(pagesForRatio);
  const alone = await costOf(few, 1, bench);
  bench.figure('scan_page_one_worker_s', alone.seconds / pagesForRatio);
  bench.figure('scan_page_processor_s', alone.processorSeconds / pagesForRatio);
  if (availableParallelism() > 1) {
    const both = await costOf(few, 2, bench);
    bench.target('two_workers_ratio', alone.seconds / both.seconds, 'at-least', 1.7);
    // What the ratio could be on idle cores, told even where other programs take them: 2 when nothing is wasted.
    bench.figure('two_workers_idle_cores_ratio', (2 * alone.processorSeconds) / both.processorSeconds);
  } else bench.say('  one core only: what a second worker brings is not measured');

  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const { seconds } = await costOf(await scanned(bench.size), 2, bench);
  clearInterval(watch);
  bench.figure('many_pages_s', seconds);
  bench.target('megabytes_a_worker', (peak - before) / 2 / 1024 / 1024, 'at-most', 500);
});

async function textLayer(bench: Bench): Promise<void> {
  const bytes = new Uint8Array(await readFile(join(assets, 'samples/circular-bundle.pdf')));
  const reader = createReader();
  const read = () => reader.read({ name: 'bundle.pdf', bytes: bytes.slice() }, { options });
  const first = await read();
  const pages = first.state === 'ready' ? first.reading.pages.length : 0;
  bench.check('the sample bundle is read', pages > 0);
  bench.target('text_pages_per_second', pages / (median(await timeEach(10, read)) / 1_000), 'at-least', 20);
  await reader.close();
}

/** From a cold start, as after the program was opened. */
async function costOf(
  bytes: Uint8Array,
  workers: number,
  bench: Bench,
): Promise<{ readonly seconds: number; readonly processorSeconds: number }> {
  const reader = createReader({ workers });
  const started = performance.now();
  const before = process.cpuUsage();
  const outcome = await reader.read({ name: 'scan.pdf', bytes }, { options });
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(before);
  await reader.close();
  const isWhole =
    outcome.state === 'ready' && outcome.reading.pages.every(({ source }) => source === 'recognised');
  bench.check('every page of the scan is read', isWhole);
  return { seconds, processorSeconds: (user + system) / 1_000_000 };
}
