/** Words of a letter go into the index after the answer, and are found all the same. */
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Connection, openDatabase } from '../../../../electron/store/database.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { clerk, letterFields, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');

async function desk() {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  await openOffice(store);
  return { folder, store };
}

async function log(store: Store, subject: string, pages: readonly string[] = []) {
  const source = pages.length === 0 ? null : await waitingImport(store, pages);
  return store.registers.log({
    importId: source?.importId ?? null,
    letterIndex: source === null ? null : 1,
    fields: letterFields({ subject }),
    allowSameLetter: true,
    at,
    by: clerk,
    isSample: false,
  });
}

const count = (db: Connection, table: string) =>
  Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);

test('a letter just logged is found by its words and its pages, though the index does not have them yet', async () => {
  const { folder, store } = await desk();
  const other = openDatabase(join(folder, 'saraban.db'));
  onTestFinished(() => other.close());
  onTestFinished(() => store.close());
  const logged = await log(store, 'ประชุมกำนัน', ['หน้าแรก', 'วาระที่ ๓ น้ำท่วม']);
  expect([count(other, 'search_owed'), count(other, 'search_line_index')]).toEqual([1, 0]);
  const query = { book: 'received', year: null, order: 'oldest-first', offset: 0, limit: 9 } as const;
  expect((await store.registers.list({ ...query, text: 'กำนัน' })).total).toBe(1);
  await log(store, 'อีกฉบับ', ['น้ำประปา']);
  const [found] = await store.search.find({ text: 'น้ำท่วม' }, 9);
  expect(found).toMatchObject({ entry: { id: logged.id }, kind: 'page', page: { page: 2 } });
  expect(await store.search.count({ text: 'น้ำ' })).toEqual({ total: 2, isWhole: true });
  expect([count(other, 'search_owed'), count(other, 'search_line_index')]).toEqual([0, 2]);
});

test('what search is owed it learns by itself, and at the next start when the program was ended before', async () => {
  const { folder, store } = await desk();
  await log(store, 'ประชุมกำนัน');
  const other = openDatabase(join(folder, 'saraban.db'));
  onTestFinished(() => other.close());
  await vi.waitFor(() => expect(count(other, 'search_line_index')).toBe(1), 20_000);
  // As a program leaves it that was killed before it came to that.
  other.exec(
    'INSERT INTO search_owed (seq) VALUES (1); DELETE FROM search_lines; DELETE FROM search_line_index',
  );
  await store.close();
  const again = await openStore(folder);
  onTestFinished(() => again.close());
  await vi.waitFor(() => expect(count(other, 'search_line_index')).toBe(1), 20_000);
  expect(await again.registers.search('กำนัน', 9)).toHaveLength(1);
});
