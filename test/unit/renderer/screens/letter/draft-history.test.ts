import { expect, test } from 'vitest';
import { changed, noHistory, redone, undone } from '../../../../../renderer/screens/letter/draft-history.ts';
import { shortLetter } from '../../../../helpers/letter-samples.ts';

const called = (subject: string) => ({ ...shortLetter, subject });
const steps = (...subjects: string[]) => subjects.map(called);

test('letters typed in one breath are one step; a pause or another field begins the next', () => {
  let history = changed(noHistory, called('ก'), 'subject', 0);
  history = changed(history, called('กา'), 'subject', 100);
  history = changed(history, called('การ'), 'body', 200);
  history = changed(history, called('การป'), 'body', 2_000);
  expect(history.past).toEqual(steps('ก', 'การ', 'การป'));
});

test('undo and redo walk the same steps, and a new change forgets what was undone', () => {
  const history = changed(changed(noHistory, called('ก'), 'subject', 0), called('ข'), 'body', 1);
  const once = undone(history, called('ค'));
  expect(once?.content).toEqual(called('ข'));
  const twice = once && undone(once.history, once.content);
  expect(twice?.content).toEqual(called('ก'));
  expect(twice && undone(twice.history, twice.content)).toBeNull();
  const again = twice && redone(twice.history, twice.content);
  expect(again?.content).toEqual(called('ข'));
  const other = again && changed(again.history, again.content, 'date', 2);
  expect(other && redone(other, called('ง'))).toBeNull();
});

test('what is typed right after an undo is a step of its own', () => {
  const first = undone(changed(noHistory, called('ก'), 'subject', 0), called('ข'));
  const typed = first && changed(first.history, first.content, 'subject', 10);
  expect(typed?.past).toEqual(steps('ก'));
});
