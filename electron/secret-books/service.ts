/** Handlers of the secret books: opening and shutting, the lists, what is looked at and printed. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Checked } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { weaknessOf } from '../../shared/people/secret.ts';
import { printedColumns } from '../../shared/secret-books/columns.ts';
import type {
  SecretAct,
  SecretLetter,
  SecretListed,
  SecretStatus,
} from '../../shared/secret-books/secret.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import { fold, foldTerms } from '../../shared/thai/fold.ts';
import { pageFonts } from '../page-html.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import {
  makeIdentity,
  makeRecoveryKey,
  openKey,
  recipientOfRing,
  renewIdentity,
  sealKey,
} from '../store/secrets/sealing.ts';
import { changeHandlers } from './changes.ts';
import {
  announce,
  atSeat,
  createTurns,
  isRegistrar,
  mustHaveRegistrar,
  openLetter,
  openRow,
  type SecretDesk,
  type SecretSeat,
  type Sitting,
  sitting,
} from './desk.ts';
import { handingHandlers } from './handing.ts';
import { fileBytes, intakeHandlers } from './intake.ts';
import { raisingHandlers } from './raising.ts';
import { createSecretSession } from './session.ts';

export type { SecretSeat } from './desk.ts';

export type SecretRoom = {
  readonly handlers: RoomHandlers<'secret'>;
  /** Whoever sits there has gone, or the screen was locked. */
  readonly leave: () => void;
  /** A file on its way into memory. Throws `no-secret-registrar`, `not-secret-registrar`, `secret-books-shut`. */
  readonly admitHeld: () => Promise<void>;
};

const leastPassphrase = 10;

export function secretRoom(
  around: Surroundings,
  given: Pick<SecretDesk, 'reader' | 'forgetPrints' | 'seat'>,
): SecretRoom {
  const session = createSecretSession(around.ports.clock, () => {
    around.uploads.dropHeld();
    around.outputs.forget('once');
    announce(around);
  });
  const desk: SecretDesk = { ...around, ...given, session, inTurn: createTurns() };
  around.store.beforeClose(async () => session.shut());
  return {
    leave: session.shut,
    admitHeld: async () => void (await sitting(desk)),
    handlers: {
      ...keyHandlers(desk),
      ...lookingHandlers(desk),
      ...intakeHandlers(desk),
      ...changeHandlers(desk),
      ...raisingHandlers(desk),
      ...handingHandlers(desk),
    },
  };
}

function keyHandlers(desk: SecretDesk) {
  const { store, ports, session } = desk;
  return {
    'secret.status': () => statusOf(desk),

    async 'secret.setUp'({ name, passphrase }) {
      const seat = await desk.seat();
      refuseWeak(desk, passphrase, seat.personId === null ? name : seat.name);
      if (!seat.hasRole) throw new AppError('not-secret-registrar', { registrar: '' });
      if ((await store.settings.read()) === null) throw new AppError('no-office', {});
      if ((await store.secrets.registrar()) !== null) throw new AppError('secret-registrar-exists', {});
      const recoveryKey = makeRecoveryKey();
      const identity = await makeIdentity();
      const key = await sealKey(identity, passphrase, recoveryKey);
      await store.secrets.setUp({
        personId: seat.personId,
        name: seat.personId === null ? name : seat.name,
        key,
        at: ports.clock(),
        isSample: await store.settings.isSample(),
      });
      session.open(identity, seat.personId);
      announce(desk);
      return { recoveryKey };
    },

    async 'secret.open'({ passphrase }) {
      const { seat, ...here } = await atSeat(desk);
      const identity = await identityBy(desk, here, passphrase);
      await store.secrets.putKeyInForce();
      session.open(identity, seat.personId);
      await note(desk, here, 'opened');
      announce(desk);
      return statusOf(desk);
    },

    async 'secret.shut'() {
      if (!session.isOpen()) return null;
      const { name } = await desk.seat();
      session.shut();
      await note(desk, { at: ports.clock(), by: name }, 'shut');
      return null;
    },

    'secret.handOver': (input) => desk.inTurn(async () => handOver(desk, input)),
  } satisfies Partial<RoomHandlers<'secret'>>;
}

function lookingHandlers(desk: SecretDesk) {
  const { store, outputs } = desk;
  return {
    async 'secret.stay'() {
      await sitting(desk);
      return null;
    },

    'secret.columns': ({ book }) => store.secrets.columns(book),

    async 'secret.saveColumns'({ book, columns }) {
      await sitting(desk);
      await store.secrets.saveColumns(book, columns);
      return null;
    },

    'secret.stubs': (filter) => store.secrets.stubs(filter),

    async 'secret.list'({ text, ...filter }) {
      const letters = await opened(desk, await sitting(desk), filter);
      const terms = foldTerms(text);
      return letters.filter((letter) => holds(letter, terms)).map(listed);
    },

    async 'secret.get'({ id }) {
      const here = await sitting(desk);
      const { letter } = await openLetter(desk, here, id);
      await note(desk, here, 'shown', letter);
      return letter;
    },

    async 'secret.file'({ id, fileId }) {
      const here = await sitting(desk);
      const bytes = await fileBytes(desk, here, { id, fileId });
      const { letter } = await openLetter(desk, here, id);
      const { name = '', mediaType = '' } = letter.files.find((file) => file.id === fileId) ?? {};
      await note(desk, here, 'shown', letter);
      return outputs.add({ name, mediaType, bytes, isForOnce: true });
    },

    async 'secret.print'(wanted) {
      const papers = await import('./papers.ts'); // not needed to start
      const paper = await paperOf(desk);
      if (wanted.paper === 'key') {
        const { registrar } = await atSeat(desk);
        return printed(
          desk,
          papers.keyPage(paper, registrar.name, wanted.recoveryKey, isoDayOf(desk.ports.clock())),
        );
      }
      const here = await sitting(desk);
      if (wanted.paper === 'book') {
        const letters = await opened(desk, here, wanted);
        await note(desk, here, 'printed');
        const columns = printedColumns(wanted.book, await store.secrets.columns(wanted.book));
        return printed(desk, papers.bookPage(paper, wanted, letters.toReversed(), columns));
      }
      const { letter } = await openLetter(desk, here, wanted.id);
      await note(desk, here, 'printed', letter);
      const html =
        wanted.paper === 'receipt'
          ? papers.receiptPage(paper, letter)
          : papers.envelopePage(paper, letter, wanted.paper);
      return printed(desk, html);
    },
  } satisfies Partial<RoomHandlers<'secret'>>;
}

async function handOver(
  desk: SecretDesk,
  { name, present, passphrase, personId = null }: Checked<'secret.handOver'>,
): Promise<{ readonly recoveryKey: string }> {
  const { store, ports, session } = desk;
  const registrar = await mustHaveRegistrar(desk);
  const seat = await desk.seat();
  if (!seat.hasRole) throw new AppError('not-secret-registrar', { registrar: registrar.name });
  const next = personOf(seat, personId);
  refuseWeak(desk, passphrase, next?.name ?? name);
  const here = { at: ports.clock(), by: seat.name };
  const identity = await renewIdentity(await identityBy(desk, here, present));
  const recoveryKey = makeRecoveryKey();
  const key = await sealKey(identity, passphrase, recoveryKey);
  await store.secrets.handOver({
    personId: next?.id ?? null,
    name: next?.name ?? name,
    key,
    at: here.at,
    isSample: await store.settings.isSample(),
  });
  await emptyLog(desk);
  await note(desk, here, 'handed-over');
  session.shut();
  announce(desk);
  return { recoveryKey };
}

async function statusOf(desk: SecretDesk): Promise<SecretStatus> {
  const { store, session } = desk;
  const registrar = await store.secrets.registrar();
  const seat: SecretSeat = await desk.seat();
  const maySit = registrar === null ? seat.hasRole : isRegistrar(seat, registrar);
  return {
    registrar:
      registrar === null
        ? null
        : { personId: registrar.personId, name: registrar.name, since: registrar.since },
    maySit,
    mayTakeOver: seat.hasRole,
    persons: seat.hasRole ? seat.registrars : [],
    isOpen: maySit && session.isOpen(),
    shutsAt: maySit ? session.shutsAt() : null,
    arrivals: (await store.secrets.arrivals()).length,
    isInForce: registrar?.isInForce ?? false,
    hasPassphrase: registrar?.hasPassphrase ?? false,
  };
}

/** In an office with users one who holds the role. Throws `not-found`. */
function personOf({ registrars, personId: own }: SecretSeat, personId: string | null) {
  if (own === null) return null;
  const person = registrars.find(({ id }) => id === (personId ?? own));
  if (person === undefined) throw new AppError('not-found', { what: 'person' });
  return person;
}

/** Guessed at without waits by whoever has a backup: long, and none of those that are tried first. Throws `weak-secret` too. */
function refuseWeak({ ports }: SecretDesk, passphrase: string, name: string): void {
  if (passphrase.trim().length < leastPassphrase)
    throw new AppError('passphrase-too-short', { least: String(leastPassphrase) });
  const why = weaknessOf(passphrase, { name, year: ports.clock().getFullYear() });
  if (why !== null) throw new AppError('weak-secret', { why });
}

const emptyTries = 20;
const emptyWaitMs = 250;

/** What the former passphrase opens stands there too. While a backup reads it cannot go: closing the folder empties it. */
async function emptyLog({ store }: SecretDesk): Promise<void> {
  for (let tries = 1; tries <= emptyTries; tries += 1) {
    if (await store.secrets.emptyWriteLog()) return;
    await delay(emptyWaitMs);
  }
}

type Signed = Pick<Sitting, 'at' | 'by'>;

/** A wrong passphrase stands in the log too, and makes the next guess wait. Throws `try-later`. */
async function identityBy(desk: SecretDesk, here: Signed, typed: string): Promise<string> {
  const key = await desk.store.secrets.sealedKey();
  if (key === null) throw new AppError('no-secret-registrar', {});
  const { recipient } = await mustHaveRegistrar(desk);
  await desk.store.people.beginTry('secret', here.at);
  try {
    const identity = await openKey(key, typed);
    // Who can write the file can name another's public half: everything from then on would be sealed for him.
    if ((await recipientOfRing(identity)) !== recipient) throw new AppError('secret-key-exchanged', {});
    await desk.store.people.endTries('secret');
    return identity;
  } catch (error) {
    await note(desk, here, 'refused');
    throw error;
  }
}

async function note(
  desk: SecretDesk,
  { at, by }: Signed,
  act: SecretAct,
  letter?: SecretLetter,
): Promise<void> {
  const of = letter === undefined ? null : { book: letter.book, year: letter.year, running: letter.running };
  await desk.store.secrets.noteAct({ at, by, act, of });
}

async function opened(
  { store }: SecretDesk,
  { books }: Sitting,
  filter: Parameters<typeof store.secrets.list>[0],
): Promise<readonly SecretLetter[]> {
  const letters: SecretLetter[] = [];
  for (const row of await store.secrets.list(filter)) letters.push(await openRow(books, row));
  return letters;
}

function holds({ fields, files, pages }: SecretLetter, terms: readonly string[]): boolean {
  if (terms.length === 0) return true;
  const words = fold([...Object.values(fields), ...files.map(({ name }) => name), ...pages].join('\n'));
  return terms.every((term) => words.includes(term));
}

function listed({
  pages: _pages,
  changes: _changes,
  ordinary: _ordinary,
  ...letter
}: SecretLetter): SecretListed {
  return letter;
}

async function paperOf({ store, ports }: SecretDesk) {
  const settings = await store.settings.read();
  if (settings === null) throw new AppError('no-office', {});
  const { officeName, addressLines } = settings;
  return {
    officeName,
    addressLines,
    isSample: await store.settings.isSample(),
    fonts: await pageFonts(ports.assets),
  };
}

/** Kept until it is fetched once, and named by nothing that it says. */
async function printed({ ports, outputs }: SecretDesk, html: string) {
  const bytes = await ports.printing.pdfFromHtml(html);
  return outputs.add({ name: 'secret.pdf', mediaType: 'application/pdf', bytes, isForOnce: true }, null);
}
