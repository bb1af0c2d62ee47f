/** Letters in domain terms. Each writing call is one transaction. */
import { AppError } from '../../shared/contract/errors.ts';
import {
  type Dispatch,
  onTheList,
  type SilentRecipient,
  unanswered,
  type WaitingLetter,
} from '../../shared/letter/dispatch.ts';
import {
  type DraftSnapshot,
  isIssued,
  type Letter,
  type LetterContent,
  type LetterState,
  type ListedLetter,
} from '../../shared/letter/letter.ts';
import type { LetterFile } from '../../shared/letter/letter-file.ts';
import { batchIds, findSetDraft, type LineOfLetter, linesOfSet, listBatch, wholeSet } from './batch-rows.ts';
import { type Connection, transaction } from './database.ts';
import { listDispatches, noteDispatch, setDeadlines, type Tick, tickDispatches } from './dispatch-rows.ts';
import { type Issue, type Issued, issueLetter, refuseUnready } from './issue.ts';
import { issueEach } from './issue-set.ts';
import {
  addLetterFile,
  listLetterFiles,
  mustFindFile,
  type NewLetterFile,
  orderLetterFiles,
  removeLetterFile,
  sameFiles,
} from './letter-file-rows.ts';
import * as rows from './letter-rows.ts';
import * as versions from './letter-version-rows.ts';
import { keepSnapshot, listSnapshots, mustFindSnapshot } from './snapshot-rows.ts';
import { keepDraft } from './trash-rows.ts';
import { listOwing, listWaiting } from './waiting-rows.ts';

/** `by`: the last day, ISO; null: some time. */
export type AnswerWish = { readonly wants: boolean; readonly by: string | null };

export type LettersStore = {
  /** The open draft of this received entry, or the one that `make` proposes. */
  forward(sourceEntryId: string, make: rows.NewLetter): Promise<{ letter: Letter; isNew: boolean }>;
  create(make: rows.NewLetter): Promise<Letter>;
  list(includeSent: boolean): Promise<readonly ListedLetter[]>;
  countOpen(): Promise<number>;
  /** Throws `not-found`. */
  get(id: string): Promise<Letter>;
  lastIssued(id: string): Promise<versions.IssuedVersion | null>;
  /** Newest first. Throws `not-found` for a letter that is not there. */
  versions(id: string): Promise<readonly versions.IssuedVersion[]>;
  /** Throws `letter-issued`, `wrong-letter-state`. */
  save(id: string, content: LetterContent, actor: rows.Actor): Promise<Letter>;
  /** `all`: of its whole set, all or none. */
  setState(id: string, state: LetterState, actor: rows.Actor, all?: boolean): Promise<Letter>;
  issue(input: Issue): Promise<Issued>;
  /** One letter each from the draft's table, all or none. */
  issueEach(input: Issue): Promise<readonly Issued[]>;
  /** Letters made together with this one, in the order of their table; none when it was made alone. */
  batch(id: string): Promise<readonly Letter[]>;
  /** The first letter of its set; of a letter alone itself. */
  firstOfSet(id: string): Promise<string>;
  /** Lines in the sent register of this letter and its whole set, by the letters' ids. */
  registered(id: string): Promise<ReadonlyMap<string, LineOfLetter>>;
  /** The draft that this letter's set was made from; null when it was made alone or its draft was not kept. */
  setDraft(id: string): Promise<LetterContent | null>;
  /** Whether its recipients are to answer and by when; `all`: those of its whole set. */
  wantAnswer(id: string, wish: AnswerWish, actor: rows.Actor, all: boolean): Promise<Letter>;
  revise(id: string, reason: string, actor: rows.Actor): Promise<Letter>;
  /** A draft goes; of a correction the last issued version comes back. */
  remove(id: string, actor: rows.Actor & { readonly isKept?: boolean }): Promise<void>;
  /** Earlier states of the draft, newest first. */
  snapshots(id: string): Promise<readonly DraftSnapshot[]>;
  /** Throws `not-found`. */
  snapshot(id: string, seq: number): Promise<LetterContent>;
  dispatches(id: string): Promise<readonly Dispatch[]>;
  tick(input: Tick, actor: rows.Actor): Promise<readonly Dispatch[]>;
  noteDispatch(
    input: { readonly letterId: string; readonly position: number; readonly note: string },
    actor: rows.Actor,
  ): Promise<readonly Dispatch[]>;
  setDeadlines(
    input: {
      readonly letterId: string;
      readonly positions: readonly number[];
      readonly deadline: string | null;
    },
    actor: rows.Actor,
  ): Promise<readonly Dispatch[]>;
  /** Letters and sets whose recipients owe an answer. */
  waiting(): Promise<readonly WaitingLetter[]>;
  /** Those of the letter, or of its whole set, who were asked and have not answered. */
  silent(id: string, all: boolean): Promise<readonly SilentRecipient[]>;
  files(id: string): Promise<readonly LetterFile[]>;
  /** `all`: with every letter of its set; the bytes stay one file. */
  addFile(id: string, file: NewLetterFile, actor: rows.Actor, all?: boolean): Promise<LetterFile>;
  orderFiles(id: string, fileIds: readonly string[], all?: boolean): Promise<readonly LetterFile[]>;
  removeFile(id: string, all?: boolean): Promise<void>;
  keepFile(id: string, version: number, fileId: string): Promise<void>;
};

export function lettersStore(db: Connection): LettersStore {
  return {
    forward: async (sourceEntryId, make) =>
      transaction(db, () => {
        const open = rows.findOpenForwarding(db, sourceEntryId);
        return open === null
          ? { letter: rows.insertLetter(db, make), isNew: true }
          : { letter: open, isNew: false };
      }),
    create: async (make) => transaction(db, () => rows.insertLetter(db, make)),
    list: async (includeSent) => rows.listLetters(db, includeSent),
    countOpen: async () => rows.countOpenLetters(db),
    get: async (id) => rows.mustFindLetter(db, id),
    lastIssued: async (id) => versions.lastIssued(db, id),
    versions: async (id) => versions.issuedVersions(db, rows.mustFindLetter(db, id).id),
    save: async (id, content, actor) =>
      transaction(db, () => {
        const letter = rows.mustFindLetter(db, id);
        refuseUnlessDraft(letter);
        keepSnapshot(db, id, keepingIssue(letter, content), actor);
        return rows.writeContent(db, id, keepingIssue(letter, content), actor);
      }),
    setState: async (id, state, actor, all = false) =>
      transaction(db, () => {
        const one = moveState(db, id, state, actor);
        if (all) moveOthers(db, id, state, actor);
        return one;
      }),
    issue: async (input) => transaction(db, () => issueLetter(db, input)),
    issueEach: async (input) => transaction(db, () => issueEach(db, input)),
    batch: async (id) => listBatch(db, id),
    firstOfSet: async (id) => wholeSet(db, id, true)[0] ?? id,
    registered: async (id) => linesOfSet(db, id),
    setDraft: async (id) => findSetDraft(db, id),
    wantAnswer: async (id, wish, actor, all) => transaction(db, () => wantAnswer(db, id, wish, actor, all)),
    revise: async (id, reason, actor) =>
      transaction(db, () => {
        const letter = rows.mustFindLetter(db, id);
        if (!isIssued(letter)) throw new AppError('wrong-letter-state', { state: letter.state });
        return versions.openNextVersion(db, letter, reason, actor);
      }),
    remove: async (id, actor) =>
      transaction(db, () => {
        const letter = rows.mustFindLetter(db, id);
        if (isIssued(letter)) throw new AppError('letter-issued', { number: letter.number ?? '' });
        const issued = versions.lastIssued(db, id);
        if (issued !== null) return void versions.returnToIssued(db, letter, issued, actor);
        if (actor.isKept !== false) keepDraft(db, id, actor);
        rows.deleteLetter(db, id);
      }),
    snapshots: async (id) => listSnapshots(db, rows.mustFindLetter(db, id).id),
    snapshot: async (id, seq) => mustFindSnapshot(db, id, seq),
    dispatches: async (id) => listDispatches(db, id),
    tick: async (input, actor) =>
      transaction(db, () => {
        tickDispatches(db, input, actor);
        return listDispatches(db, input.letterId);
      }),
    noteDispatch: async (input, actor) =>
      transaction(db, () => {
        noteDispatch(db, input, actor);
        return listDispatches(db, input.letterId);
      }),
    setDeadlines: async (input, actor) =>
      transaction(db, () => {
        setDeadlines(db, input, actor);
        return listDispatches(db, input.letterId);
      }),
    waiting: async () => listWaiting(db),
    files: async (id) => listLetterFiles(db, id),
    silent: async (id, all) => {
      const setId = all ? (batchIds(db, id)[0] ?? id) : id;
      if (all) return unanswered(listOwing(db, setId));
      const { number } = rows.mustFindLetter(db, id);
      return unanswered(listDispatches(db, id)).map((row) => ({ ...row, letterId: id, number }));
    },
    addFile: async (id, file, actor, all = false) =>
      transaction(db, () => {
        const added = wholeSet(db, id, all).map((letterId) => addLetterFile(db, letterId, file, actor));
        return added.find(({ letterId }) => letterId === id) ?? addLetterFile(db, id, file, actor);
      }),
    orderFiles: async (id, fileIds, all = false) =>
      transaction(db, () => {
        const files = fileIds.map((fileId) => mustFindFile(db, fileId));
        for (const letterId of wholeSet(db, id, all))
          orderLetterFiles(
            db,
            letterId,
            files.flatMap((file) => sameFiles(db, file, [letterId])),
          );
        return listLetterFiles(db, id);
      }),
    removeFile: async (id, all = false) =>
      transaction(db, () => {
        const file = mustFindFile(db, id);
        // each letter has a signed scan of its own, whatever file it is
        const isShared = all && file.kind === 'enclosure';
        for (const each of sameFiles(db, file, wholeSet(db, file.letterId, isShared)))
          removeLetterFile(db, each);
      }),
    keepFile: async (id, version, fileId) =>
      transaction(db, () => versions.writeVersionFile(db, id, version, fileId)),
  };
}

/** What may follow: out for signature and back, signed, and after the number only the sending. */
const moves: Readonly<Record<LetterState, readonly LetterState[]>> = {
  draft: ['for-signature'],
  'for-signature': ['draft', 'signed'],
  signed: ['for-signature', 'draft'],
  numbered: ['sent'],
  sent: [],
};

function moveState(db: Connection, id: string, state: LetterState, actor: rows.Actor): Letter {
  const letter = rows.mustFindLetter(db, id);
  if (letter.state === state) return letter;
  if (!moves[letter.state].includes(state)) {
    if (isIssued(letter)) throw new AppError('letter-issued', { number: letter.number ?? '' });
    throw new AppError('wrong-letter-state', { state: letter.state });
  }
  // Nobody is asked to sign what could not be issued.
  if (state === 'for-signature' || state === 'signed') refuseUnready(db, letter);
  if (state === 'sent') tickSent(db, id, actor);
  return rows.writeState(db, letter, state, actor);
}

/** The letters of its set that have come as far; one under correction goes on by itself. */
function moveOthers(db: Connection, id: string, state: LetterState, actor: rows.Actor): void {
  for (const letter of listBatch(db, id))
    if (moves[letter.state].includes(state)) moveState(db, letter.id, state, actor);
}

/** The day goes to those who have none of their own, or the one that was wished for before; no wish takes that one away. */
function wantAnswer(db: Connection, id: string, wish: AnswerWish, actor: rows.Actor, all: boolean): Letter {
  for (const letterId of wholeSet(db, id, all)) {
    const { answerBy = null } = rows.mustFindLetter(db, letterId);
    rows.writeAnswerWish(db, letterId, wish);
    const positions = onTheList(listDispatches(db, letterId)).flatMap(({ position, deadline }) =>
      deadline === null || deadline === answerBy ? [position] : [],
    );
    setDeadlines(db, { letterId, positions, deadline: wish.by }, actor);
  }
  return rows.mustFindLetter(db, id);
}

/** A letter that is out has gone to everybody on its list; who was ticked before keeps the earlier moment. */
function tickSent(db: Connection, letterId: string, actor: rows.Actor): void {
  const positions = onTheList(listDispatches(db, letterId)).flatMap(({ position, sentAt }) =>
    sentAt === null ? [position] : [],
  );
  tickDispatches(db, { letterId, positions, step: 'sent', at: actor.at }, actor);
}

function refuseUnlessDraft(letter: Letter): void {
  if (isIssued(letter)) throw new AppError('letter-issued', { number: letter.number ?? '' });
  if (letter.state !== 'draft') throw new AppError('wrong-letter-state', { state: letter.state });
}

/** A correction cannot leave its form, nor the series and the date its number was given in. */
function keepingIssue(letter: Letter, content: LetterContent): LetterContent {
  const own = letter.version > 1 ? { ...content, form: letter.form } : content;
  if (letter.number === null) return own;
  return { ...own, prefixId: letter.prefixId, circular: letter.circular, date: letter.date };
}
