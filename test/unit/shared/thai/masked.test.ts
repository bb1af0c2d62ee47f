/** Data of every shape in which a national ID number leaves the program. All numbers are invented. */
import { expect, test } from 'vitest';
import { masked } from '../../../../shared/thai/masked.ts';

const id = '3100100456786';
const mask = 'x-xxxx-xxxxx-78-x';

test('a number in a cell of figures is hidden, other figures stay figures', () => {
  expect(masked([['ก', Number(id), 12, 1_500_000.5, Number('3100100456787')]])).toEqual({
    value: [['ก', mask, 12, 1_500_000.5, Number('3100100456787')]],
    count: 1,
  });
});

test('a number as the name of a member is hidden, and no member is lost', () => {
  expect(masked({ [id]: 'ก', '3-1001-00456-78-6': 'ข', at: 1 })).toEqual({
    value: { [mask]: 'ก', [`${mask} `]: 'ข', at: 1 },
    count: 2,
  });
});

test('a number that a bold word breaks in runs is hidden, with every other word where it was', () => {
  const runs = [
    { text: 'บัตร 3-1001-', bold: false },
    { text: '00456', bold: true },
    { text: '-78-6 และ ', bold: false },
    { text: '๑๒', bold: true },
  ];
  expect(masked({ runs })).toEqual({
    value: {
      runs: [
        { text: `บัตร ${mask}`, bold: false },
        { text: '', bold: true },
        { text: ' และ ', bold: false },
        { text: '๑๒', bold: true },
      ],
    },
    count: 1,
  });
});

test('two numbers over the same border are both hidden', () => {
  const runs = [{ text: `${id} 3-1001-00` }, { text: `456-78-6,${id}` }];
  const { value, count } = masked(runs);
  expect(count).toBe(3);
  expect(value.map(({ text }) => text).join('|')).toBe(`${mask} ${mask}|,${mask}`);
});
