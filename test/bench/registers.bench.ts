/**
 * The registers at size: durable logging against a bare SQLite insert + fsync of the same run, lists and search.
 * A try that answers wrongly fails the bench, however fast it was.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore, type Store } from '../../electron/store/store.ts';
import type { RegisterQuery } from '../../shared/register/query.ts';
import { fold } from '../../shared/thai/fold.ts';
import { fillRegister, lineOf } from './fill-register.ts';
import { type Bench, median, percentile, runBench, seededRandom, timeEach } from './harness.ts';
import { officeWords } from './office-words.ts';

const warmUp = 20;
const loggings = 300;
const listsEach = 60;
const searches = 600;

const everything: RegisterQuery = {
  book: 'received',
  year: null,
  order: 'newest-first',
  offset: 0,
  limit: 100,
};

await runBench('registers', 100_000, async (bench) => {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-bench-'));
  try {
    bench.say(`filling with ${bench.size} entries…`);
    const start = performance.now();
    await fillRegister(folder, bench.size);
    bench.figure('fill_s', (performance.now() - start) / 1_000);
    const store = await openStore(folder);
    await measureLogging(bench, store, folder);
    await measureLists(bench, store);
    await measureSearch(bench, store);
    await measureHome(bench, store);
    await store.close();
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Turn by turn, so that whatever else the machine does falls on both alike. */
async function measureLogging(bench: Bench, store: Store, folder: string): Promise<void> {
  const words = officeWords(seededRandom(1));
  const bare = new DatabaseSync(join(folder, 'bare.db'));
  bare.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, line TEXT)',
  );
  const insert = bare.prepare('INSERT INTO t (line) VALUES (?)');
  const bareMs: number[] = [];
  const loggingMs: number[] = [];
  let last = (await store.registers.list({ ...everything, limit: 1 })).rows[0]?.running ?? 0;
  let inOrder = true;
  for (let at = 0; at < warmUp + loggings; at += 1) {
    const fields = lineOf(words);
    const [bareOne = 0] = await timeEach(1, () => insert.run(JSON.stringify(fields)));
    const [logging = 0] = await timeEach(1, async () => {
      const entry = await store.registers.log({
        importId: null,
        letterIndex: null,
        fields,
        allowSameLetter: true,
        at: new Date(2019, 11, 28, 9),
        by: 'ผู้ทดสอบ',
        isSample: false,
      });
      inOrder &&= at === 0 || entry.running === last + 1;
      last = entry.running;
    });
    if (at < warmUp) continue;
    bareMs.push(bareOne);
    loggingMs.push(logging);
  }
  bare.close();
  bench.check('numbers_in_order', inOrder);
  bench.figure('bare_insert_ms', median(bareMs));
  bench.figure('logging_ms', median(loggingMs));
  bench.figure('logging_p95_ms', percentile(loggingMs, 0.95));
  bench.target('logging_ratio', median(loggingMs) / median(bareMs), 'at-most', 3);
}

/** The first screen: twelve weeks up to the last day of the book, and what is due. */
async function measureHome(bench: Bench, store: Store): Promise<void> {
  const { rows } = await store.registers.list({ ...everything, limit: 1 });
  const last = rows[0]?.enteredAt.slice(0, 10) ?? '2019-12-28';
  const taken: number[] = [];
  for (let at = 0; at < 20; at += 1) {
    const [one = 0] = await timeEach(1, async () => {
      const { weeks } = await store.home.figures(last, []);
      if ((weeks.at(-1)?.received ?? 0) === 0) throw new Error('the last week of the book is empty');
    });
    taken.push(one);
  }
  bench.figure('home_figures_median_ms', median(taken));
}

async function measureLists(bench: Bench, store: Store): Promise<void> {
  const random = seededRandom(2);
  const { total } = await store.registers.list(everything);
  const whole = (below: number) => Math.floor(random() * below);
  const states = ['open', 'voided', 'without-file'] as const;
  const kinds: Readonly<Record<string, () => Partial<RegisterQuery>>> = {
    scroll: () => ({ offset: whole(total) }),
    year: () => ({ year: 2560, order: 'oldest-first', offset: whole(1_000) }),
    day: () => {
      const on = new Date(Date.UTC(2017, 0, 2 + whole(total / 96))).toISOString().slice(0, 10);
      return { enteredFrom: on, enteredTo: on };
    },
    state: () => ({ state: states[whole(states.length)] ?? 'open' }),
    words_scroll: () => ({ text: 'น้ำท่วม', offset: whole(1_000) }),
  };
  const all: number[] = [];
  for (const [kind, make] of Object.entries(kinds)) {
    await store.registers.list({ ...everything, ...make() }); // words are found once, then scrolled
    const taken = await timeLists(bench, store, kind, make);
    all.push(...taken);
  }
  bench.figure('list_median_ms', median(all));
  bench.target('list_p95_ms', percentile(all, 0.95), 'at-most', 20);
  // New words with every list: what typing a filter costs. Grows with the number of lines that hold them.
  const texts = ['น้ำท่วม', 'ผู้สูงอายุ คนพิการ', 'ปี ๒๕๖๕', 'กำ'];
  let turn = 0;
  await timeLists(bench, store, 'new_words', () => {
    turn += 1;
    return { text: texts[turn % texts.length] ?? '' };
  });
}

async function timeLists(
  bench: Bench,
  store: Store,
  kind: string,
  make: () => Partial<RegisterQuery>,
): Promise<readonly number[]> {
  let isWhole = true;
  const taken = await timeEach(listsEach, async () => {
    const query = { ...everything, ...make() };
    const page = await store.registers.list(query);
    isWhole &&= page.rows.length === Math.max(0, Math.min(query.limit, page.total - query.offset));
  });
  bench.check(`list_${kind}_whole`, isWhole);
  bench.figure(`list_${kind}_p95_ms`, percentile(taken, 0.95));
  return taken;
}

async function measureSearch(bench: Bench, store: Store): Promise<void> {
  const queries = await queriesFrom(store);
  const all: number[] = [];
  const right = new Map<string, boolean>();
  for (const [kind, texts] of Object.entries(queries)) {
    let isRight = true;
    const taken = await timeEach(texts.length, async (at) => {
      const hits = await store.registers.search(texts[at] ?? '', 50);
      isRight &&= kind === 'absent' ? hits.length === 0 : hits.length > 0;
    });
    right.set(kind, isRight);
    bench.figure(`search_${kind}_p95_ms`, percentile(taken, 0.95));
    all.push(...taken);
  }
  for (const [kind, isRight] of right) bench.check(`search_${kind}_right`, isRight);
  bench.figure('search_median_ms', median(all));
  bench.target('search_p95_ms', percentile(all, 0.95), 'at-most', 20);
}

/** Parts of what is there, as a clerk would type them, and words that stand nowhere. */
async function queriesFrom(store: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  const random = seededRandom(3);
  const { total } = await store.registers.list(everything);
  const lines: { subject: string; number: string }[] = [];
  for (let at = 0; at < 100; at += 1) {
    const { rows } = await store.registers.list({
      ...everything,
      offset: Math.floor(random() * total),
      limit: 1,
    });
    for (const row of rows) lines.push({ subject: row.subject, number: row.documentNumber ?? '' });
  }
  const part = (text: string, length: number) => {
    const folded = fold(text);
    return folded.slice(Math.floor(random() * Math.max(1, folded.length - length))).slice(0, length);
  };
  const each = Math.floor(searches / 6);
  const parts = (length: () => number) =>
    Array.from({ length: each }, (_, at) => part(lines[at % lines.length]?.subject ?? '', length()));
  return {
    one_letter: parts(() => 1),
    two_letters: parts(() => 2),
    three_letters: parts(() => 3),
    longer: parts(() => 4 + Math.floor(random() * 16)),
    number: Array.from({ length: each }, (_, at) => lines[at % lines.length]?.number ?? ''),
    absent: Array.from(
      { length: each },
      (_, at) => `${part(lines[at % lines.length]?.subject ?? '', 3)}ฬฬ${at}ฆ`,
    ),
  };
}
