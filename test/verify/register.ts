/**
 * `npm run verify:register -- --folder DIR --json`: the whole check of an office's register as evidence, by itself and
 * reading only: chain, anchors, rows, originals. Without a folder a book of `--size N` lines is made and thrown away.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkEvidence } from '../../electron/store/evidence/check-evidence.ts';
import type { CheckResult } from '../../shared/register/evidence.ts';
import { fillRegister } from '../bench/fill-register.ts';
import { type Bench, runBench } from '../bench/harness.ts';

/** For 100,000 lines and what the log tells of them. */
const mostSeconds = 20;

await runBench(
  'the register as evidence',
  10_000,
  async (bench) => {
    const { folder } = bench.options;
    if (typeof folder === 'string') {
      if (!existsSync(join(folder, 'saraban.db'))) throw new RangeError(`no register in ${folder}`);
      const result = await checkEvidence({ folder, paper: null });
      tell(bench, result);
      bench.target('breaks', result.breaks, 'at-most', 0);
      return;
    }
    const made = await mkdtemp(join(tmpdir(), 'saraban-evidence-'));
    try {
      await fillRegister(made, bench.size);
      const result = await checkEvidence({ folder: made, paper: null });
      tell(bench, result);
      // Its originals are invented, and looked for last: whatever else did not hold would have come first.
      bench.check('chain_and_rows_hold', result.first === null || result.first.what === 'file-missing');
      const seconds = (result.seconds * 100_000) / Math.max(bench.size, 1);
      bench.target('check_s_per_100k', seconds, 'at-most', mostSeconds);
    } finally {
      await rm(made, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  { folder: { type: 'string' } },
);

function tell(bench: Bench, { seconds, figures, breaks, first }: CheckResult): void {
  bench.figure('seconds', seconds);
  for (const [name, value] of Object.entries(figures)) bench.figure(name, value);
  bench.figure('found', breaks);
  if (first !== null) bench.say(`  first break: ${JSON.stringify(first)}`);
}
