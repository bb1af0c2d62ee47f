/**
 * `npm run verify:electron -- --json`: a scanner of others (Electronegativity, fetched by npm into node_modules/.cache) over
 * the desktop's sources. It fails on any finding that is not explained here, and on an explanation that has become idle.
 * Exit code 2 where the scanner cannot be fetched. Its last version is of 2023 and asks GitHub for translations and for
 * Electron's releases, which ends it on Node 24 when there is no network: it gets empty answers instead.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { findProjectRoot } from '../../electron/project-root.ts';
import { runBench } from '../bench/harness.ts';

const run = promisify(execFile);
const root = findProjectRoot(import.meta.url).folder;
const scanner = '@doyensec/electronegativity@1.10.3';

/** Finding and file, and the test that holds what the scanner could not see. */
const explained: Readonly<Record<string, string>> = {
  'CSP_GLOBAL_CHECK file:///':
    'sent as a header with every answer: test/contract/guards.test.ts, hardening.test.ts',
  'OPEN_EXTERNAL_JS_CHECK electron/desktop/guard.js': 'https of .go.th only, after a yes: hardening.test.ts',
  'PRELOAD_JS_CHECK electron/desktop/window.js': 'asks for nothing but electron, isolated: hardening.test.ts',
  'ELECTRON_VERSION_JSON_CHECK package.json': 'tells the version, no finding',
};

const withoutNetwork = `
  const Module = require('node:module');
  const load = Module._load;
  const nothing = async () => ({ body: '[]' });
  Module._load = function (name, ...rest) {
    return name === 'got' ? Object.assign(nothing, { default: nothing }) : load.call(this, name, ...rest);
  };
`;

await runBench('Electron scanned by others', 1, async (bench) => {
  const home = await fetchScanner();
  const folder = await mkdtemp(join(tmpdir(), 'saraban-scan-'));
  try {
    const files = await transpile(folder);
    const found = await scan(home, folder);
    bench.figure('files_scanned', files);
    bench.figure('findings', found.length);
    for (const finding of new Set(found)) {
      bench.say(`  ${finding}: ${explained[finding] ?? 'NOT EXPLAINED'}`);
      bench.check(finding, explained[finding] !== undefined);
    }
    for (const finding of Object.keys(explained))
      bench.check(`${finding} is still found`, found.includes(finding));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function fetchScanner(): Promise<string> {
  const home = join(root, 'node_modules', '.cache', 'electronegativity');
  if (existsSync(join(home, 'node_modules', '@doyensec', 'electronegativity'))) return home;
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'package.json'), '{ "private": true }');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', scanner];
  await run('npm', args, { cwd: home, shell: process.platform === 'win32' });
  return home;
}

/** It reads JavaScript of 2021. */
async function transpile(folder: string): Promise<number> {
  const { metafile } = await build({
    entryPoints: ['main', 'preload', 'file-log', 'dispatch', 'desktop/*', 'web-app/*'].map((name) =>
      join(root, 'electron', `${name}.ts`),
    ),
    outbase: root,
    outdir: folder,
    format: 'esm',
    target: 'es2020',
    metafile: true,
    logLevel: 'silent',
  });
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'));
  await copyFile(join(root, 'renderer', 'index.html'), join(folder, 'index.html'));
  return Object.keys(metafile.outputs).length;
}

type Sarif = {
  readonly runs: readonly [{ readonly results: readonly Finding[] }];
};
type Finding = {
  readonly ruleId: string;
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
  ];
};

/** Its CSV is written in two goes that overtake each other; SARIF in one. Check and file of each finding. */
async function scan(home: string, folder: string): Promise<string[]> {
  const [deaf, report] = [join(home, 'without-network.cjs'), join(folder, 'report.sarif')];
  await writeFile(deaf, withoutNetwork);
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string };
  };
  const entry = join(home, 'node_modules', '@doyensec', 'electronegativity', 'dist', 'index.js');
  await run(
    process.execPath,
    [
      '--require',
      deaf,
      entry,
      '-i',
      folder,
      '-r',
      '-v',
      'false',
      '-e',
      devDependencies.electron,
      '-x', // needs the list of Electron's releases; `npm run verify:supply` asks for known weaknesses
      'AvailableSecurityFixesGlobalCheck',
      '-o',
      report,
    ],
    {
      cwd: home,
    },
  );
  const { runs } = JSON.parse(await readFile(report, 'utf8')) as Sarif;
  return runs[0].results.map(({ ruleId, locations }) => {
    const file = locations[0].physicalLocation.artifactLocation.uri.replace(/^\.\//, '');
    return `${ruleId} ${file}`;
  });
}
