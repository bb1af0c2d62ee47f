/**
 * office.json: the office's name, address, picture and preferences. Small and readable by a person, so lowdb,
 * but with an adapter that is durable (lowdb's own does not flush) and a check: nothing from disk is believed.
 * A damaged file is kept under another name and reported; a file from a later program is refused untouched.
 */
import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/contract/errors.ts';
import { officeSettings } from '../../shared/contract/schemas.ts';
import type { OfficeSettings } from '../../shared/office/office.ts';
import { flushFolder } from './durable.ts';
import { settingsVersion, upgradeSettings } from './settings-upgrade.ts';

/** What the file holds. `sample`: the office is the invented one, for trying out. */
export type SettingsContent = {
  readonly version: number;
  readonly office: OfficeSettings | null;
  readonly sample: boolean;
};

export type SettingsFile = {
  /** null before the first run's wizard is done. */
  read(): Promise<OfficeSettings | null>;
  /** Is the office in force the invented one? What is written meanwhile is marked as sample. */
  isSample(): Promise<boolean>;
  /** After the call the file is on the disk. Keeps the sample mark as it is. */
  save(office: OfficeSettings): Promise<void>;
  /** Puts the sample office in force, or (null) takes it away. */
  setSample(office: OfficeSettings | null): Promise<void>;
  /** The file's text, for a copy; null when there is none yet. */
  asText(): Promise<string | null>;
  /** Puts a copy's text in force after its check; null: no office. */
  restore(text: string | null): Promise<void>;
};

const empty: SettingsContent = { version: settingsVersion, office: null, sample: false };

/** Throws `damaged-settings` (once: the file has been put aside then) or `newer-settings`. */
export async function openSettingsFile(path: string): Promise<SettingsFile> {
  const low = new Low<SettingsContent>(durableJson(path), empty);
  await low.read();

  async function keep(content: Omit<SettingsContent, 'version'>): Promise<void> {
    const before = low.data;
    low.data = { version: settingsVersion, ...content };
    try {
      await low.write();
    } catch (error) {
      low.data = before; // memory never runs ahead of the disk
      throw error;
    }
  }

  return {
    read: async () => low.data.office,
    isSample: async () => low.data.sample,
    save: (office) => keep({ office, sample: low.data.sample }),
    setSample: (office) => keep({ office, sample: office !== null }),
    asText: async () => (existsSync(path) ? readFile(path, 'utf8') : null),
    async restore(text) {
      const { office, sample } = text === null ? empty : checkSettings(text);
      await keep({ office, sample });
    },
  };
}

/** Throws `newer-settings`, or whatever the reading finds wrong. */
export function checkSettings(text: string): SettingsContent {
  const content = upgradeSettings(JSON.parse(text) as unknown);
  const { office = null, sample = false } = content;
  return {
    version: settingsVersion,
    office: office === null ? null : officeSettings.parse(office),
    sample: sample === true,
  };
}

function durableJson(path: string): Adapter<SettingsContent> {
  return {
    async read() {
      if (!existsSync(path)) return null;
      const text = await readFile(path, 'utf8');
      try {
        return checkSettings(text);
      } catch (cause) {
        if (cause instanceof AppError && cause.code === 'newer-settings') throw cause;
        throw new AppError('damaged-settings', { keptAs: await putAside(path) }, { cause });
      }
    },
    async write(content) {
      await writeFileAtomic(path, `${JSON.stringify(content, null, 2)}\n`, { fsync: true });
      await flushFolder(dirname(path));
    },
  };
}

async function putAside(path: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const name = path.replace(/\.json$/, `.damaged-${attempt}.json`);
    if (existsSync(name)) continue;
    await rename(path, name);
    return name;
  }
}
