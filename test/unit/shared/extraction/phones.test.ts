import { expect, test } from 'vitest';
import { findBarePhones, findLabelledPhones, isValid } from '../../../../shared/extraction/phones.ts';

const brief = (text: string) =>
  findLabelledPhones(text).map(({ kind, literal, digits, ext }) => [kind, literal, digits, ...ext]);

test.each([
  [
    'โทร. ๐ ๒๒๔๑ ๙๐๐๐ ต่อ ๒๓๑๒, ๒๓๒๒ โทรสาร ๐ ๒๒๔๑ ๖๙๕๖',
    [
      ['tel', '๐ ๒๒๔๑ ๙๐๐๐ ต่อ ๒๓๑๒, ๒๓๒๒', '022419000', '2312', '2322'],
      ['fax', '๐ ๒๒๔๑ ๖๙๕๖', '022416956'],
    ],
  ],
  [
    'โทร. ๐ ๒๙๔๐ ๑๒๑๒ ๐ ๒๙๔๐ ๑๓๑๓',
    [
      ['tel', '๐ ๒๙๔๐ ๑๒๑๒', '029401212'],
      ['tel', '๐ ๒๙๔๐ ๑๓๑๓', '029401313'],
    ],
  ],
  ['โทร./โทรสาร ๐ ๕๔ ๕๑ ๑๑๒๒', [['tel/fax', '๐ ๕๔ ๕๑ ๑๑๒๒', '054511122']]],
  ['โทร. 0-5471-6000-3 ต่อ 12', [['tel', '0-5471-6000-3 ต่อ 12', '054716000', '12']]],
  [
    'มือถือ ๐๘ ๑๒๓๔ ๕๖๗๘ หรือ 089-876-5432',
    [
      ['mobile', '๐๘ ๑๒๓๔ ๕๖๗๘', '0812345678'],
      ['mobile', '089-876-5432', '0898765432'],
    ],
  ],
  ['โทรศัพท์ ๐-๕๔๕๔๙-๑๑๑๘๑', [['tel', '๐-๕๔๕๔๙-๑๑๑๘๑', '05454911181']]],
  ['โทร. ภายใน ๑๒๓๔', []],
])('%s', (text, expected) => {
  expect(brief(text)).toEqual(expected);
});

test('land lines have nine digits and mobiles ten', () => {
  expect(['022419000', '054511122', '0812345678'].map(isValid)).toEqual([true, true, true]);
  expect(['05454911181', '02241900', '0412345678', '912345678'].map(isValid)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('without a label only what is grouped as a telephone number counts', () => {
  expect(
    findBarePhones('๐ ๒๙๔๐ ๕๖๕๖ หรือ ๐๘ ๗๗๗๗ ๑๒๓๔ เลขที่บัญชี 0123456789 รหัส ๑๐๓๐๐').map(({ digits }) => digits),
  ).toEqual(['029405656', '0877771234']);
});
