import { describe, expect, test } from 'vitest';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { weighSecrecy } from '../../../../shared/document/secrecy-doubt.ts';

/** A page of lines, each a box of its own, as recognition gives them. */
function page(source: ReadPage['source'], lines: readonly (string | readonly [string, number])[]): ReadPage {
  let text = '';
  const boxes = lines.map((line) => {
    const [words, confidence] = typeof line === 'string' ? [line, 0.98] : line;
    const start = text.length;
    text += `${words}\n`;
    return { start, end: start + words.length, x: 0, y: 0, width: 10, height: 10, confidence };
  });
  return { page: 1, text, rawText: '', source, size: null, boxes };
}

const head = ['ที่ อน ๐๐๑๗.๓/๔๔\tศาลากลางจังหวัดอุทัยธานี', '๙ พฤศจิกายน ๒๕๖๙', 'เรื่อง การประชุม'];

describe('a mark of secrecy in a picture', () => {
  test('read without doubt is one', () => {
    expect(weighSecrecy([page('recognised', ['ลับมาก', ...head])], [])).toEqual({
      secrecy: 'secret',
      isCertain: true,
    });
  });

  test('read with doubt is asked about', () => {
    expect(weighSecrecy([page('recognised', [['ลับ', 0.6], ...head])], [])).toEqual({
      secrecy: 'confidential',
      isCertain: false,
    });
  });

  test.each([
    ['ลบ.', 'confidential'],
    ['สับ', 'confidential'],
    ['ลัย', 'confidential'],
    ['ล้บ', 'confidential'],
    ['ลับทีสุด', 'top-secret'],
    ['สับมก', 'secret'],
  ] as const)('misread as %s comes to %s, for the clerk to say', (words, secrecy) => {
    const found = weighSecrecy([page('recognised', [words, ...head])], []);
    expect(found).toEqual({ secrecy, isCertain: false });
  });

  test.each(['รับ', 'ฉบับ', 'กลับ', 'สำเนาคู่ฉบับ', 'ด่วนที่สุด', 'ลง', 'อบต', 'รับที่ ๑๒๓'])(
    'is not made of %s',
    (words) => {
      expect(weighSecrecy([page('recognised', [words, ...head])], [])).toBeNull();
    },
  );
});

test('a typed mark is one, and what only resembles one in typed text is none', () => {
  expect(weighSecrecy([page('text-layer', ['ลับ', ...head])], [])).toEqual({
    secrecy: 'confidential',
    isCertain: true,
  });
  expect(weighSecrecy([page('text-layer', ['สับ', ...head])], [])).toBeNull();
});
