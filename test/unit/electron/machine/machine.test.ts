/** What is found of this computer: thresholds, the real folder, real fonts, and that what is not known is not called fine. */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MachineFacts } from '../../../../electron/machine/facts.ts';
import { installedFamilies } from '../../../../electron/machine/fonts.ts';
import { judgeMachine } from '../../../../electron/machine/judge.ts';
import { machineHandlers } from '../../../../electron/machine/service.ts';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import { probeFolder } from '../../../../electron/store/folder-probe.ts';
import { machineTopics, stateOf, toLookAt, topicOf } from '../../../../shared/office/machine.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const gigabyte = 1024 ** 3;
const good: MachineFacts = {
  platform: 'win32',
  freeBytes: 80 * gigabyte,
  refusedStep: null,
  drive: 'fixed',
  encryption: { by: 'BitLocker', state: 'on' },
  offsetMinutes: -420,
  now: new Date('2026-11-23T09:30:00+07:00'),
  knownMoment: new Date('2026-11-23T09:00:00+07:00'),
  font: 'TH SarabunIT๙',
  families: ['Tahoma', 'TH SarabunIT๙'],
  printers: 2,
  memoryBytes: 8 * gigabyte,
  walls: 'bubblewrap',
  system: { name: 'Windows 11', isOld: false },
};

test('a good computer has one finding a topic, and nothing to look at', () => {
  const findings = judgeMachine(good);
  expect(findings.map(topicOf)).toEqual([...machineTopics]);
  expect(findings.map(stateOf)).toEqual(machineTopics.map(() => 'fine'));
});

describe('each thing that is wrong is found, alone', () => {
  test.each<readonly [string, Partial<MachineFacts>, string]>([
    ['little room', { freeBytes: 4.9 * gigabyte }, 'disk-low'],
    ['a disk that keeps nothing', { refusedStep: 'flush' }, 'rights-flush'],
    ['no locks', { refusedStep: 'lock' }, 'rights-lock'],
    ['a stick', { drive: 'removable' }, 'drive-removable'],
    ['an open disk', { encryption: { by: 'BitLocker', state: 'off' } }, 'encryption-off-windows'],
    ['one suspended', { encryption: { by: 'BitLocker', state: 'partly' } }, 'encryption-partly'],
    [
      'an open Mac',
      { platform: 'darwin', encryption: { by: 'FileVault', state: 'off' } },
      'encryption-off-mac',
    ],
    [
      'an open Linux',
      { platform: 'linux', encryption: { by: 'LUKS', state: 'off' } },
      'encryption-off-linux',
    ],
    ['a clock whose battery died', { now: new Date('2010-01-01T00:00:00+07:00') }, 'clock-behind'],
    ['a clock an hour behind the log', { now: new Date('2026-11-23T08:00:00+07:00') }, 'clock-behind'],
    ['a clock of another country', { offsetMinutes: 0 }, 'clock-zone'],
    ['no Thai font', { families: ['Tahoma'] }, 'font-missing'],
    ['no printer', { printers: 0 }, 'printer-none'],
    ['little memory', { memoryBytes: 2 * gigabyte }, 'memory-low'],
    ['bubblewrap that the system refuses', { walls: 'refused' }, 'reading-refused'],
    ['an old system', { system: { name: 'Windows 10', isOld: true } }, 'system-old'],
  ])('%s', (_, wrong, code) => {
    const findings = judgeMachine({ ...good, ...wrong });
    expect(toLookAt({ at: '', findings }).map((finding) => finding.code)).toEqual([code]);
  });

  test('a clock some minutes behind is one that was set right', () => {
    const now = new Date('2026-11-23T08:55:00+07:00');
    expect(toLookAt({ at: '', findings: judgeMachine({ ...good, now }) })).toEqual([]);
  });
});

test('what a computer does not tell is neither fine nor wrong', () => {
  const facts = { ...good, freeBytes: null, drive: null, encryption: null, families: null, printers: null };
  const unknown = judgeMachine(facts).filter((finding) => stateOf(finding) === 'unknown');
  expect(unknown.map(topicOf)).toEqual(['disk', 'drive', 'encryption', 'font', 'printer']);
});

test('this computer is looked at for real, and nothing stays in the data folder', async () => {
  const around = await testSurroundings({ printers: async () => 3 });
  const before = readdirSync(around.store.folder).sort();
  const report = await machineHandlers(around)['machine.check']({});
  expect(report.findings.map(topicOf)).toEqual([...machineTopics]);
  const codes = report.findings.map(({ code }) => code);
  expect(codes).toContain('rights-fine');
  expect(codes).toContain('clock-fine');
  expect(codes).toContain('printer-present');
  expect(codes).not.toContain('disk-unknown');
  expect(readdirSync(around.store.folder).sort()).toEqual(before);
});

test('a host without a desktop does not say that there is no printer', async () => {
  const around = await testSurroundings();
  const codes = (await machineHandlers(around)['machine.check']({})).findings.map(({ code }) => code);
  expect(codes).toContain('printer-unknown');
});

test('a clock that fell back behind the registers’ own log is noticed', async () => {
  const around = await testSurroundings();
  await around.store.settings.read();
  await around.store.backup.make(around.ports.clock());
  around.ports.clock.set('2026-11-22T12:00:00+07:00');
  const { findings } = await machineHandlers(around)['machine.check']({});
  expect(toLookAt({ at: '', findings }).map(({ code }) => code)).toContain('clock-behind');
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that may not be written to is named as that',
  async () => {
    const folder = await temporaryFolder();
    chmodSync(folder, 0o500);
    expect(await probeFolder(folder)).toBe('write');
    chmodSync(folder, 0o700);
  },
);

test('a folder that is gone is refused at the first step; a good one at none, and stays empty', async () => {
  const folder = await temporaryFolder();
  expect(await probeFolder(join(folder, 'gone'))).toBe('write');
  expect(await probeFolder(folder)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test('a font is known by the name inside its file, whatever the file is called', async () => {
  const folder = await temporaryFolder();
  const { assets } = findProjectRoot(import.meta.url);
  mkdirSync(join(folder, 'deep'));
  copyFileSync(join(assets, 'fonts', 'OfficeSarabunM-Regular.ttf'), join(folder, 'deep', 'x1.TTF'));
  writeFileSync(join(folder, 'broken.ttf'), 'no font');
  writeFileSync(join(folder, 'empty.otf'), '');
  const families = await installedFamilies([folder, join(folder, 'absent')]);
  expect(families).toEqual(['OfficeSarabunM']);
  expect(judgeMachine({ ...good, families, font: 'office SarabunM' }).map(({ code }) => code)).toContain(
    'font-present',
  );
});
