/**
 * The program is killed while it logs and issues letters: at random moments, and between taking a number and
 * answering. Whenever it happens, afterwards there is the whole line or nothing, no number is missing, no file is lost.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Connection, openDatabase } from '../../../../electron/store/database.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { seededRandom } from '../../../bench/harness.ts';
import { type KillMoment, killRun } from '../../../helpers/kill-run.ts';
import type { Said, Stop, Task } from '../../../helpers/killed-clerk.ts';
import { openDesk, openOffice } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const script = join(import.meta.dirname, '../../../helpers/killed-clerk.ts');
const seed = 20_261_123;
/** Once through every placed moment, half as often anywhere; `SARABAN_KILLS=44` kills that often instead. */
const kills = Number(process.env.SARABAN_KILLS ?? 12);
const placedKills = Math.max(8, Math.round(kills / 2.75));
const randomKills = kills - placedKills;

/** Moments between the number and the answer that each task passes through. */
const placedMoments: readonly (readonly [Task, Stop])[] = [
  ['log', 'allocated'],
  ['log', 'written'],
  ['log', 'committed'],
  ['number', 'allocated'],
  ['number', 'committed'],
  ['issue', 'written'],
  ['issue', 'committed'],
  ['issue', 'written'],
];

type Plan = { readonly moment: KillMoment; readonly args: readonly string[]; readonly stop: Stop | null };

function plans(): readonly Plan[] {
  const random = seededRandom(seed);
  const whenever = Array.from({ length: randomKills }, () => ({
    moment: { afterMs: random() * 60 },
    args: [],
    stop: null,
  }));
  const placed = Array.from({ length: placedKills }, (_, at) => {
    const [task, stop] = placedMoments[at % placedMoments.length] ?? ['log', 'written'];
    return { moment: { atWord: stop }, args: [task, stop, String(1 + Math.floor(random() * 4))], stop };
  });
  return [...whenever, ...placed].sort(() => random() - 0.5);
}

test('a kill at any moment leaves the whole line or nothing, and never loses a file', async () => {
  const folder = await temporaryFolder();
  const office = await openStore(folder);
  await openOffice(office);
  await openDesk(office);
  await office.close();

  const counts = { kills: 0, placed: 0, underWay: 0, standing: 0, gone: 0, answered: 0, issued: 0 };
  const marks: string[] = [];
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
      counts.issued = Number(db.prepare('SELECT count(*) AS n FROM letter_versions').get()?.n);
    } finally {
      db.close();
    }
    await filesAreHere(folder);
    counts.kills += 1;
    counts.placed += plan.stop === null ? 0 : 1;
    counts.underWay += isUnderWay ? 1 : 0;
    counts.answered += replies.length;
    for (const { data } of replies) marks.push(String(data.mark));
  }
  await everyWordIsFound(folder, marks);
  console.log(
    `${counts.kills} kills (${counts.placed} between number and reply), ${counts.underWay} with a letter under way: ` +
      `${counts.standing} stand whole, ${counts.gone} left nothing; ` +
      `${counts.answered} answered lines all there, ${counts.issued} letters issued`,
  );
  expect(counts.kills).toBe(kills);
  expect(counts.placed).toBe(placedKills);
  expect(counts.answered).toBeGreaterThan(0);
  expect(counts.issued).toBeGreaterThan(0);
}, 240_000);

/** Also of letters whose words were still owed to search when the program was killed. */
async function everyWordIsFound(folder: string, marks: readonly string[]): Promise<void> {
  const store = await openStore(folder);
  for (const mark of marks) {
    const found = await store.registers.search(mark, 5);
    expect(found.map(({ entry }) => entry.subject)).toContain(mark);
  }
  await store.close();
}

/** The books are sound: no gap, no double, every line with its history, its search words, its file and its letter. */
function everythingHolds(db: Connection, plan: Plan): void {
  const label = JSON.stringify(plan);
  expect(db.prepare('PRAGMA integrity_check').all(), label).toMatchObject([{ integrity_check: 'ok' }]);
  expect(db.prepare('PRAGMA foreign_key_check').all(), label).toEqual([]);
  const broken = {
    'numbers with a gap': `SELECT s.id FROM series s LEFT JOIN entries e ON e.series_id = s.id
      GROUP BY s.id HAVING count(e.id) <> coalesce(max(e.running), 0) OR s.next <> count(e.id) + 1`,
    'lines without their beginning': `SELECT id FROM entries e WHERE
      (SELECT count(*) FROM entry_history h WHERE h.entry_id = e.id AND h.kind = 'entered') <> 1`,
    'lines that search neither knows nor owes': `SELECT seq FROM entries
      WHERE seq NOT IN (SELECT seq FROM search_lines) AND seq NOT IN (SELECT seq FROM search_owed)`,
    'lines known to search whose words are not in the index': `SELECT seq FROM search_lines
      WHERE seq NOT IN (SELECT rowid FROM search_line_index)`,
    'pages without their line': `SELECT id FROM search_places WHERE seq NOT IN (SELECT seq FROM entries)
      UNION ALL SELECT id FROM search_page_texts WHERE id NOT IN (SELECT id FROM search_places)`,
    'imports logged without a line': `SELECT id FROM imports WHERE state = 'logged'
      AND (entry_id IS NULL OR entry_id NOT IN (SELECT id FROM entries))`,
    'lines whose import still waits': `SELECT e.id FROM entries e JOIN imports i ON i.id = e.import_id
      WHERE i.state <> 'logged' OR i.entry_id <> e.id`,
    'letters numbered by halves': `SELECT l.id FROM letters l LEFT JOIN entries e ON e.letter_id = l.id
      WHERE (l.state IN ('numbered', 'sent')) <> (e.id IS NOT NULL) OR l.entry_id IS NOT e.id
        OR l.number IS NOT e.document_number
        OR (e.id IS NOT NULL) <> EXISTS (SELECT 1 FROM letter_versions v WHERE v.letter_id = l.id)`,
    'letters sent on without a trace on their source': `SELECT l.id FROM letters l
      JOIN entries e ON e.letter_id = l.id JOIN entries source ON source.id = l.source_entry_id
      WHERE instr(source.action, e.document_number) = 0 OR source.is_linked = 0
        OR NOT EXISTS (SELECT 1 FROM entry_links k WHERE k.received_id = source.id AND k.sent_id = e.id)`,
    'sources that name a letter that has no number': `SELECT source.id FROM letters l
      JOIN entries source ON source.id = l.source_entry_id
      WHERE l.number IS NULL AND (source.action <> '' OR source.is_linked = 1)`,
  };
  for (const [fault, sql] of Object.entries(broken))
    expect(db.prepare(sql).all(), `${fault} ${label}`).toEqual([]);
}

function wholeOrNothing(db: Connection, begun: Said, stop: Stop | null): 'standing' | 'gone' {
  const { mark, importId, fileId, letterId } = begun.data;
  const line = lineOf(db, mark);
  if (stop === 'allocated' || stop === 'written') expect(line, stop).toBeUndefined();
  if (stop === 'committed') expect(line, stop).toBeDefined();
  const isWhole = line !== undefined;
  if (importId !== undefined) {
    const item = db.prepare('SELECT state, file_id FROM imports WHERE id = ?').get(importId);
    expect(item).toMatchObject({ state: isWhole ? 'logged' : 'ready', file_id: fileId });
    if (isWhole) expect(line).toMatchObject({ file_id: fileId, import_id: importId });
  }
  if (letterId !== undefined) {
    const letter = db.prepare('SELECT state FROM letters WHERE id = ?').get(letterId);
    expect(letter).toMatchObject({ state: isWhole ? 'numbered' : 'signed' });
  }
  return isWhole ? 'standing' : 'gone';
}

function lineOf(db: Connection, mark: string | number | undefined) {
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
