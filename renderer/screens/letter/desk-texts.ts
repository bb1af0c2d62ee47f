/** The texts on a desk by name, as they come and go; and the one the clerk wrote in last. */
import type { Editor } from '@tiptap/core';

type SetUp = {
  readonly setUp: (editor: Editor, name: string) => () => void;
  readonly undo: Map<Editor, () => void>;
};

export type DeskTexts = {
  get(name: string): Editor | undefined;
  each(setUp: SetUp['setUp']): () => void;
  insert(text: string): void;
  add(name: string, editor: Editor): () => void;
};

export function createDeskTexts(): DeskTexts {
  const editors = new Map<string, Editor>();
  const setUps = new Set<SetUp>();
  let last = 'body';
  return {
    get: (name) => editors.get(name),
    each(setUp) {
      const made: SetUp = { setUp, undo: new Map() };
      setUps.add(made);
      for (const [name, editor] of editors) made.undo.set(editor, setUp(editor, name));
      return () => {
        setUps.delete(made);
        for (const undo of made.undo.values()) undo();
      };
    },
    insert(text) {
      const editor = editors.get(last) ?? editors.get('body');
      if (editor !== undefined) insertAtCursor(editor, text);
    },
    add(name, editor) {
      const remember = () => {
        last = name;
      };
      editors.set(name, editor);
      editor.on('focus', remember);
      for (const { setUp, undo } of setUps) undo.set(editor, setUp(editor, name));
      return () => {
        for (const { undo } of setUps) {
          undo.get(editor)?.();
          undo.delete(editor);
        }
        editor.off('focus', remember);
        if (editors.get(name) === editor) editors.delete(name);
      };
    },
  };
}

/** "ตามที่ … นั้น": what is typed next goes into the gap. */
function insertAtCursor(editor: Editor, text: string): void {
  editor.chain().focus().insertContent({ type: 'text', text }).run();
  const gap = text.indexOf('…');
  if (gap < 0) return;
  const from = editor.state.selection.to - text.length + gap;
  editor.commands.setTextSelection({ from, to: from + 1 });
}
