/** Other copies of a letter that turns out to be classified: those thrown away go, those in the inbox are asked about. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { clerk, letterFields, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const actor = { at: new Date('2026-11-23T09:30:00+07:00'), by: clerk };
type Fields = ReturnType<typeof letterFields>;

async function desk(): Promise<Store> {
  const store = await openStore(await temporaryFolder());
  onTestFinished(() => store.close());
  await openOffice(store);
  return store;
}

/** A scan in which these fields were read. */
async function scanOf(store: Store, fields: Fields, page: string): Promise<string> {
  const { importId } = await waitingImport(store, [page]);
  readAs(store, importId, fields);
  return importId;
}

function readAs(store: Store, id: string, fields: Fields): void {
  const db = new DatabaseSync(join(store.folder, 'saraban.db'));
  db.prepare(
    `UPDATE imports SET state = 'ready', number = ?, document_date = ?, sender = ?, subject = ? WHERE id = ?`,
  ).run(fields.documentNumber, fields.documentDate, fields.from, fields.subject, id);
  db.close();
}

const log = (store: Store, fields: Fields) =>
  store.registers.log({
    importId: null,
    letterIndex: null,
    fields,
    allowSameLetter: true,
    ...actor,
    isSample: false,
  });
const classify = (store: Store, id: string) =>
  store.registers.correct({ id, changes: { secrecy: 'secret' }, reason: 'ลับ', ...actor });

test.each(['corrected', 'entered'] as const)(
  'the scan of a letter without a number goes from the trash too when it is %s as classified',
  async (how) => {
    const store = await desk();
    const fields = letterFields({ documentNumber: null, subject: 'ย้ายพยาน' });
    const twin = await scanOf(store, { ...fields, subject: 'ย้าย พยาน' }, 'หน้าลับ');
    const other = await scanOf(store, { ...fields, subject: 'จัดซื้อ' }, 'หน้าอื่น');
    for (const id of [twin, other]) await store.imports.discard(id, { ...actor, why: 'not-needed' });
    if (how === 'entered') await log(store, { ...fields, secrecy: 'secret' });
    else await classify(store, (await log(store, fields)).id);
    expect((await store.trash.list(30)).map(({ id }) => id)).toEqual([other]);
  },
);

test('a scan of it in the inbox loses what was read, and the clerk is asked once whether it is the letter', async () => {
  const store = await desk();
  const fields = letterFields({ subject: 'ย้ายพยาน' });
  const twin = await scanOf(store, fields, 'หน้าลับ');
  const other = await scanOf(store, letterFields({ documentNumber: 'ธบ ๐๐๒๓/๑' }), 'หน้าอื่น');
  const { id } = await log(store, fields);
  await classify(store, id);

  const asked = await store.imports.mustFind(twin);
  expect(asked).toMatchObject({
    state: 'waiting',
    secrecyDoubt: 'secret',
    stub: { number: fields.documentNumber, from: fields.from, secrecy: 'secret' },
    subject: null,
    number: null,
  });
  expect(await store.imports.pages(twin)).toEqual([]);
  expect(await store.vault.has(asked.fileId ?? '')).toBe(true);
  expect(await store.imports.mustFind(other)).toMatchObject({ state: 'ready', secrecyDoubt: null });
  expect(await store.imports.pages(other)).toHaveLength(1);

  expect(await store.imports.clearSecrecy(twin)).toBe(true);
  readAs(store, twin, fields);
  await store.registers.correct({ id, changes: { from: 'กรม' }, reason: 'ผิด', ...actor });
  await store.registers.correct({ id, changes: { from: fields.from }, reason: 'ถูกแล้ว', ...actor });
  expect(await store.imports.mustFind(twin)).toMatchObject({ state: 'ready', secrecyDoubt: null });
});
