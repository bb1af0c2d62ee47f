/** Fills a data folder's received register as years of work would: lines with a page of text each, some annotated, some voided. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Connection, openDatabase, transaction } from '../../electron/store/database.ts';
import { voidEntry } from '../../electron/store/entry-changes.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { insertEntry } from '../../electron/store/register-rows.ts';
import { openStore } from '../../electron/store/store.ts';
import type { EntryFields } from '../../shared/register/entry.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';
import { seededRandom } from './harness.ts';
import { officeWords } from './office-words.ts';

/** A letter a quarter of an hour from 2 January 2560: about 100,000 in three years, over four books. */
const firstDay = new Date(2017, 0, 2, 8, 30).getTime();
const apart = 15 * 60_000;
const by = 'ผู้ทดสอบ';
const inOneGo = 2_000;

export type FillOptions = {
  /** Letters on the page of each entry; 0 leaves entries without pages. About 1.6 KB of Thai with the line. */
  readonly pageLetters?: number;
};

/** After the call the folder holds `count` entries and is closed. */
export async function fillRegister(folder: string, count: number, options: FillOptions = {}): Promise<void> {
  await (await openStore(folder)).close();
  const db = openDatabase(join(folder, 'saraban.db'));
  try {
    migrate(db);
    db.exec('PRAGMA synchronous = OFF'); // only for filling: nothing here needs to survive a power cut
    fill(db, count, options.pageLetters ?? 400);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

function fill(db: Connection, count: number, pageLetters: number): void {
  const random = seededRandom(2_569);
  const words = officeWords(random);
  for (let start = 0; start < count; start += inOneGo) {
    transaction(db, () => {
      for (let at = start; at < Math.min(count, start + inOneGo); at += 1) {
        const moment = new Date(firstDay + at * apart);
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
          pages: pageLetters === 0 ? [] : [{ page: 1, text: words.page(pageLetters) }],
        });
        if (random() < 0.01) voidEntry(db, { id: entry.id, reason: 'ลงซ้ำ', at: moment, by });
      }
    });
  }
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
