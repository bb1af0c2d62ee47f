/** Fills a data folder's received register as years of work would: lines with a page of text each, some annotated, some voided. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Connection, openDatabase, transaction } from '../../electron/store/database.ts';
import { voidEntry } from '../../electron/store/entry-changes.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { insertEntry } from '../../electron/store/register-rows.ts';
import { learnSome } from '../../electron/store/search-owed.ts';
import { openStore } from '../../electron/store/store.ts';
import type { EntryFields } from '../../shared/register/entry.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';
import { type Bench, seededRandom } from './harness.ts';
import { officeWords } from './office-words.ts';

/** A letter a quarter of an hour from 2 January 2560: about 100,000 in three years, over four books. */
export const firstDay = new Date(2017, 0, 2, 8, 30).getTime();
export const apart = 15 * 60_000;
const by = 'ผู้ทดสอบ';
const inOneGo = 2_000;
/** Some 4 KB: Thai letters take three bytes each. */
export const lettersOfPage = 1_400;

export type FillOptions = {
  /** Letters on the page of each entry; 0 leaves entries without pages. About 1.6 KB of Thai with the line. */
  readonly pageLetters?: number;
};

/** After the call the folder holds `count` entries and is closed. Tells how many bytes of text their pages have. */
export async function fillRegister(
  folder: string,
  count: number,
  options: FillOptions = {},
): Promise<{ readonly textBytes: number }> {
  await (await openStore(folder)).close();
  const db = openDatabase(join(folder, 'saraban.db'));
  try {
    migrate(db);
    // Only for filling: nothing here needs to survive a power cut.
    db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
    return fillLines(db, count, options.pageLetters ?? 400);
  } finally {
    db.close(); // which moves the journal into the file
  }
}

/** Where `--keep DIR` keeps a register of this size for the next run of any bench, null without the option. */
export function keptIn({ options, size }: Bench): string | null {
  return typeof options.keep === 'string' ? join(options.keep, `register-${size}`) : null;
}

/** A folder with `count` entries of a page each. `filled.json` is written last: without it it was left half full. */
export async function filledRegister(bench: Bench, folder: string, count: number): Promise<string> {
  const note = join(folder, 'filled.json');
  if (existsSync(note)) return folder;
  await rm(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  bench.say(`filling with ${count} entries…`);
  const began = performance.now();
  const { textBytes } = await fillRegister(folder, count, { pageLetters: lettersOfPage });
  bench.figure(`fill_${count}_s`, (performance.now() - began) / 1_000);
  writeFileSync(note, JSON.stringify({ textBytes }));
  return folder;
}

function fillLines(db: Connection, count: number, letters: number): { readonly textBytes: number } {
  const random = seededRandom(2_569);
  const words = officeWords(random);
  const texts = pageTexts(letters);
  let textBytes = 0;
  inGoes(db, count, (at) => {
    const moment = new Date(firstDay + at * apart);
    const text = letters > 0 ? texts() : '';
    textBytes += Buffer.byteLength(text);
    const entry = insertEntry(db, {
      book: 'received',
      prefixId: null,
      circular: false,
      seriesCircular: false,
      at: moment,
      by,
      fields: { ...lineOf(words), action: random() < 0.6 ? 'ทราบ' : '' },
      fileId: random() < 0.7 ? randomUUID() : null,
      importId: null,
      letterIndex: null,
      letterId: null,
      isSample: false,
      pages: [{ page: 1, text }],
    });
    if (random() < 0.01) voidEntry(db, { id: entry.id, reason: 'ลงซ้ำ', at: moment, by });
  });
  return { textBytes };
}

/** The pages in the order in which a register is filled with them, for other tools that are given the same. */
export function pageTexts(letters: number): () => string {
  const words = officeWords(seededRandom(2_570));
  return () => words.page(letters);
}

function inGoes(db: Connection, count: number, work: (at: number) => void): void {
  for (let start = 0; start < count; start += inOneGo)
    transaction(db, () => {
      for (let at = start; at < Math.min(count, start + inOneGo); at += 1) work(at);
      learnSome(db, { lines: inOneGo, letters: Number.POSITIVE_INFINITY });
    });
}

export function lineOf(words: ReturnType<typeof officeWords>): EntryFields {
  return {
    ...emptyEntryFields,
    documentNumber: words.documentNumber(),
    documentDate: '2017-01-01',
    from: words.sender(),
    to: 'นายอำเภอวังหมอก',
    subject: words.subject(),
  };
}
