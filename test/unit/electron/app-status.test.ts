/** The status line tells the truth, and documents reach the desktop whole. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { appHandlers } from '../../../electron/app-status.ts';
import { settingsHandlers } from '../../../electron/settings/service.ts';
import { testSurroundings } from '../../helpers/surroundings.ts';

test('before the first run the status line says that nothing is set up', async () => {
  const around = await testSurroundings();
  expect(await appHandlers(around)['app.status']({})).toEqual({
    version: around.ports.version,
    host: 'headless',
    today: '2026-11-23',
    hasOffice: false,
    isSample: false,
    nextReceived: '1',
    lastBackupAt: null,
    dataFolder: around.store.folder,
    waitingImports: 0,
    openDrafts: 0,
    dueSoon: 0,
  });
});

test('with the sample office it shows the next number, the mark and the last backup', async () => {
  const around = await testSurroundings();
  await settingsHandlers(around)['office.loadSample']({});
  await around.store.backup.make(around.ports.clock());
  expect(await appHandlers(around)['app.status']({})).toMatchObject({
    hasOffice: true,
    isSample: true,
    nextReceived: '4218',
    lastBackupAt: '2026-11-23T09:30:00.000+07:00',
  });
});

test('a new year begins its received book at 1', async () => {
  const around = await testSurroundings();
  await settingsHandlers(around)['office.loadSample']({});
  around.ports.clock.set('2027-01-01T08:00:00+07:00');
  expect((await appHandlers(around)['app.status']({})).nextReceived).toBe('1');
});

test('the next number is named as the book writes it', async () => {
  const around = await testSurroundings();
  await settingsHandlers(around)['office.loadSample']({});
  const format = { before: 'ปค ', leastDigits: 5, withYear: true };
  await around.store.numbers.saveFormat({ receivedBookId: null, format, year: 2569 }, true);
  expect((await appHandlers(around)['app.status']({})).nextReceived).toBe('ปค 04218/2569');
});

test('a produced document and an original are handed to the desktop with their bytes', async () => {
  const around = await testSurroundings();
  const app = appHandlers(around);
  const bytes = Buffer.from('register');
  const { outputId } = around.outputs.add({ name: 'ทะเบียน.pdf', mediaType: 'application/pdf', bytes });
  const original = Buffer.from('letter');
  const fileId = await around.store.vault.put(original);
  expect(await app['output.deliver']({ path: `output/${outputId}`, name: '', how: 'print' })).toEqual({
    handled: true,
    name: 'ทะเบียน.pdf',
  });
  await app['output.deliver']({ path: `file/${fileId}`, name: 'หนังสือ.txt', how: 'open' });
  expect(around.ports.delivered).toEqual([
    { name: 'ทะเบียน.pdf', bytes, how: 'print' },
    { name: 'หนังสือ.txt', bytes: original, how: 'open' },
  ]);
});

test.each([
  ['letter.docx', '2569-4218', '2569-4218.docx'],
  ['letter.docx', 'หนังสือ.pdf', 'หนังสือ.docx'],
  ['page.png', 'ภาพ.PNG', 'ภาพ.PNG'],
  ['letter-windows-874.txt', 'ว ๓.๑', 'ว ๓.๑.txt'],
])('an original (%s) called %s opens in its own program, as %s', async (file, name, fitting) => {
  const around = await testSurroundings();
  const fixture = new URL(`../../fixtures/files/${file}`, import.meta.url);
  const fileId = await around.store.vault.put(await readFile(fixture));
  const deliver = appHandlers(around)['output.deliver'];
  expect((await deliver({ path: `file/${fileId}`, name, how: 'open' })).name).toBe(fitting);
  expect(around.ports.delivered).toMatchObject([{ name: fitting }]);
});

test('what does not exist is not delivered', async () => {
  const app = appHandlers(await testSurroundings());
  const deliver = (path: string) => app['output.deliver']({ path, name: 'x', how: 'save' });
  await expect(deliver('output/unknown')).rejects.toMatchObject({ params: { what: 'output' } });
  await expect(deliver('file/unknown')).rejects.toMatchObject({ params: { what: 'file' } });
});
