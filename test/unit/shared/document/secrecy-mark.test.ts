import { expect, test } from 'vitest';
import { findSecrecy } from '../../../../shared/document/secrecy-mark.ts';

const head = ['ที่ อน ๐๐๑๗.๓/๔๔', 'ศาลากลางจังหวัดอุทัยธานี', '๙ พฤศจิกายน ๒๕๖๙', 'เรื่อง การเตรียมการ'];
const body = Array.from({ length: 30 }, (_, at) => `ย่อหน้าที่ ${at} ของหนังสือ ซึ่งยาวพอให้อยู่กลางหน้า`);
const found = (...lines: string[]) => findSecrecy([{ text: lines.join('\n') }], []);

test.each([
  ['ลับ', 'confidential'],
  ['ล ับ', 'confidential'],
  [' - ลับ - ', 'confidential'],
  ['**ลับมาก**', 'secret'],
  ['ลับ ที่สุด', 'top-secret'],
  ['\tลับ', 'confidential'],
  ['ลับ\tเลขรับ ๑๒๓', 'confidential'],
  ['ลับ ด่วนที่สุด', 'confidential'],
  ['ด่วนที่สุด ลับมาก', 'secret'],
] as const)('a letter with the mark "%s" at its head is secret', (mark, secrecy) => {
  expect(found(mark, ...head, ...body)).toBe(secrecy);
  expect(found(...head, ...body, mark)).toBe(secrecy);
});

test('the class is found at the head of a letter enclosed further down', () => {
  expect(found(...head, ...body, 'ลับมาก', 'ที่ มท ๐๙๙๙/๑๒', ...body)).toBe('secret');
});

test('the class is found inside the number of the letter', () => {
  expect(found('ที่ อน ๐๐๑๗.๓/ลับ ๔๔', ...body)).toBe('confidential');
});

test('of several classes the gravest counts', () => {
  expect(found('ลับ', ...head, ...body, 'ลับที่สุด')).toBe('top-secret');
});

test.each([
  'เรื่อง การรักษาความลับของทางราชการ',
  'นายทะเบียนข้อมูลข่าวสารลับ',
  'ให้เก็บรักษาเป็นความลับ',
  'ชั้นความลับ : ไม่มี',
  'ด่วนที่สุด',
])('an ordinary letter that says "%s" is not stopped', (line) => {
  expect(found(line, ...head, line, ...body, line)).toBeNull();
});

test('the word alone in the middle of a page is running text, not a mark', () => {
  expect(found(...head, ...body, 'ลับ', ...body)).toBeNull();
});

test('what the reader of letters recognised counts too', () => {
  expect(findSecrecy([{ text: 'ที่ อน ๑' }], [{ secrecy: 'ลับมาก' }])).toBe('secret');
});
