/**
 * Flips one bit of a data folder at a time, in the database or in an original, and asks the program what it makes of it.
 * Never may a register read otherwise than before without the weekly check or the daily backup saying so.
 */
import { createHash } from 'node:crypto';
import { closeSync, cpSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { diskFault } from '../../electron/disk-fault.ts';
import { checkEvidence } from '../../electron/store/evidence/check-evidence.ts';
import { isDamage } from '../../electron/store/kept-aside.ts';
import { restoreAtStart } from '../../electron/store/restore-at-start.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { isIssued } from '../../shared/letter/letter.ts';
import { isHostSentence } from '../../shared/text/host-text.ts';
import { seededRandom } from '../bench/harness.ts';

export const flipOutcomes = [
  /** Opening was refused with its sentence, the newest backup was offered, and going back to it brought its lines. */
  'refused',
  /** The check of evidence or the check of the daily backup named it, and going back brought what was there, numbers on. */
  'named',
  /** Whoever reads it is told that the register or the original is damaged, or gets it whole from a backup. */
  'told',
  /** Everything reads as before: free space, or what the program mends by itself. */
  'harmless',
  /** Other words than before, and nobody says so. */
  'silent',
  /** No sentence for a person. */
  'crash',
] as const;
export type FlipOutcome = (typeof flipOutcomes)[number];

export type FlipPlan = {
  /** A data folder with at least one backup and one original; nobody has it open. */
  readonly folder: string;
  /** An empty folder for the spoiled copies. */
  readonly scratch: string;
  readonly flips: number;
  readonly seed: number;
  readonly at: Date;
};

export type FlipRun = {
  readonly outcomes: Readonly<Record<FlipOutcome, number>>;
  readonly inDatabase: number;
  readonly inOriginals: number;
  /** What was silent or crashed: place and reason, one line each. */
  readonly faults: readonly string[];
};

type Flip = { readonly path: string; readonly position: number; readonly bit: number };
type Verdict = { readonly outcome: FlipOutcome; readonly why: string };

export async function flipBytes({ folder, scratch, flips, seed, at }: FlipPlan): Promise<FlipRun> {
  const random = seededRandom(seed);
  const before = await contentOf(folder);
  const atBackup = linesIn(join(folder, 'backup', newestBackup(folder), 'saraban.db'));
  const next = nextNumbersIn(join(folder, 'saraban.db'));
  const originals = filesUnder(join(folder, 'files')).map((path) => join('files', path));
  const outcomes = Object.fromEntries(flipOutcomes.map((each) => [each, 0])) as Record<FlipOutcome, number>;
  const faults: string[] = [];
  let inOriginals = 0;
  for (let turn = 0; turn < flips; turn += 1) {
    const copy = join(scratch, 'flipped');
    cpSync(folder, copy, { recursive: true });
    const isOriginal = turn % 5 === 4;
    const path = isOriginal ? (originals[Math.floor(random() * originals.length)] ?? '') : 'saraban.db';
    const size = statSync(join(folder, path)).size;
    const flip = { path, position: Math.floor(random() * size), bit: Math.floor(random() * 8) };
    flipIn(copy, flip);
    const { outcome, why } = await verdictOn(copy, { before, atBackup, next, at });
    outcomes[outcome] += 1;
    if (isOriginal) inOriginals += 1;
    if (outcome === 'silent' || outcome === 'crash')
      faults.push(`${outcome}: ${placeOf(folder, flip)}: ${why}`);
    rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
  }
  return { outcomes, inDatabase: flips - inOriginals, inOriginals, faults };
}

function flipIn(folder: string, { path, position, bit }: Flip): void {
  const file = openSync(join(folder, path), 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, position);
  byte[0] = (byte[0] ?? 0) ^ (1 << bit);
  writeSync(file, byte, 0, 1, position);
  closeSync(file);
}

type Whole = {
  readonly before: ReadonlyMap<string, string>;
  readonly atBackup: string;
  /** By the words that name a series. */
  readonly next: ReadonlyMap<string, number>;
  readonly at: Date;
};

async function verdictOn(folder: string, whole: Whole): Promise<Verdict> {
  const { before, at } = whole;
  const backup = newestBackup(folder); // what is looked at may make another
  let store: Store;
  try {
    store = await openStore(folder);
  } catch (error) {
    return afterRefusal(folder, error, whole);
  }
  let named: Verdict | null = null;
  try {
    named = await namedBy(store, folder, at);
    if (named !== null) {
      await store.backup.restore(backup, at);
      const fault = wentBackTo(folder, whole);
      return fault === null ? named : { outcome: 'silent', why: `${named.why}, ${fault}` };
    }
    const differing: string[] = [];
    for (const [name, read] of reads(store)) {
      const words = await told(read, folder);
      if (words === null) return { outcome: 'told', why: name };
      if (words !== before.get(name)) differing.push(name);
    }
    return differing.length === 0
      ? { outcome: 'harmless', why: '' }
      : { outcome: 'silent', why: differing.join(', ') };
  } catch (error) {
    const doing = named === null ? '' : `${named.why}, going back: `;
    return { outcome: 'crash', why: `${doing}${String(error)}` };
  } finally {
    await store.close();
  }
}

/** A sentence alone is half of it: the backup that it offers must really come back. */
async function afterRefusal(folder: string, error: unknown, whole: Whole): Promise<Verdict> {
  if (!(error instanceof AppError) || !isHostSentence(error.code))
    return { outcome: 'crash', why: `opening: ${String(error)}` };
  const backup = 'backup' in error.params ? error.params.backup : newestBackup(folder);
  try {
    await restoreAtStart(folder, backup, whole.at);
    const fault = wentBackTo(folder, whole);
    if (fault !== null) return { outcome: 'silent', why: fault };
    await (await openStore(folder)).close();
  } catch (cause) {
    return { outcome: 'crash', why: `going back: ${String(cause)}` };
  }
  return { outcome: 'refused', why: error.code };
}

/** A bit that makes a counter higher costs some numbers, never so many that no letter can be entered. */
const mostPassedOver = 10_000;

/** Null when the backup's lines are there, and every series goes on behind the numbers that it had given. */
function wentBackTo(folder: string, { atBackup, next }: Whole): string | null {
  const live = join(folder, 'saraban.db');
  if (linesIn(live) !== atBackup) return 'went back to other lines';
  const now = nextNumbersIn(live);
  for (const [series, given] of next) {
    const found = now.get(series) ?? 1;
    if (found < given) return `gives numbers again: ${found} instead of ${given}`;
    if (found > given + mostPassedOver) return `passes numbers over: ${found} instead of ${given}`;
  }
  return null;
}

function nextNumbersIn(path: string): ReadonlyMap<string, number> {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db
    .prepare('SELECT * FROM series')
    .all()
    .map(({ id: _id, parent_id: _parent, next, ...name }) => [JSON.stringify(name), Number(next)] as const);
  db.close();
  return new Map(rows);
}

async function namedBy(store: Store, folder: string, at: Date): Promise<Verdict | null> {
  try {
    const { breaks, first } = await checkEvidence({ folder, paper: null });
    if (breaks > 0) return { outcome: 'named', why: first?.what ?? '' };
  } catch (error) {
    // That the check could not be made, and what to do, stands on the first screen.
    if (isDamage(error)) return { outcome: 'named', why: 'check failed' };
    throw error;
  }
  try {
    const { damagedFiles, backup } = await store.backup.make(at);
    const fault = backup.check?.fault ?? damagedFiles[0] ?? null;
    return fault === null ? null : { outcome: 'named', why: fault };
  } catch {
    // A backup that could not be made is the first screen's trouble of the day.
    const { troubles } = await store.backup.status(at);
    const trouble = troubles.find(({ code }) => code === 'failed' || code === 'damaged');
    return trouble === undefined ? null : { outcome: 'named', why: trouble.code };
  }
}

/** Null: refused in words that a person is given. */
async function told(read: () => Promise<string>, folder: string): Promise<string | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError || diskFault(error, folder) !== null) return null;
    throw error;
  }
}

async function contentOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const store = await openStore(folder);
  try {
    const content = new Map<string, string>();
    for (const [name, read] of reads(store)) content.set(name, await read());
    return content;
  } finally {
    await store.close();
  }
}

const searched = ['ก', 'ผู้สูงอายุ', 'หนังสือจังหวัด', '6140'];

/** What a person can ask for, by name. */
function reads(store: Store): readonly (readonly [string, () => Promise<string>])[] {
  const all = (book: 'received' | 'sent') => store.registers.all({ book, year: null });
  const years = async () => Promise.all((await store.numbers.years()).map(({ year }) => year));
  return [
    ['settings', async () => digest(await store.settings.read())],
    ['received', async () => digest(await all('received'))],
    ['sent', async () => digest(await all('sent'))],
    [
      'history',
      async () =>
        digest(
          await Promise.all(
            [...(await all('received')), ...(await all('sent'))].map(({ id }) => store.registers.get(id)),
          ),
        ),
    ],
    ['years', async () => digest(await years())],
    [
      'letters',
      async () =>
        digest(
          await Promise.all(
            (await store.letters.list(true))
              // A draft is no record yet: its words are read again before they are signed.
              .filter(isIssued)
              .map(async ({ id }) => [await store.letters.versions(id), await store.letters.dispatches(id)]),
          ),
        ),
    ],
    [
      'queue',
      async () => {
        const items = await store.imports.list(true);
        return digest([items, await Promise.all(items.map(({ id }) => store.imports.pages(id)))]);
      },
    ],
    ['office', async () => digest([await store.office.listPrefixes(), await store.office.listRecipients()])],
    [
      'search',
      async () => digest(await Promise.all(searched.map((text) => store.registers.search(text, 50)))),
    ],
    [
      'originals',
      async () =>
        digest(
          await Promise.all(
            filesUnder(join(store.folder, 'files')).map(async (path) =>
              Buffer.from((await store.vault.read(path.slice(-64))).bytes).toString('hex'),
            ),
          ),
        ),
    ],
  ];
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

function newestBackup(folder: string): string {
  return (
    readdirSync(join(folder, 'backup'))
      .filter((name) => /^\d{4}-/.test(name) && !name.includes('damaged'))
      .toSorted()
      .at(-1) ?? ''
  );
}

function linesIn(path: string): string {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db.prepare('SELECT id, book, running, subject FROM entries ORDER BY seq').all();
  db.close();
  return digest(rows);
}

/** The table or index whose page it fell on: what a mender needs to know. */
function placeOf(folder: string, { path, position, bit }: Flip): string {
  const where = `${path}, byte ${position}, bit ${bit}`;
  if (path !== 'saraban.db') return where;
  const db = new DatabaseSync(join(folder, path), { readOnly: true });
  const size = Number(db.prepare('PRAGMA page_size').get()?.page_size);
  const on = db.prepare('SELECT name FROM dbstat WHERE pageno = ?').get(Math.floor(position / size) + 1);
  db.close();
  return `${where} (${on === undefined ? 'no table' : String(on.name)})`;
}
