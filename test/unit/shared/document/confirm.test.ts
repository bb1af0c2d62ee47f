import { describe, expect, test } from 'vitest';
import { fieldConfidence, fieldKindOf, mustConfirm } from '../../../../shared/document/confirm.ts';
import type { Evidence, ReadPage, TextBox } from '../../../../shared/document/reading.ts';

const text = 'ที่ นบ ๐๐๒๓.๓/ว ๔๑๗ ลงวันที่ ๙ มีนาคม ๒๕๖๙ เรื่อง ทดสอบ';

function pageWith(boxes: readonly Partial<TextBox>[], source: ReadPage['source'] = 'recognised'): ReadPage {
  return {
    page: 1,
    text,
    rawText: '',
    source,
    size: { width: 595, height: 842 },
    boxes: boxes.map((box) => ({ start: 0, end: text.length, x: 0, y: 0, width: 1, height: 1, ...box })),
  };
}

function on(words: string, confidence = 0.98): Evidence {
  const start = text.indexOf(words);
  return { spans: [{ page: 1, start, end: start + words.length }], confidence };
}

/** Every character as sure as `most`, those of `words` as sure as `least`. */
function charactersOf(most: number, words = '', least = most): number[] {
  const from = text.indexOf(words);
  return Array.from(text, (_, at) => (words !== '' && at >= from && at < from + words.length ? least : most));
}

const number = on('นบ ๐๐๒๓.๓/ว ๔๑๗');
const date = on('๙ มีนาคม ๒๕๖๙');

describe('what the clerk must confirm', () => {
  test('nothing of a sound text layer', () => {
    const page = pageWith([{}], 'text-layer');
    expect(mustConfirm('number', number, [page])).toBeNull();
    expect(mustConfirm('dateLiteral', date, [page])).toBeNull();
  });

  test('nothing of a recognised page whose characters are all sure', () => {
    const page = pageWith([{ confidence: 0.999, characters: charactersOf(99.9) }]);
    expect(mustConfirm('number', number, [page])).toBeNull();
    expect(mustConfirm('dateLiteral', date, [page])).toBeNull();
  });

  test('a number in which a single digit is unsure, and not the sure date beside it', () => {
    const page = pageWith([{ confidence: 0.98, characters: charactersOf(99.9, '๔', 80) }]);
    expect(mustConfirm('number', number, [page])).toBe('uncertain');
    expect(mustConfirm('dateLiteral', date, [page])).toBeNull();
  });

  test('a date whose day is unsure, but not one whose month is merely smudged', () => {
    const day = pageWith([{ characters: charactersOf(99.9, '๙ ', 70) }]);
    const month = pageWith([{ characters: charactersOf(99.9, 'มีนาคม', 93) }]);
    expect(mustConfirm('dates[0]', date, [day])).toBe('uncertain');
    expect(mustConfirm('dates[0]', date, [month])).toBeNull();
  });

  test('a printed number that a pen goes on with, not one that a pen stands over or far from', () => {
    const sure = { confidence: 0.999, x: 100, y: 100, width: 60, height: 16 };
    const withPen = (x: number, y: number): ReadPage => ({
      ...pageWith([sure]),
      zones: [{ kind: 'handwriting', x, y, width: 30, height: 18 }],
    });
    expect(mustConfirm('number', number, [withPen(168, 98)])).toBe('handwritten');
    expect(mustConfirm('number', number, [withPen(220, 98)])).toBeNull();
    expect(mustConfirm('number', number, [withPen(168, 60)])).toBeNull();
  });

  test('wording only when it is hardly read at all', () => {
    const subject = on('ทดสอบ');
    expect(mustConfirm('subject', subject, [pageWith([{ confidence: 0.9 }])])).toBeNull();
    expect(mustConfirm('subject', subject, [pageWith([{ confidence: 0.3 }])])).toBe('uncertain');
  });

  test('numbers written by hand, however sure', () => {
    const at = text.indexOf('๔๑๗');
    const written: Partial<TextBox> = { start: at, end: at + 3, confidence: 1, ink: 'handwritten' };
    const boxes = [{ end: at, confidence: 1 }, written, { start: at + 3, confidence: 1 }];
    expect(mustConfirm('number', number, [pageWith(boxes)])).toBe('handwritten');
    expect(mustConfirm('dateLiteral', date, [pageWith(boxes)])).toBeNull();
  });

  test('stamped numbers sooner than printed ones', () => {
    const sure = pageWith([{ confidence: 1, ink: 'stamped' }]);
    const less = { characters: charactersOf(100, '๔', 96) };
    expect(mustConfirm('number', number, [sure])).toBeNull();
    expect(mustConfirm('number', number, [pageWith([{ ...less, ink: 'stamped' }])])).toBe('stamped');
    expect(mustConfirm('number', number, [pageWith([less])])).toBeNull();
  });

  test('digits inside a zone of handwriting', () => {
    const at = text.indexOf('๔๑๗');
    const page: ReadPage = {
      ...pageWith([{ confidence: 1 }]),
      zones: [{ kind: 'handwriting', x: 0, y: 0, width: 1, height: 1, start: at, end: at + 3 }],
    };
    expect(mustConfirm('number', number, [page])).toBe('handwritten');
  });

  test('digits of which two good readers make different ones', () => {
    const readings = (reader: 'digit-reader' | 'second-reader', other: string) =>
      pageWith([
        {
          confidence: 1,
          readings: [
            { reader: 'line-model', text, confidence: 1 },
            { reader, text: other, confidence: 1 },
          ],
        },
      ]);
    const other = text.replace('๔๑๗', '๕๑๗');
    expect(mustConfirm('number', number, [readings('digit-reader', other)])).toBe('readers-disagree');
    expect(mustConfirm('dateLiteral', date, [readings('digit-reader', other)])).toBeNull();
    expect(mustConfirm('number', number, [readings('second-reader', other)])).toBeNull();
    expect(fieldConfidence('number', number, [readings('second-reader', other)])).toBeLessThan(1);
  });

  test('a value that cannot be', () => {
    const page = pageWith([{}], 'text-layer');
    expect(mustConfirm('dateLiteral', { ...date, confidence: 0.3 }, [page])).toBe('implausible');
  });
});

test('a recognised character nobody answers for counts as a guess', () => {
  expect(fieldConfidence('number', on('๔'), [pageWith([])])).toBeLessThanOrEqual(0.5);
  expect(fieldConfidence('number', on('๔'), [pageWith([], 'plain-text')])).toBe(1);
});

test.each([
  ['number', 'number'],
  ['enclosures[0].cites.number', 'number'],
  ['receiptStamps[1].number', 'number'],
  ['references[0].dateISO', 'date'],
  ['dates[2]', 'date'],
  ['dateLiteral', 'date'],
  ['subject', 'words'],
  ['orgLines', 'words'],
] as const)('%s is a field of the kind %s', (path, kind) => {
  expect(fieldKindOf(path)).toBe(kind);
});
