/**
 * `npm test`: everything, in order, with one closing line. Needs only Node 20+, npm and git.
 *   --quick   leaves out the journeys in a browser, the desktop's stand-in and packaging
 * Ends with exit code 1 on any failure. What had to be skipped is named with its reason.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensureInstalled, node24, root, toolEnvironment } from './prepare.mjs';

const isQuick = process.argv.includes('--quick');

checkNode();
await ensureInstalled();
const reports = join(root, 'test-results');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** What one process or thread has compiled, the hundreds after it need not compile again. */
const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compiled');
const bin = (name) => join(root, 'node_modules', name);
const tsc = (room) => check(`types: ${room}`, [bin('typescript/bin/tsc'), '-p', room]);

const results = [];
const skipReasons = new Set();
// First, since the tests start their hosts from it, in a quarter of the time that the sources take.
const build = await check('build', [join(root, 'scripts', 'build.mjs')]);
const rules = 'rules, store, contract, architecture, lockfile';
// Tests wait for hosts, disks and keys; types and lint fill the gaps.
const [checks, unit] = await Promise.all([typesAndLint(), vitest(rules, 'test/vitest.config.ts')]);
results.push(...checks, unit, build);
if (!isQuick && build.failed === 0) {
  results.push(await vitest('journeys, desktop stand-in, packaging', 'test/vitest.journeys.config.ts'));
}
summarise();

async function typesAndLint() {
  const checks = [];
  for (const room of ['shared', 'electron', 'renderer', 'test']) checks.push(await tsc(room));
  checks.push(await check('lint and format', [bin('@biomejs/biome/bin/biome'), 'check']));
  return checks;
}

/** One tool that passes or fails as a whole; its output is shown only when it fails. */
async function check(name, args) {
  const { code, output, seconds } = await runNode(args, false);
  const isPassed = code === 0;
  console.log(`${isPassed ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!isPassed) console.log(output.trimEnd());
  return { name, seconds, passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
}

async function vitest(name, config) {
  const file = join(reports, `${config.replace(/\W+/g, '-')}.json`);
  console.log(`\n${name}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output, seconds } = await runNode(
    [bin('vitest/vitest.mjs'), 'run', '--config', config, ...reporters],
    true,
  );
  for (const [line] of output.matchAll(/SKIPPED \([^\n]*/g)) skipReasons.add(plain(line));
  return { name, seconds, ...count(file, code) };
}

/** Counts what the report holds; a run that broke off without a report, or failed beside its tests, is one failure. */
function count(file, code) {
  let report = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // nothing was written
  }
  const failed = report.numFailedTests || (code === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

function runNode(args, isShown) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(node24(), args, {
      cwd: root,
      env: toolEnvironment({
        TZ: 'Asia/Bangkok',
        NODE_COMPILE_CACHE: compiled,
        ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (data) => {
      output += data;
      if (isShown) process.stdout.write(data);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('close', (code) =>
      resolve({ code, output, seconds: ((performance.now() - began) / 1000).toFixed(1) }),
    );
  });
}

function summarise() {
  const total = (kind) => results.reduce((sum, result) => sum + result[kind], 0);
  console.log('\n────────');
  for (const { name, seconds, passed, failed, skipped } of results) {
    const counts =
      passed + failed + skipped > 1 ? `${passed} passed, ${failed} failed, ${skipped} skipped` : '';
    console.log(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(48)} ${seconds.padStart(6)} s  ${counts}`);
  }
  for (const reason of skipReasons) console.log(`- ${reason}`);
  console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
  process.exitCode = total('failed') === 0 ? 0 : 1;
}

function plain(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of the terminal
  return text.replace(/\u001b\[[\d;]*m/g, '').trim();
}
