/** What Word, Excel or a web page lays on the clipboard, as blocks: tables stay tables, lists stay lists, looks go. */
import {
  blockFromLine,
  blocksFromText,
  cleanLine,
  columnsBeyond,
  type PastedBlock,
  type PastedText,
  tableFromRows,
} from './paste-blocks.ts';

const blockNames = new Set(
  'P DIV LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE SECTION ARTICLE PRE DD DT UL OL TR'.split(' '),
);
const silent = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'LINK', 'TEMPLATE', 'XML', '#COMMENT']);
/** Inside a drawing names are written small. */
const isSilent = ({ nodeName }: Node) => silent.has(nodeName.toUpperCase());

/** A document that is only parsed runs no script and fetches no picture. */
export function blocksFromHtml(html: string): readonly PastedBlock[] {
  const { body } = new DOMParser().parseFromString(withoutLooks(html), 'text/html');
  const blocks: PastedBlock[] = [];
  let line = '';
  let listLevel = 0;
  const end = () => {
    const text = cleanLine(line);
    line = '';
    if (text === '') return;
    const block = blockFromLine(text);
    blocks.push(block.kind === 'paragraph' && listLevel > 0 ? itemOf(text, listLevel) : block);
  };
  const walk = (node: Node) => {
    if (isSilent(node)) return;
    if (node.nodeType === Node.TEXT_NODE) line += (node.textContent ?? '').replace(/[\r\n]+/g, ' ');
    else if (node instanceof HTMLTableElement) {
      end();
      blocks.push(...tableOf(node));
    } else if (node.nodeName === 'BR') end();
    else {
      const isBlock = blockNames.has(node.nodeName);
      const isItem = node.nodeName === 'LI';
      if (isBlock) end();
      const outer = listLevel;
      if (isItem && node instanceof Element) listLevel = depthOf(node);
      for (const child of node.childNodes) walk(child);
      if (isBlock) end();
      listLevel = outer;
    }
  };
  walk(body);
  end();
  return blocks;
}

/** The page's security policy would complain of every inline style, though nothing of it is used. */
export function withoutLooks(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '');
}

/** Paragraphs, lists or tables of its own: its lines are not those of a page. */
export function hasBlocks(html: string): boolean {
  return /<(?:p|li|td|h[1-6])[\s>]/i.test(html);
}

function itemOf(text: string, level: number): PastedText {
  return { kind: 'item', level: level >= 3 ? 3 : level === 2 ? 2 : 1, text };
}

function depthOf(item: Element): number {
  let depth = 0;
  for (let at: Element | null = item; at !== null; at = at.parentElement)
    if (at.nodeName === 'UL' || at.nodeName === 'OL') depth += 1;
  return Math.max(1, depth);
}

/** A table of one cell is a frame around words. Cells joined in Word give their words to the first of them. */
function tableOf(table: HTMLTableElement): readonly PastedBlock[] {
  const held: string[][] = [];
  [...table.rows].forEach((row, at) => {
    const cells = rowAt(held, at);
    let column = 0;
    for (const cell of row.cells) {
      while (cells[column] !== undefined) column += 1;
      const words = wordsOf(cell);
      // rowspan="0" means: to the end of the table
      const rowsLeft = table.rows.length - at;
      const rows = cell.rowSpan === 0 ? rowsLeft : Math.min(cell.rowSpan, rowsLeft);
      for (let down = 0; down < rows; down += 1)
        for (let right = 0; right < Math.min(cell.colSpan, 20); right += 1)
          rowAt(held, at + down)[column + right] = down + right === 0 ? words : '';
      column += cell.colSpan;
    }
  });
  const rows = held.map((cells) => Array.from(cells, (cell) => cell ?? ''));
  const heads = [...table.rows].findIndex((row) => row.querySelector('td') !== null);
  const made = tableFromRows(rows, heads < 1 ? 1 : heads);
  if (made === null) return [];
  if (made.rows.length === 1 && made.widths.length === 1) return blocksFromText(made.rows[0]?.[0] ?? '');
  return [{ kind: 'table', table: made, cut: columnsBeyond(rows) }];
}

function rowAt(rows: string[][], at: number): string[] {
  const row = rows[at] ?? [];
  rows[at] = row;
  return row;
}

/** Line ends and paragraphs of a cell part its words; runs of one look do not. */
function wordsOf(node: Node): string {
  if (isSilent(node)) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const gap = node.nodeName === 'BR' || blockNames.has(node.nodeName) ? ' ' : '';
  return `${gap}${[...node.childNodes].map(wordsOf).join('')}${gap}`;
}
