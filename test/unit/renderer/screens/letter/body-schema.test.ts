import { getSchema, Node } from '@tiptap/core';
import { expect, test } from 'vitest';
import { fromEditor, letterNodes, toEditor } from '../../../../../renderer/screens/letter/body-schema.ts';
import { letterFormNames } from '../../../../../shared/letter/forms/form.ts';
import type { BodyBlock } from '../../../../../shared/letter/letter.ts';
import { formSamples } from '../../../../helpers/form-samples.ts';

const schema = getSchema([...letterNodes(async () => null), Node.create({ name: 'text', group: 'inline' })]);

/** Through the editor's own document, which refuses what its schema does not know. */
function throughEditor(body: readonly BodyBlock[]): BodyBlock[] {
  const document = schema.nodeFromJSON(toEditor(body));
  document.check();
  return fromEditor(document.toJSON());
}

test.each(letterFormNames)('the text of a sample of %s comes out of the editor as it went in', (name) => {
  const { body } = formSamples[name];
  expect(throughEditor(body)).toEqual(
    body.map((block) => ({ ...block, level: block.kind === 'item' ? block.level : 1 })),
  );
});

test('tables, pictures, headings and dashes keep everything', () => {
  const base = { level: 1, sourceParagraph: null } as const;
  const body: BodyBlock[] = [
    { ...base, kind: 'heading', text: 'หมวด ๑' },
    { ...base, kind: 'item', level: 4, text: 'ขีด', sourceParagraph: 3 },
    {
      ...base,
      kind: 'table',
      text: 'บัญชีรายชื่อ',
      table: {
        widths: [20, 50.5, 29.5],
        align: ['centre', 'left', 'right'],
        headRows: 2,
        rows: [
          ['ที่', 'ชื่อ', ''],
          ['๑', '', '๑,๒๐๐'],
          ['', '', ''],
        ],
      },
    },
    { ...base, kind: 'picture', text: 'แผนที่', fileId: 'f1', widthCm: 12, aspect: 1.5 },
    { ...base, kind: 'paragraph', text: '' },
  ];
  expect(throughEditor(body)).toEqual(body);
});

test('a table that a paste left uneven comes out even', () => {
  const cell = (text: string) => ({ type: 'cell', content: [{ type: 'text', text }] });
  const [block] = fromEditor({
    content: [
      {
        type: 'tableBlock',
        content: [
          { type: 'caption' },
          {
            type: 'grid',
            attrs: { widths: [2, 4], headRows: 1 },
            content: [
              { type: 'row', content: [cell('ก'), cell('ข')] },
              { type: 'row', content: [cell('ค'), cell('ง'), cell('จ')] },
            ],
          },
        ],
      },
    ],
  });
  expect(block).toMatchObject({
    table: {
      widths: [2, 4, 3],
      align: ['left', 'left', 'left'],
      rows: [
        ['ก', 'ข', ''],
        ['ค', 'ง', 'จ'],
      ],
    },
  });
});
