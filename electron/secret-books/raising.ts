/**
 * An ordinary line becomes secret: the line, its file, the letter where it was written here, drafts, minutes and notes
 * about it are sealed for the registrar and hushed, in one transaction. Nobody needs the passphrase for it.
 */
import type { Checked } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { urgencyMark } from '../../shared/document/handling.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { emptySecretFields } from '../../shared/secret-books/secret.ts';
import { formatThaiDate, isoMomentOf } from '../../shared/thai/date.ts';
import type { RoomHandlers } from '../room.ts';
import type { AroundLetter } from '../store/secrets/around-letter.ts';
import { type BoundContent, sealBound } from '../store/secrets/bound-content.ts';
import type { KeptRegistrar } from '../store/secrets/secret-store.ts';
import { announce, mustHaveRegistrar, type SecretDesk } from './desk.ts';
import { keepFile, newLine } from './intake.ts';

export function raisingHandlers(desk: SecretDesk): Pick<RoomHandlers<'secret'>, 'secret.raise'> {
  return {
    'secret.raise': (input) => desk.inTurn(async () => raiseAsItStands(desk, input)),
  };
}

const tries = 3;

/** Whoever writes a draft about it may save while it is being sealed: then it is sealed anew, as it says now. */
async function raiseAsItStands(desk: SecretDesk, input: Checked<'secret.raise'>): Promise<RegisterEntry> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await raise(desk, input);
    } catch (error) {
      const isStale = error instanceof AppError && error.code === 'entry-changed-meanwhile';
      if (left === 0 || !isStale) throw error;
    }
  }
}

async function raise(
  desk: SecretDesk,
  { entryId, secrecy, reason }: Checked<'secret.raise'>,
): Promise<RegisterEntry> {
  const { store, ports } = desk;
  const registrar = await mustHaveRegistrar(desk);
  if (!registrar.isInForce) throw new AppError('secret-key-not-in-force', { registrar: registrar.name });
  const { name: by } = await desk.seat();
  const { entry } = await store.registers.get(entryId);
  const around = await store.secrets.around(entry);
  const others = await store.registers.othersInFile(entryId);
  if (entry.voided !== null) throw new AppError('entry-voided', { running: String(entry.running) });
  if (entry.secrecy !== null) throw new AppError('secret-not-stored', {});
  const at = ports.clock();
  const bound = await contentOfLine(desk, registrar, { entry, around, reason, at, by });
  const line = await newLine(desk, { at, by }, { book: entry.book === 'sent' ? 'out' : 'in', secrecy });
  const raised = await store.registers.correct({
    id: entryId,
    changes: { secrecy },
    // The reason may name what it is about: it is sealed, and the open register says only that it was done.
    reason: 'ปรับชั้นความลับ',
    at,
    by,
    erasesOriginal: true,
    sealedAs: {
      line,
      sealed: await sealBound(registrar.recipient, line, bound),
      files: bound.files,
      at,
      isSample: await store.settings.isSample(),
      of: { entry, around },
    },
  });
  await forgetEverywhere(desk);
  announce(desk);
  ports.emit({ name: 'deadline.changed', data: {} });
  for (const line of [entry, ...others])
    ports.emit({ name: 'register.changed', data: { book: line.book, entryId: line.id } });
  for (const letterId of [entry.letterId, ...around.draftIds])
    if (letterId !== null) ports.emit({ name: 'letter.changed', data: { letterId } });
  return raised;
}

type Raising = {
  readonly entry: RegisterEntry;
  readonly around: AroundLetter;
  readonly reason: string;
  readonly at: Date;
  readonly by: string;
};

/** All that lies here about the line, its files sealed in the vault already. */
async function contentOfLine(
  desk: SecretDesk,
  registrar: KeptRegistrar,
  { entry, around, reason, at, by }: Raising,
): Promise<BoundContent> {
  const { store } = desk;
  const ids = [...(entry.fileId === null ? [] : [{ name: '', fileId: entry.fileId }]), ...around.files];
  const files = await Promise.all(
    ids.map(async ({ name, fileId }) => {
      const { bytes, mediaType } = await store.vault.read(fileId);
      return { name: name === '' ? originalName(mediaType) : name, mediaType, bytes };
    }),
  );
  const texts = [...ordinaryText(entry), ...around.texts];
  const written = new TextEncoder().encode(texts.join('\n\n'));
  const kept = await Promise.all(
    [
      ...files,
      ...(written.length === 0
        ? []
        : [{ name: 'ข้อความที่เขียนไว้.txt', mediaType: 'text/plain; charset=utf-8', bytes: written }]),
    ].map((file) => keepFile(desk, { registrar }, file)),
  );
  const pages = entry.importId === null ? [] : await store.imports.pages(entry.importId);
  const { documentNumber, documentDate, from, to, subject, action, note } = entry;
  const { documentDateText, urgency, deadline } = entry;
  const ordinary = { documentDateText, urgency, deadline };
  return {
    content: {
      fields: { ...emptySecretFields, documentNumber, documentDate, from, to, subject, action, note },
      changes: [{ at: isoMomentOf(at), by, kind: 'raised', reason, before: {} }],
      files: kept.map(({ file }) => file),
      pages: [...pages.map(({ text }) => text), ...texts],
      ordinary,
    },
    files: kept.map(({ sealed }) => sealed),
  };
}

/** What the books of the registrar have no column for, in words. */
function ordinaryText({ documentDateText, urgency, deadline }: RegisterEntry): readonly string[] {
  const lines = [
    documentDateText === null ? null : `ลงวันที่ ${documentDateText}`,
    urgency === null ? null : `ชั้นความเร็ว ${urgencyMark[urgency]}`,
    deadline === null ? null : `ครบกำหนด ${formatThaiDate(deadline)}`,
  ].filter((line) => line !== null);
  return lines.length === 0 ? [] : [`ทะเบียนเดิม\n${lines.join('\n')}`];
}

/** Files that nothing holds any more, the database's own log of writes, prints and documents on their way out, readers. */
async function forgetEverywhere({ store, outputs, reader, forgetPrints }: SecretDesk): Promise<void> {
  await store.keeping.finishErasures();
  await store.secrets.emptyWriteLog();
  outputs.forget('all');
  forgetPrints();
  await reader.forget();
}

/** Originals are kept without their names. */
function originalName(mediaType: string): string {
  const ending =
    /^(?:application\/(pdf)|image\/(png|jpeg|tiff))/.exec(mediaType)?.slice(1).find(Boolean) ?? 'file';
  return `original.${ending}`;
}
