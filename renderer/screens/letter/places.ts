/**
 * Places of the desk by the names that findings use: "subject", "details.place", "body[2]", "attachments[0].body[1]".
 * Whoever shows a finding leads there; whoever offers a phrase writes it where the clerk wrote last.
 */
import type { Editor } from '@tiptap/core';
import { createContext, useContext } from 'react';

export type DeskPlaces = {
  /** Takes the cursor there; false when the form shows no such place. */
  go(field: string): boolean;
  /** Writes at the cursor of the text the clerk was in last, the letter's own when in none yet. */
  insert(text: string): void;
  /** A text of the letter that is on the desk: "body", "attachments[0].body". Returns what takes it away. */
  addEditor(name: string, editor: Editor): () => void;
};

const inText = /^(?<name>.*body)(?:\[(?<block>\d+)\].*)?$/;

export function createDeskPlaces(desk: () => HTMLElement | null): DeskPlaces {
  const editors = new Map<string, Editor>();
  let last = 'body';
  return {
    go(field) {
      const parts = inText.exec(field)?.groups;
      const editor = editors.get(parts?.name ?? '');
      if (editor !== undefined) {
        goToBlock(editor, Number(parts?.block ?? 0));
        return true;
      }
      return focusField(desk(), field);
    },
    insert(text) {
      const editor = editors.get(last) ?? editors.get('body');
      editor?.chain().focus().insertContent({ type: 'text', text }).run();
    },
    addEditor(name, editor) {
      const remember = () => {
        last = name;
      };
      editors.set(name, editor);
      editor.on('focus', remember);
      return () => {
        editor.off('focus', remember);
        if (editors.get(name) === editor) editors.delete(name);
      };
    },
  };
}

function goToBlock(editor: Editor, block: number): void {
  const { doc } = editor.state;
  let end = 0;
  for (let at = 0; at <= Math.min(block, doc.childCount - 1); at += 1) end += doc.child(at).nodeSize;
  editor
    .chain()
    .focus()
    .setTextSelection(Math.max(0, end - 1))
    .scrollIntoView()
    .run();
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
