/** What the process of parsers may read of the disk. */
import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readablePaths } from '../../../../electron/parsing/readable-paths.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

test('libraries that lie elsewhere behind a link are read by the link and by their own place', async () => {
  const folder = await realpath(await temporaryFolder());
  await mkdir(join(folder, 'libraries'));
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'package.json'), '{}');
  await symlink(join(folder, 'libraries'), join(folder, 'node_modules'));
  expect(readablePaths(folder)).toEqual([
    join(folder, 'node_modules'),
    join(folder, 'libraries'),
    join(folder, 'package.json'),
  ]);
});
