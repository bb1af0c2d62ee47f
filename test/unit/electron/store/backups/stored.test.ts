/** The list of locked originals comes from a stick: what it names becomes paths here. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStored, storedFile, writeStored } from '../../../../../electron/store/backups/stored.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

const [id, hash] = ['a'.repeat(64), 'b'.repeat(64)];

test.each([
  ['a way out of the folder', `${join('..', '..', 'saraban.db')} ${hash}`],
  ['a hash that is none', `${id} ${hash.slice(1)}`],
  ['more than two words', `${id} ${hash} ${id}`],
])('a list of locked originals with %s is refused', async (_what, line) => {
  const folder = await temporaryFolder();
  await writeStored(folder, new Map([[id, hash]]));
  expect(await readStored(folder)).toEqual(new Map([[id, hash]]));
  await writeFile(storedFile(folder), `${id} ${hash}\n${line}`);
  await expect(readStored(folder)).rejects.toMatchObject({ fault: 'part-changed' });
});
