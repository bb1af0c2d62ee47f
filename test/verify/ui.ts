/**
 * `npm run verify:ui -- --seconds N --seed S --json`: a monkey at a desk in the middle of its work, five minutes when
 * nothing else is asked. Fails on any fault of the page, any unforeseen refusal, any broken screen, any word lost.
 * `--trace` tells every act; `--runs R` goes on with the seeds after S, each at a desk of its own.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, isBuilt } from '../../scripts/build.mjs';
import { type Bench, runBench } from '../bench/harness.ts';
import { httpClient } from '../helpers/http-client.ts';
import { newDeskPage, openBrowser } from '../helpers/journey.ts';
import { type MonkeyRun, runMonkey } from '../helpers/monkey/monkey.ts';
import { startHost } from '../helpers/running-host.ts';
import { dayOfTheDesk, layOutDesk } from '../journeys/stories/desk-in-use.ts';

await runBench(
  'a monkey at the desk',
  300,
  async (bench) => {
    if (!isBuilt()) await build();
    const total = { acts: 0, words: 0, kept: 0, faults: 0, lost: 0 };
    const seed = bench.whole('seed', 20_261_116);
    for (let run = 0; run < bench.whole('runs', 1); run += 1) {
      const done = await monkeyAtDesk(bench, seed + run, bench.size);
      for (const fault of done.faults) bench.say(`  seed ${seed + run}, fault: ${fault}`);
      for (const lost of done.lost) bench.say(`  seed ${seed + run}, lost: ${lost}`);
      total.acts += done.acts;
      total.words += done.words;
      total.kept += done.kept;
      total.faults += done.faults.length;
      total.lost += done.lost.length;
    }
    bench.figure('acts', total.acts);
    bench.figure('words_typed', total.words);
    bench.figure('words_left_and_kept', total.kept);
    bench.target('faults', total.faults, 'at-most', 0);
    bench.target('words_lost', total.lost, 'at-most', 0);
  },
  {
    seconds: { type: 'whole', isSize: true },
    seed: { type: 'whole' },
    runs: { type: 'whole', least: 1 },
    trace: { type: 'boolean' },
  },
);

async function monkeyAtDesk(bench: Bench, seed: number, seconds: number): Promise<MonkeyRun> {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-monkey-'));
  const host = await startHost({ folder, now: dayOfTheDesk, bundled: true });
  const browser = await openBrowser();
  try {
    await layOutDesk(httpClient(host));
    const page = await newDeskPage(browser);
    await page.goto(host.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const tell = (line: string) => bench.say(`    ${line}`);
    return await runMonkey({ page, folder, seed, seconds, ...(bench.options.trace ? { tell } : {}) });
  } finally {
    await browser.close();
    await host.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
