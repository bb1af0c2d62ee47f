/**
 * The draft on the desk: what the clerk typed is the truth on screen, and is saved by itself shortly after.
 * Saves run one after another; the newest text always goes last; a failed save keeps the text and is tried again.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Letter, LetterContent } from '../../../shared/letter/letter.ts';
import { useSaveLetter } from '../../queries/letters.ts';

export type SaveState = 'saved' | 'saving' | 'failed';

/** Long enough not to save at every key, short enough that a power cut costs a word. */
const pauseMs = 400;
const retryMs = 4_000;

/** Words that no save has taken yet, by letter and version: coming back to the desk finds them, whatever happened. */
const waiting = new Map<string, LetterContent>();

export type LetterDraft = {
  readonly content: LetterContent;
  readonly saveState: SaveState;
  change(part: Partial<LetterContent>): void;
  /** Resolves when everything typed is on the disk; rejects when it could not be. */
  flush(): Promise<void>;
};

export function useLetterDraft(letter: Letter): LetterDraft {
  const key = `${letter.id} ${letter.version}`;
  const [content, setContent] = useState<LetterContent>(() => waiting.get(key) ?? contentOf(letter));
  const [saveState, setSaveState] = useState<SaveState>(waiting.has(key) ? 'failed' : 'saved');
  const { mutateAsync: save } = useSaveLetter(letter.id);
  const latest = useRef(content);
  const unsaved = useRef<LetterContent | null>(waiting.get(key) ?? null);
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
        await save({ id: letter.id, content: mutable(mine) });
        if (unsaved.current === mine) unsaved.current = null;
        if (waiting.get(key) === mine) waiting.delete(key);
        if (unsaved.current === null) setSaveState('saved');
      } catch (error) {
        setSaveState('failed');
        timer.current ??= setTimeout(() => void flush().catch(() => undefined), retryMs);
        throw error;
      }
    });
    running.current = turn.catch(() => undefined);
    return turn;
  }, [letter.id, key, save]);

  const change = useCallback(
    (part: Partial<LetterContent>) => {
      latest.current = { ...latest.current, ...part };
      unsaved.current = latest.current;
      waiting.set(key, latest.current);
      setContent(latest.current);
      setSaveState('saving');
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush().catch(() => undefined), pauseMs);
    },
    [flush, key],
  );

  useEffect(() => {
    if (unsaved.current !== null) void flush().catch(() => undefined);
  }, [flush]);
  // Leaving the screen must not lose the last words.
  useEffect(() => () => void flush().catch(() => undefined), [flush]);
  return { content, saveState, change, flush };
}

function contentOf(letter: Letter): LetterContent {
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
  };
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** The contract's input type is mutable; the draft is not. */
function mutable(content: LetterContent): Mutable<LetterContent> {
  return structuredClone(content) as Mutable<LetterContent>;
}
