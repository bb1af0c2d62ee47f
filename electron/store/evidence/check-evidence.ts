/**
 * The whole check of the register as evidence, on a connection that only reads: chain, anchors, rows, originals. It sees
 * one state of the database, however long it takes and whatever is written meanwhile.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CheckProgress, CheckResult, PaperAnchor } from '../../../shared/register/evidence.ts';
import { isoMomentOf } from '../../../shared/thai/date.ts';
import { fileIdsReferred } from '../file-columns.ts';
import '../migrations/index.ts'; // says which tables are noted
import { type Findings, gatherFindings } from './findings.ts';
import { holdAnchors, holdPaper } from './hold-anchors.ts';
import { holdFiles } from './hold-files.ts';
import { holdPages } from './hold-pages.ts';
import { holdRows } from './hold-rows.ts';
import { holdSeals } from './hold-seals.ts';
import { walkChain } from './walk-chain.ts';

export type CheckTask = {
  /** The data folder. */
  readonly folder: string;
  readonly paper: PaperAnchor | null;
};

export async function checkEvidence(
  { folder, paper }: CheckTask,
  onProgress: (progress: CheckProgress) => void = () => {},
): Promise<CheckResult> {
  const at = isoMomentOf(new Date());
  const began = performance.now();
  const findings = gatherFindings((step, done, total) => onProgress({ step, done, total }));
  const inDatabase = checkDatabaseOf(folder, paper, findings);
  const referred = new Set([...inDatabase.referred, ...(await emblemOf(folder))]);
  const held = await holdFiles(join(folder, 'files'), referred, findings);
  if (held.missing.length > 0) {
    const still = withDatabase(folder, (db) => new Set(fileIdsReferred(db).keys()));
    for (const fileId of held.missing)
      if (still.has(fileId) || !inDatabase.referred.has(fileId))
        findings.add({ what: 'file-missing', fileId });
  }
  return {
    at,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    figures: { ...inDatabase.figures, files: held.files, orphans: held.orphans },
    breaks: findings.breaks(),
    first: findings.first(),
    paper: inDatabase.paper,
  };
}

function checkDatabaseOf(folder: string, paper: PaperAnchor | null, findings: Findings) {
  return withDatabase(folder, (db) => {
    const walked = walkChain(db, findings);
    const anchors = holdAnchors(db, findings);
    const rows = holdRows(db, findings);
    holdSeals(db, findings);
    holdPages(db, findings);
    return {
      paper: paper === null ? null : holdPaper(db, paper, findings),
      figures: { ...walked, anchors, rows },
      referred: new Set(fileIdsReferred(db).keys()),
    };
  });
}

function withDatabase<T>(folder: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(join(folder, 'saraban.db'), { readOnly: true, timeout: 10_000 });
  try {
    // Rows are read in the order of their ids, which is none on the disk: the usual 2 MB would be read over and over.
    db.exec('PRAGMA cache_size = -32000');
    db.exec('BEGIN'); // one state, from the first read to the last
    return work(db);
  } finally {
    db.close();
  }
}

/** The office's Garuda lies in the vault as well; only the settings file refers to it. */
export async function emblemOf(folder: string): Promise<readonly string[]> {
  try {
    const settings = JSON.parse(await readFile(join(folder, 'office.json'), 'utf8')) as {
      office?: { garudaFileId?: unknown } | null;
    };
    const fileId = settings.office?.garudaFileId;
    return typeof fileId === 'string' ? [fileId] : [];
  } catch {
    return []; // no office yet, or a settings file that opening the folder reports
  }
}
