/**
 * One file out of the scanner's folder: read by a handle that follows no link, copied, the copy held against the
 * original byte for byte by hash, entered in the queue, and only then moved aside, if it is to be.
 */
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, rename } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '../../../shared/contract/errors.ts';
import { type Refusal, takenFolderName } from '../../../shared/document/watched.ts';
import type { Uploads } from '../../transfer/uploads.ts';
import { isInPlace, type WatchedFolder } from './folder-check.ts';

/** What a look saw of a file. Two looks that saw the same: it stands still. */
export type Seen = { readonly size: number; readonly changedAt: number; readonly node: number };

export type Copied =
  | { readonly end: 'copied'; readonly uploadId: string; readonly mark: string }
  /** It is in the inbox already, or was. */
  | { readonly end: 'taken-before'; readonly mark: string }
  | { readonly end: 'refused'; readonly why: Refusal }
  /** Somebody wrote to it meanwhile: it is looked at again. */
  | { readonly end: 'changed' };

/** Windows has no such flags; there the file's number tells that a link was not put in its place. A pipe keeps nobody waiting. */
const withoutLinks = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export async function seenOf(path: string): Promise<Seen | 'link' | 'no-file' | null> {
  const facts = await lstat(path).catch(() => null);
  if (facts === null) return null;
  if (facts.isSymbolicLink()) return 'link';
  if (!facts.isFile()) return 'no-file';
  return { size: facts.size, changedAt: facts.mtimeMs, node: facts.ino };
}

/** A pipe or a link put in a file's place is not waited for, nor followed. Whoever opens it asks what it is. */
export function openWithoutLinks(path: string): Promise<FileHandle> {
  return open(path, withoutLinks);
}

export function lookOf(name: string, { size, changedAt }: Seen): string {
  return createHash('sha256').update(`${name}\0${size}\0${changedAt}`).digest('hex');
}

export type Found = {
  readonly folder: WatchedFolder;
  readonly path: string;
  readonly name: string;
  readonly seen: Seen;
};

type Taking = {
  readonly uploads: Uploads;
  readonly limit: number;
  /** Asked before anything is copied. */
  readonly isTaken: (mark: string) => Promise<boolean>;
  /** Called whenever the file gave something. */
  readonly onProgress: () => void;
};

export async function copyFile(
  { folder, path, name, seen }: Found,
  { uploads, limit, isTaken, onProgress }: Taking,
): Promise<Copied> {
  const file = await openWithoutLinks(path).catch((error: NodeJS.ErrnoException) => error);
  if (file instanceof Error) return whyNotOpened(file);
  const contentOf = () => inSight(contentFrom(file), onProgress);
  try {
    if (!(await isStill(file, seen)) || !(await isInPlace(folder))) return { end: 'changed' };
    const content = await hashOf(contentOf());
    const mark = createHash('sha256').update(`${name}\0${content}`).digest('hex');
    if (await isTaken(mark)) return { end: 'taken-before', mark };
    const { id, path: copy } = await uploads.addStream(
      name,
      Readable.toWeb(Readable.from(contentOf(), { objectMode: false })) as ReadableStream<Uint8Array>,
      limit,
    );
    const isSame =
      (await hashOf(inSight(createReadStream(copy), onProgress))) === content && (await isStill(file, seen));
    if (isSame) return { end: 'copied', uploadId: id, mark };
    await uploads.drop(id);
    return { end: 'changed' };
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-too-large')
      return { end: 'refused', why: 'too-large' };
    if (isOfOriginal(error, path)) return { end: 'refused', why: 'not-readable' };
    throw error; // our own disk: the next look tries again
  } finally {
    await file.close().catch(() => undefined); // a share that went away closes nothing
  }
}

function whyNotOpened({ code }: NodeJS.ErrnoException): Copied {
  if (code === 'ENOENT') return { end: 'changed' };
  return { end: 'refused', why: code === 'ELOOP' || code === 'EMLINK' ? 'link' : 'not-readable' };
}

/** A fault of reading through the handle names no path; one of our own disk names ours. */
function isOfOriginal(error: unknown, path: string): boolean {
  const { code, path: where, syscall } = error as NodeJS.ErrnoException;
  return (
    code !== undefined && code !== 'ENOSPC' && (where === path || (where === undefined && syscall === 'read'))
  );
}

async function isStill(file: FileHandle, { size, changedAt, node }: Seen): Promise<boolean> {
  const now = await file.stat();
  // Shares make up such numbers as they like; they count only where nothing else keeps links away.
  const isItself = constants.O_NOFOLLOW !== undefined || now.ino === node;
  return now.isFile() && now.size === size && now.mtimeMs === changedAt && isItself;
}

/** From its first byte, as often as asked; the handle stays open. */
function contentFrom(file: FileHandle): Readable {
  return file.createReadStream({ start: 0, autoClose: false });
}

async function* inSight(
  content: AsyncIterable<Uint8Array>,
  onProgress: () => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    onProgress();
    yield chunk;
  }
}

async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}

/** Moves it into the folder of those taken in, beside what has its name there. False when that cannot be done now. */
export async function moveAside(folder: WatchedFolder, name: string, seen: Seen): Promise<boolean> {
  try {
    const [path, aside] = [join(folder.real, name), join(folder.real, takenFolderName)];
    if (!(await isInPlace(folder))) return false;
    await mkdir(aside, { recursive: true });
    // A link to somewhere else would carry the file out of the folder.
    if (!(await lstat(aside)).isDirectory()) return false;
    const now = await seenOf(path);
    if (now === null || typeof now === 'string' || now.size !== seen.size || now.changedAt !== seen.changedAt)
      return false;
    const free = await freeName(aside, name);
    if (!(await isInPlace(folder))) return false;
    await rename(path, join(aside, free));
    return true;
  } catch {
    return false; // open in another program, or the folder may not be written to: said, and tried again
  }
}

async function freeName(folder: string, name: string): Promise<string> {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let n = 1; ; n += 1) {
    const wanted = n === 1 ? name : `${stem} (${n})${ending}`;
    if ((await lstat(join(folder, wanted)).catch(() => null)) === null) return wanted;
  }
}
