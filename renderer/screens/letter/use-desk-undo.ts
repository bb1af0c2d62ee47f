/** Ctrl Z and Ctrl Y on the desk: over head, text and attachments alike, wherever the cursor is. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useKeys } from '../../components/use-keys.ts';
import { keys, matches } from '../../keys.ts';
import type { DeskPlaces } from './places.ts';
import type { LetterDraft } from './use-letter-draft.ts';

export function useDeskUndo(draft: LetterDraft, places: DeskPlaces, isLocked: boolean) {
  const undo = () => {
    const part = draft.undo();
    if (part !== null && part !== 'body' && part !== 'attachments') places.go(part);
  };
  const redo = () => {
    const part = draft.redo();
    if (part !== null && part !== 'body' && part !== 'attachments') places.go(part);
  };
  useKeys(isLocked ? {} : { undo, redo });
  const latest = useRef({ undo, redo, isLocked });
  latest.current = { undo, redo, isLocked };

  // The browser's own undo knows one field and would bring back words that the desk has since changed.
  useEffect(() => {
    const instead = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      if (!(event.target instanceof Element) || event.target.closest('.workbench') === null) return;
      event.preventDefault();
      if (latest.current.isLocked) return;
      if (event.inputType === 'historyUndo') latest.current.undo();
      else latest.current.redo();
    };
    document.addEventListener('beforeinput', instead, { capture: true });
    return () => document.removeEventListener('beforeinput', instead, { capture: true });
  }, []);

  /** In text fields the key table leaves undo to the field; here the desk takes it. */
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = event.nativeEvent;
    const isUndo = matches(keys.undo, pressed);
    const isRedo = matches(keys.redo, pressed) || matches({ ...keys.undo, shift: true }, pressed);
    if (!isUndo && !isRedo) return;
    event.preventDefault();
    event.stopPropagation();
    if (isLocked) return;
    if (isUndo) undo();
    else redo();
  };
  return { undo, redo, onKeyDown };
}
