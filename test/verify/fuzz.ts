/**
 * `npm run verify:fuzz -- --files N --seed S --json`: mutated files of every kind through the real readers in their
 * process. Each must end with a reason, none may end the host, hang, or put anything outside its place; at least half must
 * reach a parser. Then three planted faults, each of which must be caught. `--keep DIR` keeps what crashed or was slow,
 * `--first N` begins with the file of that number, `--page-seconds N` is the longest a page may take (15).
 */
import { mkdirSync } from 'node:fs';
import { runBench } from '../bench/harness.ts';
import { plantedFaults } from '../helpers/fuzz/planted-faults.ts';
import { runFuzz } from '../helpers/fuzz/run-fuzz.ts';

const usualSeed = 20_261_122;
const toldEvery = 500;

await runBench(
  'hostile files',
  1_000,
  async (bench) => {
    const { keep } = bench.options;
    if (typeof keep === 'string') mkdirSync(keep, { recursive: true });
    const began = performance.now();
    let done = 0;
    const result = await runFuzz({
      files: bench.size,
      seed: bench.whole('seed', usualSeed),
      recognisedOneIn: 25,
      pageSeconds: bench.whole('page-seconds', 15),
      first: bench.whole('first', 0),
      keep: typeof keep === 'string' ? keep : null,
      onFile: () => {
        done += 1;
        if (done % toldEvery === 0)
          bench.say(`  ${done} files, ${Math.round((performance.now() - began) / 1000)} s`);
      },
    });
    for (const [parser, reasons] of Object.entries(result.counts).sort()) {
      const all = Object.values(reasons).reduce((sum, count) => sum + count, 0);
      const most = Object.entries(reasons).sort(([, one], [, other]) => other - one);
      bench.say(`  ${parser}: ${all} (${most.map(([reason, count]) => `${reason} ${count}`).join(', ')})`);
      bench.figure(`${parser.replaceAll(' ', '_')}_files`, all);
      for (const [reason, count] of most)
        bench.figure(`${parser}_${reason}`.replaceAll(/[^\w]+/g, '_'), count);
    }
    for (const line of [...result.hung, ...result.withoutReason, ...result.escaped, ...result.hostFaults])
      bench.say(`  ! ${line}`);
    bench.figure('files', result.files);
    bench.figure('processes', result.processes);
    bench.figure('slowest_ms', result.slowestMilliseconds);
    bench.figure('seconds', (performance.now() - began) / 1000);
    bench.target('reached_parser_share', result.reached / Math.max(result.files, 1), 'at-least', 0.5);
    bench.target('hung', result.hung.length, 'at-most', 0);
    bench.target('without_reason', result.withoutReason.length, 'at-most', 0);
    bench.target('outside_their_place', result.escaped.length, 'at-most', 0);
    bench.target('host_faults', result.hostFaults.length, 'at-most', 0);
    const faults = Object.entries(await plantedFaults());
    for (const [fault, isCaught] of faults) bench.check(`planted_${fault}_caught`, isCaught);
    bench.figure('faults_injected', faults.length);
    bench.target(
      'faults_caught',
      faults.filter(([, isCaught]) => isCaught).length,
      'at-least',
      faults.length,
    );
  },
  {
    files: { type: 'whole', isSize: true },
    seed: { type: 'whole' },
    first: { type: 'whole' },
    keep: { type: 'string' },
    'page-seconds': { type: 'whole', least: 1 },
  },
);
