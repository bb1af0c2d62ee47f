/** Backups make themselves: once a day, and on closing when something was written. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startBackupSchedule } from '../../../../electron/backup/schedule.ts';
import { sampleSettings } from '../../../../electron/settings/sample-office.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';

/** A backup is made in a thread, beside others' work. */
const patient = { timeout: 30_000, interval: 100 };

const faultless = {
  info: () => undefined,
  error: (message: string, error: unknown) => expect.fail(`${message}: ${error}`),
};

function schedule(around: TestSurroundings, log = faultless) {
  const { store, ports } = around;
  const running = startBackupSchedule({
    backups: store.backup,
    hasOffice: async () => (await store.settings.read()) !== null,
    make: async (reason) => {
      await store.backup.make(ports.clock(), reason);
    },
    version: ports.version,
    clock: ports.clock,
    log,
  });
  const names = async () => (await store.backup.list()).map(({ name }) => name).toReversed();
  return { running, names };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('each day has its first backup, however long the program runs', async () => {
  const around = await testSurroundings();
  await around.store.settings.save(sampleSettings());
  const { running, names } = schedule(around);
  await running.look();
  await running.look();
  expect(await names()).toEqual(['2026-11-23-093000']);
  around.ports.clock.set('2026-11-24T08:05:00+07:00');
  await running.look();
  expect(await names()).toEqual(['2026-11-23-093000', '2026-11-24-080500']);
  await running.close();
});

test("a backup that was cut off before its check is looked at, and then counts as the day's", async () => {
  const around = await testSurroundings();
  await around.store.settings.save(sampleSettings());
  const { running, names } = schedule(around);
  await running.look();
  await rm(join(around.store.folder, 'backup', '2026-11-23-093000', 'check.json'));
  await running.look();
  expect((await around.store.backup.list())[0]?.check).toMatchObject({ fault: null });
  expect(await names()).toEqual(['2026-11-23-093000']);
  await running.close();
});

test('after the clock was put back a day still has one backup', async () => {
  const around = await testSurroundings();
  await around.store.settings.save(sampleSettings());
  const { running, names } = schedule(around);
  await running.look();
  around.ports.clock.set('2026-11-22T08:00:00+07:00');
  await running.look();
  around.ports.clock.set('2026-11-22T08:15:00+07:00');
  await running.look();
  expect(await names()).toEqual(['2026-11-22-080000', '2026-11-23-093000']);
  await running.close();
});

test('the clock looks by itself: soon after the start and from then on', async () => {
  const around = await testSurroundings();
  await around.store.settings.save(sampleSettings());
  const { running, names } = schedule(around);
  await vi.advanceTimersByTimeAsync(20_000);
  await vi.waitFor(async () => expect(await names()).toHaveLength(1), patient);
  around.ports.clock.set('2026-11-24T08:05:00+07:00');
  await vi.advanceTimersByTimeAsync(15 * 60_000);
  await vi.waitFor(async () => expect(await names()).toHaveLength(2), patient);
  await running.close();
});

test('closing makes a backup when something was written since the last, and none otherwise', async () => {
  const around = await testSurroundings();
  await around.store.settings.save(sampleSettings());
  const first = schedule(around);
  await first.running.look();
  await first.running.close();
  expect(await first.names()).toHaveLength(1);

  const second = schedule(around);
  around.ports.clock.set('2026-11-23T16:30:00+07:00');
  const prefix = { code: 'อน ๐๐๒๓.๙', ownerOffice: '', phone: '', email: '', isDefault: true };
  await around.store.office.savePrefix(prefix);
  await second.running.close();
  expect(await second.names()).toEqual(['2026-11-23-093000', '2026-11-23-163000']);
});

test('before there is an office there is nothing to save', async () => {
  const around = await testSurroundings();
  const { running, names } = schedule(around);
  await running.look();
  await running.close();
  expect(await names()).toEqual([]);
});

test('a backup that fails is logged and does not stop the closing', async () => {
  const around = await testSurroundings();
  await around.store.settings.save(sampleSettings());
  const logged: string[] = [];
  const running = startBackupSchedule({
    backups: around.store.backup,
    hasOffice: async () => true,
    make: async () => {
      throw new Error('no room');
    },
    version: around.ports.version,
    clock: around.ports.clock,
    log: { info: () => undefined, error: (message) => logged.push(message) },
  });
  await running.look();
  await running.close();
  expect(logged).toEqual(['a backup could not be made', 'a backup could not be made']);
});

test('what another program left is saved before this one has written much', async () => {
  const around = await testSurroundings();
  await around.store.settings.save(sampleSettings());
  await around.store.backup.noteProgram('0.9.0');
  const { running, names } = schedule(around);
  await running.look();
  expect(await names()).toEqual(['2026-11-23-093000-before-update']);
  around.ports.clock.set('2026-11-23T09:45:00+07:00');
  await running.look();
  expect(await names()).toHaveLength(1);
  await running.close();
});
