/**
 * The draft on the desk: what the clerk typed is the truth on screen, and is saved by itself shortly after
 * (use-saving.ts). Undo goes over everything on the desk; words that a crash left unsaved come back.
 */
import { useCallback, useRef, useState } from 'react';
import type { Letter, LetterContent } from '../../../shared/letter/letter.ts';
import { changed, type DraftHistory, firstDifference, noHistory, redone, undone } from './draft-history.ts';
import { forgetWords, keptText, keptWords } from './kept-words.ts';
import { type SaveState, useSaving, waiting } from './use-saving.ts';

export type { SaveState } from './use-saving.ts';

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
  /** Bare words of an earlier sitting that the letter cannot take as they were; null when there are none. */
  readonly leftoverText: string | null;
  /** Takes the leftover as an ordinary change, or lets it go. */
  settleLeftover(isTaken: boolean): void;
};

export function useLetterDraft(letter: Letter): LetterDraft {
  const key = `${letter.id} ${letter.version}`;
  const [found] = useState(() => wordsLeft(letter));
  const recovered = found?.basedOn === letter.updatedAt ? found.content : null;
  const [leftover, setLeftover] = useState(recovered === null ? (found?.content ?? null) : null);
  const [leftoverText, setLeftoverText] = useState(() =>
    letter.state === 'draft' && !waiting.has(key) ? keptText(letter) : null,
  );
  const pending = waiting.get(key) ?? recovered;
  const [content, setContent] = useState<LetterContent>(() => pending ?? contentOf(letter));
  const [history, setHistory] = useState<DraftHistory>(() =>
    recovered === null ? noHistory : { ...noHistory, past: [contentOf(letter)] },
  );
  const steps = useRef(history);
  const latest = useRef(content);
  const { saveState, saveSoon, flush } = useSaving(letter, key, pending);
  const put = useCallback(
    (next: LetterContent, past: DraftHistory) => {
      latest.current = next;
      steps.current = past;
      setHistory(past);
      setContent(next);
      saveSoon(next);
    },
    [saveSoon],
  );
  const change = useCallback(
    (part: Partial<LetterContent>) => {
      const before = latest.current;
      const past = changed(steps.current, before, Object.keys(part).join(' '), performance.now());
      put({ ...before, ...part }, past);
    },
    [put],
  );
  const step = (move: typeof undone): string | null => {
    const before = latest.current;
    const made = move(steps.current, before);
    if (made === null) return null;
    put(made.content, made.history);
    return firstDifference(before, made.content);
  };
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
    leftoverText,
    settleLeftover(isTaken) {
      if (isTaken && leftover !== null) change(leftover);
      else forgetWords(letter);
      setLeftover(null);
      setLeftoverText(null);
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
