import { AppError } from '../../shared/contract/errors.ts';
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
import type { SealedRow } from '../store/secrets/secret-rows.ts';
import {
  announce,
  contentOf,
  openLetter,
  openRow,
  type SecretDesk,
  type Sitting,
  sealContent,
  sitting,
} from './desk.ts';
import { fileBytes } from './intake.ts';

type ChangeMethods = 'secret.correct' | 'secret.void' | 'secret.lower';

export function changeHandlers(desk: SecretDesk): Pick<RoomHandlers<'secret'>, ChangeMethods> {
  const { store, ports } = desk;
  return {
    async 'secret.correct'({ id, fields, secrecy, reason }) {
      const here = await sitting(desk);
      const { row, letter } = await openStanding(desk, here, id);
      const changed = changeOf(here, 'corrected', reason, differing(letter.fields, fields));
      await update(
        desk,
        here,
        { ...row, secrecy },
        { ...letter, fields, changes: [...letter.changes, changed] },
      );
      return openRow(here.books, await store.secrets.get(id));
    },
    async 'secret.void'({ id, reason }) {
      const here = await sitting(desk);
      const { row, letter } = await openStanding(desk, here, id);
      const changes = [...letter.changes, changeOf(here, 'voided', reason)];
      await update(desk, here, { ...row, ended: 'voided' }, { ...letter, changes });
      return null;
    },
    async 'secret.lower'({ id, reason }) {
      const here = await sitting(desk);
      const { row, letter } = await openStanding(desk, here, id);
      const changes = [...letter.changes, changeOf(here, 'lowered', reason)];
      const [file] = letter.files;
      const book = letter.book === 'out' ? 'sent' : 'received';
      const entry = await store.secrets.lower({
        update: { ...row, sealed: await sealContent(here.registrar, { ...contentOf(letter), changes }) },
        book,
        prefixId: book === 'sent' ? await usualPrefix(desk) : null,
        fields: { ...emptyEntryFields, ...openFields(letter), note: noteOfLowered(letter) },
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
    },
  };
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

async function update(desk: SecretDesk, here: Sitting, row: SealedRow, letter: SecretLetter): Promise<void> {
  const sealed = await sealContent(here.registrar, contentOf(letter));
  await desk.store.secrets.update({ ...row, sealed });
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
  const source = `ลดชั้นความลับจาก ${secretBookForm[book]} เลขที่ ${toThaiDigits(running)}/${toThaiDigits(year)}`;
  return [fields.note, source].filter(Boolean).join(' ');
}
