/** Where the desk shows the paper's page ends: once each, whatever was typed since the paper was laid out. */
import { getSchema, Node } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { letterNodes, toEditor } from '../../../../../renderer/screens/letter/body-schema.ts';
import { paperLines } from '../../../../../renderer/screens/letter/paper-lines.ts';
import type { PaperTexts } from '../../../../../renderer/screens/letter/set-texts.ts';

const schema = getSchema([...letterNodes(async () => null), Node.create({ name: 'text', group: 'inline' })]);

/** The page ends drawn between paragraphs, by the words that stand right below. */
function pageEnds(paragraphs: readonly string[], paper: PaperTexts): string[] {
  const base = { kind: 'paragraph', level: 1, sourceParagraph: null } as const;
  const doc = schema.nodeFromJSON(toEditor(paragraphs.map((text) => ({ ...base, text }))));
  const plugin = paperLines();
  const empty = EditorState.create({ doc, plugins: [plugin] });
  const state = empty.apply(empty.tr.setMeta(plugin, paper));
  const shown = plugin.props.decorations?.call(plugin, state);
  if (!(shown instanceof DecorationSet)) throw new Error('nothing is drawn');
  return shown
    .find(undefined, undefined, (spec) => String(spec.key).startsWith('page-'))
    .map(({ from }) => doc.nodeAt(from)?.textContent ?? '');
}

const line = (text: string, page: number) => [{ text, page, row: null }];
const paper: PaperTexts = new Map([
  [0, line('หนึ่ง', 1)],
  [1, line('สอง', 1)],
  [2, line('สาม', 2)],
  [3, line('สี่', 2)],
]);

test('the second page begins once', () => {
  expect(pageEnds(['หนึ่ง', 'สอง', 'สาม', 'สี่'], paper)).toEqual(['สาม']);
});

test('an empty paragraph typed on the second page draws no other end of the first', () => {
  expect(pageEnds(['หนึ่ง', 'สอง', 'สาม', '', 'สี่'], paper)).toEqual(['สาม']);
  expect(pageEnds(['หนึ่ง', 'สอง', 'สาม', 'สี่', '', ''], paper)).toEqual(['สาม']);
});
