/**
 * backup-plan.json: where backups of this computer go, how long they stay, and how the last ones went. Beside the
 * settings and not in them: restoring a backup must not change where backups go.
 */
import { readFile, rename } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import {
  type BackupFault,
  backupFaults,
  type KeepRules,
  usualKeepRules,
} from '../../../shared/office/backups.ts';
import type { OfficeKey } from './locked.ts';

export type SecondPlace = {
  /** As the office chose it. */
  readonly folder: string;
  /** Our own folder in it. */
  readonly home: string;
  readonly key: OfficeKey | null;
};

export type Attempt = { readonly at: string; readonly fault: BackupFault | null };

export type PlanContent = {
  readonly version: 1;
  readonly keep: KeepRules;
  readonly second: SecondPlace | null;
  readonly last: { readonly first: Attempt | null; readonly second: Attempt | null };
  /** The program that made the last backup. */
  readonly program: string | null;
  /** The file could not be read once: what it said of the second place is gone. */
  readonly isLost: boolean;
};

const empty: PlanContent = {
  version: 1,
  keep: usualKeepRules,
  second: null,
  last: { first: null, second: null },
  program: null,
  isLost: false,
};

export type PlanFile = {
  read(): Promise<PlanContent>;
  /** On the disk after the call. */
  change(part: Partial<PlanContent>): Promise<void>;
};

export function planFile(path: string): PlanFile {
  let content: Promise<PlanContent> | null = null;
  const read = () => {
    content ??= load(path);
    return content;
  };
  return {
    read,
    async change(part) {
      const next = { ...(await read()), ...part };
      await writeFileAtomic(path, `${JSON.stringify(next, null, 2)}\n`, { fsync: true, mode: 0o600 });
      content = Promise.resolve(next);
    },
  };
}

async function load(path: string): Promise<PlanContent> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return empty;
  try {
    return checked(JSON.parse(text) as unknown);
  } catch {
    await rename(path, `${path}.damaged`).catch(() => undefined); // kept to look at, where it can be
    return { ...empty, isLost: true };
  }
}

/** Nothing from disk is believed. */
function checked(found: unknown): PlanContent {
  const { keep, second, last, program, isLost } = found as Record<string, unknown>;
  const { days, months, yearEnds } = keep as KeepRules;
  if (!isCount(days) || !isCount(months) || typeof yearEnds !== 'boolean') throw new TypeError('no rules');
  return {
    version: 1,
    keep: { days, months, yearEnds },
    second: second === null ? null : checkedPlace(second as SecondPlace),
    last: {
      first: checkedAttempt((last as PlanContent['last']).first),
      second: checkedAttempt((last as PlanContent['last']).second),
    },
    program: typeof program === 'string' ? program : null,
    isLost: isLost === true,
  };
}

function checkedPlace({ folder, home, key }: SecondPlace): SecondPlace {
  if (typeof folder !== 'string' || typeof home !== 'string') throw new TypeError('no place');
  if (key !== null && (typeof key.recipient !== 'string' || typeof key.key !== 'string'))
    throw new TypeError('no key');
  return { folder, home, key };
}

function checkedAttempt(attempt: Attempt | null): Attempt | null {
  if (attempt === null || typeof attempt.at !== 'string') return null;
  const isKnown = attempt.fault === null || backupFaults.includes(attempt.fault);
  return { at: attempt.at, fault: isKnown ? attempt.fault : 'unreadable' };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000;
}
