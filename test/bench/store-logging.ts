/** One letter logged as the clerk's click does it, with the page that was read of it or as paper. */
import { randomUUID } from 'node:crypto';
import type { Store } from '../../electron/store/store.ts';
import type { EntryFields, RegisterEntry } from '../../shared/register/entry.ts';

const by = 'ผู้ทดสอบ';

/** A letter that waits in the queue, read: one page. */
export async function prepareLetter(store: Store, text: string): Promise<string> {
  const id = randomUUID();
  await store.imports.add([{ id, size: 100, at: new Date(), by, isSample: false }]);
  await store.imports.finish(id, {
    name: 'หนังสือ.txt',
    state: 'ready',
    kind: 'text',
    fileId: null,
    reading: {
      pages: [{ page: 1, text, rawText: '', source: 'plain-text', size: null, boxes: [] }],
      letters: [],
      warnings: [],
    },
    letterIndex: 1,
    letter: null,
  });
  return id;
}

/** After the last day that a register of a million entries is filled with. */
const day = new Date(2045, 11, 28, 9);

export function logOne(store: Store, fields: EntryFields, importId: string | null): Promise<RegisterEntry> {
  return store.registers.log({
    importId,
    letterIndex: importId === null ? null : 1,
    fields,
    allowSameLetter: true,
    at: day,
    by,
    isSample: false,
  });
}
