import { expect, test } from 'vitest';
import { excerpt, matchEnd, matchStart } from '../../../../shared/thai/excerpt.ts';
import { foldTerms } from '../../../../shared/thai/fold.ts';

/** Matches in square brackets, for reading. */
function shown(text: string, query: string, around?: number): string | undefined {
  return excerpt(text, foldTerms(query), around)?.replaceAll(matchStart, '[').replaceAll(matchEnd, ']');
}

test('every match is marked in the original text, whatever way it was typed', () => {
  expect(shown('ประชุมกํานัน ปี ๒๕๖๙ กำนันทุกคน', 'กำนัน 2569')).toBe('ประชุม[กํานัน] ปี [๒๕๖๙] [กำนัน]ทุกคน');
});

test('a match over a line end is one match', () => {
  expect(shown('แบบสำรวจ\n  ที่ดินสาธารณะ', 'สำรวจที่ดิน')).toBe('แบบ[สำรวจ ที่ดิน]สาธารณะ');
});

test('a long text is cut on both sides, never between a letter and its marks', () => {
  const text = `${'ที่'.repeat(40)}เป้าหมาย${'ที่'.repeat(40)}`;
  const cut = shown(text, 'เป้าหมาย', 10) ?? '';
  expect(cut).toMatch(/^…ที่(?:ที่)*\[เป้าหมาย\](?:ที่)*…$/u);
});

test('marks that follow the match belong to it', () => {
  expect(shown('ที่ดิน', 'ท')).toBe('[ที่]ดิน');
});

test('overlapping matches are joined', () => {
  expect(shown('การประชุมใหญ่', 'ประชุม ชุมใหญ่')).toBe('การ[ประชุมใหญ่]');
});

test('where nothing matches there is nothing to show', () => {
  expect(shown('ประชุม', 'ที่ดิน')).toBeUndefined();
});

test('no vowel is left alone at either end', () => {
  expect(shown('กดปุ่มคำอธิบาย จองเลขทะเบียน', 'จองเลข', 8)).toBe('…อธิบาย [จองเลข]ทะเบียน');
  expect(shown('แก้ไข จองเลข ไปเก็บ', 'จองเลข', 2)).toBe('…ไข [จองเลข]…');
});
