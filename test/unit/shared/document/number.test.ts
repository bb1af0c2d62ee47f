import { describe, expect, test } from 'vitest';
import {
  compareNumbers,
  formatDocumentNumber,
  formatDocumentNumberArabic,
  numberDistance,
  parseDocumentNumber,
  sameNumber,
} from '../../../../shared/document/number.ts';

function parsed(text: string) {
  const number = parseDocumentNumber(text);
  if (number === null) throw new Error(`${text} is no number`);
  return number;
}

describe('the number of a letter', () => {
  test('is read with its code, office, series and running number', () => {
    expect(parseDocumentNumber('นน ๐๐๒๓.๑๐/ว ๑๖๕๕')).toEqual({
      code: 'นน',
      committee: null,
      office: '0023.10',
      circular: true,
      running: 1655,
    });
  });

  test.each([
    ['ที่ ขก 0032.008/ว63', 'ขก 0032.008/ว 63'],
    ['สน.๘๒๕๐๑/๑๒', 'สน 82501/12'],
    ['มท (กพร) ๐๘๑๐.๗ / ว ๒๗', 'มท (กพร) 0810.7/ว 27'],
    ['ยส ๐๐๒๓ . ๓/๑๒', 'ยส 0023.3/12'],
    ['ลย ๐๐๑๗/', 'ลย 0017/'],
  ])('%s is written %s', (text, arabic) => {
    expect(formatDocumentNumberArabic(parsed(text))).toBe(arabic);
  });

  test('is printed in Thai digits', () => {
    expect(formatDocumentNumber(parsed('ลย 0017.2/ว815'))).toBe('ลย ๐๐๑๗.๒/ว ๘๑๕');
  });

  test.each(['', 'ที่ว่าการอำเภอปัว', '๑๒/๒๕๖๘', 'มท ๐๘/๑', 'กขค ๐๐๒๓/๑'])('“%s” is none', (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  });

  test('is the same however it is spelt, and another in the other series', () => {
    expect(sameNumber(parsed('นน ๐๐๒๓.๓/ว ๑๒'), parsed('นน.0023.3/ว12'))).toBe(true);
    expect(sameNumber(parsed('นน ๐๐๒๓.๓/ว ๑๒'), parsed('นน ๐๐๒๓.๓/๑๒'))).toBe(false);
  });

  test('stands in the order of code, office, series and running number', () => {
    const sorted = ['นน ๐๐๒๓.๑๐/๒', 'นน ๐๐๒๓.๓/ว ๑', 'กบ ๐๐๒๓.๓/๙', 'นน ๐๐๒๓.๓/๑๑', 'นน ๐๐๒๓.๓/๙']
      .map(parsed)
      .sort(compareNumbers)
      .map(formatDocumentNumber);
    expect(sorted).toEqual(['กบ ๐๐๒๓.๓/๙', 'นน ๐๐๒๓.๓/๙', 'นน ๐๐๒๓.๓/๑๑', 'นน ๐๐๒๓.๓/ว ๑', 'นน ๐๐๒๓.๑๐/๒']);
  });

  test('differs from a misread one by its digits', () => {
    expect(numberDistance(parsed('นน ๐๐๒๓.๓/ว ๑๓๖๗'), parsed('นน ๐๐๒๓.๓/ว ๒๓๖๑'))).toBe(2);
    expect(numberDistance(parsed('นน ๐๐๒๓.๓/ว ๑๓๖๗'), parsed('นน ๐๐๒๓.๓/ว ๑๓๖'))).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});
