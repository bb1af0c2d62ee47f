/** The same texts in other tools: lowdb, whose file is one JSON string; ripgrep and Recoll over plain files, where they are installed. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { pageTexts } from './fill-register.ts';
import { type Bench, median, timeEach } from './harness.ts';

/** Beyond it the one string that JSON makes of everything cannot exist. */
export const mostInLowdb = 100_000;
const words = ['ผู้สูงอายุ', 'การ', 'เบี้ยยังชีพฃฃฃ'];
const filesOf = 1_000;

export type Beside = { readonly logMs: number; readonly searchMs: number };

/** Null where it cannot be. */
export async function measureLowdb(bench: Bench, folder: string, letters: number): Promise<Beside | null> {
  if (bench.size > mostInLowdb) {
    bench.say(`  SKIPPED (lowdb holds no ${bench.size} entries of such length)`);
    return null;
  }
  const text = pageTexts(letters);
  const low = new Low<{ id: number; text: string }[]>(
    new JSONFile(join(folder, 'lowdb.json')),
    Array.from({ length: bench.size }, (_, id) => ({ id, text: text() })),
  );
  const logging = await timeEach(3, async (at) => {
    low.data.push({ id: bench.size + at, text: text() });
    await low.write();
  });
  const searching = await timeEach(9, (at) =>
    low.data.filter((entry) => entry.text.includes(words[at % words.length] ?? '')).slice(-50),
  );
  const beside = { logMs: median(logging), searchMs: median(searching) };
  bench.figure('lowdb_log_ms', beside.logMs);
  bench.figure('lowdb_search_ms', beside.searchMs);
  return beside;
}

/** Both read the same plain files. */
export function measureOverFiles(bench: Bench, folder: string, letters: number): void {
  const [hasRipgrep, hasRecoll] = [isInstalled('rg', '--version'), isInstalled('recollq', '-h')];
  if (!hasRipgrep) bench.say('  SKIPPED (ripgrep is not installed)');
  if (!hasRecoll) bench.say('  SKIPPED (Recoll is not installed)');
  if (!hasRipgrep && !hasRecoll) return;
  const home = join(folder, 'texts');
  mkdirSync(home);
  writeTexts(home, bench.size, letters);
  if (hasRipgrep)
    bench.figure(
      'ripgrep_search_ms',
      median(timeWords((word) => spawnSync('rg', ['--fixed-strings', '--count', word, home]))),
    );
  if (hasRecoll) measureRecoll(bench, folder, home);
}

function isInstalled(program: string, option: string): boolean {
  return spawnSync(program, [option]).error === undefined;
}

/** It finds words between spaces, which Thai writes none of: what it answers is faster than what it finds. */
function measureRecoll(bench: Bench, folder: string, home: string): void {
  const settings = join(folder, 'recoll');
  mkdirSync(settings);
  writeFileSync(join(settings, 'recoll.conf'), `topdirs = ${home}\n`);
  const began = performance.now();
  const made = spawnSync('recollindex', ['-c', settings]);
  if (made.status !== 0) {
    bench.say('  SKIPPED (Recoll could not make its index)');
    return;
  }
  bench.figure('recoll_index_s', (performance.now() - began) / 1_000);
  let found = 0;
  const taken = timeWords((word) => {
    const { stdout } = spawnSync('recollq', ['-c', settings, '-n', '50', word], { encoding: 'utf8' });
    found += Number(/^(\d+) results/m.exec(stdout)?.[1] ?? 0);
  });
  bench.figure('recoll_search_ms', median(taken));
  bench.figure('recoll_found', found);
}

function timeWords(search: (word: string) => unknown): readonly number[] {
  return Array.from({ length: 6 }, (_, turn) => {
    const began = performance.now();
    search(words[turn % words.length] ?? '');
    return performance.now() - began;
  });
}

function writeTexts(home: string, count: number, letters: number): void {
  const text = pageTexts(letters);
  for (let start = 0; start < count; start += filesOf) {
    const file = openSync(join(home, `${start}.txt`), 'w');
    for (let at = start; at < Math.min(count, start + filesOf); at += 1)
      writeSync(file, `${text().replaceAll('\n', ' ')}\n`);
    closeSync(file);
  }
}
