/**
 * Saves a draft by itself: one save after another, the newest text always last; a failed save keeps the text and is
 * tried again, and leaving the desk waits for nothing but loses nothing.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Letter, LetterContent } from '../../../shared/letter/letter.ts';
import { useSaveLetter } from '../../queries/letters.ts';
import { forgetWords, keepWords } from './kept-words.ts';

/** `refused`: it will not be taken as it stands, however often it is tried. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'refused';

/** Long enough not to save at every key, short enough that a power cut costs a word. */
const pauseMs = 400;
/** Who types without a pause is saved at least this often: what a crash can cost is a few words. */
const longestMs = 1_500;
const retryMs = 4_000;

/** Words that no save has taken yet, by letter and version: coming back to the desk finds them, whatever happened. */
export const waiting = new Map<string, LetterContent>();

type Saving = {
  readonly saveState: SaveState;
  saveSoon(content: LetterContent): void;
  /** Resolves when everything typed is on the disk; rejects when it could not be. */
  flush(): Promise<void>;
};

/** `key`: of the letter and its version; `pending`: words that an earlier sitting left unsaved. */
export function useSaving(letter: Letter, key: string, pending: LetterContent | null): Saving {
  const [saveState, setSaveState] = useState<SaveState>(pending === null ? 'saved' : 'failed');
  const { mutateAsync: save } = useSaveLetter(letter.id);
  const unsaved = useRef<LetterContent | null>(pending);
  const basis = useRef(letter);
  basis.current = letter;
  const running = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const typingSince = useRef<number | null>(null);

  const flush = useCallback((): Promise<void> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    typingSince.current = null;
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
        const isRefused = error instanceof AppError && error.code === 'bad-input';
        setSaveState(isRefused ? 'refused' : 'failed');
        if (!isRefused) timer.current ??= setTimeout(() => void flush().catch(() => undefined), retryMs);
        throw error;
      }
    });
    running.current = turn.catch(() => undefined);
    return turn;
  }, [letter.id, key, save]);

  const saveSoon = useCallback(
    (content: LetterContent) => {
      unsaved.current = content;
      waiting.set(key, content);
      keepWords(basis.current, { content, basedOn: basis.current.updatedAt });
      setSaveState('saving');
      if (timer.current !== null) clearTimeout(timer.current);
      const now = performance.now();
      typingSince.current ??= now;
      const wait = Math.max(0, Math.min(pauseMs, typingSince.current + longestMs - now));
      timer.current = setTimeout(() => void flush().catch(() => undefined), wait);
    },
    [flush, key],
  );

  useEffect(() => {
    if (unsaved.current !== null) void flush().catch(() => undefined);
  }, [flush]);
  // Leaving the screen must not lose the last words.
  useEffect(() => () => void flush().catch(() => undefined), [flush]);
  return { saveState, saveSoon, flush };
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** The contract's input type is mutable; the draft is not. */
function mutable(content: LetterContent): Mutable<LetterContent> {
  return structuredClone(content) as Mutable<LetterContent>;
}
