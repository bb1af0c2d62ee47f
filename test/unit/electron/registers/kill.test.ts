/**
 * The program is killed while it enters letters: at random moments, and between taking a number and answering.
 * Whenever it happens, afterwards there is the whole line or nothing, no number is missing, and no file is lost.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Connection, openDatabase } from '../../../../electron/store/database.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { median, seededRandom } from '../../../bench/harness.ts';
import { type KillMoment, killRun } from '../../../helpers/kill-run.ts';
import { type Said, type Stop, stops } from '../../../helpers/killed-clerk.ts';
import { openOffice } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const script = join(import.meta.dirname, '../../../helpers/killed-clerk.ts');
const seed = 20_261_123;
const randomKills = 30;
const placedKills = 15;

type Plan = { readonly moment: KillMoment; readonly args: readonly string[]; readonly stop: Stop | null };

function plans(): readonly Plan[] {
  const random = seededRandom(seed);
  const whenever = Array.from({ length: randomKills }, () => ({
    moment: { afterMs: random() * 60 },
    args: [],
    stop: null,
  }));
  const placed = Array.from({ length: placedKills }, (_, at) => {
    const stop = stops[at % stops.length] ?? 'allocated';
    return { moment: { atWord: stop }, args: [stop, String(1 + Math.floor(random() * 4))], stop };
  });
  return [...whenever, ...placed].sort(() => random() - 0.5);
}

test('a kill at any moment leaves the whole line or nothing, and never loses a file', async () => {
  const folder = await temporaryFolder();
  const office = await openStore(folder);
  await openOffice(office);
  await office.close();

  const counts = { kills: 0, placed: 0, underWay: 0, standing: 0, gone: 0, replied: 0 };
  const perRun: number[] = [];
  for (const [at, plan] of plans().entries()) {
    const said = (await killRun(script, [folder, String(seed + at), ...plan.args], plan.moment)) as Said[];
    const replies = said.filter(({ word }) => word === 'replied');
    const last = said.findLast(({ word }) => word === 'begin');
    const isUnderWay = last !== undefined && !replies.some(({ data }) => data.mark === last.data.mark);
    const db = openDatabase(join(folder, 'saraban.db'));
    try {
      everythingHolds(db, plan);
      for (const { data } of replies) expect(lineOf(db, data.mark)).toMatchObject(numberOf(data));
      if (isUnderWay) counts[wholeOrNothing(db, last, plan.stop)] += 1;
    } finally {
      db.close();
    }
    await filesAreHere(folder);
    perRun.push(replies.length);
    counts.kills += 1;
    counts.placed += plan.stop === null ? 0 : 1;
    counts.underWay += isUnderWay ? 1 : 0;
    counts.replied += replies.length;
  }
  console.log(
    `${counts.kills} kills (${counts.placed} between number and reply), ${counts.underWay} with a letter under way: ` +
      `${counts.standing} stand whole, ${counts.gone} left nothing; ${counts.replied} answered letters all there ` +
      `(median ${median(perRun)} a run)`,
  );
  expect(counts.kills).toBeGreaterThanOrEqual(40);
  expect(counts.placed).toBeGreaterThanOrEqual(10);
  expect(counts.replied).toBeGreaterThan(0);
}, 180_000);

/** The book is sound: no gap, no double, every line with its history, its search words and its file. */
function everythingHolds(db: Connection, plan: Plan): void {
  const label = JSON.stringify(plan);
  expect(db.prepare('PRAGMA integrity_check').all(), label).toMatchObject([{ integrity_check: 'ok' }]);
  expect(db.prepare('PRAGMA foreign_key_check').all(), label).toEqual([]);
  const broken = {
    'numbers with a gap': `SELECT s.id FROM series s JOIN entries e ON e.series_id = s.id
      GROUP BY s.id HAVING count(*) <> max(e.running) OR s.next <> max(e.running) + 1`,
    'lines without their beginning': `SELECT id FROM entries e WHERE
      (SELECT count(*) FROM entry_history h WHERE h.entry_id = e.id AND h.kind = 'entered') <> 1`,
    'lines that search does not know':
      'SELECT seq FROM entries WHERE seq NOT IN (SELECT seq FROM search_lines)',
    'lines whose words are not in the index': `SELECT seq FROM entries
      WHERE seq NOT IN (SELECT rowid FROM search_line_index)`,
    'pages without their line': 'SELECT id FROM search_pages WHERE id >> 16 NOT IN (SELECT seq FROM entries)',
    'imports logged without a line': `SELECT id FROM imports WHERE state = 'logged'
      AND (entry_id IS NULL OR entry_id NOT IN (SELECT id FROM entries))`,
    'lines whose import still waits': `SELECT e.id FROM entries e JOIN imports i ON i.id = e.import_id
      WHERE i.state <> 'logged' OR i.entry_id <> e.id`,
  };
  for (const [fault, sql] of Object.entries(broken))
    expect(db.prepare(sql).all(), `${fault} ${label}`).toEqual([]);
}

function wholeOrNothing(db: Connection, begun: Said, stop: Stop | null): 'standing' | 'gone' {
  const { mark, importId, fileId } = begun.data;
  const line = lineOf(db, mark);
  if (stop === 'allocated' || stop === 'written') expect(line, stop).toBeUndefined();
  if (stop === 'committed') expect(line, stop).toBeDefined();
  if (importId !== null) {
    const item = db.prepare('SELECT state, file_id FROM imports WHERE id = ?').get(importId ?? null);
    expect(item).toMatchObject({ state: line === undefined ? 'ready' : 'logged', file_id: fileId });
  }
  if (line !== undefined) expect(line).toMatchObject({ file_id: fileId, import_id: importId });
  return line === undefined ? 'gone' : 'standing';
}

function lineOf(db: Connection, mark: string | number | null | undefined) {
  return db.prepare('SELECT * FROM entries WHERE subject = ?').get(mark ?? null);
}

function numberOf({ id, book, running }: Said['data']) {
  return { id, book, running };
}

/** Opening the folder anew must work at once; every original that a row names is whole in the vault. */
async function filesAreHere(folder: string): Promise<void> {
  const store = await openStore(folder);
  try {
    for (const { fileId, state } of await store.imports.list(true)) {
      if (state === 'waiting') continue; // killed before its reading was written down: no row names a file yet
      const { bytes } = await store.vault.read(fileId ?? 'none');
      expect(await store.vault.put(bytes)).toBe(fileId); // the id is the hash of what is there
    }
  } finally {
    await store.close();
  }
}
