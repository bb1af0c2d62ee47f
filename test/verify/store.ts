/**
 * `npm run verify:store -- --kills N --numbers M --json`: eight clients take M numbers over the contract from a headless
 * host that is killed N times at random moments. No number twice, none unexplained, every answer true after the next
 * start, the chain of the audit log whole. Then one bit at a time is flipped in a register and its originals (`--flips F`):
 * found, refused with a backup to go back to, or harmless. Then the tests of disks, clocks and two programs, counted.
 * `--seed S`, `--clients C`, `--no-faults`.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bench, runBench } from '../bench/harness.ts';
import { holdBooks } from '../helpers/books-hold.ts';
import { runFaultTests } from '../helpers/fault-tests.ts';
import { makeFlipOffice } from '../helpers/flip-office.ts';
import { flipBytes, flipOutcomes } from '../helpers/flipped-bytes.ts';
import { type KillRun, numbersThroughKills } from '../helpers/numbers-through-kills.ts';

await runBench(
  'numbers through kills',
  1_000,
  async (bench) => {
    const folder = await mkdtemp(join(tmpdir(), 'saraban-kills-'));
    try {
      const numbers = bench.size;
      const kills = bench.whole('kills', Math.ceil(numbers / 20));
      const began = performance.now();
      const run = await numbersThroughKills({
        folder,
        numbers,
        kills,
        clients: bench.whole('clients', 8),
        seed: bench.whole('seed', 20_261_123),
      });
      bench.figure('seconds', (performance.now() - began) / 1_000);
      await tell(bench, folder, run, { numbers, kills });
      const flips = bench.whole('flips', Math.ceil(numbers / 5));
      if (flips > 0) await flip(bench, folder, flips);
      if (bench.options['no-faults'] !== true) tryFaults(bench, folder);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  {
    kills: { type: 'whole' },
    numbers: { type: 'whole', isSize: true },
    clients: { type: 'whole', least: 1 },
    seed: { type: 'whole' },
    flips: { type: 'whole' },
    'no-faults': { type: 'boolean' },
  },
);

async function tell(
  bench: Bench,
  folder: string,
  run: KillRun,
  asked: { readonly numbers: number; readonly kills: number },
): Promise<void> {
  for (const fault of run.lost) bench.say(`  lost: ${fault}`);
  const books = await holdBooks(folder);
  bench.target('kills', run.kills, 'at-least', asked.kills);
  bench.target('numbers_answered', run.answered.length, 'at-least', asked.numbers);
  bench.figure('attempts_without_answer', run.unanswered.length);
  bench.figure('numbers_in_the_books', books.numbers);
  bench.figure('audit_links', books.links);
  bench.target('answers_lost', run.lost.length, 'at-most', 0);
  bench.target('refusals', run.refusals.length, 'at-most', 0);
  bench.target('doubles', books.doubles, 'at-most', 0);
  bench.target('unexplained_gaps', books.gaps, 'at-most', 0);
  bench.target('audit_breaks', books.breaks, 'at-most', 0);
  bench.check('database_whole', books.isWhole);
}

async function flip(bench: Bench, folder: string, flips: number): Promise<void> {
  const [office, scratch] = [join(folder, 'office'), join(folder, 'scratch')];
  await mkdir(scratch, { recursive: true });
  const at = new Date('2026-11-23T09:30:00+07:00');
  await makeFlipOffice(office, 60, at);
  const seed = bench.whole('seed', 20_261_123);
  const run = await flipBytes({
    folder: office,
    scratch,
    flips,
    seed,
    at: new Date(at.getTime() + 86_400_000),
  });
  for (const fault of run.faults) bench.say(`  ${fault}`);
  bench.figure('flips_in_database', run.inDatabase);
  bench.figure('flips_in_originals', run.inOriginals);
  for (const outcome of flipOutcomes)
    if (outcome !== 'silent' && outcome !== 'crash') bench.figure(`flips_${outcome}`, run.outcomes[outcome]);
  bench.target('flips_silent', run.outcomes.silent, 'at-most', 0);
  bench.target('flips_crashed', run.outcomes.crash, 'at-most', 0);
}

function tryFaults(bench: Bench, folder: string): void {
  const { passed, failed, skipped } = runFaultTests(folder);
  for (const name of failed) bench.say(`  failed: ${name}`);
  for (const why of skipped) bench.say(`  ${why}`);
  bench.figure('fault_tests_passed', passed);
  bench.figure('fault_tests_skipped', skipped.length);
  bench.target('fault_tests_failed', failed.length, 'at-most', 0);
}
