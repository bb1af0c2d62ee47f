/** What every bench and verify script promises to whoever runs it: a wrong word is refused before anything is begun. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findProjectRoot } from '../../../electron/project-root.ts';
import { type Bench, runBench } from '../../bench/harness.ts';

const root = findProjectRoot(import.meta.url).folder;
const before = { argv: process.argv, exitCode: process.exitCode };
let [told, printed]: [string[], string[]] = [[], []];

beforeEach(() => {
  [told, printed] = [[], []];
  vi.spyOn(console, 'error').mockImplementation((...words) => void told.push(words.join(' ')));
  vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
});
afterEach(() => {
  process.argv = before.argv;
  process.exitCode = before.exitCode;
  vi.restoreAllMocks();
});

const options = {
  files: { type: 'whole', isSize: true },
  seed: { type: 'whole' },
  seconds: { type: 'whole', least: 1 },
  parts: { type: 'string', among: ['paint', 'keys'] },
} as const;

async function run(words: readonly string[], work: (bench: Bench) => void = () => {}): Promise<unknown> {
  process.argv = ['node', 'script', ...words];
  process.exitCode = undefined;
  await runBench('a script', 1_000, work, options);
  return process.exitCode;
}

test.each([
  ['--files abc', 'the amount of data is a whole number from 1 on, or small, not abc'],
  ['--files 0', 'not 0'],
  ['--files=', 'not nothing'],
  ['--size 1e3', 'not 1e3'],
  ['--seed -5', 'argument is ambiguous'],
  ['--seed=-5', '--seed takes a whole number from 0 on, not -5'],
  ['--seed=0x10', 'not 0x10'],
  ['--seconds 0', '--seconds takes a whole number from 1 on, not 0'],
  ['--parts paint,kyes', '--parts takes paint, keys, not kyes'],
  ['--flies 5', "Unknown option '--flies'"],
  ['--seed', 'forget to specify the option argument'],
  ['5', "Unexpected argument '5'"],
])('%s ends with 2 and a sentence, and nothing is begun', async (words, sentence) => {
  const work = vi.fn();
  expect(await run([...words.split(' '), '--json'], work)).toBe(2);
  expect(work).not.toHaveBeenCalled();
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(sentence);
  expect(told[0]).not.toMatch(/\n\s+at /);
});

test.each([
  [[], { size: 1_000, seed: 7 }],
  [['--files=5', '--seed', '9'], { size: 5, seed: 9 }],
  [['--size', 'small'], { size: 100, seed: 7 }],
  [['--files', '5', '--size', '6', '--seed', '0'], { size: 5, seed: 0 }],
])('%j is heard', async (words, heard) => {
  let asked: unknown = null;
  const work = (bench: Bench) => {
    asked = { size: bench.size, seed: bench.whole('seed', 7) };
  };
  expect(await run([...words], work)).toBe(0);
  expect(asked).toEqual(heard);
});

test('with --json the last line is tried, failed, figures and targets; a missed target ends with 1', async () => {
  const work = (bench: Bench) => {
    bench.figure('faults_injected', 3);
    bench.target('faults_caught', 2, 'at-least', 3);
    bench.check('the host lives', true);
  };
  expect(await run(['--json'], work)).toBe(1);
  expect(JSON.parse(printed.at(-1) ?? '')).toEqual({
    tried: 2,
    failed: 1,
    figures: { faults_injected: 3, faults_caught: 2 },
    targets: { faults_caught: { value: 2, limit: 3, rule: 'at-least', met: false } },
  });
});

test('every bench: and verify: script goes through it, and reads no number past it', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = Object.entries(scripts).flatMap(([name, command]) =>
    /^(?:bench|verify):/.test(name) ? [/\S+\.ts/.exec(command)?.[0] ?? name] : [],
  );
  const benches = readdirSync(join(root, 'test/bench')).filter((name) => name.endsWith('.bench.ts'));
  const paths = new Set([...named, ...benches.map((name) => `test/bench/${name}`)]);
  expect(paths.size).toBeGreaterThan(15);
  for (const path of paths) {
    const source = readFileSync(join(root, path), 'utf8');
    expect(source, path).toMatch(/await runBench\(/);
    expect(source, path).not.toMatch(/process\.argv|parseArgs|Number\(\s*(?:bench\.)?options/);
  }
});
