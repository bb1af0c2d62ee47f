/**
 * `npm run verify:supply -- --json`: known weaknesses of every installed package, asked of the registry that npm uses
 * (`npm audit`), beside the counts of the bill of materials and of the licences. Exit code 2 where the registry does not
 * answer that question: nothing is then known, and nothing is called clean. `--report FILE` reads the answer of
 * `npm audit --json` from a file that was made elsewhere.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findProjectRoot } from '../../electron/project-root.ts';
import { licences, sbom } from '../../scripts/supply-parts.mjs';
import { type Bench, runBench } from '../bench/harness.ts';

const run = promisify(execFile);

/** By advisory: why it does not reach this program. */
const explained: Readonly<Record<string, string>> = {};

const advisory = z.object({ url: z.string(), title: z.string(), severity: z.string() });
const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisory])) })),
});

await runBench(
  'what the program is made of',
  1,
  async (bench) => {
    const bill = JSON.parse(sbom()) as { components: readonly unknown[] };
    const { packages } = licences();
    bench.figure('components', bill.components.length);
    bench.figure('packages_with_licence', packages.length);
    bench.figure('packages_without_text', packages.filter(({ text }) => text === null).length);
    const given = bench.options.report;
    tell(bench, typeof given === 'string' ? await reportIn(given) : await askRegistry());
  },
  { report: { type: 'string' } },
);

function reportIn(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new RangeError(`--report: ${path} cannot be read (${code})`);
  });
}

/** npm ends with 1 when it has found something. */
async function askRegistry(): Promise<string> {
  const options = {
    cwd: findProjectRoot(import.meta.url).folder,
    shell: process.platform === 'win32',
    maxBuffer: 2 ** 26,
  };
  return run('npm', ['audit', '--json'], options).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? '',
  );
}

function tell(bench: Bench, text: string): void {
  const read = report.safeParse(parsed(text));
  if (!read.success)
    throw new RangeError(`npm audit gave no report: ${text.slice(0, 200).replace(/\s+/g, ' ')}`);
  const advisories = Object.values(read.data.vulnerabilities).flatMap(({ via }) =>
    via.filter((reason) => typeof reason !== 'string'),
  );
  bench.figure('advisories', advisories.length);
  for (const { url, title, severity } of advisories) {
    const why = explained[url];
    bench.say(`  ${severity}: ${title} ${url}: ${why ?? 'NOT EXPLAINED'}`);
    bench.check(url, why !== undefined);
  }
  bench.check('a report was read', true);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
