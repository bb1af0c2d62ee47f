/** The originals of an archive, under names a person can find: 2569/received-00123-ab12cd34ef56.pdf. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import type { Connection } from '../database.ts';
import { fileIdsReferred } from '../file-columns.ts';
import { findOriginal, originalStream, readOriginal } from '../originals.ts';
import { text } from '../row-values.ts';
import { checkSettings } from '../settings-file.ts';
import type { ArchivedFile } from './archive-format.ts';

export type Original = ArchivedFile & {
  readonly open: () => Promise<Readable>;
};

export async function listOriginals(
  db: Connection,
  folder: string,
  settings: string | null,
): Promise<{ present: readonly Original[]; missing: readonly string[] }> {
  const [homes, names] = [homesOf(db), namesOf(db)];
  const present: Original[] = [];
  const missing: string[] = [];
  for (const sha256 of neededFiles(db, settings)) {
    const found = await describe(join(folder, 'files'), sha256);
    if (found === null) {
      missing.push(sha256);
      continue;
    }
    const { bytes, type } = found;
    const home = homes.get(sha256) ?? 'other/';
    present.push({
      sha256,
      path: `originals/${home}${sha256.slice(0, 12)}.${type.ext}`,
      bytes,
      mediaType: type.mime,
      names: names.get(sha256) ?? [],
      open: () => originalStream(join(folder, 'files'), sha256),
    });
  }
  return { present, missing };
}

/** Of a sealed one all has to be opened to know it. */
async function describe(
  files: string,
  id: string,
): Promise<{ bytes: number; type: { readonly ext: string; readonly mime: string } } | null> {
  const unknown = { ext: 'txt', mime: 'text/plain' };
  const place = findOriginal(files, id);
  if (place === null) return null;
  if (!place.isSealed) {
    const { size } = await stat(place.path);
    return { bytes: size, type: (await fileTypeFromFile(place.path)) ?? unknown };
  }
  const bytes = await readOriginal(files, id);
  return bytes && { bytes: bytes.byteLength, type: (await fileTypeFromBuffer(bytes)) ?? unknown };
}

/** In an order that another copy has as well. */
function neededFiles(db: Connection, settings: string | null): readonly string[] {
  const emblem = settings === null ? null : (checkSettings(settings).office?.garudaFileId ?? null);
  const ids = [...fileIdsReferred(db).keys(), ...(emblem === null ? [] : [emblem])];
  return [...new Set(ids)].filter((id) => /^[0-9a-f]{64}$/.test(id)).toSorted();
}

/** Of the line of the registers that holds the file; the first, when several do. */
function homesOf(db: Connection): ReadonlyMap<string, string> {
  const rows = db
    .prepare('SELECT file_id, book, year, running FROM entries WHERE file_id IS NOT NULL ORDER BY seq DESC')
    .iterate();
  const homes = new Map<string, string>();
  for (const { file_id, book, year, running } of rows)
    homes.set(text(file_id), `${String(year)}/${text(book)}-${String(running).padStart(5, '0')}-`);
  return homes;
}

function namesOf(db: Connection): ReadonlyMap<string, string[]> {
  const names = new Map<string, string[]>();
  const sources = ['imports', 'letter_files', 'templates'];
  for (const table of sources) {
    const rows = db
      .prepare(`SELECT DISTINCT file_id, name FROM ${table} WHERE file_id IS NOT NULL`)
      .iterate();
    for (const { file_id, name } of rows) {
      const known = names.get(text(file_id)) ?? [];
      if (!known.includes(text(name))) names.set(text(file_id), [...known, text(name)]);
    }
  }
  return names;
}
