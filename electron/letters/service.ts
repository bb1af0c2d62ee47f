/** Handlers of the letters written here: drafting, checking, papers and issue. Rules live in shared/letter and the store. */

import type { Checked } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { chosenRows } from '../../shared/extraction/recipient-rows.ts';
import { bearsNumber } from '../../shared/letter/bears-number.ts';
import { ownNumber } from '../../shared/letter/citation.ts';
import { draftForwarding } from '../../shared/letter/draft-forwarding.ts';
import type { Letter, LetterContent } from '../../shared/letter/letter.ts';
import { letterAsLogged } from '../../shared/letter/logged-letter.ts';
import { counterOf } from '../../shared/office/number-format.ts';
import type { OfficeSettings } from '../../shared/office/office.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { writtenOf } from '../../shared/register/running.ts';
import { buddhistYear, isoDayOf } from '../../shared/thai/date.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import type { Issue, Issued } from '../store/issue.ts';
import { desk } from './desk.ts';
import { previewOfRow } from './many/papers-of-many.ts';
import { emptyLetter } from './new-letter.ts';
import { docxOf, keepDocx, numberSheetOf, pdfOf, previewOf } from './papers.ts';
import { factsAsJson } from './printable.ts';
import { proof } from './proofing.ts';

type Room = RoomHandlers<'letter'>;

export function letterHandlers(around: Surroundings): Room {
  return {
    ...readingHandlers(around),
    ...draftingHandlers(around),
    ...issuingHandlers(around),
    ...paperHandlers(around),
  };
}

function readingHandlers(around: Surroundings) {
  const { store } = around;
  return {
    'letter.list': ({ includeSent }) => store.letters.list(includeSent),
    'letter.get': async ({ id }) => {
      const letter = await store.letters.get(id);
      const source =
        letter.sourceImportId === null ? null : await store.imports.reading(letter.sourceImportId);
      return {
        letter,
        findings: await proof(around, letter),
        source,
        nextNumber: await nextNumber(around, letter),
      };
    },
  } satisfies Partial<Room>;
}

function draftingHandlers(around: Surroundings) {
  const { store } = around;
  return {
    'letter.forward': async ({ entryId }) => {
      const { actor, settings } = await desk(around);
      const { entry } = await store.registers.get(entryId);
      refuseUnforwardable(entry);
      const { letter, isNew } = await store.letters.forward(entryId, {
        ...actor,
        content: await draftOf(around, entry, settings),
        sourceEntryId: entry.id,
        sourceImportId: entry.importId,
        sourceLetterIndex: entry.letterIndex,
        isSample: await store.settings.isSample(),
      });
      return isNew ? announced(around, letter) : letter;
    },
    'letter.create': async ({ form }) => {
      const { actor, settings } = await desk(around);
      return announced(
        around,
        await store.letters.create({
          ...actor,
          content: await emptyLetter(store, form, settings, isoDayOf(around.ports.clock())),
          sourceEntryId: null,
          sourceImportId: null,
          sourceLetterIndex: null,
          isSample: await store.settings.isSample(),
        }),
      );
    },
    'letter.save': async ({ id, content }) => {
      const { actor } = await desk(around);
      const letter = announced(around, await store.letters.save(id, content, actor));
      return { letter, findings: await proof(around, letter) };
    },
    'letter.remove': async ({ id }) => {
      const { actor, settings } = await desk(around);
      const isKept = settings.trashDays !== 0;
      const files = isKept ? [] : await store.letters.files(id);
      await store.letters.remove(id, { ...actor, isKept });
      for (const { fileId } of files)
        if (!(await store.imports.isFileReferred(fileId))) await store.vault.remove(fileId);
      around.ports.emit({ name: 'letter.changed', data: { letterId: id } });
      return null;
    },
  } satisfies Partial<Room>;
}

function issuingHandlers(around: Surroundings) {
  const { store } = around;
  return {
    'letter.setState': async ({ id, state, all }) => {
      const { actor } = await desk(around);
      return announced(around, await store.letters.setState(id, state, actor, all));
    },
    'letter.issue': async (input) => {
      const issued = await store.letters.issue(await issueOf(around, input));
      await afterIssue(around, issued);
      return issued;
    },
    'letter.issueEach': async (input) => {
      const issued = await store.letters.issueEach(await issueOf(around, input));
      // Hundreds of files would hold up whoever writes next; each is made from what was kept when it is first asked for.
      const [first] = issued;
      if (first !== undefined) announceIssue(around, first);
      return issued.map(({ letter }) => letter);
    },
    'letter.revise': async ({ id, reason }) => {
      const { actor } = await desk(around);
      return announced(around, await store.letters.revise(id, reason, actor));
    },
  } satisfies Partial<Room>;
}

async function issueOf(around: Surroundings, { id, date, number }: Checked<'letter.issue'>): Promise<Issue> {
  const { actor, settings } = await desk(around);
  const signatories = await around.store.office.listSignatories();
  return {
    ...actor,
    id,
    date,
    settings,
    number,
    printed: (issued, prefix) =>
      factsAsJson(settings, prefix, signatories.find((one) => one.id === issued.signatoryId) ?? null),
  };
}

async function afterIssue(around: Surroundings, issued: Issued): Promise<void> {
  announceIssue(around, issued);
  const { letter } = issued;
  // The number stands from here on; the file can be made again from what was kept with it.
  await keepDocx(around, letter).catch((error: unknown) =>
    around.ports.log.error('the issued letter’s file was not kept', error, { letterId: letter.id }),
  );
}

function announceIssue(around: Surroundings, { letter, entry }: Issued): void {
  const { ports } = around;
  announced(around, letter);
  if (entry !== null) ports.emit({ name: 'register.changed', data: { book: 'sent', entryId: entry.id } });
  if (letter.sourceEntryId !== null)
    ports.emit({ name: 'register.changed', data: { book: 'received', entryId: letter.sourceEntryId } });
}

function paperHandlers(around: Surroundings) {
  const letterOf = (id: string) => around.store.letters.get(id);
  return {
    'letter.preview': async ({ id, row }) =>
      row === undefined
        ? previewOf(around, await letterOf(id))
        : previewOfRow(around, await letterOf(id), row),
    'letter.versions': async ({ id }) =>
      (await around.store.letters.versions(id)).map(({ version, content, reason, issuedAt, issuedBy }) => ({
        version,
        subject: content.subject,
        reason,
        issuedAt,
        issuedBy,
      })),
    'letter.version': async ({ id, version }) => {
      const found = (await around.store.letters.versions(id)).find((one) => one.version === version);
      if (found === undefined) throw new AppError('not-found', { what: 'letter' });
      return found.content;
    },
    'letter.snapshots': ({ id }) => around.store.letters.snapshots(id),
    'letter.snapshot': ({ id, seq }) => around.store.letters.snapshot(id, seq),
    'letter.docx': async ({ id, ...choice }) => docxOf(around, await letterOf(id), choice),
    'letter.pdf': async ({ id }) => pdfOf(around, await letterOf(id)),
    'letter.numberSheet': async ({ id }) => numberSheetOf(around, await letterOf(id)),
  } satisfies Partial<Room>;
}

/** The draft from the reading and what the clerk confirmed at logging. */
async function draftOf(
  { store, ports }: Surroundings,
  entry: RegisterEntry,
  settings: OfficeSettings,
): Promise<LetterContent> {
  const prefixes = await store.office.listPrefixes();
  const prefix = prefixes.find(({ isDefault }) => isDefault) ?? prefixes[0];
  if (prefix === undefined) throw new AppError('not-found', { what: 'prefix' });
  const groups = await store.office.listGroups();
  const reading = entry.importId === null ? null : await store.imports.reading(entry.importId);
  const read = reading?.letters.find(({ index }) => index === (entry.letterIndex ?? 1)) ?? null;
  const recipients = await store.office.listRecipients();
  return draftForwarding({
    letter: letterAsLogged(entry, read, `อำเภอ${settings.district}`),
    ...(entry.from !== '' && { sender: entry.from }),
    settings,
    prefix,
    signatories: await store.office.listSignatories(),
    group: groups.find(({ isDefault }) => isDefault) ?? groups[0] ?? null,
    recipients,
    rows: chosenRows(reading?.letters ?? [], settings, recipients),
    urgency: entry.urgency,
    today: isoDayOf(ports.clock()),
  });
}

/** The number it has, or the one it would get now. */
async function nextNumber({ store, ports }: Surroundings, letter: Letter): Promise<string> {
  if (letter.number !== null) return letter.number;
  const prefix = (await store.office.listPrefixes()).find(({ id }) => id === letter.prefixId);
  const settings = await store.settings.read();
  if (prefix === undefined || settings === null) return '';
  if (!bearsNumber(letter, settings)) return '';
  const isMemo = letter.form === 'memo';
  const year = buddhistYear(isoDayOf(ports.clock()));
  const running = await store.registers.peekNext({
    book: 'sent',
    prefixId: prefix.id,
    ...counterOf(prefix, settings, { circular: letter.circular, isMemo }),
    year,
  });
  return ownNumber(prefix, letter, running, year);
}

function refuseUnforwardable(entry: RegisterEntry): void {
  if (entry.book !== 'received') throw new AppError('not-found', { what: 'entry' });
  if (entry.voided !== null) throw new AppError('entry-voided', { running: String(writtenOf(entry)) });
  // Nothing of a classified letter may stand in an ordinary one (rules §13.9).
  if (entry.secrecy !== null) throw new AppError('secret-not-stored', {});
}

function announced({ ports }: Surroundings, letter: Letter): Letter {
  ports.emit({ name: 'letter.changed', data: { letterId: letter.id } });
  return letter;
}
