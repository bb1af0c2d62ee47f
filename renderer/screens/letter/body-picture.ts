/** The picture of a letter in the editor: shown from the vault, its words under the cursor, its width in centimetres. */
import { type Editor, Extension, type JSONContent, Node } from '@tiptap/core';
import type { PictureBlock } from '../../../shared/letter/letter.ts';

/** Where a picture of the vault can be shown from; null when it is not there. */
export type FileUrl = (fileId: string) => Promise<string | null>;

export const LetterPicture = Node.create<{ readonly fileUrl: FileUrl }>({
  name: 'picture',
  addOptions: () => ({ fileUrl: async () => null }),
  group: 'block',
  content: 'text*',
  marks: '',
  isolating: true,
  addAttributes: () => ({
    fileId: { default: '', parseHTML: fromData('fileId'), renderHTML: toData('fileId', 'data-file-id') },
    widthCm: {
      default: 8,
      parseHTML: (element: HTMLElement) => Number(element.dataset.widthCm ?? 8),
      renderHTML: toData('widthCm', 'data-width-cm'),
    },
    aspect: {
      default: 1,
      parseHTML: (element: HTMLElement) => Number(element.dataset.aspect ?? 1),
      renderHTML: toData('aspect', 'data-aspect'),
    },
  }),
  parseHTML: () => [{ tag: 'figure.body-picture' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { class: 'body-picture', ...HTMLAttributes }, 0],
  addNodeView() {
    const { fileUrl } = this.options;
    return ({ node }) => {
      const figure = document.createElement('figure');
      figure.className = 'body-picture';
      const caption = document.createElement('figcaption');
      caption.className = 'body-caption';
      const image = document.createElement('img');
      image.alt = '';
      image.contentEditable = 'false';
      image.draggable = false;
      figure.append(caption, image);
      let shown = '';
      let url: string | null = null;
      const show = (fileId: string, widthCm: number) => {
        // A sheet's text is 16 cm wide; the editor shows the same share of its own width.
        image.style.width = `${Math.min(100, (widthCm / 16) * 100)}%`;
        if (fileId === shown) return;
        shown = fileId;
        void fileUrl(fileId).then((found) => {
          url = found;
          if (found !== null) image.src = found;
        });
      };
      show(String(node.attrs.fileId), Number(node.attrs.widthCm));
      return {
        dom: figure,
        contentDOM: caption,
        ignoreMutation: (mutation) => !caption.contains(mutation.target),
        update: (next) => {
          if (next.type.name !== 'picture') return false;
          show(String(next.attrs.fileId), Number(next.attrs.widthCm));
          return true;
        },
        destroy: () => {
          if (url !== null) URL.revokeObjectURL(url);
        },
      };
    };
  },
});

function fromData(name: string) {
  return (element: HTMLElement) => element.dataset[name] ?? '';
}

function toData(name: string, attribute: string) {
  return (attributes: Record<string, unknown>) => ({ [attribute]: String(attributes[name]) });
}

/** Enter leaves the picture's words for the next paragraph; Backspace in empty words takes the picture away. */
export const PictureKeys = Extension.create({
  name: 'letterPictureKeys',
  addKeyboardShortcuts() {
    return {
      Enter: () => afterPicture(this.editor),
      Backspace: () => withoutPicture(this.editor),
    };
  },
});

function afterPicture(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if ($from.parent.type.name !== 'picture') return false;
  const end = $from.after(1);
  return editor
    .chain()
    .insertContentAt(end, { type: 'paragraph' })
    .setTextSelection(end + 1)
    .run();
}

function withoutPicture(editor: Editor): boolean {
  const { empty, $from } = editor.state.selection;
  if (!empty || $from.parent.type.name !== 'picture' || $from.parentOffset > 0) return false;
  return $from.parent.content.size > 0 || removeBlock(editor);
}

/** Takes the block at the cursor away; a text always keeps one paragraph. */
export function removeBlock(editor: Editor): boolean {
  const { state } = editor;
  const { $from } = state.selection;
  const [from, to] = [$from.before(1), $from.after(1)];
  const transaction =
    state.doc.childCount === 1
      ? state.tr.replaceWith(from, to, state.schema.node('paragraph'))
      : state.tr.delete(from, to);
  editor.view.dispatch(transaction.scrollIntoView());
  editor.view.focus();
  return true;
}

export function pictureToEditor({ text, fileId, widthCm, aspect }: PictureBlock): JSONContent {
  return {
    type: 'picture',
    attrs: { fileId, widthCm, aspect },
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  };
}

export function pictureFrom(node: JSONContent): PictureBlock {
  return {
    kind: 'picture',
    text: (node.content ?? []).map((part) => part.text ?? '').join(''),
    level: 1,
    sourceParagraph: null,
    fileId: String(node.attrs?.fileId ?? ''),
    widthCm: Number(node.attrs?.widthCm ?? 8),
    aspect: Number(node.attrs?.aspect ?? 1),
  };
}
