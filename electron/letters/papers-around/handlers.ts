/** Calls for the papers around a letter: duplicate, certified copy, reply forms, slips, delivery book, reminder, minute. */

import { assertNever } from '../../../shared/assert-never.ts';
import type { Produced } from '../../../shared/contract/api.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { draftMinute, minuteText } from '../../../shared/letter/clerk-minute.ts';
import { isIssued, type Letter } from '../../../shared/letter/letter.ts';
import type { PaperKind, PaperNames } from '../../../shared/letter/papers-around.ts';
import { commonSubject, reminder } from '../../../shared/letter/reminder.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { isoDayOf } from '../../../shared/thai/date.ts';
import type { RoomHandlers, Surroundings } from '../../room.ts';
import { desk } from '../desk.ts';
import { letterFileName } from '../file-name.ts';
import { openPageFont, type PageFont } from '../font-metrics.ts';
import { layOut } from '../layout.ts';
import { garudaOf, picturesOf } from '../letter-pictures.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { docxType, printed, refuseTemplate, refuseUnissued } from '../papers.ts';
import { letterPreview } from '../preview.ts';
import { printable } from '../printable.ts';
import type { LetterSheet } from '../sheet.ts';
import { copySheet } from './copy-sheet.ts';
import { minuteSheet } from './minute-sheet.ts';
import { paperNames } from './paper-names.ts';
import { type Receiver, receiversOf, slipSheet } from './slips.ts';

export function paperHandlers(around: Surroundings): RoomHandlers<'paper'> {
  const { store, ports } = around;
  return {
    'paper.print': async ({ id, paper, as, names }) => {
      const letter = await store.letters.get(id);
      if (paper === 'duplicate' || paper === 'certified-copy') refuseTemplate(letter);
      if (paper === 'certified-copy') refuseUnissued([letter]);
      const { toPrint, garudaFileId } = await printable(store, letter);
      const sheet = paperSheet(
        paper,
        toPrint,
        await receiversOf(around, letter, toPrint),
        names,
        openPageFont(ports.assets),
      );
      const own = await picturesOf(around, [toPrint.content]);
      return produced(around, sheet, {
        as,
        name: `${paperNames[paper]} ${letterFileName(letter, '')}`,
        garudaFileId,
        own,
      });
    },
    'paper.remind': async ({ id, deadline, all = false }) => {
      const { actor, settings } = await desk(around);
      const issued = await store.letters.get(id);
      if (!isIssued(issued) || issued.number === null)
        throw new AppError('wrong-letter-state', { state: issued.state });
      const silent = await store.letters.silent(id, all);
      if (silent.length === 0) throw new AppError('everybody-answered', {});
      const content = reminder({
        issued: all ? { ...issued, subject: await subjectOfSet(store, issued) } : issued,
        district: settings.district,
        silent: silent.map((row) => ({ ...row, number: row.number ?? '' })),
        deadline,
        today: isoDayOf(ports.clock()),
        prefixId: await letterPrefixId(store, issued.prefixId),
      });
      const letter = await store.letters.create({
        ...actor,
        content,
        sourceEntryId: null,
        sourceImportId: null,
        sourceLetterIndex: null,
        isSample: issued.isSample,
      });
      ports.emit({ name: 'letter.changed', data: { letterId: letter.id } });
      return letter;
    },
    'paper.draftMinute': async ({ entryId }) => {
      const { settings } = await desk(around);
      const { district, clerkName } = settings;
      const { entry } = await store.registers.get(entryId);
      refuseUnread(entry);
      // What lies before the chief is not proposed anew.
      const put = (await store.minutes.ofEntry(entryId)).find(({ decision }) => decision === null);
      const today = isoDayOf(ports.clock());
      const minute = put?.minute ?? draftMinute(entry, { district, clerkName, today });
      return { minute, text: minuteText(minute) };
    },
    'paper.minute': async ({ entryId, minute, as }) => {
      const { settings } = await desk(around);
      const { entry } = await store.registers.get(entryId);
      refuseUnread(entry);
      const name = `บันทึกเสนอ ${entry.year}-${entry.running}`;
      return produced(around, minuteSheet(entry, minute, settings), {
        as,
        name,
        garudaFileId: null,
        own: new Map(),
      });
    },
  };
}

function paperSheet(
  paper: PaperKind,
  toPrint: LetterToPrint,
  to: readonly Receiver[],
  names: PaperNames,
  font: PageFont,
): LetterSheet {
  switch (paper) {
    case 'duplicate':
    case 'certified-copy':
      return copySheet({ kind: paper, names }, toPrint, font);
    case 'reply-forms':
    case 'receipts':
    case 'delivery-book':
      return slipSheet(paper, toPrint, to);
    default:
      return assertNever(paper);
  }
}

type Wanted = {
  readonly as: 'pdf' | 'docx';
  /** Of the file, without its ending. */
  readonly name: string;
  readonly garudaFileId: string | null;
  readonly own: ReadonlyMap<string, Uint8Array>;
};

async function produced(
  around: Surroundings,
  sheet: LetterSheet,
  { as, name, garudaFileId, own }: Wanted,
): Promise<Produced> {
  const font = openPageFont(around.ports.assets);
  const laidOut = layOut(sheet, font);
  const garuda = await garudaOf(around, garudaFileId);
  if (as === 'pdf') return printed(around, letterPreview(laidOut, font, garuda), `${name}.pdf`, name);
  const settings = await around.store.settings.read();
  const { writeDocx } = await import('../render.ts'); // heavy, and not needed to start
  const bytes = await writeDocx([laidOut], {
    purpose: 'final',
    font,
    garuda,
    pictures: own,
    fontName: settings?.documentFont ?? '',
    title: name,
    author: settings?.officeName ?? '',
  });
  return around.outputs.add({ name: `${name}.docx`, mediaType: docxType, bytes }, laidOut.pages.length);
}

/** Of a secret letter nothing is written here (rules §13.9). */
function refuseUnread(entry: RegisterEntry): void {
  if (entry.book !== 'received') throw new AppError('not-found', { what: 'entry' });
  if (entry.secrecy !== null) throw new AppError('secret-not-stored', {});
}

/** Letters of a set may name each its own amount: what they all say is the matter. */
async function subjectOfSet(store: Surroundings['store'], letter: Letter): Promise<string> {
  const set = await store.letters.batch(letter.id);
  return set.length === 0 ? letter.subject : commonSubject(set.map(({ subject }) => subject));
}

/** A reminder is a letter: of an order, which counts in a book of its own, the office's usual prefix is taken. */
async function letterPrefixId(store: Surroundings['store'], prefixId: string): Promise<string> {
  const ofLetters = (await store.office.listPrefixes()).filter(
    ({ numbering = 'letter' }) => numbering === 'letter',
  );
  const own = ofLetters.find(({ id }) => id === prefixId) ?? ofLetters.find(({ isDefault }) => isDefault);
  return own?.id ?? prefixId;
}
