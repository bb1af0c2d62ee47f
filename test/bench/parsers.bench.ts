/**
 * What it costs to read files in a process of their own beside threads of the host: processor time a page (`--size` scanned
 * pages), time to start, the host's memory, and a file of 100 MB on its way over. Bubblewrap is used where it is installed.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createReader, type FileReader } from '../../electron/import/reader.ts';
import { childProcesses } from '../../electron/parsing/child-process.ts';
import { createProcessPool } from '../../electron/parsing/process-pool.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { picturesOfSample, scanOf } from '../helpers/scan-of-sample.ts';
import type { Deed } from '../unit/electron/parsing/inside-worker.ts';
import { type Bench, runBench } from './harness.ts';
import { processorTime } from './processor-time.ts';

const { assets } = findProjectRoot(import.meta.url);
const options = { models: join(assets, 'models'), secondReader: false };
const home = new URL('../unit/electron/parsing/', import.meta.url);
const megabyte = 1024 * 1024;
const textReadings = 30;
const rounds = 3;

type Place = 'threads' | 'process';
const readerAt: Readonly<Record<Place, () => FileReader>> = {
  threads: () => createReader({ workers: 2 }),
  process: () => createReader({ workers: 2, parsers: childProcesses() }),
};

await runBench('a process of parsers', 12, async (bench) => {
  // The process first: what threads leave behind in this one would count for it.
  const [sample, pictures] = [
    new Uint8Array(await readFile(join(assets, 'samples/circular-bundle.pdf'))),
    await picturesOfSample([1, 2, 3]),
  ];
  const scan = await scanOf(
    Array.from({ length: bench.size }, (_, at) => pictures[at % 3] ?? new Uint8Array()),
  );
  await startAndPass(bench);
  await compared(bench, 'text_layers', sample, textReadings);
  if (bench.size > 1) await compared(bench, 'scans', scan, 1);
});

/** Warm readers in turn, best of three: the ratio holds on a machine with other work too. */
async function compared(bench: Bench, name: string, bytes: Uint8Array, times: number): Promise<void> {
  const least: Record<Place, number> = {
    process: Number.POSITIVE_INFINITY,
    threads: Number.POSITIVE_INFINITY,
  };
  const before = process.memoryUsage.rss();
  const grown: Record<Place, number> = { process: 0, threads: 0 };
  for (const place of ['process', 'threads'] as const) {
    const reader = readerAt[place]();
    let pages = 0;
    for (let round = 0; round <= rounds; round += 1) {
      const began = processorTime();
      for (let time = 0; time < times; time += 1) {
        const outcome = await reader.read({ name: 'a.pdf', bytes: bytes.slice() }, { options });
        if (outcome.state === 'ready') pages = outcome.reading.pages.length;
      }
      if (round > 0) least[place] = Math.min(least[place], (processorTime() - began) / (pages * times));
      grown[place] = Math.max(grown[place], (process.memoryUsage.rss() - before) / megabyte);
    }
    bench.check(`${name}_read_in_${place}`, pages > 0);
    await reader.close();
    bench.figure(`${name}_${place}_ms_a_page`, least[place]);
    bench.figure(`${name}_${place}_host_grew_mb`, grown[place]);
  }
  bench.target(`${name}_process_to_threads`, least.process / least.threads, 'at-most', 1.1);
}

async function startAndPass(bench: Bench): Promise<void> {
  const pool = createProcessPool<Deed, unknown>({
    start: childProcesses(),
    script: new URL('inside-worker.ts', home),
    workers: 1,
    readable: [home.pathname],
  });
  const began = performance.now();
  await pool.run({ do: 'tell' }, { seconds: 60 });
  bench.figure('start_to_first_answer_ms', performance.now() - began);
  const bytes = new Uint8Array(100 * megabyte).fill(1);
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 5);
  const passed = performance.now();
  await pool.run({ do: 'size', file: { key: 'large', bytes } }, { seconds: 60 });
  bench.figure('hundred_megabytes_over_ms', performance.now() - passed);
  const once = performance.now();
  await pool.run({ do: 'size', file: { key: 'large', bytes } }, { seconds: 60 });
  bench.figure('hundred_megabytes_again_ms', performance.now() - once);
  clearInterval(watch);
  bench.target('hundred_megabytes_host_grew_mb', (peak - before) / megabyte, 'at-most', 60);
  await pool.close();
}
