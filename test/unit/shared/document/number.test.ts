import { describe, expect, test } from 'vitest';
import {
  formatDocumentNumberArabic,
  numberDistance,
  parseDocumentNumber,
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

  test.each(['', 'ที่ว่าการอำเภอปัว', '๑๒/๒๕๖๘', 'มท ๐๘/๑', 'กขค ๐๐๒๓/๑'])('“%s” is none', (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  });

  test('differs from a misread one by its digits', () => {
    expect(numberDistance(parsed('นน ๐๐๒๓.๓/ว ๑๓๖๗'), parsed('นน ๐๐๒๓.๓/ว ๒๓๖๑'))).toBe(2);
    expect(numberDistance(parsed('นน ๐๐๒๓.๓/ว ๑๓๖๗'), parsed('นน ๐๐๒๓.๓/ว ๑๓๖'))).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});
