/**
 * Looks for planted words in everything that lies in a folder, and says in which place each was found: bytes as they lie
 * (free pages and the write-ahead log included) in UTF-8, UTF-16 of both orders, windows-874, hex, base64 and JSON's
 * escapes; members of ZIP files in each other; the text of PDFs; every column of every table, shadow tables too, and the
 * vocabulary of full-text indexes. Files sealed with age are looked at as bytes and never opened.
 */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { readBytes } from '../../electron/import/pipeline.ts';
import { type Connection, openDatabase } from '../../electron/store/database.ts';

export type Trace = { readonly place: string; readonly how: string; readonly word: string };
type Needle = { readonly word: string; readonly how: string; readonly bytes: Buffer };

export async function tracesInFolder(folder: string, words: readonly string[]): Promise<readonly Trace[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const needles = needlesOf(words);
  const found = rawNames(Buffer.from(folder)).flatMap((name) =>
    inName(name, needles).map(({ word, how }) => ({ place: name.toString(), how: `file name ${how}`, word })),
  );
  for (const name of names.filter((each) =>
    statSync(join(folder, each), { throwIfNoEntry: false })?.isFile(),
  )) {
    const path = join(folder, name);
    found.push(...(await tracesInBytes(relative(folder, path), readFileSync(path), words)));
    if (isDatabase(path)) found.push(...tracesInTables(name, path, words));
  }
  return found;
}

export async function tracesInBytes(
  place: string,
  bytes: Uint8Array,
  words: readonly string[],
): Promise<readonly Trace[]> {
  const content = Buffer.from(bytes);
  const needles = needlesOf(words);
  const found: Trace[] = needles
    .filter((needle) => content.includes(needle.bytes))
    .map(({ word, how }) => ({ place, how, word }));
  if (content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    for (const [name, member] of Object.entries(unzipSync(bytes))) {
      // Names that are not said to be UTF-8 come as they lie, a sign a byte.
      for (const bytes of [Buffer.from(name), Buffer.from(name, 'latin1')])
        found.push(
          ...inName(bytes, needles).map(({ word, how }) => ({ place, how: `member name ${how}`, word })),
        );
      const inside = await tracesInBytes(`${place} › ${kindOf(name)}`, member, words);
      found.push(...inside.map((trace) => ({ ...trace, how: `member ${trace.how}` })));
    }
  }
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') {
    const outcome = await readBytes({ name: 'any.pdf', bytes: new Uint8Array(bytes) });
    const text = 'pages' in outcome ? outcome.pages.map((page) => page.text).join('\n') : '';
    found.push(...inText(place, 'pdf text', text, words));
  }
  return found;
}

export function inText(place: string, how: string, text: string, words: readonly string[]): readonly Trace[] {
  const plain = text.replace(/\s/gu, '');
  return words
    .filter((word) => text.includes(word) || plain.includes(word.replace(/\s/gu, '')))
    .map((word) => ({ place, how, word }));
}

/** Of all files and folders below, as they lie on the disk: on Linux a name is any bytes. */
function rawNames(folder: Buffer): readonly Buffer[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).flatMap((entry) => {
    const inside = entry.isDirectory() ? rawNames(Buffer.concat([folder, Buffer.from('/'), entry.name])) : [];
    return [entry.name, ...inside];
  });
}

function inName(name: Buffer, needles: readonly Needle[]): readonly Needle[] {
  return needles.filter(({ bytes }) => name.includes(bytes));
}

/** Tables of an archive are called alike in every run; originals are not. */
function kindOf(name: string): string {
  return /^[\w./-]*[0-9a-f]{64}/.test(name) ? 'original' : basename(name);
}

function needlesOf(words: readonly string[]): readonly Needle[] {
  return words.flatMap((word) => {
    const utf8 = Buffer.from(word, 'utf8');
    const little = Buffer.from(word, 'utf16le');
    const big = Buffer.from(little).swap16();
    const escaped = [...word]
      .map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('');
    // The same bytes look otherwise in base64 by where they begin; the signs at both ends mix with their neighbours.
    const base64 = [0, 1, 2].map((lead) =>
      Buffer.concat([Buffer.alloc(lead), utf8])
        .toString('base64')
        .replace(/=+$/, '')
        .slice(4, -4),
    );
    return [
      { how: 'utf-8', bytes: utf8 },
      { how: 'utf-16le', bytes: little },
      { how: 'utf-16be', bytes: big },
      { how: 'windows-874', bytes: thai874(word) },
      { how: 'hex', bytes: Buffer.from(utf8.toString('hex')) },
      { how: 'json escapes', bytes: Buffer.from(escaped) },
      ...base64.map((text) => ({ how: 'base64', bytes: Buffer.from(text) })),
    ].map((needle) => ({ ...needle, word }));
  });
}

function thai874(word: string): Buffer {
  return Buffer.from(
    [...word].map((sign) => (sign.charCodeAt(0) < 0x80 ? sign.charCodeAt(0) : sign.charCodeAt(0) - 0xd60)),
  );
}

function isDatabase(path: string): boolean {
  return readFileSync(path).subarray(0, 15).toString('latin1') === 'SQLite format 3';
}

/** On a copy, so that looking changes nothing. */
function tracesInTables(place: string, path: string, words: readonly string[]): readonly Trace[] {
  const home = mkdtempSync(join(tmpdir(), 'saraban-look-'));
  try {
    const copy = join(home, 'copy.db');
    for (const tail of ['', '-wal'])
      if (tail === '' || readdirSync(join(path, '..')).includes(`${basename(path)}${tail}`))
        copyFileSync(`${path}${tail}`, `${copy}${tail}`);
    const db = openDatabase(copy);
    try {
      return [...inColumns(place, db, words), ...inVocabularies(place, db, words)];
    } finally {
      db.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function inColumns(place: string, db: Connection, words: readonly string[]): readonly Trace[] {
  const columns = db
    .prepare(
      `SELECT m.name AS "table", c.name AS "column" FROM pragma_table_list m, pragma_table_xinfo(m.name) c
       WHERE m.schema = 'main' AND m.type IN ('table', 'shadow') AND m.name NOT LIKE 'sqlite!_stat%' ESCAPE '!'`,
    )
    .all();
  const found: Trace[] = [];
  for (const { table, column } of columns) {
    const reading = db.prepare(`SELECT "${column}" AS value FROM "${table}"`);
    reading.setReadBigInts(true); // ids of deleted lines of an index are larger than a number can say
    const rows = reading.all();
    const how = `column ${table}.${column}`;
    for (const { value } of rows) {
      if (typeof value === 'string') found.push(...inText(place, how, value, words));
      if (value instanceof Uint8Array)
        for (const { word, bytes } of needlesOf(words))
          if (Buffer.from(value).includes(bytes)) found.push({ place, how, word });
    }
  }
  return found;
}

/** A word is in an index when all the tokens are there that the index would make of it. */
function inVocabularies(place: string, db: Connection, words: readonly string[]): readonly Trace[] {
  const indexes = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%USING fts5(%'`)
    .all();
  return indexes.flatMap(({ name }) => {
    db.exec(`CREATE VIRTUAL TABLE temp.vocabulary_of_${name} USING fts5vocab(main, ${name}, row)`);
    const terms = new Set(
      db
        .prepare(`SELECT term FROM temp.vocabulary_of_${name}`)
        .all()
        .map(({ term }) => String(term)),
    );
    return words
      .filter((word) => tokensOf(db, word).every((token) => terms.has(token)))
      .map((word) => ({ place, how: `vocabulary ${name}`, word }));
  });
}

function tokensOf(db: Connection, word: string): readonly string[] {
  const row = db.prepare('SELECT search_grams(?) AS tokens').get(word);
  const tokens = String(row?.tokens ?? '')
    .split(' ')
    .filter(Boolean);
  if (tokens.length === 0) throw new Error(`no index would hold ${word}`);
  return tokens;
}
