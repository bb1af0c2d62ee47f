import { expect, test } from 'vitest';
import { bahtFromWords } from '../../../../shared/thai/number-words.ts';

test.each([
  ['หนึ่งหมื่นสองพันห้าร้อยบาทถ้วน', 12_500, 0],
  ['ยี่สิบเอ็ดบาท', 21, 0],
  ['สิบเอ็ดบาทห้าสิบสตางค์', 11, 50],
  ['หนึ่งล้านสองแสนบาทถ้วน', 1_200_000, 0],
  ['สองร้อยล้านบาทถ้วน', 200_000_000, 0],
  ['หนึ่งร้อยห้า บาทถ้วน', 105, 0],
])('%s is read as an amount', (words, baht, satang) => {
  expect(bahtFromWords(words)).toEqual({ baht, satang });
});

test.each(['บาท', 'หนึ่งหมื่น', 'จำนวนมากบาท', 'หนึ่งบาทสองบาท', ''])('“%s” is no amount of money', (words) => {
  expect(bahtFromWords(words)).toBeNull();
});
