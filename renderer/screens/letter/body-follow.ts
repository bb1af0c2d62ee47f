/** Brings the editor to a text that was changed outside it, touching only what differs, so that the cursor stays. */
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { BodyBlock } from '../../../shared/letter/letter.ts';
import { toEditor } from './body-schema.ts';

/** `cursor`: where it was in that text; unknown, it goes to the end of what differs. */
export function followBody(editor: Editor, body: readonly BodyBlock[], cursor: number | undefined): void {
  const { state } = editor;
  const wanted = state.schema.nodeFromJSON(toEditor(body));
  const start = state.doc.content.findDiffStart(wanted.content);
  const end = state.doc.content.findDiffEnd(wanted.content);
  if (start === null || end === null) return;
  // Repeated words: the difference seen from the end may begin before the one seen from the start.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const until = { here: end.a + overlap, there: end.b + overlap };
  let transaction = state.tr.replace(start, until.here, wanted.slice(start, until.there));
  if (!transaction.doc.eq(wanted))
    transaction = state.tr.replaceWith(0, state.doc.content.size, wanted.content);
  const place = Math.min(cursor ?? until.there, transaction.doc.content.size);
  transaction.setSelection(Selection.near(transaction.doc.resolve(place), -1));
  // The change came from the desk: telling the desk again would make a second step of it.
  transaction.setMeta('preventUpdate', true);
  if (editor.isFocused) transaction.scrollIntoView();
  editor.view.dispatch(transaction);
}
