/** The program on a disk that fills up, closes to writing or is pulled out: a clear answer, and nothing acknowledged is lost. */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createDispatch, type Handlers } from '../../../../electron/dispatch.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import { httpClient } from '../../../helpers/http-client.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { startHost } from '../../../helpers/running-host.ts';
import { mountSmallDisk } from '../../../helpers/small-disk.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const megabyte = 1024 * 1024;
const query = { book: 'received', year: null, order: 'oldest-first', offset: 0, limit: 1_000 } as const;

function letter(subject: string) {
  const fields = letterFields({ subject, documentNumber: subject, note: 'ก'.repeat(1_500) });
  return { importId: null, letterIndex: null, fields, allowSameLetter: true };
}

/** Logs until it is refused; tells how often it was answered, and why it was refused. */
async function logUntilRefused(client: Client, answered: string[]): Promise<string> {
  for (let turn = 0; turn < 2_000; turn += 1) {
    const subject = `เรื่องที่ ${answered.length + 1}`;
    try {
      await client.call('register.log', letter(subject));
      answered.push(subject);
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    }
  }
  return 'never refused';
}

const subjectsOf = async (store: Store) =>
  (await store.registers.list(query)).rows.map(({ subject }) => subject);

test('a disk that is full, closed to writing and pulled out loses nothing that was acknowledged', async () => {
  const place = join(await temporaryFolder(), 'usb');
  mkdirSync(place);
  const disk = mountSmallDisk(place, 6);
  if (disk === null) return;
  onTestFinished(() => disk.unplugIfThere());
  const folder = join(place, 'data');
  const prepared = await openStore(folder);
  await openOffice(prepared);
  await prepared.close();
  disk.setReadOnly(true);
  await expect(openStore(folder)).rejects.toMatchObject({ code: 'folder-unusable', params: { folder } });
  disk.setReadOnly(false);
  const host = await startHost({ folder });
  onTestFinished(async () => {
    await host.stop();
  });
  const client = httpClient(host);
  const answered: string[] = [];

  const ballast = join(place, 'ballast');
  writeFileSync(ballast, Buffer.alloc(megabyte));
  expect(await logUntilRefused(client, answered)).toBe('disk-full');
  await expect(client.upload('ใหญ่.pdf', Buffer.alloc(3 * megabyte))).rejects.toMatchObject({
    code: 'disk-full',
  });
  rmSync(ballast);
  await client.call('register.log', letter('หลังลบไฟล์อื่น'));
  answered.push('หลังลบไฟล์อื่น');

  const found = join(await temporaryFolder(), 'found');
  cpSync(folder, found, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  disk.unplug();
  expect(await logUntilRefused(client, answered)).toBe('folder-gone');

  const store = await openStore(found);
  onTestFinished(() => store.close());
  expect(await subjectsOf(store)).toEqual(answered);
  console.log(`disk full, then pulled out: all ${answered.length} acknowledged letters are there`);
}, 120_000);

test('a data folder that was renamed under the program takes nothing more, and goes on when it is back', async () => {
  const folder = join(await temporaryFolder(), 'data');
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  await openOffice(store);
  const log = (subject: string) =>
    store.registers.log({ ...letter(subject), at: new Date(), by: clerk, isSample: false });
  await log('ก่อนย้าย');
  renameSync(folder, `${folder}-elsewhere`);
  await expect(log('ระหว่างย้าย')).rejects.toMatchObject({ code: 'folder-gone', params: { folder } });
  await expect(store.vault.put(Buffer.from('ต้นฉบับ'))).rejects.toMatchObject({ code: 'ENOENT' });
  renameSync(`${folder}-elsewhere`, folder);
  await log('หลังย้ายกลับ');
  expect(await subjectsOf(store)).toEqual(['ก่อนย้าย', 'หลังย้ายกลับ']);
});

test('what a disk answers is told by its own words, and of other places only that they are full', async () => {
  const folder = join('/', 'data');
  const inFolder = join(folder, 'files', 'ab');
  const fault = (facts: object) => Object.assign(new Error('disk'), facts);
  const faults: readonly (readonly [object, string])[] = [
    [{ code: 'ENOSPC', path: join('/', 'elsewhere') }, 'disk-full'],
    [{ code: 'EDQUOT' }, 'disk-full'],
    [{ errcode: 13 }, 'disk-full'],
    [{ errcode: 8 }, 'folder-unusable'],
    [{ errcode: 1_032 }, 'folder-unusable'],
    [{ code: 'EROFS', path: inFolder }, 'folder-unusable'],
    [{ errcode: 778 }, 'folder-gone'],
    [{ errcode: 14 }, 'folder-gone'],
    [{ code: 'EIO', path: inFolder }, 'folder-gone'],
    [{ errcode: 267 }, 'damaged-database'],
    [{ code: 'ENOENT', path: join('/', 'elsewhere') }, 'internal'],
    [{ code: 'EROFS', path: join('/', 'elsewhere') }, 'internal'],
  ];
  const log = { info: () => {}, error: () => {} };
  for (const [facts, code] of faults) {
    const handlers = { 'app.status': () => Promise.reject(fault(facts)) } as unknown as Handlers;
    const dispatch = createDispatch(handlers, log, undefined, folder);
    expect(await dispatch('app.status', {}), JSON.stringify(facts)).toMatchObject({ error: { code } });
  }
});

test('an original that the disk spoiled comes from a backup, or says that it is damaged', async () => {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  await openOffice(store);
  const [kept, lost] = [Buffer.from('ต้นฉบับที่สำรองแล้ว'), Buffer.from('ต้นฉบับหลังสำรอง')];
  const keptId = await store.vault.put(kept);
  await store.backup.make(new Date('2026-11-23T09:30:00+07:00'));
  const lostId = await store.vault.put(lost);
  for (const id of [keptId, lostId]) {
    const path = store.vault.pathOf(id);
    const flipped = Buffer.from(id === keptId ? kept : lost);
    flipped[3] = (flipped[3] ?? 0) ^ 1;
    writeFileSync(path, flipped);
  }
  expect((await store.vault.read(keptId)).bytes).toEqual(kept);
  await expect(store.vault.read(lostId)).rejects.toMatchObject({ code: 'file-damaged' });
  expect(await store.vault.put(lost)).toBe(lostId); // imported once more
  expect((await store.vault.read(lostId)).bytes).toEqual(lost);
});

test('what a power cut left half written in the vault is gone at the next start', async () => {
  const folder = await temporaryFolder();
  await (await openStore(folder)).close();
  writeFileSync(join(folder, 'files', '.0123456789abcdef.part'), 'half');
  await (await openStore(folder)).close();
  expect(readdirSync(join(folder, 'files'))).toEqual([]);
});
