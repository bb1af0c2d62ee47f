/**
 * Text from Word, a web page or a message: lines become paragraphs, "๑. …", "๑.๑ …" and "(๑) …" become items, and
 * nothing of the look comes along. What was copied in this editor keeps its own form.
 */
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { BodyBlock } from '../../../shared/letter/letter.ts';

export type PastedBlock = Pick<BodyBlock, 'kind' | 'level' | 'text'>;

/** Items count from one: "๐๙.๐๐ น." is a time. */
const count = '[1-9๑-๙][0-9๐-๙]?';
/** "๑.๕๐ บาท", "๑๐.๓๐ - ๑๒.๐๐ น.": an amount or a time at the head of a line. */
const measure = '(?:น\\.|บาท|ล้าน|เมตร|กิโล|ตาราง|ไร่|นาฬิกา|[-–%])';

const markers: readonly (readonly [RegExp, 1 | 2 | 3])[] = [
  [new RegExp(`^\\(${count}\\) `), 3],
  [new RegExp(`^${count}\\.${count}\\.? (?!${measure})`), 2],
  [new RegExp(`^${count}[.)] `), 1],
];

export function blocksFromText(text: string): readonly PastedBlock[] {
  return text
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .split(/[\r\n\u2028\u2029\v\f]+/)
    .map((line) => line.replace(/[\t\u00a0 ]+/g, ' ').trim())
    .filter((line) => line !== '')
    .map(blockFromLine);
}

function blockFromLine(line: string): PastedBlock {
  for (const [marker, level] of markers)
    if (marker.test(line)) return { kind: 'item', level, text: line.replace(marker, '') };
  return { kind: 'paragraph', level: 1, text: line };
}

/** True when the text was put in. One line joins the sentence at the caret; several stand as blocks of their own. */
export function pasteText(view: EditorView, event: ClipboardEvent): boolean {
  const clipboard = event.clipboardData;
  if (clipboard === null || clipboard.getData('text/html').includes('data-pm-slice')) return false;
  const text = clipboard.getData('text/plain');
  const blocks = blocksFromText(text);
  if (blocks.length === 0) return text !== '';
  const { state } = view;
  const { $from } = state.selection;
  const isWholeBlock = $from.parent.content.size === 0;
  if (blocks.length === 1 && !isWholeBlock) {
    view.dispatch(state.tr.insertText(text.replace(/[\r\n\u200b]+/g, '')).scrollIntoView());
    return true;
  }
  const nodes = Fragment.from(blocks.map((block) => nodeOf(state.schema, block)));
  const transaction = isWholeBlock
    ? state.tr.replaceRange($from.before(1), $from.after(1), new Slice(nodes, 0, 0))
    : state.tr.replaceSelection(new Slice(nodes, 1, 1));
  view.dispatch(transaction.scrollIntoView());
  return true;
}

function nodeOf(schema: Schema, { kind, level, text }: PastedBlock): Node {
  const type = schema.nodes[kind];
  if (type === undefined) throw new Error(`the letter's body knows no ${kind}`);
  return type.create(kind === 'item' ? { level } : null, schema.text(text));
}
