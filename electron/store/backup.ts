/**
 * Backups: in the first place, backup/NAME/ of the data folder, and carried from there to a second that the office
 * chose. Each is opened and looked at after it is made. Threads do the work; only putting one in the present's place
 * is done here.
 */
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type {
  BackupCheck,
  BackupInfo,
  BackupPlace,
  BackupPlan,
  BackupReason,
  BackupStatus,
  FolderCheck,
  KeepRules,
} from '../../shared/office/backups.ts';
import { isoDayOf, isoMomentOf } from '../../shared/thai/date.ts';
import { noteAudit } from './audit-log.ts';
import { partOf, settingsOf } from './backup-manifest.ts';
import { usualSample } from './backups/check-backup.ts';
import type { Compared } from './backups/compare.ts';
import { faultOf } from './backups/faults.ts';
import { infoOf, infosIn, isGood } from './backups/infos.ts';
import type { Made } from './backups/make-backup.ts';
import { freeName, stampOf } from './backups/names.ts';
import { checkFolder, placesIn } from './backups/place.ts';
import { planFile } from './backups/plan-file.ts';
import { prepareCopy } from './backups/prepare-copy.ts';
import { backupsIn, prune } from './backups/prune.ts';
import { runWork } from './backups/run-work.ts';
import { type Lock, secondStore } from './backups/second-place.ts';
import { troublesOf } from './backups/status.ts';
import { numbersGiven } from './carry-numbers.ts';
import { readablePeople } from './carry-people.ts';
import { type Connection, openDatabase, transaction } from './database.ts';
import { keepAside } from './kept-aside.ts';
import { whenFree } from './long-write.ts';
import { bringOriginals } from './originals-back.ts';
import { allForgotten } from './search-forget.ts';
import { keysInForce } from './secrets/key-in-force.ts';
import type { SettingsFile } from './settings-file.ts';
import { keyAfterRestore } from './vault-key-file.ts';
import { changesOf, overwriteDatabase } from './verified-copy.ts';

export type { Lock } from './backups/second-place.ts';

/** A backup by where it lies; `home`: one of the folders that `find` told of. */
export type BackupSource = {
  readonly place: BackupPlace | { readonly home: string };
  readonly name: string;
};

export type FoundBackups = { readonly home: string; readonly backups: readonly BackupInfo[] };

export type BackupStore = {
  /** Of both places, newest first. */
  list(): Promise<readonly BackupInfo[]>;
  /** Moment of the newest backup; null when there is none. */
  lastAt(): Promise<string | null>;
  status(at: Date): Promise<BackupStatus>;
  /** `damagedFiles`: originals that are no longer what they were and could not be saved. People work meanwhile. */
  make(
    at: Date,
    reason?: BackupReason,
  ): Promise<{ readonly backup: BackupInfo; readonly damagedFiles: readonly string[] }>;
  /** Carries the newest good backup to the second place, if that is there and lacks it. Never throws. */
  catchUp(at: Date): Promise<void>;
  /** Opens a backup again and looks at it. `wholly`: every original. Throws `not-found`, `backup-place-away`. */
  check(source: BackupSource, wholly: boolean): Promise<BackupCheck>;
  /**
   * Puts a backup of the first place in the place of the present state, which is kept as a backup of its own first.
   * Throws `not-found` or `backup-damaged` with nothing changed; if it fails later, the present state is put back.
   */
  restore(name: string, at: Date): Promise<void>;
  /** Brings it into the first place if it lies elsewhere, and says what going back to it would change. Throws `wrong-passphrase` too. */
  compare(source: BackupSource, passphrase: string | null): Promise<Compared>;
  /** Has anything been written since the last backup of this run? */
  isChanged(): Promise<boolean>;
  plan(): Promise<BackupPlan>;
  keep(rules: KeepRules): Promise<void>;
  checkFolder(folder: string): Promise<FolderCheck>;
  /** Throws `backup-place-unusable`. */
  chooseSecond(folder: string | null, lock: Lock): Promise<void>;
  /** Does the passphrase open what lies at the second place? */
  opens(passphrase: string): Promise<boolean>;
  /** Backups of ours under a folder that the person points at. */
  find(folder: string): Promise<readonly FoundBackups[]>;
  /** Is this another program than the one that made the last backup? */
  isNewProgram(version: string): Promise<boolean>;
  noteProgram(version: string): Promise<void>;
};

type KeptPresent = { readonly name: string; putBack(): Promise<void> };

type Parts = {
  readonly db: Connection;
  /** The data folder. */
  readonly folder: string;
  readonly settings: SettingsFile;
  /** Originals may have come into a place of this computer in the form that no longer holds. */
  readonly onOriginals?: () => void;
  /** A backup has taken the present's place. */
  readonly onRestored?: () => void;
};

export function backupStore(parts: Parts): BackupStore {
  const { db, settings, folder } = parts;
  const home = join(folder, 'backup');
  const plan = planFile(join(folder, 'backup-plan.json'));
  const second = secondStore({ folder, home, plan });
  const inTurn = turns();
  let saved = { changes: changesOf(db), settings: settings.asText() };
  let lastAt: string | null | undefined;
  let running = 0;

  async function make(at: Date, reason: BackupReason): Promise<Made> {
    const now = { changes: changesOf(db), settings: settings.asText() };
    const { last } = await plan.read();
    const note = (fault: ReturnType<typeof faultOf> | null) =>
      plan.change({ last: { ...last, first: { at: isoMomentOf(at), fault } } });
    try {
      const ending = reason === 'daily' || reason === 'asked' || reason === 'closing' ? '' : `-${reason}`;
      const name = await freeName(home, `${stampOf(at)}${ending}`);
      const task = { folder, home, name, at: isoMomentOf(at), reason, settings: await now.settings };
      await allForgotten(db); // words of a letter that turned out to be classified are in no copy
      const made = await runWork('make', task);
      await note(made.check.fault).catch(() => undefined); // the backup stands, also when this cannot be noted
      const isSample = await settings.isSample();
      await whenFree(db);
      const before = changesOf(db);
      if (!isSample) noteMade(db, made);
      saved = { ...now, changes: now.changes + changesOf(db) - before };
      lastAt = made.manifest.at;
      return made;
    } catch (error) {
      await note(faultOf(error)).catch(() => undefined); // the disk may be full for this as well
      throw error;
    }
  }

  /** What cannot be copied as a database is kept as files. */
  async function keepPresent(at: Date): Promise<KeptPresent> {
    try {
      const { name } = (await make(at, 'before-restore')).manifest;
      return { name, putBack: () => replacePresent(parts, join(home, name)) };
    } catch (error) {
      if (faultOf(error) === 'disk-full') throw error;
      const name = await freeName(home, `${stampOf(at)}-damaged`);
      await keepAside(folder, name);
      return { name, putBack: () => putBackFiles(parts, join(home, name)) };
    }
  }

  async function homeOf(place: BackupSource['place']): Promise<string> {
    if (place === 'first') return home;
    if (place === 'second') return second.mustBeThere();
    const [known] = await placesIn(place.home);
    if (known === undefined) throw new AppError('backup-place-away', { folder: place.home });
    return known;
  }

  async function restore(name: string, at: Date): Promise<void> {
    const manifest = (await backupsIn(home)).find((candidate) => candidate.name === name);
    if (manifest === undefined) throw new AppError('not-found', { what: 'backup' });
    await bringOriginals(folder, home, manifest);
    const present = await keepPresent(at);
    const given = numbersGiven(db, join(folder, 'saraban.db'), partOf(join(home, name), 'database'));
    const [people, keys] = [readablePeople(db), keysInForce(db)];
    const copy = join(home, `.${name}.restore`);
    try {
      await copyFile(partOf(join(home, name), 'database'), copy);
      const by = (await settings.read())?.clerkName || 'program';
      const vaultKey = await keyAfterRestore(folder, join(home, name), join(home, 'files'));
      prepareCopy(copy, {
        name,
        kept: present.name,
        given,
        people,
        keys,
        vaultKey: vaultKey.recipient,
        at,
        by,
      });
      await replacePresent(parts, join(home, name), copy);
      await vaultKey.take();
      parts.onRestored?.();
    } catch (cause) {
      await present.putBack();
      throw cause;
    } finally {
      await rm(copy, { force: true });
    }
  }

  async function compare({ place, name }: BackupSource, passphrase: string | null) {
    const from = await homeOf(place);
    const found = (await backupsIn(from)).find((candidate) => candidate.name === name);
    if (found === undefined) throw new AppError('not-found', { what: 'backup' });
    const known = (await backupsIn(home)).find(
      (candidate) => candidate.name === name && candidate.hashes.database === found.hashes.database,
    );
    const as = known === undefined ? await freeName(home, name) : name;
    if (known === undefined)
      await runWork('bring', { place: from, name, home, as, passphrase }).finally(parts.onOriginals);
    const { fault, breaks } = await runWork('check', {
      folder: join(home, as),
      name: as,
      originals: [join(home, 'files'), join(folder, 'files')],
      sample: usualSample,
    });
    if (fault !== null) throw new AppError('backup-damaged', { name }, { cause: new Error(fault) });
    const aside = join(home, '.compare');
    return runWork('compare', { folder, backup: join(home, as), name: as, at: found.at, aside, breaks });
  }

  /** Counts what goes on, for the status. */
  const working = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
      }
    });

  return {
    isChanged: async () =>
      changesOf(db) !== saved.changes || (await settings.asText()) !== (await saved.settings),
    async list() {
      const [here, there] = [await infosIn(home, 'first'), (await second.list()) ?? []];
      return [...here, ...there].toSorted((a, b) => (a.name === b.name ? 0 : a.name < b.name ? 1 : -1));
    },
    async lastAt() {
      lastAt ??= (await backupsIn(home))[0]?.at ?? null;
      return lastAt;
    },
    async status(at) {
      const [here, there] = [await infosIn(home, 'first'), await second.list()];
      const gathered = { plan: await plan.read(), first: here, second: there, today: isoDayOf(at) };
      return {
        lastGood: here.find(isGood) ?? null,
        secondLastGood: there?.find(isGood) ?? null,
        isRunning: running > 0,
        troubles: troublesOf(gathered),
      };
    },
    make: (at, reason = 'asked') =>
      working(async () => {
        const { manifest, damagedFiles } = await make(at, reason).finally(parts.onOriginals);
        await prune(home, (await plan.read()).keep, isoDayOf(at), join(folder, 'files'));
        return { backup: await infoOf(home, manifest, 'first'), damagedFiles };
      }),
    catchUp: (at) => working(() => second.catchUp(at)),
    check: (source, wholly) =>
      working(async () => {
        const from = await homeOf(source.place);
        const backup = join(from, source.name);
        if (!(await backupsIn(from)).some(({ name }) => name === source.name))
          throw new AppError('not-found', { what: 'backup' });
        const sample = wholly ? null : usualSample;
        return runWork('recheck', {
          folder: backup,
          name: source.name,
          originals: [join(from, 'files')],
          sample,
        });
      }),
    restore: (name, at) => working(() => restore(name, at)),
    compare: (source, passphrase) => working(() => compare(source, passphrase)),
    async plan() {
      const { keep, second: place } = await plan.read();
      return {
        keep,
        second: place === null ? null : { folder: place.folder, isLocked: place.key !== null },
      };
    },
    keep: (rules) => {
      const { days, months, yearEnds } = rules;
      const facts = { keep_days: days, keep_months: months, keep_year_ends: yearEnds ? 1 : 0 };
      return noted(db, facts, () => plan.change({ keep: rules }));
    },
    checkFolder: (wanted) => checkFolder(wanted, folder),
    chooseSecond: (wanted, lock) =>
      working(() =>
        noted(
          db,
          wanted === null
            ? { second: 'none' }
            : { second: 'chosen', lock: typeof lock === 'string' ? lock : 'new' },
          () => second.choose(wanted, lock),
        ),
      ),
    async opens(passphrase) {
      const key = (await plan.read()).second?.key ?? null;
      if (key === null) return false;
      return runWork('openKey', { key: key.key, passphrase }).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'wrong-passphrase') return false;
        throw error;
      });
    },
    async find(wanted) {
      const homes = await placesIn(wanted);
      // What lies beside them was not written here: it is not believed, whatever it says.
      const unseen = async (each: string) =>
        (await infosIn(each, 'second')).map((found) => ({ ...found, check: null }));
      return Promise.all(homes.map(async (each) => ({ home: each, backups: await unseen(each) })));
    },
    isNewProgram: async (version) => {
      const { program } = await plan.read();
      return program !== null && program !== version;
    },
    noteProgram: async (version) => {
      if ((await plan.read()).program !== version) await plan.change({ program: version });
    },
  };
}

/** Backups run one after another, beside everything else. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined); // a failed one must not hold back the next
    return mine;
  };
}

/** That a backup was made is on record, and where the log stood in it. */
function noteMade(db: Connection, { manifest, check }: Made): void {
  const { name, reason, entries, head } = manifest;
  transaction(db, () =>
    noteAudit(db, {
      kind: 'backup',
      id: name,
      change: 'added',
      after: {
        reason: reason ?? '',
        entries,
        seq: head?.seq ?? 0,
        hash: head?.hash ?? '',
        fault: check.fault ?? '',
      },
    }),
  );
}

/** How backups are kept is a setting like others: its change stands in the log, without the folder's name. */
async function noted(
  db: Connection,
  after: Readonly<Record<string, string | number>>,
  change: () => Promise<void>,
): Promise<void> {
  await change();
  transaction(db, () => noteAudit(db, { kind: 'setting', id: 'backup', change: 'changed', after }));
}

/** The open connection stays: SQLite writes the copy's pages into the live file as one transaction. */
async function replacePresent(
  { db, folder, settings }: Parts,
  from: string,
  database = partOf(from, 'database'),
): Promise<void> {
  await overwriteDatabase(db, database, join(folder, 'saraban.db'));
  await settings.restore(await settingsOf(from));
}

/** From a copy of the copy: what was set aside stays as it was found. */
async function putBackFiles(parts: Parts, aside: string): Promise<void> {
  const copy = join(aside, '.putting-back');
  const journals = ['', '-wal', '-shm'].map((part) => `${copy}${part}`);
  try {
    await copyFile(join(aside, 'saraban.db'), copy);
    await copyFile(join(aside, 'saraban.db-wal'), `${copy}-wal`).catch(() => undefined); // there was none
    const db = openDatabase(copy);
    db.exec('PRAGMA journal_mode = DELETE');
    db.close();
    await replacePresent(parts, aside, copy);
  } finally {
    for (const file of journals) await rm(file, { force: true });
  }
}
