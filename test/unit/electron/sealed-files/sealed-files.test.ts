/** What leaves under a passphrase is opened again by this program, by the library and by the age tool, and by nobody else. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchangeHandlers } from '../../../../electron/exchange/service.ts';
import { importRoom } from '../../../../electron/import/service.ts';
import { createPrintJobs } from '../../../../electron/registers/print-jobs.ts';
import { registerHandlers } from '../../../../electron/registers/service.ts';
import { sealedFileHandlers } from '../../../../electron/sealed-files/service.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const passphrase = 'กระดาษ หมึก ตราครุฑ ๙';
const planted = 'โครงการสะพานไม้บ้านดอนลับแล';
const range = { book: 'received', year: null, as: 'csv' } as const;

let around: TestSurroundings;
beforeEach(async () => {
  around = await testSurroundings();
  await openOffice(around.store);
});
afterEach(() => around.store.close());

function roomsOf(surroundings: TestSurroundings) {
  const room = importRoom(surroundings);
  const intake = { toInbox: room.handlers['import.start'], takeForLine: room.takeForLine };
  return {
    ...exchangeHandlers(surroundings, intake),
    ...registerHandlers(surroundings, createPrintJobs(surroundings.ports.printing)),
    ...sealedFileHandlers(surroundings),
  };
}

async function log(): Promise<void> {
  const [at, by] = [around.ports.clock(), clerk];
  const fields = letterFields({ subject: planted });
  await around.store.registers.log({
    fields,
    at,
    by,
    importId: null,
    letterIndex: null,
    allowSameLetter: false,
    isSample: false,
  });
}

async function opened(sealed: Uint8Array, words = passphrase): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(words);
  return decrypter.decrypt(sealed);
}

describe('a register under a passphrase', () => {
  it.each(['csv', 'xlsx'] as const)('leaves as %s that only the passphrase opens', async (as) => {
    await log();
    const rooms = roomsOf(around);
    const plain = await rooms['register.export']({ ...range, as });
    const content = Uint8Array.from(around.outputs.find(plain.outputId).bytes);
    const made = await rooms['sealed.seal']({ outputId: plain.outputId, passphrase: ` ${passphrase}` });
    expect(made.name).toBe(`${plain.name}.age`);
    const { bytes } = around.outputs.find(made.outputId);
    expect(Buffer.from(bytes).toString('latin1', 0, 21)).toBe('age-encryption.org/v1');
    expect(Buffer.from(bytes).includes(planted)).toBe(false);
    expect(() => around.outputs.find(plain.outputId)).toThrow('not-found'); // the open one is gone
    expect(await opened(bytes)).toEqual(content);
    await expect(opened(bytes, 'อย่างอื่น')).rejects.toThrow();

    const { id: uploadId } = await around.uploads.add(made.name, bytes);
    expect(await rooms['sealed.isSealed']({ uploadId })).toBe(true);
    await expect(rooms['exchange.table']({ uploadId, book: 'received' })).rejects.toMatchObject({
      code: 'file-sealed',
    });
    await expect(rooms['sealed.open']({ uploadId, passphrase: 'อย่างอื่น' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    await rooms['sealed.open']({ uploadId, passphrase });
    expect(await rooms['exchange.table']({ uploadId, book: 'received' })).toMatchObject({
      name: plain.name,
      rows: 1,
    });
    await expect(rooms['sealed.open']({ uploadId, passphrase })).rejects.toMatchObject({
      code: 'file-not-sealed',
    });
  });

  it('is handed out as the file it was; a spoiled byte is told, and nothing of it is believed', async () => {
    const rooms = roomsOf(around);
    const text = Papa.unparse([['เรื่อง'], [planted.repeat(9_000)]]);
    const plain = around.outputs.add({ name: 'ก.csv', mediaType: 'text/csv', bytes: Buffer.from(text) });
    const made = await rooms['sealed.seal']({ outputId: plain.outputId, passphrase });
    const bytes = Uint8Array.from(around.outputs.find(made.outputId).bytes);
    const whole = await around.uploads.add(made.name, bytes);
    const out = await rooms['sealed.handOut']({ uploadId: whole.id, passphrase });
    expect(out.name).toBe('ก.csv');
    // The host asks for it first, and then the browser, where that has to save it.
    for (let asked = 0; asked < 2; asked += 1)
      expect(Buffer.from(around.outputs.find(out.outputId).bytes).toString()).toBe(text);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    const spoiled = await around.uploads.add(made.name, bytes);
    await expect(rooms['sealed.handOut']({ uploadId: spoiled.id, passphrase })).rejects.toMatchObject({
      code: 'file-damaged',
    });
    expect(readdirSync(join(spoiled.path, '..'))).toEqual([spoiled.id]); // no half of it stays
  });
});

describe('an archive under a passphrase', () => {
  it('is never on the disk open, says no word, and begins an empty installation again', async () => {
    await log();
    const rooms = roomsOf(around);
    const made = await rooms['exchange.archive']({ passphrase, idNumbers: 'whole' });
    expect(made?.name).toMatch(/\.zip\.age$/);
    const { path = '' } = around.outputs.find(made?.outputId ?? '');
    expect(made?.bytes).toBe(statSync(path).size);
    expect(readdirSync(join(path, '..'))).toHaveLength(1);
    const zip = await opened(readFileSync(path));
    expect(Buffer.from(zip).toString('latin1', 0, 2)).toBe('PK');

    const empty = await testSurroundings();
    const there = roomsOf(empty);
    const { id: uploadId } = await empty.uploads.add('คลัง.zip.age', readFileSync(path));
    await expect(there['exchange.openArchive']({ uploadId })).rejects.toMatchObject({ code: 'file-sealed' });
    await there['sealed.open']({ uploadId, passphrase });
    expect(await there['exchange.openArchive']({ uploadId })).toMatchObject({ entries: 1, breaks: 0 });
    await there['exchange.useArchive']({});
    const range = { book: 'received', year: null } as const;
    expect(await empty.store.registers.all(range)).toMatchObject([{ subject: planted }]);
    await empty.store.close();
  });

  it('leaves nothing behind when it is stopped', async () => {
    const rooms = roomsOf(around);
    const run = rooms['exchange.archive']({ passphrase, idNumbers: 'whole' });
    await rooms['exchange.stop']({});
    expect(await run).toBeNull();
    expect(readdirSync(join(around.store.folder, 'incoming'))).toEqual([]);
  });
});

describe('the age tool of other people', () => {
  it('opens what we seal, and we open what it seals', async (context) => {
    const missing = ['age', 'age-keygen', 'script'].filter((tool) => spawnSync(tool, ['--version']).error);
    if (missing.length > 0) {
      console.log(`SKIPPED the age tool (${missing.join(', ')} not installed)`);
      return context.skip();
    }
    const rooms = roomsOf(around);
    const folder = await temporaryFolder();
    const plain = around.outputs.add({ name: 'ก.csv', mediaType: 'text/csv', bytes: Buffer.from(planted) });
    const made = await rooms['sealed.seal']({
      outputId: plain.outputId,
      passphrase: 'correct horse battery',
    });
    const file = join(folder, 'a.csv.age');
    writeFileSync(file, around.outputs.find(made.outputId).bytes);
    // It asks for a passphrase at a terminal only.
    execFileSync('script', ['-qec', `age -d -o ${folder}/a.csv ${file}`, '/dev/null'], {
      input: 'correct horse battery\n',
      timeout: 60_000,
    });
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe(planted);

    const encrypter = new Encrypter();
    encrypter.setPassphrase('theirs');
    const { id: uploadId } = await around.uploads.add('b.csv.age', await encrypter.encrypt(planted));
    const out = await rooms['sealed.handOut']({ uploadId, passphrase: 'theirs' });
    expect(Buffer.from(around.outputs.find(out.outputId).bytes).toString()).toBe(planted);
  }, 90_000);
});
