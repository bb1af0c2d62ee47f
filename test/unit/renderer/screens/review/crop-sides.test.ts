/** What is marked where two places of a bundle contradict each other. */
import { expect, test } from 'vitest';
import { cropSides } from '../../../../../renderer/screens/review/crop-sides.ts';
import type { NamedWarning } from '../../../../../renderer/screens/review/field-states.ts';
import type { ReadPage } from '../../../../../shared/document/reading.ts';

const text = 'ที่ มท ๐๘๑๐.๖/ว ๔๕๒๗\nที่ มท ๐๘๑๐.๖/ว ๔๕๒๑\n/๔. ผู้เข้าร่วม...\nศาลากลางจังหวัดแพร่';
const page: ReadPage = { page: 1, text, rawText: '', source: 'recognised', size: null, boxes: [] };

function sidesOf(...words: readonly string[]) {
  const places = words.map((word) => {
    const start = text.indexOf(word);
    return { page: 1, start, end: start + word.length };
  });
  const warning: NamedWarning = {
    key: 'one',
    rule: 'cited-number',
    severity: 'doubt',
    letter: 1,
    field: null,
    places,
    params: {},
    proposal: null,
  };
  return cropSides(warning, [page]);
}

const markedWords = (sides: ReturnType<typeof sidesOf>) =>
  sides.map(({ pieces, marked }) => [
    pieces.filter(({ differs }) => differs).map((piece) => piece.text),
    marked.map(({ start, end }) => text.slice(start, end)),
  ]);

test('two numbers differ in one digit: it is marked in the words and on the picture', () => {
  expect(markedWords(sidesOf('๐๘๑๐.๖/ว ๔๕๒๗', '๐๘๑๐.๖/ว ๔๕๒๑'))).toEqual([
    [['๗'], ['๗']],
    [['๑'], ['๑']],
  ]);
});

test('words that have hardly anything in common are shown without marks', () => {
  expect(markedWords(sidesOf('/๔. ผู้เข้าร่วม...', 'ศาลากลางจังหวัดแพร่'))).toEqual([
    [[], []],
    [[], []],
  ]);
});
