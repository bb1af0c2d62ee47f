/**
 * Search at size: `--size N` entries (100,000 unless told) with a page of some 4 KB each; `--keep DIR` fills the folder
 * once and searches it again later. Words of one, two, three and ten letters and more, such as stand in nearly every
 * letter, in few and in none; the newest fifty hits are asked for, as the screen does. Beside it the bare reading of as
 * many rows by their number, for what the machine can do at that moment. An answer that is wrong fails the bench.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, openDatabase } from '../../electron/store/database.ts';
import { countFound, searchEntries } from '../../electron/store/search-rows.ts';
import { foundEntries } from '../../electron/store/search-store.ts';
import { fold } from '../../shared/thai/fold.ts';
import { fillSearch } from './fill-search.ts';
import { type Bench, median, percentile, runBench, seededRandom, timeEach } from './harness.ts';

const hits = 50;
const each = 60;

await runBench(
  'search',
  100_000,
  async (bench) => {
    const kept = typeof bench.options.keep === 'string' ? bench.options.keep : null;
    const folder = kept ?? (await mkdtemp(join(tmpdir(), 'saraban-bench-')));
    try {
      await fillOnce(bench, folder);
      const db = openDatabase(join(folder, 'saraban.db'));
      measureSize(bench, db);
      await measureSearch(bench, db);
      await measureCounts(bench, db);
      db.close();
    } finally {
      if (kept === null) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  { keep: { type: 'string' } },
);

async function fillOnce(bench: Bench, folder: string): Promise<void> {
  if (existsSync(join(folder, 'saraban.db'))) return;
  await mkdir(folder, { recursive: true });
  bench.say(`filling with ${bench.size} entries…`);
  const start = performance.now();
  fillSearch(folder, bench.size, (line) => bench.say(`  ${line}`));
  bench.figure('fill_s', (performance.now() - start) / 1_000);
}

/** Everything that is kept for search alone, against the text itself. */
function measureSize(bench: Bench, db: Connection): void {
  const texts = db.prepare('SELECT sum(octet_length(text)) AS bytes FROM search_page_texts').get();
  const index = db
    .prepare(
      `SELECT sum(pgsize) AS bytes FROM dbstat
       WHERE name LIKE 'search\\_%' ESCAPE '\\' AND name <> 'search_page_texts'`,
    )
    .get();
  bench.figure('text_mb', Number(texts?.bytes) / 1e6);
  bench.target('index_to_text_ratio', Number(index?.bytes) / Number(texts?.bytes), 'at-most', 1);
}

async function measureSearch(bench: Bench, db: Connection): Promise<void> {
  const kinds = queriesFrom(db);
  const total = Number(db.prepare('SELECT max(seq) AS last FROM entries').get()?.last);
  const random = seededRandom(4);
  const bare = db.prepare('SELECT * FROM entries WHERE seq = ?');
  const bareMs = await timeEach(each, () => {
    for (let at = 0; at < hits; at += 1) bare.get(1 + Math.floor(random() * total));
  });
  bench.figure('bare_rows_ms', median(bareMs));
  const all: number[] = [];
  const processorMs: number[] = [];
  for (const [kind, { texts, isThere }] of Object.entries(kinds)) {
    let isRight = true;
    const mine: number[] = [];
    const taken = await timeEach(texts.length, (at) => {
      const before = process.cpuUsage();
      const found = foundEntries(db, { text: texts[at] ?? '' }, hits);
      const { user, system } = process.cpuUsage(before);
      mine.push((user + system) / 1_000);
      if (isThere !== null) isRight &&= found.length > 0 === isThere;
    });
    all.push(...taken);
    processorMs.push(...mine);
    bench.check(`${kind}_right`, isRight);
    bench.figure(`${kind}_median_ms`, median(taken));
    bench.figure(`${kind}_p95_ms`, percentile(taken, 0.95));
    bench.figure(`${kind}_p95_processor_ms`, percentile(mine, 0.95));
  }
  bench.figure('search_median_ms', median(all));
  bench.target('search_p95_ms', percentile(all, 0.95), 'at-most', total > 200_000 ? 50 : 10);
  bench.figure('search_p95_processor_ms', percentile(processorMs, 0.95));
}

/** The count that follows the hits gives up after a moment; it must not keep others waiting. */
async function measureCounts(bench: Bench, db: Connection): Promise<void> {
  const taken = await timeEach(10, () => countFound(db, { text: 'ประชาคม' }));
  bench.figure('count_median_ms', median(taken));
  const near = await timeEach(10, () => searchEntries(db, { text: 'ประชาคบ', isFuzzy: true }, hits));
  bench.figure('with_slips_median_ms', median(near));
}

type Kind = { readonly texts: readonly string[]; readonly isThere: boolean | null };

/** Parts of what is there, as a clerk would type them, and words that stand nowhere. */
function queriesFrom(db: Connection): Readonly<Record<string, Kind>> {
  const random = seededRandom(3);
  const last = Number(db.prepare('SELECT max(seq) AS last FROM entries').get()?.last);
  const whole = (below: number) => Math.floor(random() * below);
  const subject = db.prepare('SELECT subject AS text FROM entries WHERE seq = ?');
  const page = db.prepare('SELECT text FROM search_page_texts WHERE id = ?');
  const textOf = (from: typeof page) => fold(String(from.get(1 + whole(last))?.text));
  const part = (text: string, length: number) =>
    text.slice(whole(Math.max(1, text.length - length))).slice(0, length);
  const parts = (from: typeof page, length: () => number) =>
    Array.from({ length: each }, () => part(textOf(from), length()));
  const long = () => 10 + whole(15);
  return {
    one_of_subject: { texts: parts(subject, () => 1), isThere: true },
    one_of_page: { texts: parts(page, () => 1), isThere: true },
    one_absent: { texts: [...'qwxzjkvyufg'], isThere: false },
    two_of_page: { texts: parts(page, () => 2), isThere: true },
    two_absent: { texts: parts(page, () => 1).map((letter) => `${letter}ฃ`), isThere: false },
    three_of_page: { texts: parts(page, () => 3), isThere: true },
    three_absent: { texts: parts(page, () => 2).map((letters) => `${letters}ฃ`), isThere: false },
    ten_of_subject: { texts: parts(subject, long), isThere: true },
    ten_of_page: { texts: parts(page, long), isThere: true },
    // Halves that are common by themselves and stand together by chance, if at all.
    ten_of_halves: {
      texts: Array.from(
        { length: each },
        () => part(textOf(page), 6 + whole(5)) + part(textOf(page), 6 + whole(5)),
      ),
      isThere: null,
    },
    ten_absent: { texts: parts(page, long).map((text) => `${text}ฃ`), isThere: false },
    two_words: {
      texts: Array.from({ length: each }, () => `${part(textOf(subject), 4)} ${part(textOf(page), 5)}`),
      isThere: null,
    },
  };
}
