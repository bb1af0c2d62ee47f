/**
 * What the checks find and how fast: letters of our own making, half of them without a mistake and half with one to
 * three planted. Precision and recall by rule, false alarms in clean letters, processor time a bundle.
 *   --scans N   N bundles of either kind as light and as heavy scans as well; drawing and reading them takes minutes
 * The letters are made by the same people as the checks: the figures tell of regressions, not of the letters of offices.
 */
import { checkBundle } from '../../shared/checks/index.ts';
import type { ReadLetter, ReadPage } from '../../shared/document/reading.ts';
import { readLetters } from '../../shared/extraction/bundle.ts';
import { scoreChecks, scoreLines } from '../helpers/check-score.ts';
import { cleanLetter, type PlantedLetter, plantedLetter, warningsOf } from '../helpers/planted-letters.ts';
import { measureScans } from './checks/scanned-row.ts';
import { median, percentile, runBench } from './harness.ts';

/** Pages of the largest bundle whose time counts. */
const manyPages = 20;

const scanOption = { scans: { type: 'whole' } } as const;

await runBench(
  'checks',
  600,
  async (bench) => {
    const half = Math.ceil(bench.size / 2);
    const letters = Array.from({ length: half }, (_, at) => [
      cleanLetter(at + 1),
      plantedLetter(at + 1),
    ]).flat();
    const score = scoreChecks(letters, warningsOf);
    for (const line of scoreLines(score)) bench.say(`  ${line}`);
    for (const line of [
      ...score.missed.map((one) => `missed ${one}`),
      ...score.wrong.map((one) => `false alarm ${one}`),
    ].slice(0, 40))
      bench.say(`  ${line}`);

    const read = letters.slice(0, 60).map(({ pages }) => ({ pages, found: readLetters(pages) }));
    const long = longBundle(letters);
    const times = processorTimes(read);
    const longTimes = processorTimes(
      Array.from({ length: 15 }, () => ({ pages: long, found: readLetters(long) })),
    );

    bench.figure('letters', letters.length);
    bench.figure('rules_seen', score.rules.filter(({ planted }) => planted > 0).length);
    bench.figure(
      'rules_below_90_percent_recall',
      score.rules.filter(({ planted, found }) => found < planted * 0.9).length,
    );
    bench.target('recall_percent', 100 * score.recall, 'at-least', 95);
    bench.target('precision_percent', 100 * score.precision, 'at-least', 95);
    bench.target('false_alarms_a_clean_letter', score.alarmsPerCleanLetter, 'at-most', 0.1);
    bench.figure('pages_in_long_bundle', long.length);
    bench.figure('bundle_p95_ms', percentile(times, 0.95));
    bench.target('bundle_median_ms', median(times), 'at-most', 50);
    bench.target(`bundle_of_${manyPages}_pages_median_ms`, median(longTimes), 'at-most', 50);
    const scans = bench.whole('scans', 0);
    if (scans === 0) bench.say('  scans SKIPPED (ask for them: --scans N)');
    else for (const severity of ['light', 'heavy'] as const) await measureScans(bench, severity, scans);
  },
  scanOption,
);

/** Milliseconds of the processor each check took, once all had run before: other programs on the machine do not count. */
function processorTimes(
  bundles: readonly { readonly pages: readonly ReadPage[]; readonly found: readonly ReadLetter[] }[],
): number[] {
  const run = () =>
    bundles.map(({ pages, found }) => {
      const before = process.cpuUsage();
      checkBundle([...pages], found);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    });
  run();
  return run();
}

/** Letters one behind the other up to so many pages. */
function longBundle(letters: readonly PlantedLetter[]): ReadPage[] {
  return letters
    .flatMap(({ pages }) => pages)
    .slice(0, manyPages)
    .map((page, at) => ({ ...page, page: at + 1 }));
}
