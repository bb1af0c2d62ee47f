/** What every handler of the secret books has at hand, and who may use it. */
import { AppError } from '../../shared/contract/errors.ts';
import type { SecretReader } from '../../shared/secret-books/reading.ts';
import type { SecretLetter, SecretStatus } from '../../shared/secret-books/secret.ts';
import type { Surroundings } from '../room.ts';
import { type BoundContent, openBound } from '../store/secrets/bound-content.ts';
import { sealHash } from '../store/secrets/seal-hash.ts';
import type { SealedRow } from '../store/secrets/secret-rows.ts';
import type { KeptRegistrar } from '../store/secrets/secret-store.ts';
import type { OpenBooks, SecretSession } from './session.ts';

/** Who sits at the program. `personId` null: an office without users, where whoever has the passphrase is the registrar. */
export type SecretSeat = {
  readonly personId: string | null;
  readonly name: string;
  readonly hasRole: boolean;
  /** Whom the books can be handed to; nobody in an office without users, which tells no one from another. */
  readonly registrars: SecretStatus['persons'];
};

export type SecretDesk = Pick<Surroundings, 'store' | 'ports' | 'outputs' | 'uploads'> & {
  readonly session: SecretSession;
  readonly reader: SecretReader;
  /** What lies laid out for the printer may still say what a letter said before its class was raised. */
  readonly forgetPrints: () => void;
  seat(): Promise<SecretSeat>;
  /** What seals a line does it alone: its number is sealed with it, and a hand-over waits until it is done. */
  readonly inTurn: InTurn;
};

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

export type Sitting = {
  readonly registrar: KeptRegistrar;
  readonly seat: SecretSeat;
  readonly books: OpenBooks;
  readonly at: Date;
  readonly by: string;
};

/** Named before the office had users, or since it has none any more: the passphrase alone tells. */
export function isRegistrar(seat: SecretSeat, registrar: KeptRegistrar): boolean {
  const isTold = seat.personId !== null && registrar.personId !== null;
  return seat.hasRole && (!isTold || registrar.personId === seat.personId);
}

/** Throws `no-secret-registrar`. */
export async function mustHaveRegistrar({ store }: Pick<SecretDesk, 'store'>): Promise<KeptRegistrar> {
  const registrar = await store.secrets.registrar();
  if (registrar === null) throw new AppError('no-secret-registrar', {});
  return registrar;
}

/** The registrar at his seat, before he has opened anything. Throws `no-secret-registrar`, `not-secret-registrar`. */
export async function atSeat(desk: SecretDesk): Promise<Omit<Sitting, 'books'>> {
  const registrar = await mustHaveRegistrar(desk);
  const seat = await desk.seat();
  if (!isRegistrar(seat, registrar))
    throw new AppError('not-secret-registrar', { registrar: registrar.name });
  return { registrar, seat, at: desk.ports.clock(), by: seat.name };
}

/** With the books open. Throws `secret-books-shut` too. */
export async function sitting(desk: SecretDesk): Promise<Sitting> {
  const here = await atSeat(desk);
  return { ...here, books: desk.session.books(here.seat.personId) };
}

/** Opened once while the books are open. Throws `file-damaged`. */
export async function openRow(books: OpenBooks, row: SealedRow): Promise<SecretLetter> {
  const { sealed: _sealed, sealHash: _hash, entryId: _entryId, revision: _revision, ...stub } = row;
  return { ...stub, ...(await openSealed(books, row)).content };
}

/** With the names of its sealed files. Throws `file-damaged`. */
export async function openSealed({ identity, letters }: OpenBooks, row: SealedRow): Promise<BoundContent> {
  const { sealed, sealHash: recorded, ...line } = row;
  const found = sealHash(sealed);
  if (found !== recorded) throw new AppError('file-damaged', { fileId: row.id });
  const key = JSON.stringify({ ...line, found });
  const known = letters.get(key) ?? (await openBound(identity, row));
  letters.set(key, known);
  return known;
}

export async function openLetter(
  desk: SecretDesk,
  { books }: Pick<Sitting, 'books'>,
  id: string,
): Promise<{ readonly row: SealedRow; readonly letter: SecretLetter }> {
  const row = await desk.store.secrets.get(id);
  return { row, letter: await openRow(books, row) };
}

export function announce({ ports }: Pick<SecretDesk, 'ports'>): void {
  ports.emit({ name: 'secret.changed', data: {} });
}
