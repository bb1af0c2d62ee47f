/** The body of a letter as the editor holds it: paragraphs and numbered items, plain text only, as the forms allow. */
import { type Editor, Extension, type JSONContent, Node } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { BodyBlock } from '../../../shared/letter/letter.ts';

const sourceAttribute = {
  sourceParagraph: {
    default: null,
    parseHTML: () => null,
    renderHTML: () => ({}),
  },
};

export const LetterDocument = Node.create({ name: 'doc', topNode: true, content: '(paragraph | item)+' });

export const LetterParagraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'text*',
  marks: '',
  addAttributes: () => sourceAttribute,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', { class: 'body-paragraph' }, 0],
});

export const LetterItem = Node.create({
  name: 'item',
  group: 'block',
  content: 'text*',
  marks: '',
  addAttributes: () => ({
    ...sourceAttribute,
    level: {
      default: 1,
      parseHTML: () => 1,
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-level': String(attributes.level) }),
    },
  }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['p', { class: 'body-item', ...HTMLAttributes }, 0],
});

/** Numbering and moving by keyboard (design §3): Ctrl Shift L, Tab and Shift Tab, Alt ↑ ↓. */
export const LetterKeys = Extension.create({
  name: 'letterKeys',
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-l': () => toggleItem(this.editor),
      'Alt-ArrowUp': () => moveBlock(this.editor, -1),
      'Alt-ArrowDown': () => moveBlock(this.editor, 1),
      'Mod-]': () => changeLevel(this.editor, 1),
      'Mod-[': () => changeLevel(this.editor, -1),
    };
  },
});

export function toggleItem(editor: Editor): boolean {
  return editor.isActive('item')
    ? editor.chain().focus().setNode('paragraph').run()
    : editor.chain().focus().setNode('item', { level: 1 }).run();
}

/** Numbering goes three deep: ๑., ๑.๑, (๑). */
export function changeLevel(editor: Editor, step: 1 | -1): boolean {
  if (!editor.isActive('item')) return false;
  const level = Number(editor.getAttributes('item').level) + step;
  if (level < 1 || level > 3) return true;
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

export function toEditor(body: readonly BodyBlock[]): JSONContent {
  const content = body.map((block) => ({
    type: block.kind,
    attrs: {
      sourceParagraph: block.sourceParagraph,
      ...(block.kind === 'item' ? { level: block.level } : {}),
    },
    ...(block.text === '' ? {} : { content: [{ type: 'text', text: block.text }] }),
  }));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

export function fromEditor(document: JSONContent): BodyBlock[] {
  return (document.content ?? []).map((node) => ({
    kind: node.type === 'item' ? 'item' : 'paragraph',
    // A zero-width space pasted from a web page would hide the word from every search (letters are stored without it).
    text: (node.content ?? [])
      .map((part) => part.text ?? '')
      .join('')
      .replace(/\u200b/g, ''),
    level: levelOf(node.attrs?.level),
    sourceParagraph: typeof node.attrs?.sourceParagraph === 'number' ? node.attrs.sourceParagraph : null,
  }));
}

function levelOf(level: unknown): 1 | 2 | 3 {
  return level === 2 || level === 3 ? level : 1;
}
