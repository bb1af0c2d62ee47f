/** What was thrown away as classified leaves the disk, whatever came between the row and the file; no backup takes it along. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { fileIdsIn } from '../../../../electron/store/backup-files.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { clerk, letterFields, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const actor = { at: new Date('2026-11-23T09:30:00+07:00'), by: clerk };

async function openOfficeIn(folder: string): Promise<Store> {
  const store = await openStore(folder);
  await openOffice(store);
  return store;
}

function noted(folder: string): readonly string[] {
  const db = new DatabaseSync(join(folder, 'saraban.db'), { readOnly: true });
  const rows = db.prepare('SELECT original FROM erasures').all();
  db.close();
  return rows.map(({ original }) => String(original));
}

const stub = { number: null, dateISO: null, from: null, secrecy: 'secret' } as const;
const ways = {
  'thrown away as maybe secret': (store: Store, id: string) =>
    store.imports.discard(id, { ...actor, why: 'maybe-secret' }),
  'found to be secret when read again': (store: Store, id: string) =>
    store.imports.markSecret(id, 'text', stub),
};

test.each(Object.keys(ways) as (keyof typeof ways)[])(
  'a file %s just before the program was ended is in no backup and gone at the next start',
  async (way) => {
    const folder = await temporaryFolder();
    const store = await openOfficeIn(folder);
    const { importId, fileId } = await waitingImport(store, ['แผนลับ']);
    const other = await waitingImport(store, ['เรื่องอื่น']);
    await ways[way](store, importId); // and nothing after it
    await store.backup.make(actor.at);
    expect(await fileIdsIn(join(folder, 'backup', 'files'))).toEqual([other.fileId]);
    await store.close();

    const next = await openStore(folder);
    onTestFinished(() => next.close());
    expect(await next.keeping.finishErasures()).toBe(1);
    expect([await next.vault.has(fileId), await next.vault.has(other.fileId)]).toEqual([false, true]);
    expect(noted(folder)).toEqual([]);
  },
);

test('a scan that the disk holds fast does not keep its letter from being marked classified, and goes later', async () => {
  const folder = await temporaryFolder();
  const store = await openOfficeIn(folder);
  onTestFinished(() => store.close());
  const { importId, fileId } = await waitingImport(store, ['แผนลับ']);
  const fields = letterFields();
  const db = new DatabaseSync(join(folder, 'saraban.db'));
  db.prepare('UPDATE imports SET number = ?, document_date = ?, sender = ?').run(
    fields.documentNumber,
    fields.documentDate,
    fields.from,
  );
  db.close();
  await store.imports.discard(importId, { ...actor, why: 'not-needed' });
  const { id } = await store.registers.log({
    importId: null,
    letterIndex: null,
    fields,
    allowSameLetter: true,
    ...actor,
    isSample: false,
  });
  // What no disk removes as a file.
  await rm(store.vault.pathOf(fileId));
  await mkdir(store.vault.pathOf(fileId));
  await store.registers.correct({ id, changes: { secrecy: 'secret' }, reason: 'ลับ', ...actor });
  expect((await store.registers.get(id)).entry.secrecy).toBe('secret');
  expect(noted(folder)).toEqual([fileId]);

  await rm(store.vault.pathOf(fileId), { recursive: true });
  await writeFile(store.vault.pathOf(fileId), 'แผนลับ');
  const unrelated = await waitingImport(store, ['เรื่องอื่น']);
  await store.imports.discard(unrelated.importId, { ...actor, why: 'not-needed' });
  await store.trash.remove(unrelated.importId);
  expect([await store.vault.has(fileId), await store.vault.has(unrelated.fileId)]).toEqual([false, false]);
});

test('a file that came in again before it left the disk stays', async () => {
  const folder = await temporaryFolder();
  const store = await openOfficeIn(folder);
  onTestFinished(() => store.close());
  const { importId, fileId } = await waitingImport(store, ['หน้าหนึ่ง']);
  await store.imports.discard(importId, { ...actor, why: 'maybe-secret' });
  expect((await waitingImport(store, ['หน้าหนึ่ง'])).fileId).toBe(fileId);
  expect(await store.keeping.finishErasures()).toBe(0);
  expect([await store.vault.has(fileId), noted(folder)]).toEqual([true, []]);
});
