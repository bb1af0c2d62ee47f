/**
 * Changes of a secret line, and of its class. Numbers stay; what stood there before goes with its reason into what is
 * sealed. Raised: an ordinary line is sealed and hushed in one transaction. Lowered: it goes on as a new ordinary line.
 */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';
import { secretBookForm } from '../../shared/secret-books/columns.ts';
import {
  emptySecretFields,
  type SecretChange,
  type SecretFieldName,
  type SecretFields,
  type SecretLetter,
} from '../../shared/secret-books/secret.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { RoomHandlers } from '../room.ts';
import type { SealedRow } from '../store/secrets/secret-rows.ts';
import {
  announce,
  contentOf,
  mustHaveRegistrar,
  openLetter,
  openRow,
  type SecretDesk,
  type Sitting,
  sealContent,
  sitting,
} from './desk.ts';
import { fileBytes, keepFile } from './intake.ts';

type ChangeMethods = 'secret.correct' | 'secret.void' | 'secret.lower' | 'secret.raise';

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
      const entry = await store.secrets.lower({
        update: { ...row, sealed: await sealContent(here.registrar, { ...contentOf(letter), changes }) },
        fields: { ...emptyEntryFields, ...openFields(letter), note: noteOfLowered(letter) },
        fileId:
          file === undefined
            ? null
            : await store.vault.put(await fileBytes(desk, here, { id, fileId: file.id })),
        pages: letter.pages.map((text, at) => ({ page: at + 1, text })),
        at: here.at,
        by: here.by,
        isSample: await store.settings.isSample(),
      });
      announce(desk);
      ports.emit({ name: 'register.changed', data: { book: 'received', entryId: entry.id } });
      return entry;
    },
    async 'secret.raise'({ entryId, secrecy, reason }) {
      const registrar = await mustHaveRegistrar(desk);
      const { name: by } = await desk.seat();
      const at = ports.clock();
      const { entry } = await store.registers.get(entryId);
      if (entry.voided !== null) throw new AppError('entry-voided', { running: String(entry.running) });
      if (entry.book !== 'received' || entry.secrecy !== null) throw new AppError('secret-not-stored', {});
      const original = entry.fileId === null ? null : await store.vault.read(entry.fileId);
      const kept =
        original === null
          ? []
          : [await keepFile(desk, { registrar }, { name: originalName(original.mediaType), ...original })];
      const pages = entry.importId === null ? [] : await store.imports.pages(entry.importId);
      const { documentNumber, documentDate, from, to, subject, action, note } = entry;
      const content = {
        fields: { ...emptySecretFields, documentNumber, documentDate, from, to, subject, action, note },
        changes: [{ at: isoMomentOf(at), by, kind: 'raised', reason, before: {} }] as const,
        files: kept.map(({ file }) => file),
        pages: pages.map(({ text }) => text),
      };
      const raised = await store.registers.correct({
        id: entryId,
        changes: { secrecy },
        // The reason may name what it is about: it is sealed, and the open register says only that it was done.
        reason: 'ปรับชั้นความลับ',
        at,
        by,
        erasesOriginal: true,
        sealedAs: {
          id: randomUUID(),
          book: 'in',
          secrecy,
          sealed: await sealContent(registrar, content),
          files: kept.map(({ sealed }) => sealed),
          at,
          by,
          isSample: await store.settings.isSample(),
        },
      });
      await store.secrets.emptyWriteLog();
      desk.forgetPrints();
      await desk.reader.forget();
      announce(desk);
      ports.emit({ name: 'register.changed', data: { book: 'received', entryId } });
      return raised;
    },
  };
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

/** Originals are kept without their names. */
function originalName(mediaType: string): string {
  const ending =
    /^(?:application\/(pdf)|image\/(png|jpeg|tiff))/.exec(mediaType)?.slice(1).find(Boolean) ?? 'file';
  return `original.${ending}`;
}
