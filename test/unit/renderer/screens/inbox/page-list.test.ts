import { expect, it } from 'vitest';
import { pageList } from '../../../../../renderer/screens/inbox/page-list.ts';

it.each([
  [[2], '2'],
  [[5, 2, 6, 7], '2, 5-7'],
  [[1, 2, 4], '1-2, 4'],
])('pages %j are named as %s', (pages, named) => {
  expect(pageList(pages)).toBe(named);
});
