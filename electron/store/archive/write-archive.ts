/**
 * Everything the office keeps as one ZIP that any program can read: tables as JSON Lines, originals as the files they
 * are, settings, a README and a manifest with counts and hashes. One state of the database, however long it takes.
 */
import { createHash, type Hash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { ZipFile } from 'yazl';
import { isoMomentOf } from '../../../shared/thai/date.ts';
import { sealingInto } from '../../sealing/thread.ts';
import type { Connection } from '../database.ts';
import { flushFile } from '../durable.ts';
import { whole } from '../row-values.ts';
import {
  type ArchivedFile,
  type ArchiveManifest,
  archiveFormat,
  archiveVersion,
  partNames,
  tablePart,
} from './archive-format.ts';
import { type ArchiveTable, archiveTables, rowAsJson, rowsInOrder } from './archive-tables.ts';
import { isInMaskedArchive, maskedRow, maskedText } from './masked-rows.ts';
import { secretKeyOf, withoutGuessableKey } from './open-key.ts';
import { listOriginals, type Original } from './originals.ts';

export type ArchiveTask = {
  /** The data folder. */
  readonly folder: string;
  /** A new file. */
  readonly target: string;
  readonly at: Date;
  readonly program: string;
  readonly office: string;
  /** Text of office.json; null before there is an office. */
  readonly settings: string | null;
  readonly readme: string;
  /** Sealed on its way to the disk; null: open. */
  readonly passphrase?: string | null;
  /** With national ID numbers hidden and without originals, for others; absent: whole. */
  readonly isMasked?: boolean;
};

export type ArchiveProgress = (step: 'tables' | 'files', done: number, total: number) => void;

/** Leaves nothing behind when it fails or is stopped; a file that is already there stays. */
export async function writeArchive(
  task: ArchiveTask,
  onProgress: ArchiveProgress = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<ArchiveManifest> {
  const target = await newTarget(task);
  let db: Connection | null = null;
  try {
    db = new DatabaseSync(join(task.folder, 'saraban.db'), { readOnly: true, timeout: 10_000 });
    db.exec('BEGIN'); // one state, from the first row to the last
    const zip = new ZipFile();
    const written = pipeline(zip.outputStream, target.stream, { signal });
    const manifest = fillArchive(db, zip, task, onProgress, signal);
    // A part that fails must end the pipeline, and the other way round.
    manifest.catch((error: unknown) => (zip.outputStream as Readable).destroy(error as Error));
    const [value] = await Promise.all([manifest, written]);
    await flushFile(task.target);
    return value;
  } catch (error) {
    target.stream.destroy(error as Error);
    await target.closed;
    await rm(task.target, { force: true });
    throw error;
  } finally {
    db?.close();
  }
}

/** `closed`: nothing is written to it any more. */
async function newTarget({
  target,
  passphrase = null,
}: ArchiveTask): Promise<{ readonly stream: Writable; readonly closed: Promise<void> }> {
  if (passphrase === null) {
    // Made before anything can fail: a stream that makes it itself may do so after it was removed.
    const stream = (await open(target, 'wx')).createWriteStream();
    return { stream, closed: new Promise((resolve) => stream.once('close', () => resolve())) };
  }
  const { stream, done } = sealingInto(target, { passphrase });
  const over = done.then(
    () => undefined,
    () => undefined,
  );
  return { stream, closed: over };
}

async function fillArchive(
  db: Connection,
  zip: ZipFile,
  task: ArchiveTask,
  onProgress: ArchiveProgress,
  signal: AbortSignal,
): Promise<ArchiveManifest> {
  const parts = partsOf(zip, task.at, signal);
  parts.addText(partNames.readme, task.readme);
  const { isMasked = false } = task;
  const ids = { count: 0 };
  const office = task.settings === null ? null : maskedText(task.settings);
  ids.count += office?.count ?? 0;
  const asItGoes = isMasked ? (office?.value ?? null) : task.settings;
  const settings = asItGoes === null ? null : parts.addText(partNames.settings, asItGoes);
  const isOpen = (task.passphrase ?? null) === null;
  const tables = await addTables(db, parts, { isMasked, isOpen, ids }, onProgress);
  const originals = isMasked
    ? { present: [], missing: [] }
    : await listOriginals(db, task.folder, task.settings);
  const files = await addOriginals(parts, originals.present, onProgress);
  const listed = files.listed.map((file) => `${JSON.stringify(file)}\n`).join('');
  const last = db.prepare('SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1').get();
  const manifest: ArchiveManifest = {
    format: archiveFormat,
    version: archiveVersion,
    made: isoMomentOf(task.at),
    program: task.program,
    schema: whole(db.prepare('PRAGMA user_version').get()?.user_version),
    office: task.office,
    ids: { are: isMasked ? 'masked' : 'whole', count: ids.count },
    secretKey: isMasked ? 'none' : secretKeyOf(db, isOpen),
    tables,
    settings,
    files: {
      count: files.listed.length,
      bytes: files.listed.reduce((sum, { bytes }) => sum + bytes, 0),
      sha256: parts.addText(partNames.fileList, listed),
      missing: [...originals.missing],
      damaged: files.damaged,
    },
    chain:
      last === undefined
        ? null
        : { seq: whole(last.seq), hash: Buffer.from(last.hash as Uint8Array).toString('hex') },
  };
  parts.addText(partNames.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
  zip.end();
  return manifest;
}

type Parts = ReturnType<typeof partsOf>;

/** Parts are written one after another: the next is begun when the one before is in the file. */
function partsOf(zip: ZipFile, mtime: Date, signal: AbortSignal) {
  return {
    addText(name: string, words: string): string {
      const bytes = Buffer.from(words);
      zip.addBuffer(bytes, name, { mtime });
      return createHash('sha256').update(bytes).digest('hex');
    },
    /** After the call all of it was read; the hash is of what went in. */
    async addStream(name: string, source: () => Readable, compress: boolean): Promise<string> {
      signal.throwIfAborted();
      const hash = createHash('sha256');
      await new Promise<void>((resolve, reject) => {
        zip.addReadStreamLazy(name, { mtime, compress }, (ready) => {
          const stream = hashed(source(), hash);
          stream.once('end', resolve);
          stream.once('error', reject);
          ready(null, stream);
        });
      });
      return hash.digest('hex');
    },
  };
}

function hashed(source: Readable, hash: Hash): Readable {
  return Readable.from(
    (async function* () {
      for await (const chunk of source) {
        hash.update(chunk as Uint8Array);
        yield chunk as Uint8Array;
      }
    })(),
  );
}

/** Counted in every archive, hidden in one for others. */
type Masking = { readonly isMasked: boolean; readonly isOpen: boolean; readonly ids: { count: number } };

async function addTables(
  db: Connection,
  parts: Parts,
  masking: Masking,
  onProgress: ArchiveProgress,
): Promise<ArchiveManifest['tables']> {
  const tables = archiveTables(db).filter(({ name }) => !masking.isMasked || isInMaskedArchive(name));
  const made: ArchiveManifest['tables'] = [];
  for (const table of tables) {
    const counter = { rows: 0 };
    const sha256 = await parts.addStream(
      tablePart(table.name),
      () => Readable.from(linesOf(db, table, masking, counter)),
      true,
    );
    made.push({ name: table.name, rows: counter.rows, sha256 });
    onProgress('tables', made.length, tables.length);
  }
  return made;
}

const chunkLength = 64 * 1024;

/** In pieces, so that a large table neither fills the memory nor holds up the program. */
async function* linesOf(
  db: Connection,
  table: ArchiveTable,
  { isMasked, isOpen, ids }: Masking,
  counter: { rows: number },
): AsyncGenerator<Uint8Array> {
  let piece = '';
  for (const found of rowsInOrder(db, table)) {
    const row = isOpen ? withoutGuessableKey(table.name, found) : found;
    const hidden = maskedRow(row);
    ids.count += hidden.count;
    piece += `${rowAsJson(isMasked ? hidden.row : row)}\n`;
    counter.rows += 1;
    if (piece.length < chunkLength) continue;
    yield Buffer.from(piece);
    piece = '';
    await setImmediate();
  }
  if (piece !== '') yield Buffer.from(piece);
}

async function addOriginals(
  parts: Parts,
  originals: readonly Original[],
  onProgress: ArchiveProgress,
): Promise<{ listed: readonly ArchivedFile[]; damaged: string[] }> {
  const listed: ArchivedFile[] = [];
  const damaged: string[] = [];
  for (const { open: opened, ...file } of originals) {
    const source = await opened();
    try {
      const found = await parts.addStream(file.path, () => source, file.mediaType.startsWith('text/'));
      if (found !== file.sha256) damaged.push(file.sha256);
    } finally {
      source.destroy();
    }
    listed.push(file);
    onProgress('files', listed.length, originals.length);
  }
  return { listed, damaged };
}
