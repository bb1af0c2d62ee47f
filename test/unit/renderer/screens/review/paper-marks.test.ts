import { expect, test } from 'vitest';
import { paperMarks } from '../../../../../renderer/screens/review/paper-marks.ts';
import { readLetter } from './letters.ts';

const stamp = { org: 'เทศบาลตำบลบางแก้ว', number: '๔๖๗๑', dateLiteral: '๙ ต.ค. ๒๕๖๗', dateISO: '2024-10-09' };
const evidence = {
  'receiptStamps[0].org': { spans: [{ page: 1, start: 79, end: 96 }], confidence: 0.75 },
  'receiptStamps[0].number': { spans: [{ page: 1, start: 104, end: 108 }], confidence: 0.75 },
  'receiptStamps[1].number': { spans: [{ page: 2, start: 4, end: 8 }], confidence: 0.75 },
  to: { spans: [{ page: 1, start: 0, end: 4 }], confidence: 0.9 },
};

test('each receive stamp is shown with what was read of it and where', () => {
  const marks = paperMarks(
    readLetter({ receiptStamps: [stamp, { ...stamp, org: null, dateLiteral: null }], evidence }),
  );
  expect(marks.map(({ words }) => words)).toEqual([['เทศบาลตำบลบางแก้ว', '๔๖๗๑', '๙ ต.ค. ๒๕๖๗'], ['๔๖๗๑']]);
  expect(marks[0]?.spans).toEqual([
    { page: 1, start: 79, end: 96 },
    { page: 1, start: 104, end: 108 },
  ]);
  expect(marks[1]?.spans).toEqual([{ page: 2, start: 4, end: 8 }]);
});

test('of a minute written by hand no words are guessed', () => {
  const note = {
    to: null,
    lines: ['เรยน นอภ'],
    by: null,
    dateLiteral: null,
    dateISO: null,
    approvedBy: null,
  };
  const written = paperMarks(readLetter({ marginNote: { ...note, isHandwritten: true } }));
  expect(written.map(({ kind, words }) => [kind, words])).toEqual([['handwritten-minute', []]]);
  expect(paperMarks(readLetter({ marginNote: note }))[0]?.words).toEqual(['เรยน นอภ']);
});
