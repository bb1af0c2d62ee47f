/** Keeps a text within what can be saved: a paste or a key that would burst it does nothing, and the clerk is told. */
import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { mostBlocks, mostCharacters, mostRows } from '../../../shared/letter/limits.ts';

export const BodyLimits = Extension.create<{ readonly onFull: () => void }>({
  name: 'bodyLimits',
  addOptions: () => ({ onFull: () => undefined }),
  addProseMirrorPlugins() {
    return [bodyLimits(this.options.onFull)];
  },
});

export function bodyLimits(onFull: () => void) {
  return new Plugin({
    filterTransaction: (transaction, { doc: before }) => {
      // What the desk itself holds must be shown, whatever it is.
      if (!transaction.docChanged || transaction.getMeta('preventUpdate') === true) return true;
      const { doc } = transaction;
      // A text that is too long already can be made shorter bit by bit.
      if (doc.content.size <= before.content.size || fits(doc)) return true;
      onFull();
      return false;
    },
  });
}

function fits(doc: PmNode): boolean {
  let isFit = doc.childCount <= mostBlocks;
  doc.descendants((node) => {
    if (node.type.name === 'grid' && node.childCount > mostRows) isFit = false;
    if (node.isTextblock && node.content.size > mostCharacters) isFit = false;
    return isFit && !node.isTextblock;
  });
  return isFit;
}
