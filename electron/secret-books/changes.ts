import type { Checked } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';
import { secretBookForm } from '../../shared/secret-books/columns.ts';
import type {
  SecretChange,
  SecretFieldName,
  SecretFields,
  SecretLetter,
} from '../../shared/secret-books/secret.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { RoomHandlers } from '../room.ts';
import { sealBound } from '../store/secrets/bound-content.ts';
import type { SealedRow, SecretUpdate } from '../store/secrets/secret-rows.ts';
import { announce, openLetter, openRow, openSealed, type SecretDesk, type Sitting, sitting } from './desk.ts';
import { fileBytes } from './intake.ts';

type ChangeMethods = 'secret.correct' | 'secret.void' | 'secret.lower';

export function changeHandlers(desk: SecretDesk): Pick<RoomHandlers<'secret'>, ChangeMethods> {
  return {
    'secret.correct': ({ id, fields, secrecy, reason }) =>
      desk.inTurn(async () => {
        const here = await sitting(desk);
        const found = await openStanding(desk, here, id);
        const changed = changeOf(here, 'corrected', reason, differing(found.letter.fields, fields));
        await update(desk, here, found, { secrecy, fields, changed });
        return openRow(here.books, await desk.store.secrets.get(id));
      }),
    'secret.void': ({ id, reason }) =>
      desk.inTurn(async () => {
        const here = await sitting(desk);
        const found = await openStanding(desk, here, id);
        await update(desk, here, found, { ended: 'voided', changed: changeOf(here, 'voided', reason) });
        return null;
      }),
    'secret.lower': (input) => desk.inTurn(async () => lower(desk, input)),
  };
}

async function lower(desk: SecretDesk, { id, reason }: Checked<'secret.lower'>): Promise<RegisterEntry> {
  const { store, ports } = desk;
  const here = await sitting(desk);
  const found = await openStanding(desk, here, id);
  const { letter } = found;
  const [file] = letter.files;
  const book = letter.book === 'out' ? 'sent' : 'received';
  const changed = changeOf(here, 'lowered', reason);
  const entry = await store.secrets.lower({
    update: await changedLine(here, found, { ended: 'lowered', changed }),
    book,
    prefixId: book === 'sent' ? await usualPrefix(desk) : null,
    fields: { ...emptyEntryFields, ...letter.ordinary, ...openFields(letter), note: noteOfLowered(letter) },
    fileId:
      file === undefined || book === 'sent'
        ? null
        : await store.vault.put(await fileBytes(desk, here, { id, fileId: file.id })),
    pages: letter.pages.map((text, at) => ({ page: at + 1, text })),
    at: here.at,
    by: here.by,
    isSample: await store.settings.isSample(),
  });
  announce(desk);
  ports.emit({ name: 'register.changed', data: { book, entryId: entry.id } });
  return entry;
}

/** Of the office's own letters; an office without one sends nothing. Throws `not-found`. */
async function usualPrefix({ store }: Pick<SecretDesk, 'store'>): Promise<string> {
  const prefixes = await store.office.listPrefixes();
  const usual = prefixes.find(({ isDefault }) => isDefault) ?? prefixes[0];
  if (usual === undefined) throw new AppError('not-found', { what: 'prefix' });
  return usual.id;
}

/** Throws `entry-voided` where the number does not stand any more. */
async function openStanding(desk: SecretDesk, here: Sitting, id: string) {
  const found = await openLetter(desk, here, id);
  if (found.row.ended !== null) throw new AppError('entry-voided', { running: String(found.row.running) });
  return found;
}

type Found = { readonly row: SealedRow; readonly letter: SecretLetter };
type Change = Partial<Pick<SecretLetter, 'secrecy' | 'ended' | 'fields'>> & {
  readonly changed: SecretChange;
};

/** As it will stand, sealed for the key of today. */
async function changedLine(
  { registrar, books }: Sitting,
  { row, letter }: Found,
  { changed, fields = letter.fields, secrecy = row.secrecy, ended = row.ended }: Change,
): Promise<SecretUpdate> {
  const line = { ...row, secrecy, ended, revision: row.revision + 1 };
  const { files } = await openSealed(books, row);
  const content = { ...letter, fields, changes: [...letter.changes, changed] };
  const sealed = await sealBound(registrar.recipient, line, { content, files });
  return { line, sealed, entryId: row.entryId };
}

async function update(desk: SecretDesk, here: Sitting, found: Found, change: Change): Promise<void> {
  await desk.store.secrets.update(await changedLine(here, found, change));
  announce(desk);
}

function changeOf(
  { at, by }: Sitting,
  kind: SecretChange['kind'],
  reason: string,
  before: SecretChange['before'] = {},
): SecretChange {
  return { at: isoMomentOf(at), by, kind, reason, before };
}

function differing(before: SecretFields, after: SecretFields): Partial<SecretFields> {
  const names = (Object.keys(after) as SecretFieldName[]).filter((name) => before[name] !== after[name]);
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}

function openFields({ fields: { documentNumber, documentDate, from, to, subject, action } }: SecretLetter) {
  return { documentNumber, documentDate, from, to, subject, action };
}

/** Where it came from: the number of the secret book, never the reason. */
function noteOfLowered({ book, running, year, fields }: SecretLetter): string {
  const source = `ยกเลิกชั้นความลับ เดิม ${secretBookForm[book]} เลขที่ ${toThaiDigits(running)}/${toThaiDigits(year)}`;
  return [fields.note, source].filter(Boolean).join(' ');
}
