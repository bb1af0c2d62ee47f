/** Two processes never work in one data folder, and a killed one leaves nothing behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { openStore } from '../../../../electron/store/store.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const storeModule = new URL('../../../../electron/store/store.ts', import.meta.url).href;

/** Another program run that holds the folder until it is killed. */
async function otherProcess(folder: string) {
  const script = `const { openStore } = await import(${JSON.stringify(storeModule)});
    await openStore(${JSON.stringify(folder)}); console.log('open'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('the second process is told that the folder is in use, and may enter when the first was killed', async () => {
  const folder = await temporaryFolder();
  const first = await otherProcess(folder);
  const ended = once(first, 'exit');
  try {
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'folder-locked', params: { folder } });
  } finally {
    first.kill('SIGKILL');
  }
  await ended;
  const store = await openStore(folder);
  await store.close();
});

test('two stores of one process exclude each other too, until the first is closed', async () => {
  const folder = await temporaryFolder();
  const first = await openStore(folder);
  await expect(openStore(folder)).rejects.toMatchObject({ code: 'folder-locked' });
  await first.close();
  await (await openStore(folder)).close();
});

test('a start that fails does not keep the folder', async () => {
  const folder = await temporaryFolder();
  const { writeFile } = await import('node:fs/promises');
  await writeFile(`${folder}/office.json`, '{"version": 99}');
  await expect(openStore(folder)).rejects.toMatchObject({ code: 'newer-settings' });
  await writeFile(`${folder}/office.json`, '{"version": 1, "office": null, "sample": false}');
  await (await openStore(folder)).close();
});

test('with the lock off, as for the test of two writers, both may enter', async () => {
  const folder = await temporaryFolder();
  const stores = [await openStore(folder, { lock: false }), await openStore(folder, { lock: false })];
  for (const store of stores) await store.close();
});
