/** The desk's lines from the paper's: what still stands is broken as printed, what was typed since breaks by itself. */
import { expect, test } from 'vitest';
import { setTextOf, textsOnPaper } from '../../../../../renderer/screens/letter/set-texts.ts';
import type { LetterPage, SetLine } from '../../../../../shared/letter/letter.ts';

const page = (lines: readonly SetLine[]): LetterPage => ({
  ...{ landscape: false, texts: [], pictures: [], rules: [], circles: [] },
  lines,
});
const line = (field: string, text: string): SetLine => ({ field, text, row: null });
const pages = [
  page([line('body[0]', 'ด้วยจังหวัด '), line('body[0]', 'แจ้งว่า\u00a0'), line('body[10]', 'อื่น')]),
  page([line('body[0]', 'จะประชุม'), line('attachments[0].body[0]', 'บัญชี')]),
];

test('each text gets its own lines, by block and page', () => {
  const body = textsOnPaper(pages, 'body');
  expect([...body.keys()]).toEqual([0, 10]);
  expect(body.get(0)?.map((one) => one.page)).toEqual([1, 1, 2]);
  expect(textsOnPaper(pages, 'attachments[0].body').get(0)).toMatchObject([{ text: 'บัญชี', page: 2 }]);
});

test('lines end where the paper ends them, and the last of a page says which page goes on', () => {
  const lines = textsOnPaper(pages, 'body').get(0) ?? [];
  expect(setTextOf('ด้วยจังหวัด แจ้งว่า จะประชุม', lines)).toEqual({
    set: 28,
    ends: [
      { at: 12, page: 1 },
      { at: 20, page: 2 },
    ],
  });
});

test('words typed into a line free it and all below; the lines above stay', () => {
  const lines = textsOnPaper(pages, 'body').get(0) ?? [];
  expect(setTextOf('ด้วยจังหวัด แจ้งมาว่า จะประชุม', lines)).toEqual({ set: 12, ends: [{ at: 12, page: 1 }] });
  expect(setTextOf('อีกเรื่องหนึ่ง', lines)).toEqual({ set: 0, ends: [] });
});

test('words added at the end leave only the last line free', () => {
  const lines = textsOnPaper(pages, 'body').get(0) ?? [];
  expect(setTextOf('ด้วยจังหวัด แจ้งว่า จะประชุมอีก', lines)).toMatchObject({ set: 20 });
});
