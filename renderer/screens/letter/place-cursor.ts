/** Puts the cursor where the desk was led: into a block of a text, before a letter of it, or into the field in focus. */
import type { Editor } from '@tiptap/core';

/** After the last word of a block. */
export function goToBlock(editor: Editor, block: number): void {
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

/** Paper has no-break spaces where the letter has plain ones. */
const asWritten = (words: string) => words.replaceAll('\u00a0', ' ');

/** Where these words begin in a block, or in a cell of it; null when they are the paper's own, like an item's number. */
export function placeOfWords({ state: { doc } }: Editor, block: number, words: string): number | null {
  const node = doc.maybeChild(block);
  if (node === null) return null;
  let start = 0;
  for (let at = 0; at < block; at += 1) start += doc.child(at).nodeSize;
  const wanted = asWritten(words);
  let found: number | null = null;
  const look = (text: string, from: number) => {
    const at = asWritten(text).indexOf(wanted);
    if (at >= 0) found ??= from + at;
  };
  if (node.isTextblock) look(node.textContent, start + 1);
  else
    node.descendants((inner, at) => {
      if (inner.isTextblock) look(inner.textContent, start + 1 + at + 1);
      return found === null;
    });
  return found;
}

/** In the field that has the focus now. */
export function selectInField({ start, end }: { readonly start: number; readonly end: number }): void {
  const input = document.activeElement;
  if (input instanceof HTMLTextAreaElement || (input instanceof HTMLInputElement && input.type === 'text'))
    input.setSelectionRange(start, end);
}

/** Before the letter at `at` of these words, where the field in focus has them. */
export function caretInField(words: string, at: number): void {
  const input = document.activeElement;
  if (!(input instanceof HTMLTextAreaElement || input instanceof HTMLInputElement)) return;
  const begin = asWritten(input.value).indexOf(asWritten(words));
  if (begin >= 0) selectInField({ start: begin + at, end: begin + at });
}
