/**
 * THE contract between the renderer and the application: one line a method.
 * Each entry gives the kind (reads run at once, writes one after another, long work beside both), the input's shape and the output's type.
 * Adding a call: a line here, a handler in its room, a query in renderer/queries, a case in test/contract.
 */
import * as z from 'zod';
import type { KeptCut } from '../document/bundle-cut.ts';
import { correctedFields, type KeptCorrection } from '../document/correction.ts';
import type { ImportComparison } from '../document/import-comparison.ts';
import type { ImportItem } from '../document/import-item.ts';
import type { Reading } from '../document/reading.ts';
import type { WatchedCheck, WatchedStatus } from '../document/watched.ts';
import type { KeptEntry, KeptPage, LentLetter } from '../keeping/kept.ts';
import { type KeepingList, type KeepingListBrief, listForms } from '../keeping/list.ts';
import type { RetentionRule } from '../keeping/retention.ts';
import type { KeptMinute, WaitingMinute } from '../letter/chief-decision.ts';
import type { ClerkMinute } from '../letter/clerk-minute.ts';
import { type Dispatch, dispatchSteps, type WaitingLetter } from '../letter/dispatch.ts';
import { letterFormNames } from '../letter/forms/form.ts';
import { envelopeNames, labelNames } from '../letter/going-out.ts';
import type {
  DraftAbout,
  DraftSnapshot,
  IssuedLetter,
  Letter,
  LetterContent,
  LetterFinding,
  LetterPreview,
  ListedLetter,
} from '../letter/letter.ts';
import { type LetterFile, type ListedLetterFile, letterFileKinds } from '../letter/letter-file.ts';
import { type ManyLetter, manyPapers } from '../letter/many.ts';
import type { MergeTable } from '../letter/merge.ts';
import { paperKinds } from '../letter/papers-around.ts';
import type { Phrase } from '../letter/phrase-bank.ts';
import type { OfficeTemplate, TemplateCheck, TemplateDrawing } from '../letter/template.ts';
import type {
  BackupCheck,
  BackupComparison,
  BackupInfo,
  BackupPlan,
  BackupStatus,
  FolderCheck,
} from '../office/backups.ts';
import type { MachineReport } from '../office/machine.ts';
import type { NumberBook, ReceivedBook, Reservation, YearReport } from '../office/numbers.ts';
import type {
  OfficeSettings,
  Prefix,
  Recipient,
  RecipientGroup,
  Series,
  Signatory,
} from '../office/office.ts';
import type { UpdateLook, UpdateRefusal, UpdateStatus } from '../office/update.ts';
import type { KeyToConfirm, ListedPerson, PeopleStatus } from '../people/person.ts';
import { everyRole, heads, type May, type Role, writingRoles } from '../people/role.ts';
import type { Deadline, DeadlineBoard } from '../register/deadline.ts';
import type { EntryChange, RegisterEntry } from '../register/entry.ts';
import type { Anchor, LogPage } from '../register/evidence.ts';
import type { HomeFigures } from '../register/home.ts';
import { type ChosenRow, type ManyNoted, mostChosen } from '../register/many.ts';
import type { RegisterPage } from '../register/query.ts';
import type { Stamp } from '../register/receive-stamp.ts';
import type { LetterChain, SavedSearch, SearchCount } from '../register/search.ts';
import type { Box, Corner } from '../register/stamp-place.ts';
import type { Period, Statistics } from '../register/statistics.ts';
import type { TrashItem, UndoStep } from '../register/undo.ts';
import type { ErasedCounts, UnregisteredItem } from '../register/unregistered.ts';
import type { RegisterViews } from '../register/view.ts';
import type { ChosenColumn } from '../secret-books/columns.ts';
import type {
  SecretArrival,
  SecretLetter,
  SecretListed,
  SecretStatus,
  SecretStubRow,
  SecretTaken,
} from '../secret-books/secret.ts';
import * as backups from './backup-schemas.ts';
import * as cut from './cut-schemas.ts';
import * as due from './deadline-schemas.ts';
import * as evidence from './evidence-schemas.ts';
import * as exchange from './exchange-schemas.ts';
import * as keep from './keeping-schemas.ts';
import * as numbers from './number-schemas.ts';
import * as people from './people-schemas.ts';
import * as shape from './schemas.ts';
import * as sealed from './sealed-schemas.ts';
import * as ask from './search-schemas.ts';
import * as secret from './secret-schemas.ts';
import * as updates from './update-schemas.ts';
import * as view from './view-schemas.ts';
import * as watched from './watched-schemas.ts';

type Method<Kind extends 'read' | 'write' | 'beside', Shape extends z.ZodType, Result> = {
  readonly kind: Kind;
  readonly input: Shape;
  /** Roles that may call it, in an office that has users. */
  readonly may: May;
  /** Exists in the type only. */
  readonly output?: Result;
};

const read =
  <Result>(may: May = everyRole) =>
  <Shape extends z.ZodType>(input: Shape): Method<'read', Shape, Result> => ({ kind: 'read', input, may });
const write =
  <Result>(may: May = writingRoles) =>
  <Shape extends z.ZodType>(input: Shape): Method<'write', Shape, Result> => ({ kind: 'write', input, may });
/** In a person's name like a write, but others are not kept waiting: for what takes minutes and keeps its own order. */
const beside =
  <Result>(may: May = writingRoles) =>
  <Shape extends z.ZodType>(input: Shape): Method<'beside', Shape, Result> => ({
    kind: 'beside',
    input,
    may,
  });

/** What concerns the whole office and not one letter. */
const administrators: readonly Role[] = ['administrator'];
/** A clerk enters what the chief wrote on paper; the chief decides in his own name. */
const deciders: readonly Role[] = ['chief', 'clerk', 'officer'];
/** Of the secret books; what a clerk may do there (raise, hand over, see numbers and classes) says so at its line. */
const registrars: readonly Role[] = ['registrar'];
/** The regulation gives it to the head of the office alone, or to who acts for him. */
const chiefs: readonly Role[] = ['chief'];
/** Who looks after the others' work, and sees who did what and when. */
const overseers: readonly Role[] = ['chief', 'officer', 'administrator'];
/** Whoever grants the chief's powers. */
const granters = heads;

const nothing = z.object({});
const byId = z.object({ id: shape.id });

/** A document the application made: `download('output/' + outputId)`, or `output.deliver`. */
export type Produced = {
  readonly outputId: string;
  readonly name: string;
  readonly pages: number | null;
  /** National ID numbers found in a list, and whether they stand in it whole. */
  readonly idNumbers?: { readonly count: number; readonly are: exchange.IdNumbers };
};

/** As it lies in the database. */
export const keptCut = cut.keptCut;

export type VaultStanding = {
  readonly state: 'open' | 'sealing' | 'sealed' | 'opening';
  readonly isLocked: boolean;
  readonly done: number;
  readonly total: number;
  /** The disk did not take one: it goes on at the next start. */
  readonly isStopped: boolean;
  readonly isInKeychain: boolean;
  /** This system keeps a key for the person who is logged on. */
  readonly hasKeychain: boolean;
};

export type AppStatus = {
  readonly version: string;
  readonly host: 'desktop' | 'headless';
  /** Local day, ISO. */
  readonly today: string;
  readonly hasOffice: boolean;
  readonly isSample: boolean;
  /** As its book writes it, ASCII digits. */
  readonly nextReceived: string;
  readonly lastBackupAt: string | null;
  readonly dataFolder: string;
  readonly waitingImports: number;
  readonly openDrafts: number;
  /** Deadlines that have passed or come within a week. */
  readonly dueSoon: number;
  /** The program's reader of files does not start on this machine. */
  readonly cannotRead?: true;
};

/** `letterIndex` null: the line stands for the whole file. */
export type LoggedLetter = {
  readonly letterIndex: number | null;
  readonly entryId: string;
  readonly written: string;
};

export type ImportDetail = {
  readonly item: ImportItem;
  readonly reading: Reading;
  /** Letter of the bundle to log: the outermost, or the one it encloses when the outermost is our own (rules: filed copy). */
  readonly letterToLog: number | null;
  /** The clerk's own cut of the file into letters and annexes; null while the reader's stands. */
  readonly cut: KeptCut | null;
  /** Letters of the file that have their line, each with its number as the book writes it. */
  readonly logged: readonly LoggedLetter[];
  /** Letters that the clerk said need none, by where they begin. */
  readonly dropped: readonly string[];
  /** Saved state of the review, so that nothing half filled in is lost. */
  readonly review: ReviewState | null;
  /** Counts the changes of the saved review. */
  readonly reviewRevision: number;
};

/** `elsewhere`: what another window had written since, and what became of it. */
export type SavedReview = {
  readonly review: ReviewState;
  readonly revision: number;
  readonly elsewhere: 'merged' | 'other-letter' | null;
};

/** An upright page as a PNG or JPEG: `download('output/' + outputId)`. Sides in pixels; places of the reading are points. */
export type PagePicture = Produced & { readonly width: number; readonly height: number };

const markedPlace = z.object({
  page: z.number().int().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});

export const reviewState = z.object({
  letterIndex: z.number().int().nullable(),
  fields: shape.entryFields,
  /** Fields or warnings ("rule#n") the clerk has looked at, with the answer given. */
  answers: z.record(z.string().max(200), z.enum(['seen', 'use-proposal', 'keep', 'typed'])),
  /** Days found in the letter, by their path ("dates[2]"): absent where nothing was answered. */
  deadlines: z.record(z.string().max(200), z.enum(['keep', 'drop'])).optional(),
  /** Another day that the clerk set for one of them, by the same path. */
  deadlineDays: z.record(z.string().max(200), shape.isoDate).optional(),
  /** Where the clerk marked the words that now stand in a column: places in the text of the file's pages. */
  sources: z.record(z.string().max(40), z.array(markedPlace).max(50)).optional(),
});
export type ReviewState = z.infer<typeof reviewState>;

export type RecipientTablePreview = {
  readonly rows: readonly Omit<Recipient, 'id'>[];
  /** Rows that could not be used, with their number in the file (from 1). */
  readonly skipped: readonly { readonly row: number; readonly why: 'empty-name' | 'same-name' }[];
};

/** A range of a register that is being laid out on paper, in parts of so many lines. */
export type PrintedRange = {
  readonly id: string;
  readonly rows: number;
  readonly parts: readonly number[];
  /** Only its first lines; there are more. */
  readonly isHead: boolean;
  /** National ID numbers in these lines. */
  readonly idNumbers: number;
};

/** Millimetres on the upright page. */
export type StampDesk = {
  /** The page to stamp, to be shown with `import.pagePicture`; null: a paper letter, or nothing to draw on. */
  readonly page: { readonly importId: string; readonly number: number } | null;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Where a stamp is drawn to, from the page's upper right corner, millimetres. */
  readonly corner: Corner;
  /** What stands on the page. */
  readonly obstacles: readonly Box[];
  /** As they were put, else one at its proposed place. */
  readonly stamps: readonly Stamp[];
  readonly isKept: boolean;
  /** The original bears a digital signature, which the stamped copy loses. */
  readonly isSigned: boolean;
};

export type { BackupInfo } from '../office/backups.ts';

export const api = {
  'app.status': read<AppStatus>('anyone')(nothing),

  'people.status': read<PeopleStatus>('anyone')(nothing),
  /** Throws `wrong-secret`, `try-later`. */
  'people.signIn': beside<PeopleStatus>('anyone')(people.signIn),
  /** Nobody sits at it any more; what was typed waits for the same person. */
  'people.lock': read<PeopleStatus>('anyone')(nothing),
  /** Somebody is at the keys: the clock of the automatic lock starts anew. */
  'people.present': read<null>()(nothing),
  /** The first administrator of an office without users. In force once the key is confirmed. Throws `people-state`, `weak-secret`. */
  'people.begin': beside<KeyToConfirm>(administrators)(people.begin),
  /** Throws `wrong-recovery-key`, `try-later`, `weak-secret`. */
  'people.recover': beside<KeyToConfirm>('anyone')(people.recover),
  /** Another recovery key in place of the present one. */
  'people.newKey': beside<KeyToConfirm>(administrators)(nothing),
  /** The sheet of the key that waits. Throws `people-state`. */
  'people.printKey': read<Produced & { readonly handled: boolean }>('anyone')(people.ticket),
  /** Two groups of the key, as they stand on the sheet: now it is in force, and what it was made for. Throws `key-not-confirmed`, `people-state`. */
  'people.confirmKey': write<PeopleStatus>('anyone')(people.confirm),
  'people.list': read<readonly ListedPerson[]>(granters)(nothing),
  /** Throws `name-taken`, `weak-secret`, `last-administrator`, `not-found`. */
  'people.save': beside<readonly ListedPerson[]>(administrators)(people.person),
  /** Stays in the log by name. Throws `last-administrator`, `not-found`. */
  'people.remove': write<readonly ListedPerson[]>(administrators)(byId),
  /** One's own. Throws `wrong-secret`, `try-later`, `weak-secret`. */
  'people.changeSecret': beside<null>(everyRole)(people.ownSecret),
  'people.plan': write<null>(administrators)(people.plan),
  /** Throws `not-found`. */
  'people.actFor': write<readonly ListedPerson[]>(granters)(people.acting),
  'people.stopActing': write<readonly ListedPerson[]>(granters)(byId),
  /** An office without users again. Throws `wrong-secret`, `try-later`. */
  'people.end': beside<PeopleStatus>(administrators)(people.end),

  'office.get': read<{ settings: OfficeSettings | null; isSample: boolean }>()(nothing),
  'office.save': write<OfficeSettings>(administrators)(shape.officeSettings),
  /** How the screen looks: of the person who sits there, or of the office where there are no users. */
  'office.setLook': write<null>(everyRole)(shape.look),
  /** How far this machine's printer is off. */
  'office.setPrinter': write<null>()(shape.offsetMm),
  'office.setGaruda': write<{ fileId: string }>(administrators)(z.object({ uploadId: shape.id })),
  'office.loadSample': write<OfficeSettings>(administrators)(nothing),
  'office.removeSample': write<null>(administrators)(nothing),
  'prefix.list': read<readonly Prefix[]>()(nothing),
  'prefix.save': write<Prefix>(administrators)(shape.prefixInput),
  'prefix.remove': write<null>(administrators)(byId),
  'signatory.list': read<readonly Signatory[]>()(nothing),
  'signatory.save': write<Signatory>()(shape.signatoryInput),
  'signatory.remove': write<null>()(byId),
  'recipient.list': read<readonly Recipient[]>()(nothing),
  'recipient.save': write<Recipient>()(shape.recipientInput),
  'recipient.remove': write<null>()(byId),
  /** Reads a CSV/XLSX upload or pasted rows; writes nothing. */
  'recipient.preview': read<RecipientTablePreview>()(
    z.union([z.object({ uploadId: shape.id }), z.object({ pasted: z.string().max(500_000) })]),
  ),
  'recipient.addMany': write<readonly Recipient[]>()(
    z.object({ rows: z.array(shape.recipientInput).max(2_000) }),
  ),
  'group.list': read<readonly RecipientGroup[]>()(nothing),
  'group.save': write<RecipientGroup>()(shape.groupInput),
  'group.remove': write<null>()(byId),
  /** The office's own phrases, in its order. */
  'phrase.list': read<readonly Phrase[]>()(nothing),
  'phrase.save': write<Phrase>()(shape.phraseInput),
  'phrase.remove': write<null>()(byId),
  'phrase.order': write<readonly Phrase[]>()(z.object({ ids: z.array(shape.id).max(2_000) })),
  /** Words that spelling never doubts here; replies with all of them. */
  'word.add': write<readonly string[]>()(z.object({ word: z.string().trim().min(1).max(60) })),
  'word.remove': write<readonly string[]>()(z.object({ word: z.string().min(1).max(60) })),
  'series.list': read<readonly Series[]>()(z.object({ year: z.number().int().nullable() })),
  'series.setNext': write<Series>(administrators)(shape.seriesInput),

  'import.start': write<readonly ImportItem[]>()(z.object({ uploadIds: z.array(shape.id).min(1).max(500) })),
  'import.startText': write<ImportItem>()(
    z.object({ name: z.string().min(1).max(200), text: z.string().max(2_000_000) }),
  ),
  'import.list': read<readonly ImportItem[]>()(z.object({ includeFinished: z.boolean() })),
  'import.get': read<ImportDetail>()(byId),
  /** How the clerk turned a page for looking; kept with the reading. Throws `not-found` (import or page). */
  'import.turnPage': write<null>()(
    byId.extend({
      page: z.number().int().min(1).max(50_000),
      turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    }),
  ),
  /**
   * `since`: what the window last knew to be saved. Was the review changed since, the two are merged by column; of two
   * letters of one file the one that is saved last stays. Throws `not-found` for items that take no review any more.
   */
  'import.saveReview': write<SavedReview>()(
    z.object({
      id: shape.id,
      review: reviewState,
      since: z.object({ revision: z.number().int().min(0), review: reviewState }).optional(),
    }),
  ),
  /**
   * The clerk's own cut; null: the reader's again. What was kept of the pages is understood anew, nothing is read again.
   * `review` is what stands on the screen and comes back carried over; `asItWas` takes it as it stands, to undo a step.
   * Brings it a mark of secrecy to light, the item that comes back waits for the clerk's answer, with nothing read.
   * Throws `not-found` for items that take no review any more, `already-logged` where it would change a letter that has
   * its number, `secret-not-stored` where a file with such a letter would turn out to be secret.
   */
  'import.cut': beside<ImportDetail>()(
    byId.extend({
      cut: cut.bundleCut.nullable(),
      review: reviewState.nullable(),
      asItWas: z.boolean().optional(),
    }),
  ),
  /**
   * The letters of the file that have no line yet need none (true), or do after all. Throws `not-found` where nothing of
   * it stands in the register.
   */
  'import.dropLetters': write<ImportItem>()(byId.extend({ isDropped: z.boolean() })),
  'import.retry': write<ImportItem>()(byId),
  /**
   * Reads some pages of a finished reading anew and with more patience; the others stay as they were read.
   * Throws `not-found` (import or page), `already-logged` or `secret-not-stored`.
   */
  'import.readPages': write<ImportItem>()(
    byId.extend({ pages: z.array(z.number().int().min(1).max(50_000)).min(1).max(2_000) }),
  ),
  /** Holds the reading back after the pages in hand; nothing read so far is lost. Does nothing once the reading has ended. */
  'import.pause': write<ImportItem>()(byId),
  'import.resume': write<ImportItem>()(byId),
  /** The clerk's answer to `secrecyDoubt`: secret leaves the stub alone, not secret is stored like any letter. */
  'import.answerSecrecy': write<ImportItem>()(byId.extend({ isSecret: z.boolean() })),
  /** Also stops a reading under way. It lies in the trash for some days. */
  'import.discard': write<null>()(byId),
  /** Seen to be secret though it bears no mark: nothing of it stays. */
  'import.erase': write<null>(heads)(byId),
  /**
   * The page as recognition saw it, turned upright: of a picture file (JPEG, PNG, TIFF, HEIC) or of a PDF.
   * Throws `not-found` (import, file or page) or `picture-unusable`.
   */
  'import.pagePicture': read<PagePicture>()(byId.extend({ page: z.number().int().min(1).max(50_000) })),

  /** A file beside the line or file it seems to repeat. Throws `not-found` where it repeats none. */
  'import.compare': read<ImportComparison>()(byId),
  /** Neither is asked about any more. */
  'import.keepBoth': write<ImportItem>()(byId.extend({ keeps: z.boolean() })),

  /** The scanner's folder, and how it stood at the last look. */
  'import.watched': read<WatchedStatus>(writingRoles)(nothing),
  'import.checkWatched': read<WatchedCheck>(administrators)(watched.check),
  /** Throws `watched-folder-unusable`. */
  'import.watch': write<WatchedStatus>(administrators)(watched.plan),

  /** Gives the next receive number and the time, in one transaction. `importId` null: a paper letter. */
  'register.log': write<RegisterEntry>()(
    z.object({
      importId: shape.id.nullable(),
      letterIndex: z.number().int().nullable(),
      fields: shape.entryFields,
      allowSameLetter: z.boolean(),
      /** A unit's book instead of the central one. */
      receivedBookId: shape.id.nullable().optional(),
      number: numbers.chosenNumber.optional(),
      /** Days of the letter that the clerk kept, beside the line's own. */
      deadlines: z.array(due.foundDeadline).max(200).optional(),
    }),
  ),
  /** Enters a letter made elsewhere that only takes a number. */
  'register.addSent': write<RegisterEntry>()(
    z.object({
      prefixId: shape.id,
      circular: z.boolean(),
      isMemo: z.boolean().optional(),
      number: numbers.chosenNumber.optional(),
      fields: shape.entryFields.omit({ documentNumber: true }),
    }),
  ),
  'register.list': read<RegisterPage>()(shape.registerQuery),
  'register.get': read<{ entry: RegisterEntry; history: readonly EntryChange[] }>()(byId),
  /** A stretch of the list by ids, for choosing it whole. */
  'register.chosen': read<readonly ChosenRow[]>()(
    shape.registerQuery.extend({ limit: z.number().int().min(1).max(mostChosen) }),
  ),
  /** Drafts that go when the line becomes classified. */
  'register.draftsAbout': read<readonly DraftAbout[]>()(byId),
  /** Lines that lose their file when the line becomes classified, since its letter lies in the same one. */
  'register.othersInFile': read<readonly RegisterEntry[]>()(byId),
  /** Throws `secret-to-registrar` where `secret.raise` would seal what this destroys, `drafts-about` where they would go unasked, `letters-left-in-file`. */
  'register.correct': write<RegisterEntry>()(
    z.object({
      id: shape.id,
      changes: shape.entryFields.omit({ action: true, note: true }).partial(),
      reason: z.string().max(2_000),
      /** Of a letter that turns out to be classified the original, and drafts about it, leave the program for good. */
      erasesOriginal: z.boolean().optional(),
    }),
  ),
  /** Adds a line to การปฏิบัติ or หมายเหตุ, at any time. */
  'register.annotate': write<RegisterEntry>()(
    z.object({ id: shape.id, field: z.enum(['action', 'note']), text: z.string().min(1).max(2_000) }),
  ),
  /** One text for many lines, and a task for somebody: one action. Voided and classified ones are left out and counted. */
  'register.annotateMany': write<ManyNoted>()(
    z.object({
      ids: shape.chosenIds,
      field: z.enum(['action', 'note']),
      text: z.string().trim().min(1).max(2_000),
      task: z.object({ assignee: z.string().trim().min(1).max(200), due: shape.isoDate }).nullable(),
    }),
  ),
  'register.void': write<RegisterEntry>()(z.object({ id: shape.id, reason: z.string().min(1).max(2_000) })),
  'register.print': beside<Produced>(everyRole)(
    shape.registerRange.extend({ idNumbers: exchange.idNumbers.optional() }),
  ),
  /**
   * The same range to be looked at first; `headOnly`: no more of it than its first pages need, so that they wait for no
   * year to be read. The last two ranges are kept; an older one throws `not-found`.
   */
  'register.openPrint': beside<PrintedRange>(everyRole)(
    shape.registerRange.extend({
      headOnly: z.boolean().optional(),
      idNumbers: exchange.idNumbers.optional(),
    }),
  ),
  /** Some of its pages, still without their numbers; `part` null: the first few, at once. For one download. */
  'register.printPart': read<Produced>()(byId.extend({ part: z.number().int().min(0).nullable() })),
  /** All of it, as it goes to the printer. */
  'register.printWhole': beside<Produced>(everyRole)(byId),
  'register.export': beside<Produced>(everyRole)(
    shape.registerRange.extend({
      as: exchange.listFormat.default('xlsx'),
      idNumbers: exchange.idNumbers.optional(),
    }),
  ),

  /** Views of one book under their names, and the columns of the clerk at work. */
  'registerView.list': read<RegisterViews>()(view.ofBook),
  /** Takes the place of the view that had this name. */
  'registerView.save': write<null>()(view.newView),
  'registerView.remove': write<null>()(byId),
  /** Null: as in the form. */
  'registerView.setColumns': write<null>()(view.ownColumns),

  /** Everything to be done by a day: what is open, answers awaited, letters out on loan; what was done of late. */
  'deadline.board': read<DeadlineBoard>()(nothing),
  /** Of a received letter, whatever became of them. */
  'deadline.ofEntry': read<readonly Deadline[]>()(byId),
  /** Throws `not-found` (entry), `secret-not-stored` (words of a classified letter). */
  'deadline.add': write<Deadline>()(due.newDeadline),
  /** Moving the day of a letter's line corrects the line. Throws `not-found`, `entry-voided`, `secret-not-stored`. */
  'deadline.change': write<Deadline>()(due.deadlineChanges),
  'deadline.settle': write<Deadline>()(due.settling),
  'deadline.print': beside<Produced>(everyRole)(due.boardPrint),

  /** Letters before the chief, the longest there first. */
  'minute.waiting': read<readonly WaitingMinute[]>()(nothing),
  /** Of a received letter, oldest first. */
  'minute.ofEntry': read<readonly KeptMinute[]>()(byId),
  /** It lies before the chief now. Throws `not-found`, `entry-voided`, `secret-not-stored`. */
  'minute.putForward': write<KeptMinute>()(z.object({ entryId: shape.id, minute: shape.clerkMinute })),
  /** It does not, after all. */
  'minute.takeBack': write<null>()(z.object({ entryId: shape.id })),
  /** Goes into การปฏิบัติ; who was given a day stands on the board. Also for a letter that was not put forward here. */
  'minute.decide': write<KeptMinute>(deciders)(due.deciding),

  /** The figures of วันนี้. */
  'home.figures': read<HomeFigures>()(nothing),

  /** Makes (or finds) the forwarding draft of a received entry. */
  'letter.forward': write<Letter>()(z.object({ entryId: shape.id })),
  /** An empty draft of a form, with the office's prefix and today's signatory. */
  'letter.create': write<Letter>()(z.object({ form: z.enum(letterFormNames) })),
  'letter.list': read<readonly ListedLetter[]>()(z.object({ includeSent: z.boolean() })),
  'letter.get': read<{
    letter: Letter;
    findings: readonly LetterFinding[];
    source: Reading | null;
    nextNumber: string;
  }>()(byId),
  'letter.save': write<{ letter: Letter; findings: readonly LetterFinding[] }>()(
    z.object({ id: shape.id, content: shape.letterContent }),
  ),
  /** `row`: the n-th letter of its table or set, from 0. */
  'letter.preview': read<LetterPreview>()(byId.extend({ row: z.number().int().min(0).optional() })),
  /** `all`: every letter of its set that has come as far. */
  'letter.setState': write<Letter>()(
    z.object({
      id: shape.id,
      state: z.enum(['draft', 'for-signature', 'signed', 'sent']),
      all: z.boolean().optional(),
    }),
  ),
  /** Takes the number, writes the send register and the final state in one transaction. A form without a number is finished: `entry` null. */
  'letter.issue': write<{ letter: Letter; entry: RegisterEntry | null }>()(
    z.object({ id: shape.id, date: shape.isoDate, number: numbers.chosenNumber.optional() }),
  ),
  /** One letter each from the rows of the draft's table, consecutive numbers, all or none. The draft becomes the first. */
  'letter.issueEach': write<readonly Letter[]>()(z.object({ id: shape.id, date: shape.isoDate })),
  /** Earlier states of a draft, newest first. */
  'letter.snapshots': read<readonly DraftSnapshot[]>()(byId),
  /** What the draft said then. Throws `not-found`. */
  'letter.snapshot': read<LetterContent>()(byId.extend({ seq: z.number().int().min(1) })),
  'letter.revise': write<Letter>()(z.object({ id: shape.id, reason: z.string().min(1).max(2_000) })),
  'letter.remove': write<null>()(byId),
  /** Newest first. */
  'letter.versions': read<readonly IssuedLetter[]>()(byId),
  /** What an issued version says, to be laid beside another. Throws `not-found` for one that was never issued. */
  'letter.version': read<LetterContent>()(byId.extend({ version: z.number().int().min(1) })),
  /** Without `version` as it stands now; with it an issued version, as it was issued. */
  'letter.docx': read<Produced>()(
    byId.extend({
      version: z.number().int().min(1).optional(),
      purpose: z.enum(['final', 'to-edit']).default('final'),
    }),
  ),
  'letter.pdf': read<Produced>()(byId),
  /** Number and date alone at their places, to print onto the signed sheet. */
  'letter.numberSheet': read<Produced>()(byId),

  /** Who got an issued letter and who answered, in the order of its recipients. */
  'dispatch.list': read<readonly Dispatch[]>()(z.object({ letterId: shape.id })),
  'dispatch.tick': write<readonly Dispatch[]>()(
    z.object({
      letterId: shape.id,
      positions: z.array(z.number().int().min(0)).min(1).max(2_000),
      step: z.enum(dispatchSteps),
      isDone: z.boolean(),
    }),
  ),
  'dispatch.note': write<readonly Dispatch[]>()(
    z.object({ letterId: shape.id, position: z.number().int().min(0), note: z.string().max(2_000) }),
  ),

  'dispatch.setDeadline': write<readonly Dispatch[]>()(
    z.object({
      letterId: shape.id,
      positions: z.array(z.number().int().min(0)).min(1).max(2_000),
      deadline: shape.isoDate.nullable(),
    }),
  ),
  /** Whether the recipients of a letter, or of its whole set, are to answer, and by when; before its number or after. */
  'dispatch.wantAnswer': write<Letter>()(
    z.object({
      letterId: shape.id,
      wants: z.boolean(),
      by: shape.isoDate.nullable(),
      all: z.boolean().optional(),
    }),
  ),
  /** Every issued letter, and every set as one, whose recipients owe an answer; the next day to come first. */
  'dispatch.waiting': read<readonly WaitingLetter[]>()(nothing),

  /** The signed scan, enclosures in the order they are cited, pictures of the text. */
  'letterFile.list': read<readonly ListedLetterFile[]>()(z.object({ letterId: shape.id })),
  /** `all`: with every letter of its set; only enclosures, for each letter is signed by itself. */
  'letterFile.add': write<LetterFile>()(
    z.object({
      letterId: shape.id,
      uploadId: shape.id,
      kind: z.enum(letterFileKinds),
      all: z.boolean().optional(),
    }),
  ),
  'letterFile.order': write<readonly LetterFile[]>()(
    z.object({ letterId: shape.id, ids: z.array(shape.id).max(500), all: z.boolean().optional() }),
  ),
  'letterFile.remove': write<null>()(byId.extend({ all: z.boolean().optional() })),

  /** One PDF ready to send: signed scan (or the letter as it prints), the forwarded letter when asked, enclosures. */
  'outgoing.pdf': read<Produced>()(byId.extend({ withSource: z.boolean() })),
  /** The same as a message for the office's mail program (.eml); `positions` of recipients, null: all. */
  'outgoing.mail': read<Produced>()(
    byId.extend({
      withSource: z.boolean(),
      positions: z.array(z.number().int().min(0)).max(2_000).nullable(),
    }),
  ),
  /** `all`: of all letters made together, in their order. */
  'outgoing.envelopes': read<Produced>()(
    byId.extend({ size: z.enum(envelopeNames), offsetMm: shape.offsetMm, all: z.boolean().optional() }),
  ),
  'outgoing.labels': read<Produced>()(
    byId.extend({
      sheet: z.enum(labelNames),
      offsetMm: shape.offsetMm,
      /** Labels gone from a sheet begun before. */
      skip: z.number().int().min(0).max(100),
      all: z.boolean().optional(),
    }),
  ),

  /** A table to fill a letter from: CSV/XLSX upload, pasted rows, or recipients of the list. Writes nothing. */
  'many.table': read<MergeTable>()(
    z.discriminatedUnion('from', [
      z.object({ from: z.literal('file'), uploadId: shape.id }),
      z.object({ from: z.literal('pasted'), text: z.string().max(500_000) }),
      z.object({ from: z.literal('recipients'), recipientIds: z.array(shape.id).max(2_000) }),
    ]),
  ),
  /** The letters a draft's table will make, or those that were made together; of a letter alone itself. */
  'many.list': read<readonly ManyLetter[]>()(byId),
  /**
   * All of them on paper, or ready to send, in the table's order; tells how far it is by `many.progress`. One run at a
   * time: a new one stops the one before. Null: it was stopped. Throws `set-too-large`, `nobody-has-mail`.
   */
  'many.paper': read<Produced | null>(writingRoles)(
    byId.extend({
      kind: z.enum(manyPapers),
      withSource: z.boolean().optional(),
      /** On copies; absent: dots for the hand. */
      names: shape.paperNames.optional(),
    }),
  ),
  /** Ends the run under way for these letters, if there is one. */
  'many.stop': read<null>(writingRoles)(byId),
  /** A new draft with the text and the table that a set was made from. Throws `not-found` when they were not kept. */
  'many.again': write<Letter>()(byId),

  /** The office's own Word templates, oldest first. */
  'template.list': read<readonly OfficeTemplate[]>()(nothing),
  /** What a Word file holds and every mistake in it; keeps nothing. Throws `template-…` for a file that is not safe. */
  'template.check': read<TemplateCheck>()(z.object({ uploadId: shape.id })),
  'template.add': write<OfficeTemplate>()(
    z.object({ uploadId: shape.id, name: z.string().trim().min(1).max(200) }),
  ),
  'template.remove': write<null>()(byId),
  /** The template with words of example in every field. */
  'template.sample': read<Produced>()(byId),
  /** A form of the regulation in Word, with {…} where the words will stand. */
  'template.start': read<Produced>()(z.object({ form: z.enum(letterFormNames) })),
  /** A draft whose paper is the template; it is signed, numbered and registered as any letter. */
  'template.write': write<Letter>()(
    byId.extend({
      subject: z.string().max(20_000),
      addressee: z.string().max(20_000),
      values: shape.templateValues,
    }),
  ),

  /**
   * The filled Word file of a letter on a template, made ready to be drawn: its pages are drawn on the screen, and
   * brought back for the printer. `row`: as that row of its table fills it. Throws `not-found` for any other letter.
   */
  'template.drawing': read<TemplateDrawing>()(byId.extend({ row: z.number().int().min(0).optional() })),
  /** The drawn pages as PDF. `uploadId`: their HTML. */
  'template.print': read<Produced>()(byId.extend({ uploadId: shape.id })),

  /** Papers around a letter (ข้อ 30-31, 48-49); empty names are left to the hand. */
  'paper.print': read<Produced>()(
    byId.extend({ paper: z.enum(paperKinds), as: z.enum(['pdf', 'docx']), names: shape.paperNames }),
  ),
  /** A draft to those who have not answered; `all`: of its whole set. Throws `wrong-letter-state`, `everybody-answered`. */
  'paper.remind': write<Letter>()(
    byId.extend({ deadline: shape.isoDate.nullable(), all: z.boolean().optional() }),
  ),
  /** The clerk's minute on a received letter: what is proposed, and as text for the stamp. */
  'paper.draftMinute': read<{ minute: ClerkMinute; text: string }>()(z.object({ entryId: shape.id })),
  'paper.minute': read<Produced>()(
    z.object({ entryId: shape.id, minute: shape.clerkMinute, as: z.enum(['pdf', 'docx']) }),
  ),

  /** The receive stamp of a received entry, where it would go on the letter's first page. Writes nothing. */
  'stamp.propose': read<StampDesk>()(z.object({ entryId: shape.id })),
  /** Keeps the places for the next print; an empty list forgets them. */
  'stamp.keep': write<null>()(z.object({ entryId: shape.id, stamps: shape.stampList })),
  /** `copy`: the stamps drawn onto a copy of the letter. `paper`: the stamps alone at their places, to print onto it. */
  'stamp.make': read<Produced>()(
    z.object({
      entryId: shape.id,
      stamps: shape.stampList,
      onto: z.enum(['copy', 'paper']),
      offsetMm: shape.offsetMm,
    }),
  ),

  /** What clerks here changed of values read before, newest first: proposals beside a later reading. */
  'correction.list': read<readonly KeptCorrection[]>()(nothing),
  /** Not proposed any more, whoever the letter comes from. */
  'correction.forget': write<null>()(
    z.object({
      field: z.enum(correctedFields),
      read: z.string().max(20_000),
      corrected: z.string().max(20_000),
    }),
  ),

  /** Exact numbers first, then subjects, other columns, pages; the newest first among equals, words with slips last. */
  'search.entries': read<readonly SearchHit[]>()(
    ask.searchQuestion.extend({ limit: z.number().int().min(1).max(200) }),
  ),
  /** How many letters hold the words exactly, as far as a moment suffices. */
  'search.count': read<SearchCount>()(ask.searchQuestion),
  /** Letters it encloses, cites or sends on, and those that were made of it or cite it. */
  'search.chain': read<LetterChain>()(byId),
  /** Names that entered letters of late. */
  'search.clerks': read<readonly string[]>()(nothing),
  'search.saved': read<readonly SavedSearch[]>()(nothing),
  /** Takes the place of the search that had this name. */
  'search.save': write<readonly SavedSearch[]>()(
    z.object({ name: ask.searchName, question: ask.searchQuestion }),
  ),
  'search.remove': write<readonly SavedSearch[]>()(byId),

  /**
   * Hands a produced document or an original to the desktop; `handled` false: the caller downloads it itself.
   * `name` comes back with the ending that fits the content, whatever the file was once called.
   */
  'output.deliver': read<{ handled: boolean; name: string }>()(
    z.object({
      path: z.string().regex(/^(?:output|file)\/[\w-]+$/),
      name: z.string().max(300),
      how: z.enum(['open', 'save', 'print']),
    }),
  ),

  /** Letters of the registers with where they lie and how long; voided numbers and classified letters are left out. */
  'keeping.list': read<KeptPage>()(keep.keptQuery),
  /** What ran out ('ended') or grew twenty years old ('old') by the end of a Buddhist year, oldest first. */
  'keeping.survey': read<KeptPage>()(
    z.object({
      of: z.enum(['ended', 'old']),
      year: keep.buddhistYear,
      limit: z.number().int().min(1).max(5_000),
    }),
  ),
  /** Null for a voided number or a classified letter, which are not kept here. */
  'keeping.ofEntry': read<KeptEntry | null>()(byId),
  'keeping.rules': read<readonly RetentionRule[]>()(nothing),
  'keeping.saveRules': write<readonly RetentionRule[]>(administrators)(
    z.object({ rules: z.array(keep.retentionRule).max(200) }),
  ),
  /** Class, place and code; what is empty stays as it was. Throws `entry-gone`, `entry-voided`, `secret-not-stored`. */
  'keeping.file': write<null>()(keep.filing.extend({ entryIds: keep.entryIds })),
  /** To the store: list 19 and numbers of the storage register, in one transaction. Throws `entry-stored`, `entry-gone`. */
  'keeping.store': write<KeepingList>()(
    keep.filing.extend({ entryIds: keep.entryIds, on: shape.isoDate, facts: keep.listFacts }),
  ),
  /** Forms 21, 22, 23 and 25. Throws `entry-not-due`, `entry-lent`, `entry-gone`, `entry-on-list`. */
  'keeping.makeList': write<KeepingList>()(
    z.object({
      form: keep.madeForm,
      ofYear: keep.buddhistYear,
      entryIds: keep.entryIds,
      facts: keep.listFacts,
    }),
  ),
  'keeping.lists': read<readonly KeepingListBrief[]>()(z.object({ form: z.enum(listForms).nullable() })),
  'keeping.get': read<KeepingList>()(byId),
  /** The committee, letter by letter, until it has reported. Throws `keeping-list-settled`. */
  'keeping.decide': write<KeepingList>()(
    byId.extend({ decided: z.array(keep.listDecision).min(1).max(5_000) }),
  ),
  'keeping.setFacts': write<KeepingList>()(byId.extend({ facts: keep.listFacts })),
  /** The committee has reported. Throws `keeping-list-lacks`, `keeping-list-settled`, `entry-lent`, as do both that follow. */
  'keeping.step': write<KeepingList>()(byId.extend({ on: shape.isoDate })),
  /** The head of the office decides on the report (ข้อ 69). */
  'keeping.approve': write<KeepingList>(chiefs)(byId.extend({ on: shape.isoDate })),
  /** What was destroyed stays so; electronic originals that were ticked leave the disk. */
  'keeping.destroy': write<KeepingList>(heads)(byId.extend({ on: shape.isoDate })),
  /** Throws `not-allowed` for what the head approved. */
  'keeping.stepBack': write<KeepingList>()(byId),
  /** The number stays, the letters are where they were. Throws `keeping-list-settled`. */
  'keeping.void': write<KeepingList>()(byId.extend({ reason: z.string().trim().min(1).max(2_000) })),
  /** A list in its form, or ตรากำหนดเก็บ of its letters at the lower right of a sheet each (ข้อ 55). */
  'keeping.print': beside<Produced>(everyRole)(
    byId.extend({ what: z.enum(['list', 'stamps']), idNumbers: exchange.idNumbers.optional() }),
  ),
  /** Form 20 of a year. */
  'keeping.printRegister': beside<Produced>(everyRole)(
    z.object({ year: keep.buddhistYear, idNumbers: exchange.idNumbers.optional() }),
  ),

  'loan.list': read<readonly LentLetter[]>()(z.object({ includeReturned: z.boolean() })),
  /** Throws `entry-lent`, `entry-gone`, `entry-voided`, `secret-not-stored`. */
  'loan.lend': write<LentLetter>()(keep.newLoan),
  /** Throws `loan-returned`. */
  'loan.giveBack': write<LentLetter>()(
    byId.extend({ on: shape.isoDate, by: z.string().trim().min(1).max(2_000) }),
  ),
  'loan.extend': write<LentLetter>()(byId.extend({ dueOn: shape.isoDate })),
  /** Form 24 of the letter, or a slip that reminds the borrower. */
  'loan.print': read<Produced>()(byId.extend({ what: z.enum(['card', 'reminder']) })),

  /** Years that have a book, newest first. */
  'number.years': read<readonly { readonly year: number; readonly isClosed: boolean }[]>()(nothing),
  'number.books': read<readonly NumberBook[]>()(numbers.ofYear),
  /** What became of every number of the year, and what was changed since its close. */
  'number.report': read<YearReport>()(numbers.ofYear),
  /** `report`: every number explained; `summary`: the page that is signed at the close. */
  'number.print': beside<Produced>(everyRole)(
    numbers.ofYear.extend({
      paper: z.enum(['report', 'summary']),
      idNumbers: exchange.idNumbers.optional(),
    }),
  ),
  'number.export': beside<Produced>(everyRole)(
    numbers.ofYear.extend({
      as: exchange.listFormat.default('xlsx'),
      idNumbers: exchange.idNumbers.optional(),
    }),
  ),
  'number.reservations': read<readonly Reservation[]>()(numbers.ofYear),
  /** Numbers of this year that follow one another, held for somebody. */
  'number.reserve': write<readonly Reservation[]>()(numbers.reserve),
  /** Given up; the number goes to nobody. Throws `reservation-ended`. */
  'number.release': write<Reservation>()(numbers.release),
  'number.extend': write<Reservation>()(numbers.extend),
  /** A received letter's number in a unit's book, beside its own. */
  'number.giveFurther': write<RegisterEntry>()(numbers.further),
  /** Throws `year-not-over`, `year-has-reservations`, `year-closed`. From then on the year is read-only but for exceptions. */
  'number.close': write<YearReport>(administrators)(numbers.close),
  'receivedBook.list': read<readonly ReceivedBook[]>()(nothing),
  'receivedBook.save': write<ReceivedBook>(administrators)(numbers.receivedBookInput),
  /** How the book writes its numbers, from this year on. */
  'receivedBook.saveFormat': write<null>(administrators)(numbers.formatInput),
  /** Throws `in-use` once it gave a number. */
  'receivedBook.remove': write<null>(administrators)(byId),

  /** The audit log, newest first. */
  'evidence.log': read<LogPage>(overseers)(evidence.logFilter),
  /** Everybody the log names. */
  'evidence.people': read<readonly string[]>(overseers)(nothing),
  'evidence.status': read<evidence.EvidenceStatus>()(nothing),
  /** Begins a check of log, rows and originals and replies at once; `evidence.changed` tells how it goes. */
  'evidence.check': write<null>()(z.object({ paper: evidence.paperAnchor.optional() })),
  'evidence.cancel': write<null>(heads)(nothing),
  /** Keeps where the log stands now. */
  'evidence.anchor': write<Anchor>()(nothing),
  /** Of each of the last days its last anchor, newest first. */
  'evidence.anchors': read<readonly Anchor[]>()(z.object({ days: z.number().int().min(1).max(400) })),
  /** The same on paper. */
  'evidence.print': read<Produced>()(z.object({ days: z.number().int().min(1).max(60) })),

  /** The newest action that can still be taken back. */
  'undo.last': read<UndoStep | null>()(nothing),
  /** Throws `undo-too-late` or `in-use`. A new action, on record like any other. */
  'undo.apply': write<UndoStep>()(evidence.stepId),
  'trash.list': read<readonly TrashItem[]>()(nothing),
  'trash.restore': write<null>()(evidence.trashId),
  /** Goes for good, its files with it. */
  'trash.remove': write<null>(heads)(evidence.trashId),

  /** Drafts and files that never reached a register, untouched for as long as the office set; the oldest first. */
  'retention.list': read<readonly UnregisteredItem[]>(administrators)(nothing),
  /** The record of processing (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ม.39) on paper. Throws `no-office`. */
  'retention.print': read<Produced>()(nothing),
  /** Of these the ones that are still such go for good, past the trash. */
  'retention.erase': write<ErasedCounts>(administrators)(
    z.object({
      items: z
        .array(z.object({ kind: z.enum(['draft', 'import']), id: shape.id }))
        .min(1)
        .max(5_000),
    }),
  ),

  /** A register kept elsewhere (XLSX, CSV): its columns, as they are proposed or were read last time. */
  'exchange.table': read<exchange.RegisterTable>()(z.object({ uploadId: shape.id, book: shape.book })),
  /** What each row would become; writes nothing. Throws `not-found` (prefix). */
  'exchange.checkRegister': read<exchange.TakeOverReport>()(
    z.object({ uploadId: shape.id, plan: exchange.plan }),
  ),
  'exchange.doubtsOnPaper': read<Produced>()(
    z.object({ uploadId: shape.id, plan: exchange.plan, as: z.enum(['pdf', 'xlsx']) }),
  ),
  /** All rows that nothing speaks against, in one transaction. Tells how far it is. Null: stopped, nothing was entered. */
  'exchange.takeOver': write<{ entered: number; leftOut: number } | null>(administrators)(
    z.object({ uploadId: shape.id, plan: exchange.plan }),
  ),
  /** Which line each scan belongs to by its name; writes nothing. */
  'exchange.matchScans': read<readonly exchange.ScanMatch[]>()(exchange.scans),
  /** Each is read like any file that comes in before it reaches its line. A file that fails stops no other. */
  'exchange.attachScans': write<readonly exchange.ScanOutcome[]>()(exchange.attaching),
  /** Scans on their way to their lines, and of those named also the ones that arrived. */
  'exchange.scanStates': read<readonly exchange.ScanState[]>()(
    z.object({ importIds: z.array(shape.id).max(2_000) }),
  ),
  /** A person has looked at a scan in which nothing could be read. Throws `not-found`. */
  'exchange.attachUnread': write<{ outcome: 'attached' | exchange.ScanRefusal }>()(
    z.object({ importId: shape.id }),
  ),
  /** Everything as one ZIP, or for others: ID numbers hidden, no originals, not to be opened again here. Tells how far it is by `exchange.progress`. Null: it was stopped. */
  'exchange.archive': beside<
    | (Produced & {
        bytes: number;
        files: number;
        lostFiles: number;
        secretKey: exchange.SecretKeyInArchive;
      })
    | null
  >(administrators)(
    z.object({
      passphrase: sealed.passphrase.nullable().default(null),
      idNumbers: exchange.idNumbers.optional(),
    }),
  ),
  'exchange.stop': read<null>(administrators)(nothing),
  /** A list of the screen as a file. */
  'exchange.listFile': beside<Produced>(everyRole)(exchange.listToFile),
  /** Is there no line, file or letter yet, so that an archive may come in? */
  'exchange.isEmpty': read<boolean>()(nothing),
  /** Builds an archive up beside the data and checks all of it. Null: stopped. Throws `archive-damaged`, `archive-masked`, `newer-database`. */
  'exchange.openArchive': read<exchange.ArchiveFacts | null>(administrators)(
    z.object({ uploadId: shape.id }),
  ),
  /** Puts it in force. Throws `installation-not-empty`. */
  'exchange.useArchive': write<null>(administrators)(nothing),

  /** Buddhist years that have a line, newest first. */
  'statistics.years': read<readonly number[]>()(nothing),
  'statistics.report': read<Statistics>()(exchange.period satisfies z.ZodType<Period>),
  'statistics.print': read<Produced>()(exchange.period),
  'statistics.export': read<Produced>()(exchange.period.extend({ as: exchange.listFormat.default('xlsx') })),

  /** Whether originals lie sealed, and whether their key is open. */
  'vault.status': read<VaultStanding>('anyone')(nothing),
  /** At the start: by the passphrase or the recovery key. Throws `wrong-passphrase`. */
  'vault.unlock': beside<null>('anyone')(z.object({ passphrase: sealed.typed })),
  /** A key for the originals, in force once its sheet is confirmed. Throws `disk-full`, `vault-sealed`. */
  'vault.make': beside<KeyToConfirm>(administrators)(sealed.make),
  /** The sheet of the recovery key that waits. Throws `key-not-confirmed`. */
  'vault.printKey': read<Produced & { readonly handled: boolean }>(administrators)(sealed.ticket),
  /** Two groups, as they stand on the sheet: sealing begins. Throws `key-not-confirmed`, `vault-sealed`. */
  'vault.seal': beside<null>(administrators)(sealed.confirmed),
  /** Begins to lay them open again. Throws `wrong-passphrase`, `disk-full`. */
  'vault.unseal': beside<null>(administrators)(z.object({ passphrase: sealed.typed })),

  /** A document made here, under a passphrase: an age file takes its place. */
  'sealed.seal': beside<Produced>(everyRole)(z.object({ outputId: shape.id, passphrase: sealed.passphrase })),
  'sealed.isSealed': read<boolean>()(z.object({ uploadId: shape.id })),
  /** What is inside takes the upload's place. Throws `wrong-passphrase`, `file-not-sealed`, `file-damaged`. */
  'sealed.open': beside<null>()(z.object({ uploadId: shape.id, passphrase: sealed.typed })),
  /** The same, to be saved by the person. */
  'sealed.handOut': beside<Produced>()(z.object({ uploadId: shape.id, passphrase: sealed.typed })),

  /** Secret letters (ลับ, ลับมาก) of the registrar. What is opened of them leaves the host only while he sits here. */
  'secret.status': read<SecretStatus>()(nothing),
  /** The office's registrar and his key. The recovery key is shown this once. Throws `secret-registrar-exists`, `passphrase-too-short`, `weak-secret`. */
  'secret.setUp': write<{ recoveryKey: string }>(registrars)(
    z.object({ name: z.string().trim().min(1).max(200), passphrase: secret.passphrase }),
  ),
  /** By the passphrase or the recovery key. Throws `wrong-passphrase`, `wrong-recovery-key`, `not-secret-registrar`. */
  'secret.open': beside<SecretStatus>(registrars)(z.object({ passphrase: secret.passphrase })),
  'secret.shut': write<null>(registrars)(nothing),
  /** Somebody is typing: the five minutes begin anew. Throws `secret-books-shut`. */
  'secret.stay': read<null>(registrars)(nothing),
  /** What the office prints of a book; null: the usual columns. */
  'secret.columns': read<readonly ChosenColumn[] | null>(registrars)(z.object({ book: secret.book })),
  'secret.saveColumns': write<null>(registrars)(
    z.object({ book: secret.book, columns: secret.columns.nullable() }),
  ),
  /** To another person: the old passphrase or the recovery key is needed. */
  'secret.handOver': write<{ recoveryKey: string }>(registrars)(
    z.object({
      name: z.string().trim().min(1).max(200),
      present: secret.passphrase,
      passphrase: secret.passphrase,
      personId: shape.id.nullable().optional(),
    }),
  ),
  /** Number and class, for everybody. */
  'secret.stubs': read<readonly SecretStubRow[]>()(z.object({ book: secret.book, year: secret.year })),
  /** Opened lines of a book; `text` is looked for in memory. */
  'secret.list': read<readonly SecretListed[]>(registrars)(
    z.object({ book: secret.book, year: secret.year, text: z.string().max(500) }),
  ),
  'secret.get': beside<SecretLetter>(registrars)(byId),
  /** Reads a held upload; nothing of it touches the disk. Throws `top-secret-not-kept`. */
  'secret.take': beside<SecretTaken>(registrars)(z.object({ uploadId: shape.id })),
  'secret.arrivals': read<readonly SecretArrival[]>(registrars)(nothing),
  'secret.takeArrival': beside<SecretTaken>(registrars)(byId),
  'secret.drop': write<null>(registrars)(z.object({ takeId: shape.id })),
  'secret.register': write<SecretStubRow>(registrars)(secret.registering),
  'secret.correct': write<SecretLetter>(registrars)(
    byId.extend({ fields: secret.fields, secrecy: secret.keptClass, reason: secret.reason }),
  ),
  'secret.void': write<null>(registrars)(byId.extend({ reason: secret.reason })),
  /** A new line of an ordinary register, for everybody from now on. */
  'secret.lower': write<RegisterEntry>(registrars)(byId.extend({ reason: secret.reason })),
  /** A line of an ordinary register becomes secret: all of it is sealed and hushed. Throws `no-secret-registrar`, `secret-not-stored`. */
  'secret.raise': write<RegisterEntry>()(
    z.object({ entryId: shape.id, secrecy: secret.keptClass, reason: secret.reason }),
  ),
  /** Hands over what an import sealed for the registrar. Throws `not-found`. */
  'secret.send': write<null>()(z.object({ importId: shape.id })),
  'secret.isWaiting': read<boolean>()(z.object({ importId: shape.id })),
  'secret.pagePicture': read<PagePicture>(registrars)(
    z.object({
      of: z.union([z.object({ takeId: shape.id }), z.object({ id: shape.id, fileId: shape.id })]),
      page: z.number().int().min(1).max(50_000),
    }),
  ),
  'secret.file': beside<Produced>(registrars)(byId.extend({ fileId: shape.id })),
  'secret.print': beside<Produced>(registrars)(secret.paper),

  /** Of both places, newest first. */
  'backup.list': read<readonly BackupInfo[]>(overseers)(nothing),
  'backup.status': read<BackupStatus>()(nothing),
  'backup.make': beside<BackupInfo>(heads)(nothing),
  /** Opens it again and looks. */
  'backup.check': beside<BackupCheck>()(backups.check),
  /** Brings it into the data folder if it lies elsewhere; what going back to it would change. Throws `wrong-passphrase`, `backup-damaged`. */
  'backup.compare': beside<BackupComparison>(administrators)(backups.compare),
  'backup.restore': write<null>(administrators)(backups.byName),
  'backup.plan': read<BackupPlan>(overseers)(nothing),
  'backup.keep': write<null>(administrators)(backups.keepRules),
  'backup.checkFolder': read<FolderCheck>(administrators)(z.object({ folder: backups.folder })),
  /** The system's own dialog; null where there is none, or nothing was chosen. */
  'backup.chooseFolder': read<string | null>(administrators)(nothing),
  /** Throws `backup-place-unusable`. */
  'backup.chooseSecond': beside<null>(administrators)(backups.second),
  /** Does the passphrase open the second place? */
  'backup.tryPassphrase': read<boolean>(administrators)(backups.passphrase),
  /** Backups of ours under a folder. */
  'backup.find': read<readonly { home: string; backups: readonly BackupInfo[] }[]>(administrators)(
    z.object({ folder: backups.folder }),
  ),

  /** Tries disk, rights, clock, fonts and the rest of this computer; takes seconds on Windows. */
  'machine.check': read<MachineReport>()(nothing),
  /** An administrator knows that the disk lies open; วันนี้ says no more until it is another finding. */
  'machine.seeOpenDisk': write<null>(administrators)(z.object({ code: shape.openDisk })),
  /** What an office can send to whoever helps it: no names, paths or letters. `text` is what `produced` holds. */
  'machine.diagnostics': read<{ text: string; produced: Produced }>(administrators)(nothing),

  'update.status': read<UpdateStatus>(administrators)(nothing),
  /** Where newer versions are looked for and whose signature is believed; `place` null: nowhere. */
  'update.choose': write<UpdateStatus>(administrators)(updates.plan),
  /** The one call that may reach out to a network, where the office named an address. */
  'update.look': beside<UpdateLook>(administrators)(nothing),
  /** The verified file; a person saves and installs it. */
  'update.save': beside<
    | { readonly kind: 'saved'; readonly produced: Produced }
    | { readonly kind: 'refused'; readonly why: UpdateRefusal }
  >(administrators)(nothing),
} as const;

export type SearchHit = {
  readonly entry: RegisterEntry;
  /** Where it was found and the words around it, matches between U+E000 and U+E001. */
  readonly field: 'number' | 'subject' | 'from' | 'to' | 'action' | 'note' | 'page';
  readonly excerpt: string;
  readonly page: number | null;
  /** Found with a slip in the words. */
  readonly isNear: boolean;
};

export type Api = typeof api;
export type MethodName = keyof Api;
export type Input<N extends MethodName> = z.input<Api[N]['input']>;
/** The input after its check, as handlers get it. */
export type Checked<N extends MethodName> = z.output<Api[N]['input']>;
export type Output<N extends MethodName> =
  Api[N] extends Method<'read' | 'write' | 'beside', z.ZodType, infer Result> ? Result : never;

export const methodNames = Object.keys(api) as readonly MethodName[];
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(api, name);
}
