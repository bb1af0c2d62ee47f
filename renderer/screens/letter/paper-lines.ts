/** Shows in an editor where the paper ends its lines and pages. Nothing of it is in the letter. */
import { type Editor, Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { type PaperLine, type PaperTexts, setTextOf } from './set-texts.ts';

const key = new PluginKey<{ readonly texts: PaperTexts; readonly shown: DecorationSet }>('paper-lines');

export const PaperLines = Extension.create({
  name: 'paperLines',
  addProseMirrorPlugins: () => [paperLines()],
});

export function paperLines() {
  return new Plugin({
    key,
    state: {
      init: () => ({ texts: new Map() as PaperTexts, shown: DecorationSet.empty }),
      apply: (transaction, old, _before, { doc }) => {
        const given: unknown = transaction.getMeta(key);
        const texts = given instanceof Map ? (given as PaperTexts) : old.texts;
        if (texts === old.texts && !transaction.docChanged) return old;
        return { texts, shown: DecorationSet.create(doc, decorations(doc, texts)) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown ?? null },
  });
}

export function showPaperLines(editor: Editor, texts: PaperTexts): void {
  // Half a composed letter would be torn; the next page that comes shows the lines.
  if (editor.isDestroyed || editor.view.composing) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, texts).setMeta('addToHistory', false));
}

function decorations(doc: PmNode, texts: PaperTexts): Decoration[] {
  const found: Decoration[] = [];
  let page: number | null = null;
  doc.forEach((node, at, index) => {
    const lines = linesFor(node, index, texts);
    const first = lines[0]?.page ?? page;
    if (page !== null && first !== null && first > page) found.push(pageRule(at, first));
    page = lines.at(-1)?.page ?? page;
    if (node.type.name === 'tableBlock') found.push(...rowMarks(node, at, lines));
    else if (node.isTextblock && node.type.name !== 'picture') found.push(...lineMarks(node, at, lines));
  });
  return found;
}

/** A block that moved since then is known by its words. */
function linesFor(node: PmNode, index: number, texts: PaperTexts): readonly PaperLine[] {
  const own = texts.get(index) ?? [];
  // No words to be known by: it would take the lines of any other.
  if (node.isTextblock && node.textContent === '') return own.every(({ text }) => text === '') ? own : [];
  if (!node.isTextblock || setTextOf(node.textContent, own).set > 0) return own;
  for (const lines of texts.values())
    if (setTextOf(node.textContent, lines).set === node.textContent.length) return lines;
  return own;
}

function lineMarks(node: PmNode, at: number, lines: readonly PaperLine[]): Decoration[] {
  const { set, ends } = setTextOf(node.textContent, lines);
  if (set === 0) return [];
  let page = lines[0]?.page ?? 1;
  return [
    Decoration.inline(at + 1, at + 1 + set, { class: 'set-words' }),
    ...ends.map((end) => {
      const isPageEnd = end.page !== page;
      page = end.page;
      return isPageEnd ? pageRule(at + 1 + end.at, page) : lineEnd(at + 1 + end.at);
    }),
  ];
}

/** The first row of every page but the first. */
function rowMarks(table: PmNode, at: number, lines: readonly PaperLine[]): Decoration[] {
  const rows = lines.filter((line) => line.row !== null);
  const opening = new Map<number, number>();
  rows.forEach(({ row, page }, index) => {
    const before = rows[index - 1];
    if (row !== null && before !== undefined && before.page !== page) opening.set(row, page);
  });
  const marks: Decoration[] = [];
  const [caption, grid] = [table.child(0), table.child(1)];
  grid.forEach((row, inside, index) => {
    const page = opening.get(index);
    if (page === undefined) return;
    const from = at + 1 + caption.nodeSize + 1 + inside;
    marks.push(
      Decoration.node(from, from + row.nodeSize, { class: 'opens-page' }),
      Decoration.node(from + 1, from + 1 + row.child(0).nodeSize, { 'data-page': toThaiDigits(page) }),
    );
  });
  return marks;
}

function lineEnd(at: number): Decoration {
  return Decoration.widget(at, () => document.createElement('br'), {
    side: -1,
    key: 'line-end',
    ignoreSelection: true,
  });
}

function pageRule(at: number, page: number): Decoration {
  const draw = () => {
    const rule = document.createElement('span');
    rule.className = 'page-rule';
    // The words are the style sheet's: they are no part of the text that is read out or copied.
    rule.dataset.page = toThaiDigits(page);
    return rule;
  };
  return Decoration.widget(at, draw, { side: -1, key: `page-${page}`, ignoreSelection: true });
}
