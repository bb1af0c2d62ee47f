/** What the keys and tools of the letter's body do. */
import { type Editor, Extension } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Numbering and moving by keyboard (design §3): Ctrl Shift L and H, Ctrl ] and [, Alt ↑ ↓. Tab leaves the editor, except in a table. */
export const LetterKeys = Extension.create({
  name: 'letterKeys',
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-l': () => toggleItem(this.editor),
      'Mod-Shift-h': () => toggleHeading(this.editor),
      'Alt-ArrowUp': () => moveBlock(this.editor, -1),
      'Alt-ArrowDown': () => moveBlock(this.editor, 1),
      Enter: () => nextItem(this.editor),
      Backspace: () => headingBack(this.editor) || itemBack(this.editor),
      'Mod-]': () => changeLevel(this.editor, 1),
      'Mod-[': () => changeLevel(this.editor, -1),
    };
  },
});

/** Only blocks of plain words change into one another; a table or a picture stays what it is. */
function isWords(editor: Editor): boolean {
  return ['paragraph', 'item', 'heading'].includes(editor.state.selection.$from.parent.type.name);
}

export function toggleItem(editor: Editor): boolean {
  if (!isWords(editor)) return true;
  return editor.isActive('item')
    ? editor.chain().focus().setNode('paragraph').run()
    : editor.chain().focus().setNode('item', { level: 1 }).run();
}

export function toggleHeading(editor: Editor): boolean {
  if (!isWords(editor)) return true;
  const wanted = editor.isActive('heading') ? 'paragraph' : 'heading';
  return editor.chain().focus().setNode(wanted).run();
}

function headingBack(editor: Editor): boolean {
  const { empty, $from } = editor.state.selection;
  if (!empty || $from.parentOffset > 0 || !editor.isActive('heading')) return false;
  return editor.chain().setNode('paragraph').run();
}

/** Enter in an item makes the next one; in an empty one it ends the numbering, one level at a time. */
function nextItem(editor: Editor): boolean {
  if (!editor.isActive('item')) return false;
  const { $from } = editor.state.selection;
  if ($from.parent.content.size === 0) return itemBack(editor);
  const level = Number($from.parent.attrs.level);
  return editor.chain().splitBlock().setNode('item', { level, sourceParagraph: null }).run();
}

/** Backspace before the first letter of an item goes up one level, and at last makes a paragraph of it. */
function itemBack(editor: Editor): boolean {
  const { empty, $from } = editor.state.selection;
  if (!empty || $from.parentOffset > 0 || !editor.isActive('item')) return false;
  if (Number($from.parent.attrs.level) > 1) return changeLevel(editor, -1);
  return editor.chain().setNode('paragraph').run();
}

/** Numbering goes four deep: ๑., ๑.๑, (๑), a dash. */
export function changeLevel(editor: Editor, step: 1 | -1): boolean {
  if (!editor.isActive('item')) return false;
  const level = Number(editor.getAttributes('item').level) + step;
  if (level < 1 || level > 4) return true;
  return editor.chain().focus().updateAttributes('item', { level }).run();
}

/** Swaps the block at the cursor with its neighbour. */
export function moveBlock(editor: Editor, step: 1 | -1): boolean {
  const { state } = editor;
  const index = state.selection.$from.index(0);
  const other = index + step;
  if (other < 0 || other >= state.doc.childCount) return true;
  const start = state.selection.$from.before(1);
  const node = state.doc.child(index);
  const neighbour = state.doc.child(other);
  const from = step < 0 ? start - neighbour.nodeSize : start;
  const pair = step < 0 ? [node, neighbour] : [neighbour, node];
  const transaction = state.tr.replaceWith(from, from + node.nodeSize + neighbour.nodeSize, pair);
  const offset = state.selection.from - start;
  const landing = step < 0 ? from + offset : from + neighbour.nodeSize + offset;
  editor.view.dispatch(
    transaction.setSelection(TextSelection.create(transaction.doc, landing)).scrollIntoView(),
  );
  return true;
}
