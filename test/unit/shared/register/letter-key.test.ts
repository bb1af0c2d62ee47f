import { expect, test } from 'vitest';
import { letterKey } from '../../../../shared/register/letter-key.ts';

const letter = {
  documentNumber: 'ธบ ๐๐๒๓.๓/ว ๖๑๔๐',
  documentDate: '2026-11-20',
  documentDateText: null,
  from: 'จังหวัดธารบุรี',
};

test('one letter has one key, however its number and sender were typed', () => {
  const same = [
    { ...letter, documentNumber: 'ธบ 0023.3/ว6140' },
    { ...letter, documentNumber: 'ที่ ธบ. ๐๐๒๓.๓ / ว ๖๑๔๐' },
    { ...letter, from: ' จังหวัด ธารบุรี' },
    { ...letter, documentNumber: 'ธบ\u200b ๐๐๒๓.๓/ว ๖๑๔๐' },
  ];
  for (const typed of same) expect(letterKey(typed)).toBe(letterKey(letter));
});

test('another number, date or sender is another letter', () => {
  const others = [
    { ...letter, documentNumber: 'ธบ ๐๐๒๓.๓/๖๑๔๐' },
    { ...letter, documentNumber: 'ธบ ๐๐๒๓.๓๓/ว ๖๑๔๐' },
    { ...letter, documentDate: '2026-11-21' },
    { ...letter, documentDate: null, documentDateText: '๗๒ พฤศจิกายน ๒๕๖๙' },
    { ...letter, from: 'อำเภอเมืองธารบุรี' },
  ];
  expect(new Set([letter, ...others].map(letterKey)).size).toBe(6);
});

test('a letter without a number cannot be told apart', () => {
  expect(letterKey({ ...letter, documentNumber: null })).toBeNull();
  expect(letterKey({ ...letter, documentNumber: '  ' })).toBeNull();
});
