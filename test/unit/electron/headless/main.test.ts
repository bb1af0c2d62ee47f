/** The headless host as a process: what it prints, how it closes, and why it may not start. */
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { httpClient } from '../../../helpers/http-client.ts';
import { type RunningHost, startHost } from '../../../helpers/running-host.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

async function openHost(options: Parameters<typeof startHost>[0]): Promise<RunningHost> {
  const host = await startHost(options);
  onTestFinished(async () => {
    await host.stop();
  });
  return host;
}

test('it says in Thai and English where it is, and closes in order when it is told to', async () => {
  const folder = await temporaryFolder();
  const host = await openHost({ folder, bundled: false }); // once from the sources, wherever dist/ is up to date
  expect(host.output()).toContain('สารบรรณอำเภอพร้อมใช้งาน');
  expect(host.output()).toContain('Amphoe Saraban is ready');
  expect(await host.stop()).toBe(0);
  expect(host.output()).toContain('กำลังปิดโปรแกรม');
  expect(await readdir(folder)).not.toContain('saraban.db-wal');
  await expect(fetch(host.origin)).rejects.toThrow();
});

test('it closes although a page is still listening', async () => {
  const host = await openHost({ folder: await temporaryFolder() });
  const leave = httpClient(host).subscribe(() => {});
  await httpClient(host).call('app.status', {});
  expect(await host.stop()).toBe(0); // otherwise it would wait for the page for ever
  leave();
});

test('each run has a token of its own, and yesterday’s opens nothing', async () => {
  const folder = await temporaryFolder();
  const first = await openHost({ folder });
  await first.stop();
  const second = await openHost({ folder });
  expect(second.token).not.toBe(first.token);
  const stranger = httpClient({ origin: second.origin, token: first.token });
  await expect(stranger.call('app.status', {})).rejects.toMatchObject({ code: 'refused-caller' });
});

test('a second host on the same folder says who has it, in both languages, and ends', async () => {
  const folder = await temporaryFolder();
  await openHost({ folder });
  await expect(startHost({ folder })).rejects.toThrow(`โปรแกรมอื่นกำลังใช้โฟลเดอร์ข้อมูล ${folder}`);
  await expect(startHost({ folder })).rejects.toThrow(`Another program is using the data folder ${folder}`);
});

test('an option that does not exist, or a port that cannot be, is answered with those that do', async () => {
  const folder = await temporaryFolder();
  for (const args of [['--prot', '80'], ['--port', '70000'], ['--port']])
    await expect(startHost({ folder, args })).rejects.toThrow(
      /ไม่รู้จักตัวเลือก[\s\S]*Options are --headless, --data/,
    );
  expect(await readdir(folder)).toEqual([]);
});

test('damaged settings are put aside and told of; the next start opens the same registers', async () => {
  const folder = await temporaryFolder();
  await (await openHost({ folder })).stop();
  await writeFile(join(folder, 'office.json'), '{ "office": ');
  const kept = join(folder, 'office.damaged-1.json');
  await expect(startHost({ folder })).rejects.toThrow(`เก็บไว้เป็น ${kept} แล้ว`);
  const again = await openHost({ folder });
  expect(await httpClient(again).call('app.status', {})).toMatchObject({ hasOffice: false });
});

test('a port that is taken is named', async () => {
  const first = await openHost({ folder: await temporaryFolder() });
  const { port } = new URL(first.origin);
  const args = ['--port', port];
  await expect(startHost({ folder: await temporaryFolder(), args })).rejects.toThrow(
    `Port ${port} is in use`,
  );
});

test('its clock can be set for a day in the past, as tests and demonstrations need', async () => {
  const host = await openHost({ folder: await temporaryFolder(), now: '2025-03-31T09:30:00' });
  expect((await httpClient(host).call('app.status', {})).today).toBe('2025-03-31');
});

test('the log tells of the start and holds nothing of a letter', async () => {
  const folder = await temporaryFolder();
  const host = await openHost({ folder });
  await httpClient(host)
    .call('import.startText', { name: 'ลับมาก.txt', text: 'เรื่อง ข้อความที่ไม่ควรอยู่ในบันทึก' })
    .catch(() => undefined);
  await host.stop();
  const log = readFileSync(join(folder, 'log', 'headless.log'), 'utf8');
  expect(log).toContain('info ready');
  expect(log).not.toMatch(/[\u0E00-\u0E7F]/);
});

test('damaged registers are said plainly with the newest backup, and --restore opens on it', async () => {
  const folder = await temporaryFolder();
  const first = await openHost({ folder });
  const client = httpClient(first);
  await client.call('office.loadSample', {});
  const { name } = await client.call('backup.make', {});
  await first.stop();
  await writeFile(join(folder, 'saraban.db'), 'not a database any more'.repeat(400));
  await expect(startHost({ folder })).rejects.toThrow(`start again with --restore ${name}`);
  await expect(startHost({ folder })).rejects.toThrow(`เปิดโปรแกรมใหม่ด้วย --restore ${name}`);
  const unknown = startHost({ folder, args: ['--restore', '2020-01-01-000000'] });
  await expect(unknown).rejects.toThrow('There is no backup of this name');
  const restored = await openHost({ folder, args: ['--restore', name] });
  expect((await httpClient(restored).call('app.status', {})).hasOffice).toBe(true);
});
