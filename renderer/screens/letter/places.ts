/**
 * Places of the desk by the names that findings use: "subject", "details.place", "body[2]", "attachments[0].body[1]".
 * Whoever shows a finding leads there; whoever offers a phrase writes it where the clerk wrote last.
 */
import type { Editor } from '@tiptap/core';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { createDeskTexts } from './desk-texts.ts';
import { caretInField, goToBlock, placeOfWords, selectInField } from './place-cursor.ts';
import { rangeIn } from './proof/marks.ts';

export type DeskPlaces = {
  /** Takes the cursor there; false when the form shows no such place. */
  go(field: string): boolean;
  /** The same, with the stretch of its text selected. */
  show(field: string, place: { readonly start: number; readonly end: number } | null): boolean;
  /** Does something with every text there is or will be; the answer undoes it, and runs when a text goes. */
  eachEditor(setUp: (editor: Editor, name: string) => () => void): () => void;
  /** The place on the paper that was pressed: the cursor goes before the letter at `at` of these words. */
  press(pressed: PressedWords): boolean;
  /** Where the clerk works now, as findings name it: "subject", "body[2]"; null before the first word. */
  here(): string | null;
  enter(field: string): void;
  watchHere(listener: () => void): () => void;
  /** Writes at the cursor of the text the clerk was in last, the letter's own when in none yet. */
  insert(text: string): void;
  /** A text of the letter that is on the desk: "body", "attachments[0].body". Returns what takes it away. */
  addEditor(name: string, editor: Editor): () => void;
};

export type PressedWords = { readonly field: string; readonly words: string; readonly at: number };

const inText = /^(?<name>.*body)(?:\[(?<block>\d+)\].*)?$/;

export function createDeskPlaces(desk: () => HTMLElement | null): DeskPlaces {
  const texts = createDeskTexts();
  const inEditor = (field: string) => {
    const parts = inText.exec(field)?.groups;
    const editor = texts.get(parts?.name ?? '');
    return editor === undefined ? null : { editor, block: Number(parts?.block ?? 0) };
  };
  const go = (field: string) => {
    const text = inEditor(field);
    if (text === null) return focusField(desk(), field);
    goToBlock(text.editor, text.block);
    return true;
  };
  return {
    go,
    show(field, place) {
      if (!go(field)) return false;
      const text = inEditor(field);
      if (place === null) return true;
      if (text === null) selectInField(place);
      else {
        const range = rangeIn(text.editor, text.block, place.start, place.end);
        if (range !== null) text.editor.chain().focus().setTextSelection(range).scrollIntoView().run();
      }
      return true;
    },
    press({ field, words, at }) {
      if (!go(field)) return false;
      const text = inEditor(field);
      if (text === null) caretInField(words, at);
      else {
        const begin = placeOfWords(text.editor, text.block, words);
        if (begin !== null)
          text.editor
            .chain()
            .setTextSelection(begin + at)
            .scrollIntoView()
            .run();
      }
      return true;
    },
    ...createHere(),
    eachEditor: texts.each,
    insert: texts.insert,
    addEditor: texts.add,
  };
}

function createHere(): Pick<DeskPlaces, 'here' | 'enter' | 'watchHere'> {
  const watchers = new Set<() => void>();
  let here: string | null = null;
  return {
    here: () => here,
    enter(field) {
      if (field === here) return;
      here = field;
      for (const tell of watchers) tell();
    },
    watchHere(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
}

/** Lines of a list are known by number ("enclosures[1]"); without such a line its field answers. */
function focusField(desk: HTMLElement | null, field: string): boolean {
  const names = [field, field.replace(/\[.*$/, '')];
  for (const name of names) {
    const place = desk?.querySelector(`[data-field="${CSS.escape(name)}"]`);
    const input = place?.querySelector<HTMLElement>('input, textarea, button');
    if (input == null) continue;
    input.focus();
    input.scrollIntoView({ block: 'nearest' });
    return true;
  }
  return false;
}

export const DeskPlacesContext = createContext<DeskPlaces | null>(null);

/** Of the desk around; nothing happens where there is none. */
export function useDeskPlaces(): DeskPlaces | null {
  return useContext(DeskPlacesContext);
}

/** Where the clerk works now, kept up to date. */
export function useHere(places: DeskPlaces): string | null {
  return useSyncExternalStore(places.watchHere, places.here);
}
