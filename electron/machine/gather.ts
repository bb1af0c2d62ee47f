/** Gathers the facts of this computer; whatever does not answer is not known, and holds nobody up. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { release, totalmem } from 'node:os';
import { promisify } from 'node:util';
import type { Surroundings } from '../room.ts';
import { gatherFolderFacts } from '../store/folder-facts.ts';
import { judgeFolder } from '../store/folder-guard.ts';
import { freeBytesOf, probeFolder } from '../store/folder-probe.ts';
import { type Ask, type DiskFacts, type MachineFacts, unknownDisk } from './facts.ts';
import { fontFolders, installedFamilies } from './fonts.ts';
import { linuxDisk, linuxSystem } from './linux.ts';
import { macDisk, macSystem } from './macos.ts';
import { windowsDisk, windowsSystem } from './windows.ts';

/** PowerShell's first start takes seconds on an old machine. */
const patienceMs = 15_000;

const ask: Ask = async (program, words) => {
  const { stdout } = await promisify(execFile)(program, [...words], {
    timeout: patienceMs,
    maxBuffer: 1_000_000,
    windowsHide: true,
  });
  return stdout;
};

/** No clock is right that lies before these lines were written. */
const writtenOn = new Date('2026-11-22T00:00:00+07:00');

export async function gatherFacts({ store, ports }: Surroundings): Promise<MachineFacts> {
  const platform =
    process.platform === 'win32' ? 'win32' : process.platform === 'darwin' ? 'darwin' : 'linux';
  const folder = gatherFolderFacts(store.folder);
  const [disk, freeBytes, refusedStep, families, settings, printers, knownMoment, system] = await Promise.all(
    [
      diskOf(platform, folder.folder),
      freeBytesOf(store.folder),
      probeFolder(store.folder),
      installedFamilies(fontFolders(process.platform, process.env)).catch(() => null),
      store.settings.read(),
      ports.printers?.().catch(() => null) ?? null,
      latestMoment(store),
      systemOf(platform),
    ],
  );
  const now = ports.clock();
  return {
    ...disk,
    drive: judgeFolder(folder).kind === 'network' ? 'network' : disk.drive,
    platform,
    freeBytes,
    refusedStep,
    offsetMinutes: now.getTimezoneOffset(),
    now,
    knownMoment,
    font: settings?.documentFont ?? 'TH SarabunIT๙',
    families,
    printers,
    memoryBytes: totalmem(),
    walls: wallsOf(ports.parsers),
    system,
  };
}

function wallsOf({ rungs, hasAllWalls }: Surroundings['ports']['parsers']): MachineFacts['walls'] {
  if (rungs === 1) return 'own';
  return hasAllWalls?.() === false ? 'refused' : 'bubblewrap';
}

async function diskOf(platform: MachineFacts['platform'], folder: string): Promise<DiskFacts> {
  try {
    if (platform === 'win32') return await windowsDisk(folder, ask);
    return platform === 'darwin' ? await macDisk(folder, ask) : linuxDisk(folder);
  } catch {
    return unknownDisk;
  }
}

async function systemOf(platform: MachineFacts['platform']): Promise<MachineFacts['system']> {
  if (platform === 'win32') return windowsSystem(release());
  if (platform === 'darwin') return macSystem(release());
  return linuxSystem(await readFile('/etc/os-release', 'utf8').catch(() => ''), release());
}

/** What the audit log and the backups know of time. */
async function latestMoment(store: Surroundings['store']): Promise<Date> {
  const [page, backup] = await Promise.all([
    store.evidence.log({ offset: 0, limit: 1 }),
    store.backup.lastAt(),
  ]);
  const known = [page.rows[0]?.at, backup].flatMap((at) => (at == null ? [] : [new Date(at)]));
  return [writtenOn, ...known].reduce((latest, one) => (one > latest ? one : latest));
}
