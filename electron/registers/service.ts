/** Handlers of both registers and of search: who writes and when comes from here, the rules from the store. */
import type { Checked } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { Secrecy } from '../../shared/document/handling.ts';
import type { ReadDate } from '../../shared/document/reading.ts';
import { registeredNumber } from '../../shared/letter/citation.ts';
import { counterOf } from '../../shared/office/number-format.ts';
import { heads } from '../../shared/people/role.ts';
import type { FoundDeadline } from '../../shared/register/deadline.ts';
import type { EntryFields, RegisterEntry } from '../../shared/register/entry.ts';
import { entryFieldsFromLetter } from '../../shared/register/from-letter.ts';
import { isKeptClass } from '../../shared/secret-books/secret.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { mustHold } from '../store/acting.ts';
import { printHandlers } from './print.ts';
import { createPrintJobs, type PrintJobs } from './print-jobs.ts';
import { searchHandlers } from './search.ts';
import { viewHandlers } from './views.ts';

type Room = RoomHandlers<'register' | 'registerView' | 'correction' | 'search'>;

export function registerHandlers(around: Surroundings, jobs = createPrintJobs(around.ports.printing)): Room {
  return {
    ...readingHandlers(around),
    ...enteringHandlers(around),
    ...changingHandlers(around, jobs),
    ...printHandlers(around, jobs),
    ...searchHandlers(around),
    ...viewHandlers(around),
  };
}

function readingHandlers({ store }: Surroundings) {
  return {
    'register.list': (query) => store.registers.list(query),
    'register.chosen': (query) => store.registers.chosen(query),
    'register.get': ({ id }) => store.registers.get(id),
    'register.draftsAbout': ({ id }) => store.registers.draftsAbout(id),
    'register.othersInFile': ({ id }) => store.registers.othersInFile(id),
    'correction.list': () => store.registers.corrections(),
  } satisfies Partial<Room>;
}

function enteringHandlers(around: Surroundings) {
  const { store, ports } = around;
  return {
    'register.log': async (input) => {
      const signed = await signature(around);
      const isSample = await store.settings.isSample();
      const read = await readFields(around, input);
      const number = await allowed(around, input.number);
      const found = await foundDeadlines(around, input);
      const entry = announced(
        around,
        await store.registers.log({ ...input, ...signed, isSample, read, number, found }),
      );
      await announceImport(around, entry);
      return entry;
    },
    'register.addSent': async (input) => {
      const signed = await signature(around);
      const fields = { ...input.fields, documentNumber: null };
      // Number and date are given together (ข้อ 43.2).
      const day = fields.documentDateText === null ? isoDayOf(ports.clock()) : null;
      const entry = await store.registers.addSent({
        ...(await ownNumbers(around, input)),
        ...signed,
        number: await allowed(around, input.number),
        fields: { ...fields, documentDate: fields.documentDate ?? day },
        isSample: await store.settings.isSample(),
      });
      return announced(around, entry);
    },
  } satisfies Partial<Room>;
}

function changingHandlers(around: Surroundings, jobs: PrintJobs) {
  const { registers } = around.store;
  return {
    'register.correct': async (input) => {
      const signed = await signature(around);
      const { entry } = await registers.get(input.id);
      await refuseUnsealed(around, entry, input.changes.secrecy ?? null);
      if (input.changes.secrecy && entry.secrecy === null) mayLoseWords(around, entry);
      const read = await readFields(around, entry);
      const drafts = input.changes.secrecy ? await registers.draftsAbout(input.id) : [];
      const others = input.erasesOriginal ? await registers.othersInFile(input.id) : [];
      // What lies ready for the printer or to be saved may still say what a classified letter said.
      if (input.changes.secrecy) {
        jobs.forget();
        around.outputs.forget('all');
      }
      const corrected = await registers.correct({ ...input, ...signed, read });
      for (const { id: letterId } of drafts)
        around.ports.emit({ name: 'letter.changed', data: { letterId } });
      for (const { book, id: entryId } of others)
        around.ports.emit({ name: 'register.changed', data: { book, entryId } });
      return announced(around, corrected);
    },
    'register.annotate': async (input) =>
      announced(around, await registers.annotate({ ...input, ...(await signature(around)) })),
    'register.annotateMany': async (input) => {
      const noted = await registers.annotateMany({ ...input, ...(await signature(around)) });
      // Said once of them all: what it makes stale is the same for every line.
      const { entry } = await registers.get(input.ids[0] ?? '');
      announced(around, entry);
      if (input.task !== null) around.ports.emit({ name: 'deadline.changed', data: {} });
      return noted;
    },
    'correction.forget': async (correction) => {
      await registers.forgetCorrection(correction);
      return null;
    },
    'register.void': async (input) => {
      const entry = announced(around, await registers.void({ ...input, ...(await signature(around)) }));
      await announceImport(around, entry);
      return entry;
    },
  } satisfies Partial<Room>;
}

/** Where the office has a registrar, what would be lost here is sealed for him. Throws `secret-to-registrar`. */
async function refuseUnsealed(
  { store }: Pick<Surroundings, 'store'>,
  { secrecy, voided }: RegisterEntry,
  wanted: Secrecy | null,
): Promise<void> {
  if (secrecy !== null || voided !== null || !isKeptClass(wanted)) return;
  const registrar = await store.secrets.registrarInForce();
  if (registrar !== null) throw new AppError('secret-to-registrar', { registrar: registrar.name });
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * A class given to a line erases its words and its original for good. Whoever entered it by mistake may do so while it is
 * new; of an older one, which others know and rely on, a head decides. Throws `not-allowed`.
 */
function mayLoseWords({ ports }: Surroundings, { enteredAt }: RegisterEntry): void {
  const age = Math.abs(ports.clock().getTime() - Date.parse(enteredAt));
  if (age > dayMs) mustHold(heads);
}

/** The columns as the letter was read, before the clerk changed any; null when it was not read from a file. */
async function readFields(
  { store }: Surroundings,
  { importId, letterIndex }: Pick<RegisterEntry, 'importId' | 'letterIndex'>,
): Promise<EntryFields | null> {
  if (importId === null || letterIndex === null) return null;
  const { letters } = await store.imports.reading(importId);
  const letter = letters.find(({ index }) => index === letterIndex);
  if (letter === undefined) return null;
  // As the review counted terms that run from receipt, or every such deadline would pass for a correction.
  const received = (await store.imports.mustFind(importId)).addedAt.slice(0, 10);
  return entryFieldsFromLetter(letter, await store.settings.read(), received);
}

/** Where each kept day stands, and its hour, are known from the reading; the screen only names them. */
async function foundDeadlines(
  { store }: Surroundings,
  { importId, letterIndex, deadlines = [] }: Checked<'register.log'>,
): Promise<readonly FoundDeadline[]> {
  if (importId === null || deadlines.length === 0) return [];
  const { letters } = await store.imports.reading(importId);
  const letter = letters.find(({ index }) => index === letterIndex);
  return deadlines.flatMap(({ date, ...kept }) => {
    const read = letter?.dates[date];
    if (letter === undefined || read === undefined) return [];
    const evidence = letter.evidence[`dates[${date}]`];
    return {
      ...kept,
      ...untilAndTime(read, kept.due),
      source: {
        text: read.text,
        page: evidence?.spans[0]?.page ?? null,
        spans: evidence?.spans ?? [],
        confidence: evidence?.confidence ?? 0,
      },
    };
  });
}

/** A day that the clerk moved has no hour of the letter, and no end before it. */
function untilAndTime({ iso, isoStart, isoEnd, relative, time }: ReadDate, due: string) {
  const isMoved = relative?.from !== 'receipt' && due !== (iso ?? isoStart);
  const until = isoEnd !== undefined && isoEnd >= due ? isoEnd : null;
  return { until, time: isMoved ? null : (time?.[0] ?? null) };
}

/** The series a sent letter's number comes from, and how ที่ is made of it (rules §2). */
async function ownNumbers(
  { store }: Surroundings,
  {
    prefixId,
    circular,
    isMemo = false,
  }: Pick<Checked<'register.addSent'>, 'prefixId' | 'circular' | 'isMemo'>,
) {
  const prefix = (await store.office.listPrefixes()).find((candidate) => candidate.id === prefixId);
  if (prefix === undefined) throw new AppError('not-found', { what: 'prefix' });
  const settings = await store.settings.read();
  if (settings === null) throw new AppError('no-office', {});
  const counter = counterOf(prefix, settings, { circular, isMemo });
  return {
    prefixId,
    circular,
    seriesCircular: counter.circular,
    seriesMemo: counter.memo,
    numberOf: (running: number | string, year: number) =>
      registeredNumber(prefix, { circular }, running, year),
  };
}

/** Numbers between others stand where the office allows them; the store refuses the rest. */
async function allowed({ store }: Surroundings, number: Checked<'register.log'>['number']) {
  if (number === undefined) return undefined;
  return { ...number, allowsInserted: (await store.settings.read())?.allowInsertedNumbers === true };
}

/** Every write says who and when. Throws `no-office` before the first run's wizard is done. */
async function signature({ store, ports }: Surroundings): Promise<{ at: Date; by: string }> {
  const settings = await store.settings.read();
  if (settings === null) throw new AppError('no-office', {});
  return { at: ports.clock(), by: settings.clerkName };
}

function announced({ ports }: Surroundings, entry: RegisterEntry): RegisterEntry {
  ports.emit({ name: 'register.changed', data: { book: entry.book, entryId: entry.id } });
  return entry;
}

/** Its file left the queue, or waits in it again. */
async function announceImport({ store, ports }: Surroundings, { importId }: RegisterEntry): Promise<void> {
  const item = importId === null ? null : await store.imports.find(importId);
  if (item !== null) ports.emit({ name: 'import.changed', data: item });
}
