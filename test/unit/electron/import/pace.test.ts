/** How long a reading still takes: nothing is said until the machine has shown what it can do. */
import { expect, test } from 'vitest';
import { createPace } from '../../../../electron/import/pace.ts';

function machine() {
  let now = 0;
  const pace = createPace(() => now);
  return {
    pace,
    /** Reads `pages` of a file, each in so many seconds, and answers what was said after each. */
    read(id: string, pages: number, seconds: number, upTo = pages): readonly (number | null)[] {
      const said = [pace.secondsLeft(id, { pagesRead: 0, pagesTotal: pages })];
      for (let pagesRead = 1; pagesRead <= upTo; pagesRead += 1) {
        now += seconds * 1000;
        said.push(pace.secondsLeft(id, { pagesRead, pagesTotal: pages }));
      }
      return said;
    },
  };
}

test('the first scan says nothing before its third page, then what is left of it', () => {
  expect(machine().read('a', 6, 2)).toEqual([null, null, null, 6, 4, 2, null]);
});

test('of the next scan it is known from its first page on, of a file with text nothing is said', () => {
  const { pace, read } = machine();
  read('a', 6, 2);
  pace.rest('a');
  expect(read('b', 5, 2).slice(0, 3)).toEqual([null, 8, 6]);
  expect(read('c', 400, 0.01, 5)).toEqual([null, null, null, null, null, null]);
});

test('pages read before a pause, and the time of the pause, count for nothing', () => {
  const { pace, read } = machine();
  read('a', 20, 2, 10);
  pace.rest('a');
  expect(pace.secondsLeft('a', { pagesRead: 10, pagesTotal: 20 })).toBeNull();
});

test('a machine that gets busy is believed within a few pages', () => {
  const { pace, read } = machine();
  read('a', 12, 1);
  pace.rest('a');
  expect(read('b', 12, 4).at(-2)).toBe(4);
});
