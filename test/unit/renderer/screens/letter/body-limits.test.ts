/** A text never grows past what can be saved: what would burst it is refused as a whole, and said. */
import { getSchema, Node } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bodyLimits } from '../../../../../renderer/screens/letter/body-limits.ts';
import { fromEditor, letterNodes, toEditor } from '../../../../../renderer/screens/letter/body-schema.ts';
import { letterContent } from '../../../../../shared/contract/schemas.ts';
import type { BodyBlock } from '../../../../../shared/letter/letter.ts';

const schema = getSchema([...letterNodes(async () => null), Node.create({ name: 'text', group: 'inline' })]);
const base = { level: 1, sourceParagraph: null } as const;
const paragraphs = (count: number, text = 'ด้วย'): BodyBlock[] =>
  Array.from({ length: count }, () => ({ ...base, kind: 'paragraph', text }));
const table = (rows: number): BodyBlock[] => [
  {
    ...{ ...base, kind: 'table', text: '' },
    table: { widths: [1], align: ['left'], headRows: 1, rows: Array.from({ length: rows }, () => ['ก']) },
  },
];

/** Puts the second text behind the first; gives what then stands, and how often the clerk was told. */
function pasted(first: readonly BodyBlock[], second: readonly BodyBlock[]) {
  let told = 0;
  const tell = () => {
    told += 1;
  };
  const doc = schema.nodeFromJSON(toEditor(first));
  const before = EditorState.create({ doc, plugins: [bodyLimits(tell)] });
  const more = schema.nodeFromJSON(toEditor(second)).content;
  const { state } = before.applyTransaction(before.tr.insert(doc.content.size, more));
  const body = fromEditor(state.doc.toJSON());
  return { told, blocks: body.length, canBeSaved: letterContent.shape.body.safeParse(body).success };
}

test.each([
  ['paragraphs', paragraphs(499), paragraphs(1), paragraphs(2)],
  ['rows of a table', paragraphs(1), table(2_000), table(2_001)],
  [
    'letters of a paragraph',
    paragraphs(1),
    paragraphs(1, 'ก'.repeat(20_000)),
    paragraphs(1, 'ก'.repeat(20_001)),
  ],
] as const)('as many %s go in as can be saved, and one more does not', (_, first, most, tooMuch) => {
  expect(pasted(first, most)).toEqual({ told: 0, blocks: first.length + 1, canBeSaved: true });
  expect(pasted(first, tooMuch)).toEqual({ told: 1, blocks: first.length, canBeSaved: true });
});
