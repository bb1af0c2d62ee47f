/**
 * The text of a letter as the editor holds it: paragraphs, numbered items, headings, tables and pictures, plain words
 * only, as the forms allow. One block of the letter is one node under the document, so that places agree.
 */
import { type JSONContent, Node } from '@tiptap/core';
import type { BodyBlock } from '../../../shared/letter/letter.ts';
import { type FileUrl, LetterPicture, pictureFrom, pictureToEditor } from './body-picture.ts';
import {
  LetterCell,
  LetterGrid,
  LetterRow,
  LetterTable,
  TableCaption,
  tableFrom,
  tableToEditor,
} from './body-table.ts';

const sourceAttribute = {
  sourceParagraph: {
    default: null,
    parseHTML: () => null,
    renderHTML: () => ({}),
  },
};

const LetterDocument = Node.create({
  name: 'doc',
  topNode: true,
  content: '(paragraph | item | heading | tableBlock | picture)+',
});

const LetterParagraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'text*',
  marks: '',
  addAttributes: () => sourceAttribute,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', { class: 'body-paragraph' }, 0],
});

const LetterItem = Node.create({
  name: 'item',
  group: 'block',
  content: 'text*',
  marks: '',
  addAttributes: () => ({
    ...sourceAttribute,
    level: {
      default: 1,
      parseHTML: (element: HTMLElement) => levelOf(Number(element.dataset.level)),
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-level': String(attributes.level) }),
    },
  }),
  // The first is our own form on the clipboard, the second a web page's.
  parseHTML: () => [{ tag: 'p.body-item', priority: 60 }, { tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['p', { class: 'body-item', ...HTMLAttributes }, 0],
});

/** ข้อ ๑, หมวด ๑, ระเบียบวาระที่ ๑: words and number both the writer's. */
const LetterHeading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  addAttributes: () => sourceAttribute,
  parseHTML: () => [{ tag: 'p.body-heading', priority: 60 }],
  renderHTML: () => ['p', { class: 'body-heading' }, 0],
});

export const letterNodes = (fileUrl: FileUrl) => [
  LetterDocument,
  LetterParagraph,
  LetterItem,
  LetterHeading,
  LetterTable,
  TableCaption,
  LetterGrid,
  LetterRow,
  LetterCell,
  LetterPicture.configure({ fileUrl }),
];

export function toEditor(body: readonly BodyBlock[]): JSONContent {
  const content = body.map(nodeOf);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function nodeOf(block: BodyBlock): JSONContent {
  if (block.kind === 'table') return tableToEditor(block);
  if (block.kind === 'picture') return pictureToEditor(block);
  return {
    type: block.kind,
    attrs: {
      sourceParagraph: block.sourceParagraph,
      ...(block.kind === 'item' ? { level: block.level } : {}),
    },
    ...(block.text === '' ? {} : { content: [{ type: 'text', text: block.text }] }),
  };
}

export function fromEditor(document: JSONContent): BodyBlock[] {
  return (document.content ?? []).map((node): BodyBlock => {
    if (node.type === 'tableBlock') return tableFrom(node);
    if (node.type === 'picture') return pictureFrom(node);
    return {
      kind: node.type === 'item' || node.type === 'heading' ? node.type : 'paragraph',
      text: textOf(node),
      level: levelOf(node.attrs?.level),
      sourceParagraph: typeof node.attrs?.sourceParagraph === 'number' ? node.attrs.sourceParagraph : null,
    };
  });
}

/** A zero-width space pasted from a web page would hide the word from every search (letters are stored without it). */
export function textOf(node: JSONContent | undefined): string {
  return (node?.content ?? [])
    .map((part) => part.text ?? '')
    .join('')
    .replace(/\u200b/g, '');
}

function levelOf(level: unknown): 1 | 2 | 3 | 4 {
  return level === 2 || level === 3 || level === 4 ? level : 1;
}
