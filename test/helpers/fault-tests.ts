/** The tests of faults that need no kills: a disk that fills up, closes or goes, two programs, clocks, halves of files. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Each with what it tries; `npm test` runs them as well. */
const files = [
  'electron/store/disk-faults.test.ts',
  'electron/store/folder-lock.test.ts',
  'electron/store/restore-at-start.test.ts',
  'electron/registers/two-writers.test.ts',
  'electron/store/register-rows.test.ts',
  'electron/store/migrations.test.ts',
] as const;

export type FaultTests = {
  readonly passed: number;
  readonly failed: readonly string[];
  /** What could not be tried on this machine, and why. */
  readonly skipped: readonly string[];
};

type Report = {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

/** `scratch`: an empty folder. Throws when the tests could not be run at all. */
export function runFaultTests(scratch: string): FaultTests {
  const root = join(import.meta.dirname, '../..');
  const report = join(scratch, 'faults.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const paths = files.map((file) => `test/unit/${file}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const run = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', 'test/vitest.config.ts', ...reporters, ...paths],
    { cwd: root, encoding: 'utf8' },
  );
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const skipped = [...`${run.stdout}`.matchAll(/SKIPPED \(.+?\)/g)].map(([words]) => words);
  return {
    // A test that could not be tried ends well and says so.
    passed: tests.filter(({ status }) => status === 'passed').length - skipped.length,
    failed: tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    skipped,
  };
}
