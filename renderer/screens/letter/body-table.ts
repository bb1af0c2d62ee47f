/**
 * Tables of a letter in the editor: words above, then rows of plain cells, none of them joined. Rows and columns are
 * changed on the table's data; the cursor's walk over cells is ProseMirror's own table editing.
 */
import { type Editor, Extension, type JSONContent, Node } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';
import type { TableBlock, LetterTable as TableData } from '../../../shared/letter/letter.ts';
import { withRow } from './table-changes.ts';

export const LetterTable = Node.create({
  name: 'tableBlock',
  group: 'block',
  content: 'caption grid',
  isolating: true,
  parseHTML: () => [{ tag: 'div.body-table' }],
  renderHTML: () => ['div', { class: 'body-table' }, 0],
});

export const TableCaption = Node.create({
  name: 'caption',
  content: 'text*',
  marks: '',
  parseHTML: () => [{ tag: 'p.body-caption', priority: 60 }],
  renderHTML: () => ['p', { class: 'body-caption' }, 0],
});

/** Never of the clipboard's HTML: what is pasted comes through body-paste.ts. */
const hidden = (value: unknown) => ({ default: value, parseHTML: () => value, renderHTML: () => ({}) });

export const LetterGrid = Node.create({
  name: 'grid',
  content: 'row+',
  isolating: true,
  addAttributes: () => ({
    widths: hidden([]),
    headRows: {
      default: 1,
      parseHTML: (element: HTMLElement) => Number(element.dataset.headRows ?? 1),
      renderHTML: (attributes: Record<string, unknown>) => ({
        'data-head-rows': String(attributes.headRows),
      }),
    },
  }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const widths = numbers(node.attrs.widths);
    const sum = widths.reduce((total, width) => total + width, 0);
    return [
      'table',
      HTMLAttributes,
      ['colgroup', ...widths.map((width) => ['col', { width: `${Math.round((width / sum) * 1000) / 10}%` }])],
      ['tbody', 0],
    ];
  },
});

export const LetterRow = Node.create({
  name: 'row',
  content: 'cell+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

export const LetterCell = Node.create({
  name: 'cell',
  content: 'text*',
  marks: '',
  isolating: true,
  addAttributes: () => ({
    // Asked for by the table editing; cells of a letter are never joined.
    colspan: hidden(1),
    rowspan: hidden(1),
    colwidth: hidden(null),
    align: {
      default: 'left',
      parseHTML: (element: HTMLElement) => alignOf(element.dataset.align),
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-align': String(attributes.align) }),
    },
  }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

/** By these ProseMirror's table editing finds a table. */
const tableRoles: Readonly<Record<string, string>> = { grid: 'table', row: 'row', cell: 'cell' };

export const TableEditing = Extension.create({
  name: 'letterTableEditing',
  extendNodeSchema: ({ name }) => {
    const tableRole = tableRoles[name];
    return tableRole === undefined ? {} : { tableRole };
  },
  addKeyboardShortcuts() {
    return {
      Tab: () => inTable(this.editor) && (goToNextCell(1)(...stateOf(this.editor)) || rowAtEnd(this.editor)),
      'Shift-Tab': () => inTable(this.editor) && (goToNextCell(-1)(...stateOf(this.editor)) || true),
      Enter: () => inTable(this.editor) && (cellBelow(this.editor) || true),
      Backspace: () => inTable(this.editor) && atEdge(this.editor, 'start'),
      Delete: () => inTable(this.editor) && atEdge(this.editor, 'end'),
    };
  },
  addProseMirrorPlugins: () => [tableEditing()],
});

export function inTable({ state }: Editor): boolean {
  return tablePlace(state.selection.$from) !== null;
}

export type TablePlace = {
  /** Position of the table's block in the document, and the block. */
  readonly at: number;
  readonly node: PmNode;
  readonly row: number;
  readonly column: number;
};

type Resolved = TextSelection['$from'];

/** Where in a table the cursor is; its caption counts as the first cell. */
export function tablePlace($at: Resolved): TablePlace | null {
  if ($at.depth < 1 || $at.node(1).type.name !== 'tableBlock') return null;
  const isCell = $at.depth >= 3;
  return {
    at: $at.before(1),
    node: $at.node(1),
    row: isCell ? $at.index(2) : 0,
    column: isCell ? $at.index(3) : 0,
  };
}

/** The table with new data, the cursor in the cell named; the keyboard stays elsewhere unless it `takesFocus`. */
export function putTable(
  editor: Editor,
  place: TablePlace,
  table: TableData,
  row: number,
  column: number,
  takesFocus = true,
) {
  const { state, schema } = editor;
  const block = tableFrom(place.node.toJSON());
  const node = schema.nodeFromJSON(tableToEditor({ ...block, table }));
  const transaction = state.tr.replaceWith(place.at, place.at + place.node.nodeSize, node);
  const inside = positionOfCell(node, row, column);
  transaction.setSelection(TextSelection.create(transaction.doc, place.at + inside));
  editor.view.dispatch(takesFocus ? transaction.scrollIntoView() : transaction);
  if (takesFocus) editor.view.focus();
}

/** Of the end of a cell's words, counted from before the block. */
function positionOfCell(block: PmNode, row: number, column: number): number {
  const grid = block.child(1);
  let at = 1 + block.child(0).nodeSize + 1;
  const lastRow = Math.min(row, grid.childCount - 1);
  for (let index = 0; index < lastRow; index += 1) at += grid.child(index).nodeSize;
  const cells = grid.child(lastRow);
  const lastColumn = Math.min(column, cells.childCount - 1);
  at += 1;
  for (let index = 0; index < lastColumn; index += 1) at += cells.child(index).nodeSize;
  return at + 1 + cells.child(lastColumn).content.size;
}

function stateOf(editor: Editor) {
  return [editor.state, editor.view.dispatch] as const;
}

/** Tab in the last cell makes a row, as in Word; so does Enter in the last row. */
function rowAtEnd(editor: Editor): boolean {
  const place = tablePlace(editor.state.selection.$from);
  if (place === null) return false;
  const { table } = tableFrom(place.node.toJSON());
  putTable(editor, place, withRow(table, table.rows.length), table.rows.length, 0);
  return true;
}

function cellBelow(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const place = tablePlace($from);
  if (place === null) return false;
  const rows = place.node.child(1).childCount;
  const row = $from.depth >= 3 ? place.row + 1 : 0;
  if (row >= rows) return rowAtEnd(editor);
  const inside = positionOfCell(place.node, row, place.column);
  return editor.commands.setTextSelection(place.at + inside);
}

/** The browser would join a cell with its neighbour. */
function atEdge(editor: Editor, edge: 'start' | 'end'): boolean {
  const { empty, $from } = editor.state.selection;
  return empty && $from.parentOffset === (edge === 'start' ? 0 : $from.parent.content.size);
}

export function tableToEditor({ text, table, sourceParagraph: _ }: TableBlock): JSONContent {
  return {
    type: 'tableBlock',
    content: [
      { type: 'caption', ...wordsOf(text) },
      {
        type: 'grid',
        attrs: { widths: [...table.widths], headRows: table.headRows },
        content: (table.rows.length > 0 ? table.rows : [table.widths.map(() => '')]).map((cells) => ({
          type: 'row',
          content: table.widths.map((_width, column) => ({
            type: 'cell',
            attrs: { align: table.align[column] ?? 'left' },
            ...wordsOf(cells[column] ?? ''),
          })),
        })),
      },
    ],
  };
}

/** Rows as even as the contract asks, whatever a paste into the table left behind. */
export function tableFrom(node: JSONContent): TableBlock {
  const [caption, grid] = node.content ?? [];
  const rows = grid?.content ?? [];
  const columns = Math.max(1, ...rows.map((row) => row.content?.length ?? 0));
  const widths = numbers(grid?.attrs?.widths);
  const mean = widths.length === 0 ? 1 : widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const each = Array.from({ length: columns }, (_, column) => column);
  return {
    kind: 'table',
    text: plain(caption),
    level: 1,
    sourceParagraph: null,
    table: {
      widths: each.map((column) => widths[column] ?? mean),
      align: each.map((column) => alignOf(rows[0]?.content?.[column]?.attrs?.align)),
      headRows: Math.min(rows.length, Math.max(0, Number(grid?.attrs?.headRows ?? 0))),
      rows: rows.map((row) => each.map((column) => plain(row.content?.[column]))),
    },
  };
}

function plain(node: JSONContent | undefined): string {
  return (node?.content ?? [])
    .map((part) => part.text ?? '')
    .join('')
    .replace(/\u200b/g, '');
}

function wordsOf(text: string): JSONContent {
  return text === '' ? {} : { content: [{ type: 'text', text }] };
}

function numbers(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((one): one is number => typeof one === 'number' && one > 0) : [];
}

export function alignOf(value: unknown): TableData['align'][number] {
  return value === 'centre' || value === 'right' ? value : 'left';
}
