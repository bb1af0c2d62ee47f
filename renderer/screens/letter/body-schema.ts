/** The body of a letter as the editor holds it: paragraphs and numbered items, plain text only, as the forms allow. */
import { type JSONContent, Node } from '@tiptap/core';
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
      parseHTML: (element: HTMLElement) => levelOf(Number(element.dataset.level)),
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-level': String(attributes.level) }),
    },
  }),
  // The first is our own form on the clipboard, the second a web page's.
  parseHTML: () => [{ tag: 'p.body-item', priority: 60 }, { tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['p', { class: 'body-item', ...HTMLAttributes }, 0],
});

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
