/** Opens an archive: its manifest, and any part of it as a stream of lines or bytes, held against hash and count. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/contract/errors.ts';
import { type ArchiveManifest, archiveManifest, archiveVersion, partNames } from './archive-format.ts';
import { bytesOf } from './parts-of-zip.ts';

export type OpenArchive = {
  readonly manifest: ArchiveManifest;
  /** Whole, for small parts. */
  readText(name: string, sha256: string | null): Promise<string>;
  /** Calls back for every line; throws `archive-damaged` at the end when hash or count differ. */
  readLines(
    name: string,
    expected: { sha256: string; rows?: number },
    onLine: (line: string) => void,
  ): Promise<void>;
  /** Throws `archive-damaged` when the part does not unfold to so many bytes. */
  readStream(name: string, bytes: number): Promise<Readable>;
  /** What all parts unfold to. */
  readonly bytes: number;
  close(): void;
};

/** Originals of thirty years and more than any office has; a list of a thousand million parts would take hours to read. */
const mostEntries = 1_000_000;
/** A manifest or the settings; no office comes near it. */
const largestText = 64 * 1024 * 1024;
/** A row holds a letter's text at most. */
const longestLine = 64 * 1024 * 1024;

export function damaged(at: string, cause?: unknown): AppError {
  return new AppError('archive-damaged', { at }, { cause });
}

/** Throws `archive-damaged`, `archive-masked` or `newer-database`. */
export async function openArchive(path: string): Promise<OpenArchive> {
  const zip = await openZip(path);
  try {
    const entries = await entriesOf(zip);
    const bytes = bytesOf(entries);
    const parts = partsOf(zip, entries);
    return { manifest: readManifest(await parts.readText(partNames.manifest, null)), bytes, ...parts };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (cause) {
    throw damaged('ZIP', cause);
  }
}

/** Entry by name. A name that leads out of the archive is refused by the reader. */
async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > mostEntries) throw damaged('ZIP');
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      if (entries.has(entry.fileName)) {
        reject(damaged(entry.fileName));
        return;
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', (error: Error) => reject(damaged('ZIP', error)));
    zip.readEntry();
  });
}

function partsOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Omit<OpenArchive, 'manifest' | 'bytes'> {
  async function readStream(name: string, bytes?: number): Promise<Readable> {
    const entry = entries.get(name);
    if (entry === undefined || entry.uncompressedSize !== (bytes ?? entry.uncompressedSize))
      throw damaged(name);
    return zip.openReadStreamPromise(entry).catch((cause: unknown) => {
      throw damaged(name, cause); // it says to lie beyond the file's end
    });
  }

  return {
    readStream,
    async readText(name, sha256) {
      const hash = createHash('sha256');
      const pieces: Buffer[] = [];
      let length = 0;
      await reading(name, await readStream(name), (piece) => {
        length += piece.byteLength;
        if (length > largestText) throw damaged(name);
        hash.update(piece);
        pieces.push(piece);
      });
      if (sha256 !== null && hash.digest('hex') !== sha256) throw damaged(name);
      return Buffer.concat(pieces).toString('utf8');
    },
    async readLines(name, expected, onLine) {
      const hash = createHash('sha256');
      const lines = lineCutter(name, onLine);
      await reading(name, await readStream(name), (piece) => {
        hash.update(piece);
        lines.take(piece);
      });
      const { rest, rows } = lines.end();
      const isWhole =
        rest === '' && rows === (expected.rows ?? rows) && hash.digest('hex') === expected.sha256;
      if (!isWhole) throw damaged(name);
    },
    close: () => zip.close(),
  };
}

/** A line that comes in many pieces is put together once, when its end has come. */
function lineCutter(name: string, onLine: (line: string) => void) {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  let [length, rows] = [0, 0];
  return {
    take(piece: Uint8Array): void {
      const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n');
      const last = others.pop();
      rest.push(first);
      length += first.length;
      if (length > longestLine || (last?.length ?? 0) > longestLine) throw damaged(name);
      if (last === undefined) return;
      for (const line of [rest.join(''), ...others]) onLine(line);
      rows += others.length + 1;
      rest = [last];
      length = last.length;
    },
    end: () => ({ rest: rest.join(''), rows }),
  };
}

async function reading(name: string, stream: Readable, take: (piece: Buffer) => void): Promise<void> {
  try {
    for await (const piece of stream) take(piece as Buffer);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw damaged(name, cause);
  }
}

function readManifest(words: string): ArchiveManifest {
  let found: unknown;
  try {
    found = JSON.parse(words);
  } catch (cause) {
    throw damaged(partNames.manifest, cause);
  }
  const read = archiveManifest.safeParse(found);
  if (!read.success) throw damaged(partNames.manifest, read.error);
  if (read.data.version > archiveVersion)
    throw new AppError('newer-database', { found: String(read.data.version), known: String(archiveVersion) });
  if (read.data.ids?.are === 'masked') throw new AppError('archive-masked', {});
  return read.data;
}
