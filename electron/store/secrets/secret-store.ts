/**
 * The secret books in domain terms. Whatever reaches these functions is sealed already, or stands open by rule (number,
 * class, who, when): nothing here can write a word of a secret letter. Each writing call is one transaction.
 */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import type { EntryFields, RegisterEntry } from '../../../shared/register/entry.ts';
import type { ChosenColumn } from '../../../shared/secret-books/columns.ts';
import type {
  SecretAct,
  SecretBook,
  SecretRegistrar,
  SecretStubRow,
} from '../../../shared/secret-books/secret.ts';
import { isoMomentOf } from '../../../shared/thai/date.ts';
import { type Connection, emptyWriteLog, transaction } from '../database.ts';
import { oweErasures } from '../erasures.ts';
import { whenFree } from '../long-write.ts';
import { insertEntry } from '../register-rows.ts';
import { text, textOrNull, whole } from '../row-values.ts';
import { statement } from '../statement.ts';
import { type AroundLetter, aroundLetter } from './around-letter.ts';
import * as arrivals from './arrival-rows.ts';
import { putInForce } from './key-in-force.ts';
import type { SealedKey } from './sealing.ts';
import * as rows from './secret-rows.ts';

export type KeptRegistrar = SecretRegistrar & {
  readonly recipient: string;
  /** False: the key came from elsewhere, and nobody opened the books with it here yet. */
  readonly isInForce: boolean;
  /** False: it came with an open archive, which takes along what the recovery key opens alone. */
  readonly hasPassphrase: boolean;
};
export type Signed = { readonly at: Date; readonly by: string };
export type Act = Signed & {
  readonly act: SecretAct;
  readonly of?: Pick<SecretStubRow, 'book' | 'year' | 'running'> | null;
};

type NewRegistrar = {
  readonly personId: string | null;
  readonly name: string;
  readonly key: SealedKey;
  readonly at: Date;
  readonly isSample: boolean;
};

export type Lowering = Signed & {
  readonly update: Omit<rows.SecretUpdate, 'entryId'>;
  /** Of the ordinary registers; a sent line is numbered by its prefix. */
  readonly book: RegisterEntry['book'];
  readonly prefixId: string | null;
  readonly fields: EntryFields;
  readonly fileId: string | null;
  readonly pages: readonly { page: number; text: string }[];
  readonly isSample: boolean;
};

export type SecretStore = {
  /** Null: there is none, and of secret letters stubs alone are kept. */
  registrar(): Promise<KeptRegistrar | null>;
  /** For whom secret letters are sealed unasked; null also while the key from elsewhere is not in force. */
  registrarInForce(): Promise<KeptRegistrar | null>;
  /** Somebody opened the books with the key. */
  putKeyInForce(): Promise<void>;
  sealedKey(): Promise<Pick<SealedKey, 'byPassphrase' | 'byRecovery'> | null>;
  /** Throws `secret-registrar-exists`. */
  setUp(input: NewRegistrar): Promise<void>;
  /** A new key, and those before it, under another's passphrase; what the former one typed opens nothing any more. */
  handOver(input: NewRegistrar): Promise<void>;
  stubs(filter: rows.SecretFilter): Promise<readonly SecretStubRow[]>;
  list(filter: rows.SecretFilter): Promise<readonly rows.SealedRow[]>;
  get(id: string): Promise<rows.SealedRow>;
  files(id: string): Promise<readonly rows.SealedFile[]>;
  nextNumber(book: SecretBook, at: Date): Promise<rows.SecretNumber>;
  /** Takes the number. `arrivalIds`: letters that were handed over and now have their line. */
  add(input: rows.NewSecret, arrivalIds: readonly string[]): Promise<SecretStubRow>;
  update(input: rows.SecretUpdate): Promise<void>;
  /** A new line of an ordinary register, open from now on; the secret line says so. */
  lower(input: Lowering): Promise<RegisterEntry>;
  /** What else lies here about a line whose class is to be raised. */
  around(entry: RegisterEntry): Promise<AroundLetter>;
  keepArrival(input: arrivals.NewArrival): Promise<void>;
  isArrivalWaiting(importId: string): Promise<boolean>;
  sendArrival(importId: string, at: Date): Promise<void>;
  arrivals(): Promise<readonly arrivals.SealedArrival[]>;
  /** Null: the usual ones. */
  columns(book: SecretBook): Promise<readonly ChosenColumn[] | null>;
  saveColumns(book: SecretBook, columns: readonly ChosenColumn[] | null): Promise<void>;
  noteAct(act: Act): Promise<void>;
  /** Nor does the database's own log of writes say what stood there. False: somebody is reading it. */
  emptyWriteLog(): Promise<boolean>;
};

export function secretStore(db: Connection): SecretStore {
  return {
    registrar: async () => registrarOf(db),
    async registrarInForce() {
      const registrar = registrarOf(db);
      return registrar?.isInForce === true ? registrar : null;
    },
    putKeyInForce: async () => transaction(db, () => putInForce(db)),
    sealedKey: async () => sealedKeyOf(db),
    setUp: async (input) =>
      transaction(db, () => {
        if (registrarOf(db) !== null) throw new AppError('secret-registrar-exists', {});
        insertKey(db, input);
      }),
    handOver: async (input) =>
      transaction(db, () => {
        statement(
          db,
          'UPDATE secret_keys SET until = ?, by_passphrase = NULL, by_recovery = NULL WHERE until IS NULL',
        ).run(isoMomentOf(input.at));
        insertKey(db, input);
      }),
    stubs: async (filter) => rows.listStubs(db, filter),
    list: async (filter) => rows.listSecrets(db, filter),
    get: async (id) => rows.mustFindSecret(db, id),
    files: async (id) => rows.sealedFilesOf(db, id),
    nextNumber: async (book, at) => rows.nextSecretNumber(db, book, at),
    add: async (input, arrivalIds) =>
      transaction(db, () => {
        const row = rows.insertSecret(db, input);
        // The registrar sealed them anew with their line.
        const files = arrivalIds.map((id) => arrivals.takeArrival(db, id).sealedFileId);
        oweErasures(db, files, input.at);
        return row;
      }),
    update: async (input) => transaction(db, () => rows.updateSecret(db, input)),
    lower: async (input) => transaction(db, () => lower(db, input)),
    around: async (entry) => aroundLetter(db, entry),
    async keepArrival(input) {
      await whenFree(db); // the queue does it by itself
      transaction(db, () => arrivals.insertArrival(db, input));
    },
    isArrivalWaiting: async (importId) => arrivals.isArrivalWaiting(db, importId),
    sendArrival: async (importId, at) => transaction(db, () => arrivals.sendArrival(db, importId, at)),
    arrivals: async () => arrivals.listArrivals(db),
    columns: async (book) => columnsOf(db, book),
    saveColumns: async (book, columns) => transaction(db, () => saveColumns(db, book, columns)),
    emptyWriteLog: async () => emptyWriteLog(db),
    noteAct: async (act) => transaction(db, () => insertAct(db, act)),
  };
}

function registrarOf(db: Connection): KeptRegistrar | null {
  const row = statement(
    db,
    `SELECT person_id, registrar, since, recipient, in_force, length(by_passphrase) AS passphrase
     FROM secret_keys WHERE until IS NULL`,
  ).get();
  if (row === undefined) return null;
  return {
    personId: textOrNull(row.person_id),
    name: text(row.registrar),
    since: text(row.since),
    recipient: text(row.recipient),
    isInForce: whole(row.in_force) === 1,
    hasPassphrase: whole(row.passphrase) > 0,
  };
}

function sealedKeyOf(db: Connection): Pick<SealedKey, 'byPassphrase' | 'byRecovery'> | null {
  const row = statement(db, 'SELECT by_passphrase, by_recovery FROM secret_keys WHERE until IS NULL').get();
  if (row === undefined) return null;
  return { byPassphrase: row.by_passphrase as Uint8Array, byRecovery: row.by_recovery as Uint8Array };
}

function insertKey(db: Connection, { personId, name, key, at, isSample }: NewRegistrar): void {
  statement(
    db,
    `INSERT INTO secret_keys (id, person_id, registrar, since, recipient, by_passphrase, by_recovery, is_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    randomUUID(),
    personId,
    name,
    isoMomentOf(at),
    key.recipient,
    key.byPassphrase,
    key.byRecovery,
    Number(isSample),
  );
}

function columnsOf(db: Connection, book: SecretBook): readonly ChosenColumn[] | null {
  const row = statement(db, 'SELECT columns FROM secret_columns WHERE book = ?').get(book);
  return row === undefined ? null : (JSON.parse(text(row.columns)) as readonly ChosenColumn[]);
}

function saveColumns(db: Connection, book: SecretBook, columns: readonly ChosenColumn[] | null): void {
  statement(db, 'DELETE FROM secret_columns WHERE book = ?').run(book);
  if (columns === null) return;
  statement(db, 'INSERT INTO secret_columns (book, columns) VALUES (?, ?)').run(
    book,
    JSON.stringify(columns),
  );
}

function lower(
  db: Connection,
  { update, book, fields, fileId, pages, at, by, isSample, prefixId }: Lowering,
): RegisterEntry {
  const entry = insertEntry(db, {
    book,
    prefixId,
    circular: false,
    seriesCircular: false,
    at,
    by,
    fields,
    fileId,
    importId: null,
    letterIndex: null,
    letterId: null,
    isSample,
    pages,
  });
  rows.updateSecret(db, { ...update, entryId: entry.id });
  return entry;
}

function insertAct(db: Connection, { at, by, act, of = null }: Act): void {
  statement(db, 'INSERT INTO secret_acts (at, by, act, book, year, running) VALUES (?, ?, ?, ?, ?, ?)').run(
    isoMomentOf(at),
    by,
    act,
    of?.book ?? null,
    of === null ? null : whole(of.year),
    of === null ? null : whole(of.running),
  );
}
