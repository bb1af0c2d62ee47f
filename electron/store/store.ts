/**
 * The office's data, in domain terms. Feature rooms reach data only through these asynchronous functions,
 * so that another engine can stand behind them. All SQL lives in this folder.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from './database.ts';
import { openVault, type Vault } from './file-vault.ts';
import { migrate } from './migrate.ts';
import { type OfficeStore, officeStore } from './office-store.ts';
import { openSettingsFile, type SettingsFile } from './settings-file.ts';

export type Store = {
  readonly settings: SettingsFile;
  readonly office: OfficeStore;
  readonly vault: Vault;
  readonly folder: string;
  close(): Promise<void>;
};

/** Opens (and on first use makes) the data folder: saraban.db, office.json, files/, backup/, log/. */
export async function openStore(folder: string): Promise<Store> {
  for (const part of ['files', 'backup', 'log', 'incoming'])
    mkdirSync(join(folder, part), { recursive: true });
  const settings = await openSettingsFile(join(folder, 'office.json'));
  const db = openDatabase(join(folder, 'saraban.db'));
  migrate(db);
  const vault = await openVault(join(folder, 'files'));
  return {
    folder,
    vault,
    settings,
    office: officeStore(db, settings, vault),
    async close() {
      db.close();
    },
  };
}
