/** What letters of a set share is found once, and not for ever. */
import { expect, test } from 'vitest';
import { remembered } from '../../../../shared/letter/remembered.ts';

test('the words of a set are found once, an empty one too, and again when too many others came between', () => {
  const found: string[] = [];
  const words = remembered<string>(2);
  const find = (key: string) =>
    words(key, () => {
      found.push(key);
      return '';
    });
  for (const key of ['ก', 'ก', 'ข', 'ก', 'ค', 'ก']) find(key);
  expect(found).toEqual(['ก', 'ข', 'ค', 'ก']);
});
