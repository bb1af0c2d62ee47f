/**
 * The clipboard on its way into a letter. What was copied in this editor keeps its own form; in a table the cells are
 * filled from the cursor on; anything else becomes clean blocks (paste-blocks.ts, paste-html.ts).
 */
import type { Node, Schema } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { tableFrom, tablePlace, tableToEditor } from './body-table.ts';
import { blocksFromText, cleanLine, type PastedBlock } from './paste-blocks.ts';
import { blocksFromHtml, hasBlocks } from './paste-html.ts';
import { filledFrom, mostColumns } from './table-changes.ts';

/** True when the clipboard was put in; `onCut` hears how many columns were left out of a table. One line joins the sentence at the cursor; several stand as blocks of their own. */
export function pasteIntoLetter(
  view: EditorView,
  event: ClipboardEvent,
  onCut: (columns: number) => void,
): boolean {
  const clipboard = event.clipboardData;
  if (clipboard === null) return false;
  const html = clipboard.getData('text/html');
  if (html.includes('data-pm-slice')) return false;
  const text = clipboard.getData('text/plain');
  const blocks = blocksOf(text, html);
  const { parent } = view.state.selection.$from;
  const before = view.state.doc;
  const isPlain = ['cell', 'caption', 'picture'].includes(parent.type.name);
  if (parent.type.name === 'cell') {
    const cut = fillCells(view, blocks);
    if (cut !== null && cut > 0 && view.state.doc !== before) onCut(cut);
    if (cut !== null) return true;
  }
  const [only] = blocks;
  if (only === undefined) return text !== '';
  const isLine = blocks.length === 1 && only.kind !== 'table' && parent.content.size > 0;
  if (isPlain || isLine) putLine(view, isLine ? cleanLine(text) : blocks.map(wordsOf).join(' '));
  else {
    putBlocks(view, blocks);
    const cut = Math.max(0, ...blocks.map((block) => (block.kind === 'table' ? block.cut : 0)));
    if (cut > 0 && view.state.doc !== before) onCut(cut);
  }
  return true;
}

/** The form of the clipboard that keeps more: tables and lists are only in the HTML. */
function blocksOf(text: string, html: string): readonly PastedBlock[] {
  if (/<(?:table|li)[\s>]/i.test(html)) return blocksFromHtml(html);
  const blocks = blocksFromText(text, !hasBlocks(html));
  return blocks.length > 0 || html === '' ? blocks : blocksFromHtml(html);
}

function wordsOf(block: PastedBlock): string {
  return block.kind === 'table' ? block.table.rows.flat().join(' ') : block.text;
}

function putLine(view: EditorView, line: string): void {
  view.dispatch(view.state.tr.insertText(line).scrollIntoView());
}

function putBlocks(view: EditorView, blocks: readonly PastedBlock[]): void {
  const { state } = view;
  const { $from } = state.selection;
  const nodes = Fragment.from(blocks.map((block) => nodeOf(state.schema, block)));
  const isWholeBlock = $from.parent.content.size === 0;
  const isWordsOnly = blocks.every(({ kind }) => kind !== 'table');
  const transaction = isWholeBlock
    ? state.tr.replaceRange($from.before(1), $from.after(1), new Slice(nodes, 0, 0))
    : isWordsOnly
      ? state.tr.replaceSelection(new Slice(nodes, 1, 1))
      : state.tr.insert($from.after(1), nodes);
  view.dispatch(transaction.scrollIntoView());
}

/**
 * A table pasted into a table fills it from the cursor's cell on; into a blank one it comes as it is. Gives the number
 * of columns left out; null when it is no table, or the cursor in none.
 */
function fillCells(view: EditorView, blocks: readonly PastedBlock[]): number | null {
  const { state } = view;
  const place = tablePlace(state.selection.$from);
  const [only] = blocks;
  if (place === null || only?.kind !== 'table' || blocks.length > 1) return null;
  const old = tableFrom(place.node.toJSON());
  const isBlank = old.table.rows.every((cells) => cells.every((cell) => cell === ''));
  const table = isBlank ? only.table : filledFrom(old.table, place.row, place.column, only.table.rows);
  const node = state.schema.nodeFromJSON(tableToEditor({ ...old, table }));
  const transaction = state.tr.replaceWith(place.at, place.at + place.node.nodeSize, node);
  const near = Math.min(state.selection.from, transaction.doc.content.size - 1);
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(near)));
  view.dispatch(transaction.scrollIntoView());
  return only.cut + (isBlank ? 0 : Math.max(0, place.column + only.table.widths.length - mostColumns));
}

function nodeOf(schema: Schema, block: PastedBlock): Node {
  if (block.kind === 'table')
    return schema.nodeFromJSON(tableToEditor({ ...block, text: '', level: 1, sourceParagraph: null }));
  const type = schema.nodes[block.kind];
  if (type === undefined) throw new Error(`the letter's body knows no ${block.kind}`);
  return type.create(block.kind === 'item' ? { level: block.level } : null, schema.text(block.text));
}
