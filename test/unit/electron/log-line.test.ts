import { expect, test } from 'vitest';
import { logLine } from '../../../electron/log-line.ts';

test('facts follow the message as name=value', () => {
  expect(logLine('import finished', { id: 'a1', pages: 12, ok: true })).toBe(
    'import finished id=a1 pages=12 ok=true',
  );
});

test('an error is named with its code and its place, and what lay behind it', () => {
  const cause = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  const line = logLine('backup', {}, new TypeError('cannot copy', { cause }));
  expect(line).toMatch(/^backup TypeError: cannot copy\n\s+at /);
  expect(line).toMatch(/because Error\(ENOSPC\): no space left/);
});

test.each([
  ['Unexpected token ก in JSON: "เรื่อง ขอเชิญ ประชุม"', 'Unexpected token [thai] in JSON: "[thai]"'],
  ['no such address somchai.k@wangmok.go.th', 'no such address [address]'],
  ['call 08 1234 5678 or 0-5651-1234', 'call [digits] or [digits]'],
  ['card 1 2345 67890 12 3', 'card [digits]'],
  ['file 0b9e12345678af missing', 'file 0b9e12345678af missing'],
])('what may come from a letter is blotted out: %s', (message, expected) => {
  expect(logLine('failed', {}, new Error(message)).split('\n')[0]).toBe(`failed Error: ${expected}`);
});

test('a reason in words is blotted like that of an error', () => {
  expect(logLine('failed', {}, 'ERR_ACCESS_DENIED เรื่อง ลับ')).toBe('failed thrown: ERR_ACCESS_DENIED [thai]');
});

test('anything else that is thrown gives away nothing', () => {
  expect(logLine('failed', {}, { subject: 'เรื่อง ลับ' })).toBe('failed thrown object');
});
