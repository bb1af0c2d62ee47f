/** A received book filled quickly: lines entered on working days, by the store's own rows, past dispatch. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { transaction } from '../../electron/store/database.ts';
import { insertEntry } from '../../electron/store/register-rows.ts';
import { registerEntries } from './register-entries.ts';

export function fillReceivedBook(folder: string, count: number, fileId: string | null = null): void {
  const db = new DatabaseSync(join(folder, 'saraban.db'));
  transaction(db, () => {
    for (const entry of registerEntries(count)) {
      insertEntry(db, {
        book: 'received',
        prefixId: null,
        circular: false,
        seriesCircular: false,
        at: new Date(entry.enteredAt),
        by: entry.enteredBy,
        fields: entry,
        fileId,
        importId: null,
        letterIndex: null,
        letterId: null,
        isSample: false,
      });
    }
  });
  db.close();
}
