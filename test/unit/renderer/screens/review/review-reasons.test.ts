import { expect, test } from 'vitest';
import { fieldStates } from '../../../../../renderer/screens/review/field-states.ts';
import { confirmField, firstReview } from '../../../../../renderer/screens/review/review-state.ts';
import type { PageZone, ReadLetter, ReadPage } from '../../../../../shared/document/reading.ts';
import { entryFieldsFromLetter } from '../../../../../shared/register/from-letter.ts';
import { evidenceWith, readLetter } from './letters.ts';

const text = 'ที่ สท ๐๐๒๓.๑๑/ว\nตุลาคม ๒๕๖๗';
/** The number's print ends at x 171; the pen's figures follow it, and one stands before the month. */
const pens: readonly PageZone[] = [
  { kind: 'signature', x: 172, y: 133, width: 52, height: 23 },
  { kind: 'handwriting', x: 300, y: 177, width: 16, height: 23 },
];

function page(zones: readonly PageZone[]): ReadPage {
  return {
    page: 1,
    text,
    rawText: '',
    source: 'recognised',
    size: { width: 595, height: 842 },
    boxes: [
      { start: 4, end: 16, x: 98, y: 141, width: 73, height: 18, confidence: 0.9 },
      { start: 17, end: 28, x: 318, y: 180, width: 70, height: 18, confidence: 0.9 },
    ],
    zones,
  };
}

function readingsOf(letter: ReadLetter, zones: readonly PageZone[]) {
  const fields = entryFieldsFromLetter(letter, null);
  return fieldStates(letter, [], {}, fields, [page(zones)]);
}

const incomplete = readLetter({
  number: 'สท ๐๐๒๓.๑๑/ว',
  dateLiteral: 'ตุลาคม ๒๕๖๗',
  dateISO: null,
  evidence: {
    number: { spans: [{ page: 1, start: 4, end: 16 }], confidence: 0.48 },
    dateLiteral: { spans: [{ page: 1, start: 17, end: 28 }], confidence: 0.3 },
  },
});

test('the clerk is asked to complete what a pen went on with behind or before the print', () => {
  const { documentNumber, documentDate } = readingsOf(incomplete, pens);
  expect([documentNumber.confirm, documentDate.confirm]).toEqual(['fill-rest', 'fill-rest']);
});

test('a signature elsewhere on the page, or on the line below, completes nothing', () => {
  const elsewhere: readonly PageZone[] = [
    { kind: 'signature', x: 357, y: 736, width: 169, height: 14 },
    { kind: 'signature', x: 172, y: 158, width: 52, height: 23 },
  ];
  expect(readingsOf(incomplete, elsewhere).documentNumber.confirm).toBe('uncertain');
});

test('a date written wholly by hand waits to be filled in, and Enter on the empty column does not settle it', () => {
  const written = readLetter({
    dateLiteral: null,
    dateISO: null,
    evidence: {
      ...evidenceWith(),
      dateLiteral: { spans: [{ page: 1, start: 17, end: 28 }], confidence: 0, ink: 'handwritten' },
    },
  });
  const { documentDate } = readingsOf(written, []);
  expect([documentDate.confirm, documentDate.state]).toEqual(['fill-in', 'look']);
  const before = firstReview(written, null);
  expect(confirmField(before, documentDate)).toBe(before);
});

test('a letter without any date is not said to be written by hand', () => {
  const undated = readLetter({ dateLiteral: null, dateISO: null, evidence: {} });
  expect(readingsOf(undated, pens).documentDate.state).toBe('absent');
});
