/**
 * The draft on the desk: what the clerk typed is the truth on screen, and is saved by itself shortly after.
 * Saves run one after another; the newest text always goes last; a failed save keeps the text and is tried again.
 * Undo goes over everything on the desk; words that a crash left unsaved come back.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Letter, LetterContent } from '../../../shared/letter/letter.ts';
import { useSaveLetter } from '../../queries/letters.ts';
import { changed, type DraftHistory, firstDifference, noHistory, redone, undone } from './draft-history.ts';
import { forgetWords, keepWords, keptWords } from './kept-words.ts';

export type SaveState = 'saved' | 'saving' | 'failed';

/** Long enough not to save at every key, short enough that a power cut costs a word. */
const pauseMs = 400;
const retryMs = 4_000;

/** Words that no save has taken yet, by letter and version: coming back to the desk finds them, whatever happened. */
const waiting = new Map<string, LetterContent>();

export type LetterDraft = {
  readonly content: LetterContent;
  readonly saveState: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(part: Partial<LetterContent>): void;
  /** Gives the name of what changed by it ("subject", "body"); null when there was nothing to undo. */
  undo(): string | null;
  redo(): string | null;
  /** Resolves when everything typed is on the disk; rejects when it could not be. */
  flush(): Promise<void>;
  /** The desk opened with words that no save had taken; undo shows the saved text. */
  readonly isRecovered: boolean;
  /** Words of an earlier sitting that another change overtook; null when there are none. */
  readonly leftover: LetterContent | null;
  /** Takes the leftover as an ordinary change, or lets it go. */
  settleLeftover(isTaken: boolean): void;
};

export function useLetterDraft(letter: Letter): LetterDraft {
  const key = `${letter.id} ${letter.version}`;
  const [found] = useState(() => wordsLeft(letter));
  const recovered = found?.basedOn === letter.updatedAt ? found.content : null;
  const [leftover, setLeftover] = useState(recovered === null ? (found?.content ?? null) : null);
  const pending = waiting.get(key) ?? recovered;
  const [content, setContent] = useState<LetterContent>(() => pending ?? contentOf(letter));
  const [history, setHistory] = useState<DraftHistory>(() =>
    recovered === null ? noHistory : { ...noHistory, past: [contentOf(letter)] },
  );
  const steps = useRef(history);
  const [saveState, setSaveState] = useState<SaveState>(pending === null ? 'saved' : 'failed');
  const { mutateAsync: save } = useSaveLetter(letter.id);
  const latest = useRef(content);
  const unsaved = useRef<LetterContent | null>(pending);
  const basis = useRef(letter);
  basis.current = letter;
  const running = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const flush = useCallback((): Promise<void> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const turn = running.current.then(async () => {
      const mine = unsaved.current;
      if (mine === null) return;
      setSaveState('saving');
      try {
        const { letter: saved } = await save({ id: letter.id, content: mutable(mine) });
        if (unsaved.current === mine) unsaved.current = null;
        if (waiting.get(key) === mine) waiting.delete(key);
        if (unsaved.current === null) {
          forgetWords(saved);
          setSaveState('saved');
        } else keepWords(saved, { content: unsaved.current, basedOn: saved.updatedAt });
      } catch (error) {
        setSaveState('failed');
        timer.current ??= setTimeout(() => void flush().catch(() => undefined), retryMs);
        throw error;
      }
    });
    running.current = turn.catch(() => undefined);
    return turn;
  }, [letter.id, key, save]);

  const put = useCallback(
    (next: LetterContent, past: DraftHistory) => {
      latest.current = next;
      unsaved.current = next;
      waiting.set(key, next);
      keepWords(basis.current, { content: next, basedOn: basis.current.updatedAt });
      steps.current = past;
      setHistory(past);
      setContent(next);
      setSaveState('saving');
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush().catch(() => undefined), pauseMs);
    },
    [flush, key],
  );

  const change = useCallback(
    (part: Partial<LetterContent>) => {
      const before = latest.current;
      put(
        { ...before, ...part },
        changed(steps.current, before, Object.keys(part).join(' '), performance.now()),
      );
    },
    [put],
  );

  const step = useCallback(
    (move: typeof undone): string | null => {
      const before = latest.current;
      const made = move(steps.current, before);
      if (made === null) return null;
      put(made.content, made.history);
      return firstDifference(before, made.content);
    },
    [put],
  );

  useEffect(() => {
    if (unsaved.current !== null) void flush().catch(() => undefined);
  }, [flush]);
  // Leaving the screen must not lose the last words.
  useEffect(() => () => void flush().catch(() => undefined), [flush]);
  return {
    content,
    saveState,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change,
    undo: () => step(undone),
    redo: () => step(redone),
    flush,
    isRecovered: recovered !== null,
    leftover,
    settleLeftover(isTaken) {
      if (isTaken && leftover !== null) change(leftover);
      else forgetWords(letter);
      setLeftover(null);
    },
  };
}

/** Only a draft can take words; what says the same as the letter was saved after all. */
function wordsLeft(letter: Letter) {
  const kept = letter.state === 'draft' ? keptWords(letter) : null;
  if (kept === null || firstDifference(contentOf(letter), kept.content) !== null) return kept;
  forgetWords(letter);
  return null;
}

export function contentOf(letter: Letter): LetterContent {
  return {
    form: letter.form,
    prefixId: letter.prefixId,
    circular: letter.circular,
    urgency: letter.urgency,
    date: letter.date,
    subject: letter.subject,
    addressee: letter.addressee,
    recipientIds: letter.recipientIds,
    references: letter.references,
    enclosures: letter.enclosures,
    body: letter.body,
    closingPurpose: letter.closingPurpose,
    complimentaryClose: letter.complimentaryClose,
    signatoryId: letter.signatoryId,
    details: letter.details,
    attachments: letter.attachments,
    merge: letter.merge,
    template: letter.template,
  };
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** The contract's input type is mutable; the draft is not. */
function mutable(content: LetterContent): Mutable<LetterContent> {
  return structuredClone(content) as Mutable<LetterContent>;
}
