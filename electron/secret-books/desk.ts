/** What every handler of the secret books has at hand, and who may use it. */
import { AppError } from '../../shared/contract/errors.ts';
import type { SecretReader } from '../../shared/secret-books/reading.ts';
import type { SecretContent, SecretLetter, SecretStatus } from '../../shared/secret-books/secret.ts';
import type { Surroundings } from '../room.ts';
import { seal, unseal } from '../store/secrets/sealing.ts';
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
};

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

export async function sealContent({ recipient }: KeptRegistrar, content: SecretContent): Promise<Uint8Array> {
  return seal(recipient, new TextEncoder().encode(JSON.stringify(content)));
}

/** Opened once while the books are open. Throws `file-damaged`. */
export async function openRow({ identity, letters }: OpenBooks, row: SealedRow): Promise<SecretLetter> {
  const { sealed, entryId: _entryId, revision, ...stub } = row;
  const key = `${row.id} ${revision}`;
  const known = letters.get(key);
  if (known !== undefined) return { ...stub, ...known };
  const bytes = await unseal(identity, sealed, row.id);
  const content = JSON.parse(new TextDecoder().decode(bytes)) as SecretContent;
  letters.set(key, content);
  return { ...stub, ...content };
}

export async function openLetter(
  desk: SecretDesk,
  { books }: Pick<Sitting, 'books'>,
  id: string,
): Promise<{ readonly row: SealedRow; readonly letter: SecretLetter }> {
  const row = await desk.store.secrets.get(id);
  return { row, letter: await openRow(books, row) };
}

export function contentOf({ fields, changes, files, pages }: SecretLetter): SecretContent {
  return { fields, changes, files, pages };
}

export function announce({ ports }: Pick<SecretDesk, 'ports'>): void {
  ports.emit({ name: 'secret.changed', data: {} });
}
