/** A stream into a new file, and what is left when it breaks off. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { hashed, streamToNewFile } from '../../../electron/new-file.ts';
import { openUploads } from '../../../electron/transfer/uploads.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

async function* brokenAfter(pieces: number): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < pieces; piece += 1) yield new Uint8Array(70_000);
  throw new Error('the stick was pulled out');
}

test('a stream that breaks off leaves no file, however early it does', async () => {
  const folder = await temporaryFolder();
  for (const pieces of [0, 1, 5])
    await expect(streamToNewFile(brokenAfter(pieces), join(folder, 'half'))).rejects.toThrow('pulled out');
  const pulled = new Readable({ read() {} }).on('error', () => undefined);
  pulled.destroy(new Error('pulled out before'));
  await expect(streamToNewFile(pulled, join(folder, 'half'))).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
  await streamToNewFile(Readable.from([Buffer.from('ทั้ง'), Buffer.from('หมด')]), join(folder, 'whole'));
  expect(await readFile(join(folder, 'whole'), 'utf8')).toBe('ทั้งหมด');
});

test('what is hashed on the way is what lies there, to the first byte, though the source would not wait', async () => {
  const path = join(await temporaryFolder(), 'original');
  const pieces = ['ต้น', 'กลาง', 'ท้าย'].map((words) => Buffer.from(words.repeat(9_000)));
  const hash = createHash('sha256');
  await streamToNewFile(hashed(Readable.from(pieces), hash), path);
  const written = await readFile(path);
  expect(written.equals(Buffer.concat(pieces))).toBe(true);
  expect(hash.digest('hex')).toBe(createHash('sha256').update(written).digest('hex'));
});

test('a file that is there already stays as it is', async () => {
  const path = join(await temporaryFolder(), 'kept');
  await writeFile(path, 'original');
  const source = Readable.from([Buffer.from('other')]);
  await expect(streamToNewFile(source, path)).rejects.toMatchObject({ code: 'EEXIST' });
  expect([await readFile(path, 'utf8'), source.destroyed]).toEqual(['original', true]);
});

test('of uploads that a browser breaks off at once nothing lies in the folder', async () => {
  const folder = await temporaryFolder();
  const uploads = await openUploads(folder);
  const broken = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error('the page was closed')),
    });
  const sent = Array.from({ length: 200 }, () => uploads.addStream('ก.pdf', broken(), 1_000));
  for (const result of await Promise.allSettled(sent)) expect(result.status).toBe('rejected');
  expect(await readdir(folder)).toEqual([]);
});
