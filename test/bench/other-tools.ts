/** The same texts in other tools: lowdb, whose file is one JSON string, and ripgrep over plain files, where it is installed. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
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

export function measureRipgrep(bench: Bench, folder: string, letters: number): number | null {
  if (spawnSync('rg', ['--version']).status !== 0) {
    bench.say('  SKIPPED (ripgrep is not installed)');
    return null;
  }
  const home = join(folder, 'texts');
  mkdirSync(home);
  const text = pageTexts(letters);
  for (let start = 0; start < bench.size; start += filesOf) {
    const file = openSync(join(home, `${start}.txt`), 'w');
    for (let at = start; at < Math.min(bench.size, start + filesOf); at += 1)
      writeSync(file, `${text().replaceAll('\n', ' ')}\n`);
    closeSync(file);
  }
  const taken: number[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    const began = performance.now();
    spawnSync('rg', ['--fixed-strings', '--count', words[turn % words.length] ?? '', home]);
    taken.push(performance.now() - began);
  }
  bench.figure('ripgrep_search_ms', median(taken));
  return median(taken);
}
