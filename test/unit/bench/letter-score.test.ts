import { expect, test } from 'vitest';
import { emptyLetter } from '../../../shared/document/empty-letter.ts';
import type { Evidence, ReadLetter, ReadPage } from '../../../shared/document/reading.ts';
import { scoreLetter } from '../../bench/reading/letter-score.ts';
import { flagRates, newTally, tallyCharacters } from '../../bench/reading/reliability.ts';
import { textWithoutStamps } from '../../bench/reading/stamp-text.ts';
import { align, comparable } from '../../bench/reading/text-score.ts';

const text = 'ที่ อต ๐๐๒๓.๓/ว ๒๓๖๗\n๑๓ มีนาคม ๒๕๖๗';
const truth = { number: 'อต ๐๐๒๓.๓/ว ๒๓๖๗', dateISO: '2024-03-13', deadlines: ['2024-03-25'] };

function pageWith(confidence: number): ReadPage {
  const boxes = [{ start: 0, end: text.length, x: 0, y: 0, width: 1, height: 1, confidence }];
  return { page: 1, text, rawText: '', source: 'recognised', size: null, boxes };
}

function letterWith(change: Partial<ReadLetter>): ReadLetter {
  const at = (start: number, end: number): Evidence => ({ spans: [{ page: 1, start, end }], confidence: 1 });
  const evidence = { number: at(4, 20), dateLiteral: at(21, 35), 'dates[0]': at(21, 35) };
  return { ...emptyLetter, number: truth.number, dateISO: truth.dateISO, evidence, ...change };
}

const deadline = (iso: string) => ({ dates: [{ text: '', kind: 'deadline', iso }] }) as const;

test('a letter read exactly is right in number, date and deadline', () => {
  const results = scoreLetter(truth, letterWith(deadline('2024-03-25')), [pageWith(1)]);
  expect(results.map(({ field, outcome, flagged }) => [field, outcome, flagged])).toEqual([
    ['number', 'right', false],
    ['date', 'right', false],
    ['deadline', 'right', false],
  ]);
});

test('a wrong number read with confidence is what must not happen', () => {
  const sure = scoreLetter(truth, letterWith({ number: 'อต ๐๐๒๓.๓/ว ๒๓๖๑', ...deadline('2024-03-25') }), [
    pageWith(1),
  ]);
  expect(flagRates(sure)).toMatchObject({ fields: 3, wrong: 1, wrongUnflagged: 100 / 3 });
  const unsure = scoreLetter(truth, letterWith({ number: 'อต ๐๐๒๓.๓/ว ๒๓๖๑' }), [pageWith(0.7)]);
  expect(flagRates(unsure)).toMatchObject({ wrong: 1, missing: 1, wrongUnflagged: 0, rightFlagged: 100 });
});

test('a letter that was not found has its fields missing, not wrong', () => {
  expect(scoreLetter(truth, undefined, []).map(({ outcome }) => outcome)).toEqual([
    'missing',
    'missing',
    'missing',
  ]);
});

test('what a stamp says is left out, whether the reader knows the stamp or not', () => {
  const stamped = 'เลขรับ ๑๒๓๔\nที่ อต ๐๐๒๓\tวันที่ ๗ ต.ค. ๖๗\nเรื่อง เลขรับ';
  const stamps = ['เลขรับ ๑๒๓๔', 'วันที่ ๘ ต.ค. ๖๗'];
  expect(comparable(textWithoutStamps({ text: stamped }, { text: 'เรื่อง เลขรับ', stamps })).text).toBe(
    'ที่อต๐๐๒๓เรื่องเลขรับ',
  );
  const zone = { kind: 'stamp', x: 0, y: 0, width: 1, height: 1, start: 0, end: 11 } as const;
  expect(comparable(textWithoutStamps({ text: stamped, zones: [zone] }, { text: '', stamps: [] })).text).toBe(
    'ที่อต๐๐๒๓วันที่๗ต.ค.๖๗เรื่องเลขรับ',
  );
});

test('an office line like the one in a stamp stays', () => {
  const text = 'ที่ว่าการอำเภอบางแก้ว\nที่ว่าการอำเภอกุดขาม';
  const truth = { text: 'ที่ว่าการอำเภอกุดยาง', stamps: ['ที่ว่าการอำเภอบางแก้ว'] };
  expect(comparable(textWithoutStamps({ text }, truth)).text).toBe('ที่ว่าการอำเภอกุดขาม');
});

test('the date of a memo stays beside a stamp of the same month', () => {
  const truth = { text: 'วันที่\n๓ มกราคม ๒๕๖๘', stamps: ['วันที่ ๗ ม.ค. ๒๕๖๘'] };
  expect(comparable(textWithoutStamps({ text: 'วันที่ ๓ มกราคม ๒๕๖๘' }, truth)).text).toBe('วันที่๓มกราคม๒๕๖๘');
});

test('a curve tells how many of the readings of a confidence are right', () => {
  const boxes = [
    { start: 0, end: 2, x: 0, y: 0, width: 1, height: 1, confidence: 0.6, characters: [99.9, 60] },
    { start: 3, end: 4, x: 0, y: 0, width: 1, height: 1, confidence: 0.97 },
  ];
  const read = comparable('๑๗ ก');
  const [all, digits] = [newTally(), newTally()];
  tallyCharacters(align('๑๒ก', read.text), read, { boxes }, all, digits);
  expect(all).toEqual({ counts: [0, 1, 0, 0, 1, 0, 0, 1], rights: [0, 0, 0, 0, 1, 0, 0, 1] });
  expect(digits).toEqual({ counts: [0, 1, 0, 0, 0, 0, 0, 1], rights: [0, 0, 0, 0, 0, 0, 0, 1] });
});
