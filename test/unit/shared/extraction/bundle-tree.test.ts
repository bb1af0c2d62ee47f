import { expect, test } from 'vitest';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { partsOf } from '../../../../shared/extraction/bundle-tree.ts';
import { pagesOf } from '../../../helpers/letter-pages.ts';
import { letterText } from '../../../helpers/letter-text.ts';

const covering = letterText({
  number: 'พร ๐๐๒๓.๓/ว ๑๐๑',
  enclosures: 'สำเนาหนังสือกรมสมมุติ ที่ มท ๐๘๐๔/ว ๗๑ ลงวันที่ ๒ มกราคม ๒๕๖๙ จำนวน ๑ ชุด',
});
const enclosed = letterText({
  number: 'มท ๐๘๐๔/ว ๗๑',
  org: 'กรมสมมุติ',
  date: '๒ มกราคม ๒๕๖๙',
  to: 'ผู้ว่าราชการจังหวัด ทุกจังหวัด',
  enclosures: '๑. กำหนดการประชุม จำนวน ๑ ฉบับ\n๒. แบบตอบรับ จำนวน ๑ ฉบับ\n๓. คู่มือการใช้ระบบ จำนวน ๑ เล่ม',
});
const schedule = 'กำหนดการประชุม\n\n๐๙.๐๐ น.\tเปิดประชุม\n๑๐.๐๐ น.\tพัก';
const manual = 'คู่มือการใช้ระบบ\n\n๑. เปิดเครื่อง\n๒. ปิดเครื่อง';

test('a bundle is a letter that encloses a letter with its annexes, each with its pages', () => {
  const letters = readLetters(pagesOf([covering, enclosed, schedule, manual].join('\f')));
  expect(letters[0] && partsOf(letters[0], letters)).toEqual([
    {
      kind: 'letter',
      enclosure: 1,
      node: {
        letter: 2,
        pages: [2, 4],
        parts: [
          {
            kind: 'annex',
            annex: 0,
            enclosures: [1],
            role: 'schedule',
            title: 'กำหนดการประชุม',
            pages: [3, 3],
          },
          { kind: 'absent', enclosure: 2, text: 'แบบตอบรับ' },
          {
            kind: 'annex',
            annex: 1,
            enclosures: [3],
            role: 'manual',
            title: 'คู่มือการใช้ระบบ',
            pages: [4, 4],
          },
        ],
      },
    },
  ]);
});

test('letters that enclose nothing of one another stand side by side', () => {
  const letters = readLetters(pagesOf([letterText(), letterText({ number: 'พร ๐๐๒๓.๓/ว ๑๐๒' })].join('\f')));
  expect(letters.map((letter) => [letter.role, partsOf(letter, letters).length])).toEqual([
    ['covering', 0],
    ['covering', 0],
  ]);
});

test('a second copy of an enclosed letter is enclosed as well, not a matter of its own', () => {
  const letters = readLetters(pagesOf([covering, enclosed, enclosed].join('\f')));
  expect(letters.map(({ role }) => role)).toEqual(['covering', 'nested', 'nested']);
  expect(letters[0]?.enclosures.map(({ nestedLetter }) => nestedLetter)).toEqual([2]);
});
