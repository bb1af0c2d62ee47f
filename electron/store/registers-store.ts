/**
 * The registers in domain terms. Each writing operation is one transaction: the number, the line, its history,
 * its search words and the state of the import it came from stand together or not at all.
 */
import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../shared/contract/errors.ts';
import type { Correction, KeptCorrection } from '../../shared/document/correction.ts';
import type { DraftAbout } from '../../shared/letter/letter.ts';
import { writeReceived } from '../../shared/office/number-format.ts';
import type { FoundDeadline } from '../../shared/register/deadline.ts';
import type { EntryChange, EntryFields, RegisterEntry } from '../../shared/register/entry.ts';
import { letterKey } from '../../shared/register/letter-key.ts';
import type { ChosenRow, ManyNoted } from '../../shared/register/many.ts';
import type { RegisterPage, RegisterQuery } from '../../shared/register/query.ts';
import type { Stamp } from '../../shared/register/receive-stamp.ts';
import { runningOf, writtenOf } from '../../shared/register/running.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { eraseAudit } from './audit-log.ts';
import { forgetCorrection, keepCorrections, listCorrections } from './correction-rows.ts';
import { type Connection, emptyWriteLog, transaction } from './database.ts';
import { keepFound } from './deadline-rows.ts';
import { type Corrections, correctEntry, type Signed, voidEntry } from './entry-changes.ts';
import { noteEntryUndo } from './entry-undo.ts';
import { oweErasures } from './erasures.ts';
import {
  findEntryOfFile,
  findEntryOfImport,
  findSameLetter,
  mustFind,
  othersInFile,
  waitsInFile,
} from './find-entry.ts';
import { addHistory, historyOf } from './history-rows.ts';
import { eraseOriginal } from './keeping-erase.ts';
import { allOrdered } from './learnt-order.ts';
import type { Actor } from './letter-rows.ts';
import { sortOf } from './list-order.ts';
import { annotateMany, type ManyNote } from './many-entries.ts';
import { hasWords } from './matched-words.ts';
import { receivedFormat } from './received-format-rows.ts';
import { countEntries, listChosen, listEntries, type RegisterFilter } from './register-list.ts';
import { annotateEntry, insertEntry, type NewEntry } from './register-rows.ts';
import { askOfInbox } from './same-letter.ts';
import type { SearchablePage } from './search-index.ts';
import { allLearnt } from './search-owed.ts';
import { type FoundEntry, foundEntries } from './search-store.ts';
import { type AroundLetter, aroundLetter, forgetWritings, hushRecords } from './secrets/around-letter.ts';
import { draftsAbout } from './secrets/drafts-about.ts';
import { insertSecret, type NewSecret } from './secrets/secret-rows.ts';
import { peekNext, type SeriesName } from './series-rows.ts';
import { keepStamps, listStamps } from './stamp-rows.ts';
import { removeOfLetter } from './trash-rows.ts';

/** What the register needs of the import queue. All run inside the register's transaction. */
export type LoggedImports = {
  /** Throws `not-found`. */
  source(
    db: Connection,
    importId: string,
  ): { readonly fileId: string | null; readonly pages: readonly SearchablePage[] };
  markLogged(db: Connection, input: { readonly importId: string; readonly entryId: string }): void;
  /** The file waits again when no other line was made from it. */
  markVoided(db: Connection, entryId: string): void;
};

export type Logging = {
  /** Null: a paper letter. */
  readonly importId: string | null;
  readonly letterIndex: number | null;
  readonly fields: EntryFields;
  /** The columns as they were read, for keeping what the clerk changed of them; absent or null when nothing was read. */
  readonly read?: EntryFields | null;
  readonly allowSameLetter: boolean;
  /** Days of the letter that the clerk kept. */
  readonly found?: readonly FoundDeadline[];
  /** Absent or null: the central book. */
  readonly receivedBookId?: string | null | undefined;
  readonly number?: NewEntry['number'];
  readonly at: Date;
  readonly by: string;
  readonly isSample: boolean;
};

export type Correcting = Signed & {
  readonly id: string;
  readonly changes: Corrections;
  readonly read?: EntryFields | null;
  /** The original of a letter that turns out to be classified goes with what was read of it, and drafts about it. */
  readonly erasesOriginal?: boolean | undefined;
  /** Its class was raised: all of it, sealed, gets a line of the registrar's book in the same transaction. */
  readonly sealedAs?: Omit<NewSecret, 'entryId'> & { readonly of: SealedOf };
};

/** What was sealed, as it was gathered: whoever changed some of it meanwhile must not lose that. */
export type SealedOf = { readonly entry: RegisterEntry; readonly around: AroundLetter };

export type RegistersStore = {
  /** Throws `already-logged`, `same-letter`, `secret-not-stored`, `not-found`. */
  log(input: Logging): Promise<RegisterEntry>;
  addSent(
    input: Pick<
      NewEntry,
      | 'prefixId'
      | 'circular'
      | 'seriesCircular'
      | 'seriesMemo'
      | 'number'
      | 'at'
      | 'by'
      | 'fields'
      | 'numberOf'
      | 'isSample'
    >,
  ): Promise<RegisterEntry>;
  list(query: RegisterQuery): Promise<RegisterPage>;
  /** A stretch of the list by ids, for choosing it whole. */
  chosen(query: RegisterQuery): Promise<readonly ChosenRow[]>;
  /** All lines of a range in the order of entering, for paper and tables. */
  /** Oldest first; all of them, or the first few. */
  all(filter: RegisterFilter, most?: number): Promise<readonly RegisterEntry[]>;
  get(id: string): Promise<{ entry: RegisterEntry; history: readonly EntryChange[] }>;
  /** They go when it becomes classified. Throws `not-found`. */
  draftsAbout(id: string): Promise<readonly DraftAbout[]>;
  /** Lines that lose their file with it. */
  othersInFile(id: string): Promise<readonly RegisterEntry[]>;
  correct(input: Correcting): Promise<RegisterEntry>;
  annotate(input: Parameters<typeof annotateEntry>[1]): Promise<RegisterEntry>;
  /** One text for all of them, and one task; the count of those that took it. Throws `not-found`. */
  annotateMany(input: ManyNote): Promise<ManyNoted>;
  void(input: Signed & { readonly id: string }): Promise<RegisterEntry>;
  /** What clerks changed of values read, newest first. */
  corrections(): Promise<readonly KeptCorrection[]>;
  forgetCorrection(correction: Correction): Promise<void>;
  peekNext(name: SeriesName): Promise<number>;
  /** Of the district's own book, as it writes its numbers. */
  nextReceived(year: number): Promise<string>;
  /** Stamps put on an incoming letter, with their places; empty when none was. */
  stamps(entryId: string): Promise<readonly Stamp[]>;
  keepStamps(entryId: string, stamps: readonly Stamp[], actor: Actor): Promise<void>;
  search(text: string, limit: number): Promise<readonly FoundEntry[]>;
};

/** `dropFiles`: removes from the vault those that nothing refers to any more; they are noted by then (erasures.ts). */
export function registersStore(
  db: Connection,
  imports: LoggedImports,
  dropFiles: (files: readonly string[]) => Promise<void>,
): RegistersStore {
  return {
    log: async (input) => {
      const { entry, files } = transaction(db, () => {
        const logged = logReceived(db, imports, input);
        return { entry: logged, files: filesOfClassified(db, logged, [], [input.fields]) };
      });
      await dropFiles(files);
      return entry;
    },
    addSent: async (input) =>
      transaction(db, () =>
        insertEntry(db, {
          ...input,
          book: 'sent',
          fileId: null,
          importId: null,
          letterIndex: null,
          letterId: null,
        }),
      ),
    async list(query) {
      await whenReady(db, query);
      return { rows: listEntries(db, query), total: countEntries(db, query) };
    },
    async chosen(query) {
      await whenReady(db, query);
      return listChosen(db, query);
    },
    // SQLite reads a negative limit as none.
    async all(filter, most = -1) {
      if (hasWords(filter)) await allLearnt(db);
      return listEntries(db, { ...filter, sort: null, order: 'oldest-first', offset: 0, limit: most });
    },
    get: async (id) => {
      const entry = mustFind(db, id);
      return { entry, history: historyOf(db, id) };
    },
    draftsAbout: async (id) => draftsAbout(db, mustFind(db, id)),
    othersInFile: async (id) => othersInFile(db, mustFind(db, id)),
    correct: async (input) => {
      const { entry, files, isGiven } = transaction(db, () => giveOrCorrect(db, input));
      await dropFiles(files);
      // What stood there stands in the database's own log of writes still.
      if (isGiven) emptyWriteLog(db);
      return entry;
    },
    annotate: async (input) =>
      transaction(db, () => {
        const before = mustFind(db, input.id);
        const entry = annotateEntry(db, input);
        noteEntryUndo(db, before, entry);
        return entry;
      }),
    annotateMany: async (input) => transaction(db, () => annotateMany(db, input)),
    void: async (input) =>
      transaction(db, () => {
        const entry = voidEntry(db, input);
        imports.markVoided(db, entry.id);
        return entry;
      }),
    corrections: async () => listCorrections(db),
    forgetCorrection: async (correction) => transaction(db, () => forgetCorrection(db, correction)),
    peekNext: async (name) => peekNext(db, name),
    async nextReceived(year) {
      const next = peekNext(db, { book: 'received', prefixId: null, circular: false, year });
      return writeReceived(next, year, receivedFormat(db, null, year));
    },
    stamps: async (entryId) => listStamps(db, entryId),
    keepStamps: async (entryId, stamps, actor) =>
      transaction(db, () => keepStamps(db, entryId, stamps, actor)),
    async search(text, limit) {
      await allLearnt(db);
      return foundEntries(db, { text }, limit);
    },
  };
}

function giveOrCorrect(db: Connection, input: Correcting) {
  const before = mustFind(db, input.id);
  const { sealedAs } = input;
  const isGiven = input.changes.secrecy != null && before.secrecy === null && before.voided === null;
  // The guards let go of what is kept for ever only once it has its sealed line.
  if (sealedAs !== undefined) {
    refuseStale(db, before, sealedAs.of);
    insertSecret(db, { ...sealedAs, entryId: input.id });
  }
  if (isGiven) giveClass(db, before, input);
  const original = input.erasesOriginal === true ? eraseClassified(db, before, input) : [];
  const corrected = correctEntry(db, input);
  if (isGiven) hushRecords(db, input.id, input.reason);
  noteEntryUndo(db, before, corrected);
  keepCorrections(db, corrected, input.read ?? null, input.at);
  const files = filesOfClassified(db, corrected, [before], []);
  return { entry: corrected, files: [...original, ...files], isGiven };
}

/** Throws `entry-changed-meanwhile` when somebody worked on it since it was sealed: it has to be sealed anew. */
function refuseStale(db: Connection, before: RegisterEntry, { entry, around }: SealedOf): void {
  if (!isDeepStrictEqual([before, aroundLetter(db, before)], [entry, around]))
    throw new AppError('entry-changed-meanwhile', {});
}

/** Throws `drafts-about`: drafts are not destroyed unasked. */
function giveClass(
  db: Connection,
  before: RegisterEntry,
  { sealedAs, erasesOriginal, at }: Correcting,
): void {
  const drafts = draftsAbout(db, before);
  if (drafts.length > 0 && sealedAs === undefined && erasesOriginal !== true)
    throw new AppError('drafts-about', { n: String(drafts.length) });
  forgetWritings(db, before, at);
}

/**
 * Other letters in its file lose that file: its pages show the classified one too. Their lines stay and say so. Throws
 * `letters-left-in-file` while another letter of it waits in the inbox.
 */
function eraseClassified(
  db: Connection,
  before: RegisterEntry,
  { changes, at, by, sealedAs }: Pick<Correcting, 'changes' | 'at' | 'by' | 'sealedAs'>,
): readonly string[] {
  const { id, book, fileId, letterId, importId, voided } = before;
  if (voided !== null || !changes.secrecy) return [];
  if (book === 'sent' && sealedAs !== undefined && letterId !== null) eraseOriginal(db, id, at, 'classified');
  if (book !== 'received' || fileId === null) return [];
  if (waitsInFile(db, id, fileId)) throw new AppError('letters-left-in-file', {});
  for (const other of othersInFile(db, before)) {
    eraseOriginal(db, other.id, at, 'classified');
    const number = toThaiDigits(writtenOf(before));
    const after = `ไฟล์ไปกับหนังสือที่มีชั้นความลับในไฟล์เดียวกัน (เลขรับ ${number})`;
    addHistory(db, { entryId: other.id, at, by, kind: 'annotated', after });
  }
  eraseOriginal(db, id, at, 'classified');
  if (importId !== null) eraseAudit(db, 'import', importId, 'classified');
  return [fileId];
}

/** Words are found, and lines sorted, by what was learnt of them. */
async function whenReady(db: Connection, query: RegisterQuery): Promise<void> {
  const sort = sortOf(query);
  if (hasWords(query) || sort !== null) await allLearnt(db);
  if (sort !== null) await allOrdered(db);
}

/** What lay in the trash of a classified letter goes with its words; the files that nothing else may hold. Of what lies in the inbox the clerk is asked. */
function filesOfClassified(
  db: Connection,
  entry: RegisterEntry,
  before: readonly RegisterEntry[],
  typed: readonly EntryFields[],
): readonly string[] {
  if (entry.secrecy === null) return [];
  // Asked when it becomes classified, and when it turns out to be another letter; not at each correction of one.
  const isKnown = before.some((known) => known.secrecy !== null && letterKey(known) === letterKey(entry));
  if (isKnown) return [];
  // As it was typed, or stood there until now, too: the line itself does not say any more what it is about.
  const letters = [entry, ...before, ...typed];
  askOfInbox(db, entry, letters);
  const files = removeOfLetter(db, entry.id, letters);
  oweErasures(db, files);
  return files;
}

function logReceived(db: Connection, imports: LoggedImports, input: Logging): RegisterEntry {
  const { importId, letterIndex, fields } = input;
  if (importId !== null) refuseSecondLogging(findEntryOfImport(db, importId, letterIndex));
  const source = importId === null ? null : imports.source(db, importId);
  if (!input.allowSameLetter) {
    refuseSameLetter(findSameLetter(db, 'received', fields));
    // The same file again: also letters without a number are known by it.
    if (source !== null && source.fileId !== null)
      refuseSameLetter(findEntryOfFile(db, source.fileId, letterIndex));
  }
  // A letter that was read and stored is not made secret by a word in a field (rules §13.9): its file is here.
  if (fields.secrecy !== null && source !== null && source.fileId !== null)
    throw new AppError('secret-not-stored', {});
  const entry = insertEntry(db, {
    book: 'received',
    prefixId: null,
    receivedBookId: input.receivedBookId,
    number: input.number,
    circular: false,
    seriesCircular: false,
    at: input.at,
    by: input.by,
    fields,
    fileId: source?.fileId ?? null,
    importId,
    letterIndex,
    letterId: null,
    isSample: input.isSample,
    pages: source?.pages ?? [],
  });
  if (importId !== null) imports.markLogged(db, { importId, entryId: entry.id });
  keepCorrections(db, entry, input.read ?? null, input.at);
  keepFound(db, entry, input.found ?? []);
  return entry;
}

function refuseSecondLogging(entry: RegisterEntry | null): void {
  if (entry === null) return;
  throw new AppError('already-logged', { running: String(writtenOf(entry)), year: String(entry.year) });
}

function refuseSameLetter(entry: RegisterEntry | null): void {
  if (entry === null) return;
  const [running, written] = [String(runningOf(entry)), String(writtenOf(entry))];
  throw new AppError('same-letter', { running, written, year: String(entry.year) });
}
