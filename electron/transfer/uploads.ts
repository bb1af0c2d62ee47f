/** Files on their way in: kept on disk under a random id until a call takes them, then gone. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { diskFault } from '../disk-fault.ts';
import { streamToNewFile } from '../new-file.ts';
import { memoryRoom } from './memory-room.ts';
import { shownName } from './shown-name.ts';

export type Upload = {
  readonly id: string;
  /** As the person's file was called; for showing only, never used as a path. */
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
};

export type Uploads = {
  add(name: string, bytes: Uint8Array): Promise<Upload>;
  /** Straight to the disk, whatever its length. Throws `file-too-large` and keeps nothing beyond `limit` bytes. */
  addStream(name: string, body: ReadableStream<Uint8Array> | null, limit: number): Promise<Upload>;
  /** Throws `not-found` when the id is unknown or was taken before. */
  find(id: string): Promise<Upload>;
  read(id: string): Promise<Uint8Array>;
  /** Another content takes its place, under another name: `write` makes it at `to`, a new file. */
  replace(id: string, name: string, write: (from: string, to: string) => Promise<void>): Promise<void>;
  /** Deletes the temporary copy. */
  drop(id: string): Promise<void>;
  /** Files of secret letters: in memory alone, for `heldMinutes` at most. Throws `file-too-large`. */
  hold(name: string, body: ReadableStream<Uint8Array> | null): Promise<string>;
  /** Whoever takes it has it; here it is gone. Throws `not-found`. */
  takeHeld(id: string): { readonly name: string; readonly bytes: Uint8Array };
  dropHeld(): void;
};

const heldMinutes = 5;
/** Of all together, under way too; while a file is put together it counts twice. */
const mostHeldBytes = 400 * 1024 * 1024;

/** `folder` lies inside the data folder, so that a file can be moved into the vault without copying. Leftovers of an earlier run are removed. */
export async function openUploads(folder: string): Promise<Uploads> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) await rm(join(folder, name), { force: true });
  const names = new Map<string, string>();
  const held = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();

  const room = memoryRoom(mostHeldBytes);

  function letGo(id: string): void {
    room.giveBack(held.get(id)?.bytes.byteLength ?? 0);
    held.delete(id);
  }

  async function find(id: string): Promise<Upload> {
    const name = names.get(id);
    if (name === undefined) throw new AppError('not-found', { what: 'upload' });
    const path = join(folder, id);
    return { id, name, path, size: (await stat(path)).size };
  }

  return {
    async add(name, bytes) {
      const id = randomBytes(16).toString('hex');
      await writeFile(join(folder, id), bytes);
      names.set(id, shownName(name).slice(0, 300));
      return find(id);
    },
    async addStream(name, body, limit) {
      const id = randomBytes(16).toString('hex');
      const path = join(folder, id);
      try {
        await streamToNewFile(limited(body, limit), path);
      } catch (error) {
        throw diskFault(error, folder) ?? error;
      }
      names.set(id, shownName(name).slice(0, 300));
      return find(id);
    },
    find,
    async read(id) {
      return readFile((await find(id)).path);
    },
    async replace(id, name, write) {
      const { path } = await find(id);
      const made = join(folder, randomBytes(16).toString('hex'));
      await write(path, made);
      await rename(made, path);
      names.set(id, shownName(name).slice(0, 300));
    },
    async drop(id) {
      names.delete(id);
      await rm(join(folder, id), { force: true });
    },
    async hold(name, body) {
      const bytes = await room.take(body);
      const id = randomBytes(16).toString('hex');
      held.set(id, { name: shownName(name).slice(0, 300), bytes });
      setTimeout(() => letGo(id), heldMinutes * 60_000).unref();
      return id;
    },
    takeHeld(id) {
      const found = held.get(id);
      if (found === undefined) throw new AppError('not-found', { what: 'upload' });
      letGo(id);
      return found;
    },
    dropHeld() {
      for (const id of [...held.keys()]) letGo(id);
    },
  };
}

async function* limited(body: ReadableStream<Uint8Array> | null, limit: number): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const chunk of body ?? []) {
    seen += chunk.byteLength;
    if (seen > limit)
      throw new AppError('file-too-large', { megabytes: String(Math.floor(limit / 1024 / 1024)) });
    yield chunk;
  }
}
