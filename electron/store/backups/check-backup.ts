/**
 * Opens a backup and looks at it: its parts are what they were, its database is whole with all its rows, the audit log
 * inside holds, its originals are there, and a sample of them is read again. Runs in a thread.
 */
import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import type { BackupCheck } from '../../../shared/office/backups.ts';
import { isoMomentOf } from '../../../shared/thai/date.ts';
import { fileIdsIn } from '../backup-files.ts';
import { backupParts, type Manifest, type Part, partOf, readManifest } from '../backup-manifest.ts';
import { emblemOf } from '../evidence/check-evidence.ts';
import { gatherFindings } from '../evidence/findings.ts';
import { holdAnchors } from '../evidence/hold-anchors.ts';
import { walkChain } from '../evidence/walk-chain.ts';
import { fileIdsReferred } from '../file-columns.ts';
import { hashOfOriginal } from '../originals.ts';
import { hashOfFile } from '../verified-copy.ts';
import { FoundFault, faultOf } from './faults.ts';
import { examineCopy, hasTable, headOf } from './snapshot.ts';
import { lockedPart, readStored, storedFile, storedHash } from './stored.ts';

export type CheckTask = {
  readonly folder: string;
  readonly name: string;
  /** Folders that hold originals. */
  readonly originals: readonly string[];
  /** How many originals are read again; null: all. */
  readonly sample: number | null;
};

export const usualSample = 40;

type Found = Pick<BackupCheck, 'files' | 'filesRead' | 'missing' | 'links' | 'breaks'>;

/** Never throws for what is wrong with the backup: that is the result. */
export async function checkBackup(task: CheckTask): Promise<BackupCheck> {
  const began = performance.now();
  const at = isoMomentOf(new Date());
  const manifest = await readManifest(task.folder, task.name);
  const told = (found: Found, fault: BackupCheck['fault']): BackupCheck => ({
    at,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    fault,
    entries: manifest?.entries ?? 0,
    ...found,
  });
  const nothing = { files: 0, filesRead: 0, missing: 0, links: 0, breaks: 0 };
  if (manifest === null) return told(nothing, 'unreadable');
  try {
    const found = manifest.locked ? await checkLocked(task, manifest) : await checkOpen(task, manifest);
    return told(found, null);
  } catch (error) {
    const fault = faultOf(error);
    // The folder of the backup answered just now: what is missing is a part of it.
    return told(nothing, fault === 'not-there' ? 'file-missing' : fault);
  }
}

async function checkOpen({ folder, originals, sample }: CheckTask, manifest: Manifest): Promise<Found> {
  for (const part of Object.keys(backupParts) as Part[]) {
    const expected = manifest.hashes[part];
    if (expected !== null) await mustBe(partOf(folder, part), expected);
  }
  examineCopy(partOf(folder, 'database'), manifest.rows);
  const walked = walkLog(partOf(folder, 'database'), manifest);
  const ids = (await readFile(partOf(folder, 'fileList'), 'utf8')).split('\n').filter((id) => id !== '');
  const homes = await homesOf(originals);
  for (const id of ids)
    if (!homes.has(id)) throw new FoundFault('file-missing', `original ${id} is not there`);
  const chosen = sampleOf(ids, sample);
  for (const id of chosen)
    if ((await hashOfOriginal(homes.get(id) ?? '', id)) !== id)
      throw new FoundFault('file-changed', `original ${id} is not what it was`);
  const missing = await countMissing(folder, new Set(ids));
  return { files: ids.length, filesRead: chosen.length, missing, ...walked };
}

/** What its rows and settings refer to and its list of originals does not name. */
async function countMissing(folder: string, listed: ReadonlySet<string>): Promise<number> {
  const db = new DatabaseSync(partOf(folder, 'database'), { readOnly: true });
  try {
    const referred = new Set([...fileIdsReferred(db).keys(), ...(await emblemOf(folder))]);
    return [...referred].filter((id) => !listed.has(id)).length;
  } finally {
    db.close();
  }
}

/** Without the passphrase: every byte that lies there is the byte that was written and then read through. */
async function checkLocked({ folder, originals, sample }: CheckTask, manifest: Manifest): Promise<Found> {
  const { locked } = manifest;
  if (!locked) throw new FoundFault('unreadable', 'it is not locked');
  await mustBe(lockedPart(folder, 'database'), locked.database);
  if (locked.settings !== null) await mustBe(lockedPart(folder, 'settings'), locked.settings);
  if (manifest.hashes.fileList !== null) await mustBe(partOf(folder, 'fileList'), manifest.hashes.fileList);
  await mustBe(storedFile(folder), locked.stored);
  const stored = await readStored(folder);
  const [home = ''] = originals;
  const chosen = sampleOf([...stored.keys()], sample);
  for (const id of chosen)
    if ((await storedHash(home, id)) !== stored.get(id))
      throw new FoundFault('file-changed', `original ${id} is not what it was`);
  return {
    files: stored.size,
    filesRead: chosen.length,
    missing: 0,
    links: manifest.head?.seq ?? 0,
    breaks: 0,
  };
}

async function mustBe(path: string, expected: string): Promise<void> {
  if ((await hashOfFile(path)) !== expected)
    throw new FoundFault('part-changed', 'a part is not what it was');
}

function walkLog(path: string, manifest: Manifest): Pick<Found, 'links' | 'breaks'> {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    if (!hasTable(db, 'audit_log')) return { links: 0, breaks: 0 };
    const findings = gatherFindings(() => {});
    const { links } = walkChain(db, findings);
    if (hasTable(db, 'audit_anchors')) holdAnchors(db, findings);
    const head = headOf(db);
    if (manifest.head !== undefined && head?.hash !== manifest.head?.hash)
      throw new FoundFault('rows', 'the audit log ends elsewhere');
    return { links, breaks: findings.breaks() };
  } finally {
    db.close();
  }
}

async function homesOf(originals: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const homes = new Map<string, string>();
  for (const home of originals) for (const id of await fileIdsIn(home)) homes.set(id, home);
  return homes;
}

/** Others every time, so that in the course of weeks all are read. */
function sampleOf(ids: readonly string[], size: number | null): readonly string[] {
  if (size === null || ids.length <= size) return ids;
  const start = Math.floor(Math.random() * ids.length);
  const step = Math.max(1, Math.floor(ids.length / size));
  return Array.from({ length: size }, (_, at) => ids[(start + at * step) % ids.length] ?? '');
}
