import { expect, test } from 'vitest';
import { fold, foldTerms, foldWithOrigin } from '../../../../shared/thai/fold.ts';

test('a number is found with Thai or Arabic digits, with and without its gaps', () => {
  expect(fold('อต ๐๐๒๓.๓/ว ๒๓๖๗')).toBe('อต0023.3/ว2367');
  expect(fold('อต\u00a00023.3/ว2367')).toBe('อต0023.3/ว2367');
});

test('sara am is one letter however it was typed', () => {
  for (const typed of ['น้ำ', 'น้ํา', 'นํ้า', 'นำ้', 'น้ ํ า']) expect(fold(typed)).toBe('น้ำ');
  expect(fold('กํานัน')).toBe('กำนัน');
  expect(fold('ว่า')).toBe('ว่า');
});

test('marks stand in the order they are written', () => {
  expect(fold('ผู้ว่า')).toBe('ผู้ว่า');
  expect(fold('ท่ี')).toBe('ที่');
  expect(fold('การณ์์')).toBe('การณ์');
  expect(fold('เเจ้ง')).toBe('แจ้ง');
});

test('zero-width spaces, joins and the case of letters make no difference', () => {
  expect(fold('ประชุม\u200bกำนัน\ufeff E-Mail')).toBe('ประชุมกำนันe-mail');
  expect(fold('Straße – ÉCOLE')).toBe('straße-école');
});

test('a place in the folded text leads back to the original', () => {
  const original = 'เรื่อง  น้ํา ท่วม ๒๕๖๗';
  const folded = foldWithOrigin(original);
  expect(folded.origin).toHaveLength(folded.text.length);
  const at = folded.text.indexOf('2567');
  expect(original.slice(folded.origin[at], (folded.origin[at + 3] ?? 0) + 1)).toBe('๒๕๖๗');
});

test('the words of a query are the parts between its spaces, each once', () => {
  expect(foldTerms('  ประชุม ๑  กำนัน ประชุม \u200b ')).toEqual(['ประชุม', '1', 'กำนัน']);
  expect(foldTerms('   ')).toEqual([]);
});

test('folding twice changes nothing more', () => {
  for (const text of ['นํ้าท่วม เเจ้ง ผู้ว่า ๑๒', 'ก่ีิ', 'ํา', 'ำ้า', 'ํ้ํา']) {
    const once = fold(text);
    expect(fold(once)).toBe(once);
  }
});
