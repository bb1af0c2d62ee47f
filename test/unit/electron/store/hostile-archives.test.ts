/** Archives that mean harm: each ends with a reason in a thread of its own, the office as it was, and nothing is left of it. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { refuseMoreThanFits } from '../../../../electron/store/archive/parts-of-zip.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { openOffice } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');
const never = new AbortController().signal;
const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

let sound: Uint8Array;
beforeAll(async () => {
  const store = await openStore(await temporaryFolder(afterAll));
  await openOffice(store);
  await store.vault.put(strToU8('original'));
  const target = join(await temporaryFolder(afterAll), 'archive.zip');
  await store.archive.write(
    { target, at, program: '0.1.0', office: 'อำเภอวังหมอก', readme: 'x' },
    () => {},
    never,
  );
  sound = new Uint8Array(readFileSync(target));
  await store.close();
});

/** What becomes of it in an office that is empty. */
async function prepared(bytes: Uint8Array): Promise<string> {
  const folder = await temporaryFolder();
  const path = join(await temporaryFolder(), `${randomBytes(4).toString('hex')}.zip`);
  await writeFile(path, bytes);
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  const end = await store.archive
    .prepare(path, () => {}, never)
    .then(
      () => 'opened',
      (error: { code?: string; params?: { at?: string } }) => [error.code, error.params?.at].join(' '),
    );
  if (end !== 'opened') expect(existsSync(join(folder, 'rebuilt'))).toBe(false);
  expect(await store.archive.isEmpty()).toBe(true);
  return end;
}

/** The sound archive with a table's lines changed, and hash and count in its manifest set right. */
function withRows(table: string, lines: string, rows: number): Uint8Array {
  const parts = unzipSync(sound);
  const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()));
  Object.assign(
    manifest.tables.find(({ name }: { name: string }) => name === table),
    { rows, sha256: hash(lines) },
  );
  return zipSync({
    ...parts,
    'manifest.json': strToU8(JSON.stringify(manifest)),
    [`tables/${table}.jsonl`]: strToU8(lines),
  });
}

const withManifest = (words: string) => zipSync({ ...unzipSync(sound), 'manifest.json': strToU8(words) });

/** Each part of the list: where it stands in the file, and where it says that its bytes are. */
function listed(bytes: Uint8Array): readonly number[] {
  const view = Buffer.from(bytes);
  const places: number[] = [];
  for (
    let place = view.indexOf('PK\x01\x02', 0, 'latin1');
    place >= 0;
    place = view.indexOf('PK\x01\x02', place + 4, 'latin1')
  )
    places.push(place);
  return places;
}

function changed(change: (file: Buffer, list: readonly number[]) => void): Uint8Array {
  const file = Buffer.from(zipSync(unzipSync(sound)));
  change(file, listed(file));
  return new Uint8Array(file);
}

test('the archive that all others are made from opens', async () => {
  expect(await prepared(sound)).toBe('opened');
});

describe('an archive', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    [
      'whose manifest goes five million levels deep',
      () => withManifest('['.repeat(5_000_000)),
      /archive-damaged manifest/,
    ],
    [
      'with a row five million levels deep',
      () => withRows('recipients', `{"id":${'['.repeat(5_000_000)}${']'.repeat(5_000_000)}}\n`, 1),
      /archive-damaged tables\/recipients/,
    ],
    [
      'with a number of forty million digits',
      () => withRows('recipients', `{"id":${'9'.repeat(40_000_000)}}\n`, 1),
      /archive-damaged tables\/recipients/,
    ],
    [
      'with a line that never ends',
      () => withRows('recipients', ' '.repeat(70 * 1024 * 1024), 0),
      /archive-damaged tables\/recipients/,
    ],
    [
      'with a million empty rows more than its office has columns for',
      () => withRows('recipients', '[]\n'.repeat(1_000_000), 1_000_000),
      /archive-damaged tables\/recipients/,
    ],
    [
      'that says it has sixty thousand parts and has not',
      () =>
        changed((file) => {
          const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
          file.writeUInt16LE(60_000, end + 8);
          file.writeUInt16LE(60_000, end + 10);
        }),
      /archive-damaged ZIP/,
    ],
    [
      'whose parts lie over each other',
      () =>
        changed((file, [one = 0, , other = 0]) => {
          file.writeUInt32LE(file.readUInt32LE(one + 42), other + 42);
        }),
      /archive-damaged/,
    ],
    [
      'with two parts of one name',
      () =>
        changed((file, list) => {
          const nameOf = (place: number) =>
            file.subarray(place + 46, place + 46 + file.readUInt16LE(place + 28));
          const [one, other] = list.flatMap((place, at) => {
            const twin = list.slice(at + 1).find((next) => nameOf(next).length === nameOf(place).length);
            return twin === undefined ? [] : [nameOf(place), nameOf(twin)];
          });
          if (one !== undefined && other !== undefined) one.copy(other);
        }),
      /archive-damaged (?:manifest|settings|tables)/,
    ],
    [
      'whose part says that it unfolds to nothing',
      () => changed((file, list) => list.forEach((place) => void file.writeUInt32LE(0, place + 24))),
      /archive-damaged/,
    ],
    [
      'with a name that leads out',
      () => zipSync({ ...unzipSync(sound), '../../escaped': strToU8('x') }),
      /archive-damaged ZIP/,
    ],
  ])('%s is refused with the part that is wrong', async (_what, make, end) => {
    expect(await prepared(make())).toMatch(end);
  });

  test('with more parts than any office has is refused before its list is read', async () => {
    // The large form of a zip's end: 2⁴⁰ parts in a list of no bytes.
    const end64 = Buffer.alloc(56);
    end64.write('PK\x06\x06', 'latin1');
    end64.writeBigUInt64LE(44n, 4);
    end64.writeBigUInt64LE(1n << 40n, 24);
    end64.writeBigUInt64LE(1n << 40n, 32);
    const place = Buffer.alloc(20);
    place.write('PK\x06\x07', 'latin1');
    place.writeUInt32LE(1, 16);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.fill(0xff, 8, 20);
    expect(await prepared(new Uint8Array(Buffer.concat([end64, place, end])))).toBe('archive-damaged ZIP');
  });

  test('that unfolds to more than the disk holds is refused before anything is written', async () => {
    const folder = await temporaryFolder();
    await expect(refuseMoreThanFits(Number.MAX_SAFE_INTEGER, folder)).rejects.toMatchObject({
      code: 'disk-full',
    });
    await expect(refuseMoreThanFits(1, folder)).resolves.toBeUndefined();
  });

  test('that is called off leaves nothing', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'archive.zip');
    await writeFile(path, sound);
    const store = await openStore(join(folder, 'office'));
    onTestFinished(() => store.close());
    const stop = new AbortController();
    const reason = new Error('called off');
    const prepare = store.archive.prepare(path, () => stop.abort(reason), stop.signal);
    await expect(prepare).rejects.toBe(reason);
    expect(existsSync(join(folder, 'office/rebuilt'))).toBe(false);
  });
});
