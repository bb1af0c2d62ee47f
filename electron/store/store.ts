/**
 * The office's data, in domain terms. Feature rooms reach data only through these asynchronous functions,
 * so that another engine can stand behind them. All SQL lives in this folder.
 */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { type ArchiveStore, archiveStore } from './archive/archive-store.ts';
import { type AttachStore, attachStore } from './attach-file.ts';
import { auditedSettings, holdSettings } from './audited-settings.ts';
import { type BackupStore, backupStore } from './backup.ts';
import { saveBeforeUpdate } from './backups/before-update.ts';
import { type Connection, openDatabase } from './database.ts';
import { type DeadlineStore, deadlineStore } from './deadline-store.ts';
import { type DiagnosticsStore, diagnosticsStore } from './diagnostics-store.ts';
import { type EvidenceStore, evidenceStore } from './evidence-store.ts';
import { openVault, type Vault } from './file-vault.ts';
import { gatherFolderFacts } from './folder-facts.ts';
import { refuseUnsafeFolder } from './folder-guard.ts';
import { lockFolder } from './folder-lock.ts';
import { type HomeStore, homeStore } from './home-rows.ts';
import { endIdleWork, workWhenIdle } from './idle-work.ts';
import { importSource } from './import-rows.ts';
import { type ImportStore, importStore } from './import-store.ts';
import { type KeepingStore, keepingStore } from './keeping-store.ts';
import { isDamage } from './kept-aside.ts';
import { orderSome } from './learnt-order.ts';
import { markLogged, markVoided } from './letters-left.ts';
import { type LettersStore, lettersStore } from './letters-store.ts';
import { migrate } from './migrate.ts';
import { type MinuteStore, minuteStore } from './minute-store.ts';
import { namedSettings } from './named-settings.ts';
import { type NumbersStore, numbersStore } from './numbers-store.ts';
import { type OfficeStore, officeStore } from './office-store.ts';
import { openPendingFiles, type PendingFiles } from './pending-files.ts';
import { hasUsers } from './people-rows.ts';
import { type PeopleStore, peopleStore } from './people-store.ts';
import { type RegistersStore, registersStore } from './registers-store.ts';
import { newestBackupOf } from './restore-at-start.ts';
import { forgetSome } from './search-forget.ts';
import { probeSearch } from './search-index.ts';
import { learnSome } from './search-owed.ts';
import { type SearchStore, searchStore } from './search-store.ts';
import { type SecretStore, secretStore } from './secrets/secret-store.ts';
import { openSettingsFile, type SettingsFile } from './settings-file.ts';
import { type StatisticsStore, statisticsStore } from './statistics-rows.ts';
import { type TakeOverStore, takeOverStore } from './take-over-rows.ts';
import { type TemplatesStore, templatesStore } from './templates-store.ts';
import { fileDropper, type TrashStore, trashStore, type UndoStore, undoStore } from './undo-store.ts';
import { type UnregisteredStore, unregisteredStore } from './unregistered.ts';
import { type UpdateStore, updateStore } from './update-store.ts';
import { type Keychain, openVaultKey, type VaultKey } from './vault-key.ts';
import { vaultMemory } from './vault-memory.ts';
import { type ViewStore, viewStore } from './view-store.ts';
import { type WatchedStore, watchedStore } from './watched-store.ts';

export type Store = {
  readonly settings: SettingsFile;
  readonly people: PeopleStore;
  readonly evidence: EvidenceStore;
  readonly undo: UndoStore;
  readonly trash: TrashStore;
  readonly office: OfficeStore;
  readonly registers: RegistersStore;
  readonly views: ViewStore;
  readonly search: SearchStore;
  readonly numbers: NumbersStore;
  readonly deadlines: DeadlineStore;
  readonly minutes: MinuteStore;
  readonly home: HomeStore;
  readonly imports: ImportStore;
  readonly watched: WatchedStore;
  readonly letters: LettersStore;
  readonly templates: TemplatesStore;
  readonly keeping: KeepingStore;
  readonly archive: ArchiveStore;
  readonly attaching: AttachStore;
  readonly takeOver: TakeOverStore;
  readonly statistics: StatisticsStore;
  readonly secrets: SecretStore;
  readonly unregistered: UnregisteredStore;
  readonly backup: BackupStore;
  readonly diagnostics: DiagnosticsStore;
  readonly updates: UpdateStore;
  readonly vault: Vault;
  /** Of originals that the office has sealed. */
  readonly vaultKey: VaultKey;
  readonly pending: PendingFiles;
  readonly folder: string;
  /** Work in the background ends before the data folder is let go. */
  beforeClose(stop: () => Promise<void>): void;
  close(): Promise<void>;
};

export type StoreOptions = {
  /** False lets a second process in: only for the test of two writers on one database. */
  readonly lock?: boolean;
  readonly keychain?: Keychain | undefined;
  /** Sealing or opening goes on, or somebody typed the passphrase. */
  readonly onVaultChange?: () => void;
};

/**
 * Opens (and on first use makes) the data folder: saraban.db, office.json, files/, backup/, log/.
 * Throws `folder-on-network`, `folder-cloud-synced`, `folder-unusable`, `folder-locked`, `newer-…`, `damaged-settings` or `damaged-database…`.
 */
export async function openStore(folder: string, options: StoreOptions = {}): Promise<Store> {
  refuseUnsafeFolder(gatherFolderFacts(folder));
  makeFolder(folder);
  const lock = options.lock === false ? null : lockFolder(folder);
  try {
    return await openParts(folder, options, () => lock?.release());
  } catch (error) {
    lock?.release();
    throw error;
  }
}

async function openParts(folder: string, options: StoreOptions, release: () => void): Promise<Store> {
  const settingsFile = await openSettingsFile(join(folder, 'office.json'));
  const db = await openRegisters(folder);
  const settings = namedSettings(auditedSettings(db, settingsFile), () => hasUsers(db));
  await holdSettings(db, settingsFile);
  const { keychain = null, onVaultChange: onChange = () => {} } = options;
  const vaultKey = await openVaultKey({ folder, keychain, memory: vaultMemory(db), onChange });
  const vault = await openVault(join(folder, 'files'), [join(folder, 'backup', 'files')], vaultKey);
  const pending = await openPendingFiles(join(folder, 'pending'));
  const stops: (() => Promise<void>)[] = [];
  workWhenIdle(db, () => learnSome(db));
  workWhenIdle(db, () => orderSome(db));
  workWhenIdle(db, () => forgetSome(db));
  return {
    folder,
    vault,
    vaultKey,
    pending,
    imports: importStore(db),
    watched: watchedStore(db, folder),
    letters: lettersStore(db),
    numbers: numbersStore(db),
    deadlines: deadlineStore(db),
    minutes: minuteStore(db),
    home: homeStore(db),
    templates: templatesStore(db),
    keeping: keepingStore(db, vault, settings),
    settings,
    people: peopleStore(db),
    evidence: evidenceStore(db, folder),
    undo: undoStore(db),
    trash: trashStore(db, vault, settings),
    office: officeStore(db, settings, vault),
    backup: backupStore({
      db,
      folder,
      settings,
      onOriginals: vaultKey.sweep,
      onRestored: vaultKey.restored,
    }),
    diagnostics: diagnosticsStore(db, folder),
    updates: updateStore(folder),
    search: searchStore(db),
    archive: archiveStore({ db, folder, settings, onRestored: vaultKey.sweep }),
    attaching: attachStore(db),
    takeOver: takeOverStore(db, folder),
    statistics: statisticsStore(db),
    secrets: secretStore(db),
    unregistered: unregisteredStore({ db, vault, settings, pending }),
    views: viewStore(db),
    registers: registersStore(
      db,
      { source: importSource, markLogged, markVoided },
      fileDropper(db, vault, settings),
    ),
    beforeClose(stop) {
      stops.push(stop);
    },
    async close() {
      vaultKey.beginClose(); // what waits for the passphrase would wait for ever
      await Promise.all(stops.map((stop) => stop()));
      await vaultKey.close();
      endIdleWork(db);
      db.close();
      release();
    },
  };
}

/** Throws `damaged-database`, naming the backup to go back to, when the file is no whole database. */
async function openRegisters(folder: string): Promise<Connection> {
  let db: Connection | null = null;
  try {
    db = openDatabase(join(folder, 'saraban.db'));
    probeSearch(db);
    await saveBeforeUpdate(db, folder);
    migrate(db);
    return db;
  } catch (cause) {
    db?.close();
    if (!isDamage(cause)) throw cause;
    const backup = await newestBackupOf(folder);
    if (backup === null) throw new AppError('damaged-database-without-backup', { folder }, { cause });
    throw new AppError('damaged-database', { folder, backup }, { cause });
  }
}

function makeFolder(folder: string): void {
  try {
    // Where homes are open to others of the same machine, the office's letters are not.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const part of ['files', 'backup', 'log', 'incoming'])
      mkdirSync(join(folder, part), { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new AppError('folder-unusable', { folder }, { cause });
  }
}
