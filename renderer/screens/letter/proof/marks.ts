/** Underlines what is found in a text of the letter, and turns shortcuts into phrases as they are typed. */
import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Phrase, phraseOfShortcut } from '../../../../shared/letter/phrase-bank.ts';

export type Mark = {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** "is-doubt", "is-hint is-current", "is-added". */
  readonly look: string;
};

const key = new PluginKey<DecorationSet>('proof');

/** Puts the plugin into an editor; returns what takes it out. `phrases` is asked anew at every space. */
export function proofEditor(editor: Editor, phrases: () => readonly Phrase[]): () => void {
  const plugin = new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, old) => {
        const given: unknown = transaction.getMeta(key);
        return given instanceof DecorationSet ? given : old.map(transaction.mapping, transaction.doc);
      },
    },
    props: {
      decorations: (state) => key.getState(state) ?? null,
      handleTextInput: (_view, from, to, typed) => typed === ' ' && from === to && expand(editor, phrases()),
    },
  });
  editor.registerPlugin(plugin);
  return () => {
    if (!editor.isDestroyed) editor.unregisterPlugin(key);
  };
}

/** The word before the cursor, set apart by a space, is a shortcut: its phrase takes its place. */
function expand(editor: Editor, phrases: readonly Phrase[]): boolean {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, ' ');
  const word = /\S+$/u.exec(before)?.[0] ?? '';
  const phrase = phraseOfShortcut(word, phrases);
  if (phrase === null) return false;
  editor.view.dispatch(editor.state.tr.insertText(`${phrase.text} `, $from.pos - word.length, $from.pos));
  return true;
}

/** Marks of this text alone; places beyond its end are left out. */
export function markEditor(editor: Editor, marks: readonly Mark[]): void {
  if (editor.isDestroyed || key.getState(editor.state) === undefined) return;
  const { doc } = editor.state;
  const decorations = marks.flatMap(({ block, start, end, look }) => {
    const place = rangeIn(editor, block, start, end);
    return place === null ? [] : [Decoration.inline(place.from, place.to, { class: `proof-mark ${look}` })];
  });
  editor.view.dispatch(
    editor.state.tr.setMeta(key, DecorationSet.create(doc, decorations)).setMeta('addToHistory', false),
  );
}

/** The stretch of a block in the editor's own count. */
export function rangeIn(
  { state: { doc } }: Editor,
  block: number,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } | null {
  const node = doc.maybeChild(block);
  if (!node?.isTextblock || end > node.textContent.length || start >= end) return null;
  let from = 1;
  for (let at = 0; at < block; at += 1) from += doc.child(at).nodeSize;
  return { from: from + start, to: from + end };
}
