/** Documents that were opened in another program and left behind by a crash go at the next start, and nothing else. */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openedPrefix, removeLeftCopies } from '../../../../electron/transfer/left-copies.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const now = new Date('2026-11-23T02:30:00.000Z');
const longAgo = new Date('2026-11-21T02:30:00.000Z');

test('what a crashed run and an earlier version left goes; what is open, new or of others stays', async () => {
  const folder = await temporaryFolder();
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const make = async (name: string, changed = longAgo) => {
    await mkdir(join(folder, name, 'document-a'), { recursive: true });
    await writeFile(join(folder, name, 'document-a', 'letter.pdf'), 'letter', { mode: 0o444 });
    await utimes(join(folder, name), changed, changed);
  };
  const stays = [
    `${openedPrefix()}Own001`,
    `saraban-${process.ppid}-Other1`,
    'saraban-New001',
    'saraban-letters-of-mine',
    'other-AbC123',
  ];
  for (const name of [...stays, `saraban-${gone}-AbC123`, 'saraban-Old001', 'saraban-demo-Old002'])
    await make(name, name === 'saraban-New001' ? now : longAgo);
  await symlink(join(folder, 'other-AbC123'), join(folder, `saraban-${gone}-Link01`));
  expect(await removeLeftCopies(now, folder)).toBe(3);
  expect(await readdir(folder)).toEqual([...stays, `saraban-${gone}-Link01`].toSorted());
  expect(await readdir(join(folder, 'other-AbC123', 'document-a'))).toEqual(['letter.pdf']);
});

test('a folder that cannot be read costs no start', async () => {
  expect(await removeLeftCopies(now, join(await temporaryFolder(), 'none'))).toBe(0);
});
