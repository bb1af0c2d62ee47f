/**
 * Spawn to address of the bundled headless host, with a full register (default 100,000 entries) and with an empty one.
 * Baseline of the same run: the empty data folder; and a bare Node process, for what no program can save.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setup as buildApplication } from '../helpers/build.ts';
import { startHost } from '../helpers/running-host.ts';
import { fillRegister } from './fill-register.ts';
import { median, runBench, timeEach } from './harness.ts';

const tries = 5;

await runBench('start', 100_000, async (bench) => {
  buildApplication();
  const full = await mkdtemp(join(tmpdir(), 'saraban-bench-full-'));
  const empty = await mkdtemp(join(tmpdir(), 'saraban-bench-empty-'));
  try {
    await fillRegister(full, bench.size);
    await timeStarts(empty, 1); // makes the empty database, as the full one was made
    const withFull = median(await timeStarts(full));
    const withEmpty = median(await timeStarts(empty));
    const bare = median(await timeEach(tries, () => spawnSync(process.execPath, ['-e', '0'])));
    bench.figure('bare_node_ms', bare);
    bench.figure('ready_empty_ms', withEmpty);
    bench.target('ready_full_ms', withFull, 'at-most', 500);
    bench.target('full_to_empty_ratio', withFull / withEmpty, 'at-most', 1.3);
  } finally {
    for (const folder of [full, empty]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Milliseconds from spawn to the printed address. Closing (which makes the backup) is not counted. */
async function timeStarts(folder: string, times = tries): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    const host = await startHost({ folder, bundled: true });
    taken.push(performance.now() - start);
    await host.stop();
  }
  return taken;
}
