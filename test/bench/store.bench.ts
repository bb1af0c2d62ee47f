/**
 * `npm run bench:store -- --size N --json`: a register of N entries with some 4 KB of text each, the same at every run.
 * Logging beside a bare durable insert of the same bytes and beside a small register, search, opening, size of the index,
 * memory of the host, the check of the register as evidence, a year on paper; lowdb, ripgrep and Recoll over the same texts.
 * `--keep DIR` fills DIR once and uses it again: a million entries take their time.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { runCheck } from '../../electron/store/evidence/run-check.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import { httpClient } from '../helpers/http-client.ts';
import { startHost } from '../helpers/running-host.ts';
import { openBareTable } from './bare-insert.ts';
import { filledRegister, keptIn, lettersOfPage, lineOf, pageTexts } from './fill-register.ts';
import { type Bench, median, percentile, runBench, seededRandom, timeEach } from './harness.ts';
import { officeWords } from './office-words.ts';
import { measureLowdb, measureOverFiles } from './other-tools.ts';
import { logOne, prepareLetter } from './store-logging.ts';
import { measureSearch } from './store-search.ts';

const small = 10_000;
const [warmUp, loggings] = [20, 200];

await runBench(
  'store',
  small,
  async (bench) => {
    const scratch = await mkdtemp(join(tmpdir(), 'saraban-bench-'));
    try {
      const folder = await filledRegister(bench, keptIn(bench) ?? join(scratch, 'register'), bench.size);
      const few = bench.size > small ? await filledRegister(bench, join(scratch, 'few'), small) : null;
      await measureOpen(bench, folder);
      measureSize(bench, folder);
      const store = await openStore(folder);
      const fewStore = few === null ? null : await openStore(few);
      const logMs = await measureLogging(bench, { store, few: fewStore, scratch });
      await fewStore?.close();
      await measureSearch(bench, store);
      await store.close();
      await measureHost(bench, folder);
      await measureCheck(bench, folder);
      const lowdb = await measureLowdb(bench, scratch, lettersOfPage);
      if (lowdb !== null) bench.target('lowdb_log_times_ours', lowdb.logMs / logMs, 'at-least', 1);
      measureOverFiles(bench, scratch, lettersOfPage);
      if (bench.options['no-print'] !== true)
        for (const book of ['received', 'sent'] as const) measureYearPrint(bench, book);
    } finally {
      await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  { keep: { type: 'string' }, 'no-print': { type: 'boolean' } },
);

async function measureOpen(bench: Bench, folder: string): Promise<void> {
  const taken: number[] = [];
  for (let time = 0; time < 6; time += 1) {
    const began = performance.now();
    const store = await openStore(folder);
    taken.push(performance.now() - began);
    await store.close();
  }
  bench.figure('open_first_ms', taken[0] ?? 0);
  bench.target('open_ms', median(taken.slice(1)), 'at-most', 100);
}

/** Pages of the file that each table of search takes, against the text that is searched. */
function measureSize(bench: Bench, folder: string): void {
  const { textBytes } = JSON.parse(readFileSync(join(folder, 'filled.json'), 'utf8')) as {
    textBytes: number;
  };
  const db = new DatabaseSync(join(folder, 'saraban.db'), { readOnly: true });
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE tbl_name LIKE 'search!_%' ESCAPE '!' AND rootpage > 0")
    .all()
    .map(({ name }) => String(name));
  const sizeOf = db.prepare('SELECT sum(pgsize) AS n FROM dbstat WHERE name = ? AND aggregate = TRUE');
  const bytes = new Map(names.map((name) => [name, Number(sizeOf.get(name)?.n ?? 0)]));
  db.close();
  const sum = (which: (name: string) => boolean) =>
    [...bytes].filter(([name]) => which(name)).reduce((total, [, size]) => total + size, 0);
  const isText = (name: string) => name === 'search_page_texts';
  bench.figure('text_mb', textBytes / 1e6);
  bench.figure('text_in_file_mb', sum(isText) / 1e6);
  bench.figure('database_mb', statSync(join(folder, 'saraban.db')).size / 1e6);
  bench.target('index_to_text', sum((name) => !isText(name)) / textBytes, 'at-most', 1);
}

/** Turn by turn, so that whatever else the machine does falls on all alike. Answers the median in milliseconds. */
async function measureLogging(
  bench: Bench,
  { store, few, scratch }: { store: Store; few: Store | null; scratch: string },
): Promise<number> {
  const words = officeWords(seededRandom(1));
  const text = pageTexts(lettersOfPage);
  const bare = openBareTable(join(scratch, 'bare.db'));
  const [bareMs, textMs, paperMs, fewMs]: number[][] = [[], [], [], []];
  let inOrder = true;
  let last = 0;
  for (let at = 0; at < warmUp + loggings; at += 1) {
    const [fields, page] = [lineOf(words), text()];
    const importId = await prepareLetter(store, page);
    const fewImport = few === null ? null : await prepareLetter(few, page);
    const [bareOne = 0] = await timeEach(1, () => bare.insert(JSON.stringify({ fields, page })));
    const [withText = 0] = await timeEach(1, async () => {
      last = (await logOne(store, fields, importId)).running;
    });
    const [paper = 0] = await timeEach(1, async () => {
      inOrder &&= (await logOne(store, fields, null)).running === last + 1;
    });
    const [inFew = 0] = few === null ? [] : await timeEach(1, () => logOne(few, fields, fewImport));
    if (at < warmUp) continue;
    bareMs?.push(bareOne);
    textMs?.push(withText);
    paperMs?.push(paper);
    if (few !== null) fewMs?.push(inFew);
  }
  bare.close();
  const [one, ours, line] = [bareMs, textMs, paperMs].map((taken) => median(taken ?? []));
  bench.check('numbers_in_order', inOrder);
  bench.figure('bare_insert_p50_ms', one ?? 0);
  bench.figure('log_p50_ms', ours ?? 0);
  bench.figure('log_p95_ms', percentile(textMs ?? [], 0.95));
  bench.target('log_to_bare_insert', (ours ?? 0) / (one ?? 1), 'at-most', 3);
  bench.figure('log_paper_letter_to_bare_insert', (line ?? 0) / (one ?? 1));
  if (few !== null) bench.target('log_to_log_at_10k', (ours ?? 0) / median(fewMs ?? []), 'at-most', 1.5);
  return ours ?? 0;
}

/** The program as it runs in an office, after searches and lists over the contract. */
async function measureHost(bench: Bench, folder: string): Promise<void> {
  if (process.platform !== 'linux') {
    bench.say('  SKIPPED (the memory of another process is asked of /proc)');
    return;
  }
  const host = await startHost({ folder });
  try {
    const client = httpClient(host);
    const list = { book: 'received', year: null, order: 'newest-first', limit: 100 } as const;
    for (let turn = 0; turn < 10; turn += 1) {
      for (const text of ['ก', 'การ', 'ผู้สูงอายุ คนพิการ', 'ไม่มีฃฃฃ'])
        await client.call('search.entries', { text, limit: 50 });
      await client.call('register.list', { ...list, offset: turn * 500 });
    }
    const status = readFileSync(`/proc/${host.process.pid}/status`, 'utf8');
    const megabytes = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1_024;
    bench.figure('host_peak_mb', megabytes('VmHWM'));
    bench.target('host_memory_mb', megabytes('VmRSS'), 'at-most', 200);
  } finally {
    await host.stop();
  }
}

async function measureCheck(bench: Bench, folder: string): Promise<void> {
  const [began, worked] = [performance.now(), process.cpuUsage()];
  const result = await runCheck({ folder, paper: null }, () => {}, new AbortController().signal);
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(worked);
  const processorSeconds = (user + system) / 1_000_000;
  bench.figure('check_s', seconds);
  bench.figure('check_processor_s', processorSeconds);
  bench.figure('check_links', result.figures.links);
  // Of a small book the start of the thread, on a busy machine, would be reckoned many times over.
  const counted = bench.size < 100_000 ? processorSeconds : seconds;
  bench.target('check_100k_s', (counted / bench.size) * 100_000, 'at-most', 20);
}

/** Ten thousand lines through the browser, measured by the bench of printing in a process of its own. */
function measureYearPrint(bench: Bench, book: 'received' | 'sent'): void {
  const script = join(import.meta.dirname, 'print.bench.ts');
  const run = spawnSync(process.execPath, [script, '--size', '10000', '--book', book, '--json'], {
    encoding: 'utf8',
  });
  if (run.status === 2) {
    bench.say('  SKIPPED (printing could not run here)');
    return;
  }
  const { figures } = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '{}') as {
    figures: Readonly<Record<string, number>>;
  };
  bench.figure(`year_print_${book}_processor_s`, (figures.pdf_processor_ms ?? Number.NaN) / 1_000);
  bench.target(`year_print_${book}_10000_s`, (figures.pdf_ms ?? Number.NaN) / 1_000, 'at-most', 30);
  bench.target(`year_print_${book}_browser_mb`, figures.browser_peak_mb ?? Number.NaN, 'at-most', 800);
}
