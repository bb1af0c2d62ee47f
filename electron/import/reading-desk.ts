/** What every step of reading an import has at hand: store and host, the reader, and how far each reading is. */
import { join } from 'node:path';
import type { ImportItem } from '../../shared/document/import-item.ts';
import type { Surroundings } from '../room.ts';
import { outsideArchive } from '../thread-programs.ts';
import { createLastSeen, type LastSeen } from './last-seen.ts';
import type { ReadProgress } from './outcome.ts';
import { createPace, type Pace } from './pace.ts';
import type { FileReader, ReaderOptions } from './reader.ts';

export type ReadingDesk = Pick<Surroundings, 'store' | 'ports'> & {
  readonly models: string;
  readonly progress: Map<string, ReadProgress & { readonly secondsLeft?: number | null }>;
  readonly pace: Pace;
  readonly seen: LastSeen;
  /** Imports whose clerk asked for pages again that took too long before. */
  readonly patient: Set<string>;
  readonly stopped: AbortController;
  readonly readerOptions: ReaderOptions;
  reader: Promise<FileReader> | null;
};

export function createReadingDesk({ store, ports }: Surroundings, readerOptions: ReaderOptions): ReadingDesk {
  return {
    store,
    ports,
    models: outsideArchive(join(ports.assets, 'models')),
    progress: new Map(),
    pace: createPace(),
    seen: createLastSeen(),
    patient: new Set(),
    stopped: new AbortController(),
    readerOptions,
    reader: null,
  };
}

/** Not needed to start the host. */
export async function readerOf(desk: ReadingDesk): Promise<FileReader> {
  desk.reader ??= import('./reader.ts').then(({ createReader }) => createReader(hostOptions(desk)));
  const files = await desk.reader;
  files.setWorkers((await desk.store.settings.read())?.recognition.workers ?? null);
  return files;
}

/** Whatever ends the process, its name stands in the log: never a word of a file. */
function hostOptions({ ports, readerOptions }: ReadingDesk): ReaderOptions {
  return {
    parsers: ports.parsers,
    onFault: (message, reason) => ports.log.error(message, reason),
    ...readerOptions,
  };
}

/** The item with how far its reading is right now, and the name its file waits under. */
export function withProgress({ store, progress }: ReadingDesk, item: ImportItem): ImportItem {
  const name = item.name === '' ? (store.pending.nameOf(item.id) ?? '') : item.name;
  return { ...item, name, ...progress.get(item.id) };
}

export async function tell(desk: ReadingDesk, id: string): Promise<void> {
  const item = await desk.store.imports.find(id);
  if (item !== null) desk.ports.emit({ name: 'import.changed', data: withProgress(desk, item) });
}

/** From pending/, or from the vault when it was read before; null when the file is nowhere any more. */
export async function bytesOf({ store }: ReadingDesk, id: string): Promise<Uint8Array | null> {
  const pending = await store.pending.read(id);
  if (pending !== null) return pending;
  const { fileId } = await store.imports.mustFind(id);
  if (fileId === null || !(await store.vault.has(fileId))) return null;
  return (await store.vault.read(fileId)).bytes;
}
