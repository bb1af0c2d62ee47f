/** What the pages around a letter's words say: their order, their codes, and what the letter is for. */
import { describe, expect, test } from 'vitest';
import type { PageCode, ReadLetter, ReadPage } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { hostOf } from '../../../../shared/extraction/codes.ts';
import { pagesOf } from '../../../helpers/letter-pages.ts';
import { letterText } from '../../../helpers/letter-text.ts';

/** A letter whose text runs over the sheets given; the first ends with คำต่อเนื่อง. */
function sheets(...rest: readonly string[]): string {
  const body = ['ด้วยจังหวัดขอแจ้งเรื่องทดสอบ ดังนี้', '๑. สำรวจแหล่งน้ำในพื้นที่', '/๒. ให้รายงาน...', ...rest];
  return letterText({ body: body.slice(0, 3).join('\n\n') + rest.map((sheet) => `\f${sheet}`).join('') });
}

function factsOf(text: string) {
  return readLetters(pagesOf(text, 'recognised')).flatMap(({ pageFacts = [] }) => pageFacts);
}

describe('the order of pages', () => {
  test('is right when each page takes up the words at the foot of the one before', () => {
    expect(factsOf(sheets('- ๒ -\n\n๒. ให้รายงานผล\n\n๓. เก็บหลักฐานไว้'))).toEqual([]);
    expect(factsOf(sheets('- ๒ -\n\n๒. ไห้รายงานผล\n\n๓. เก็บหลักฐานไว้'))).toEqual([]);
  });

  test('is doubted when the next page begins with other words', () => {
    expect(factsOf(sheets('- ๒ -\n\n๔. ประชาสัมพันธ์ให้ทราบ'))).toMatchObject([
      { kind: 'continuation', words: '๒. ให้รายงาน', page: 1, foundOn: null },
    ]);
  });

  test('names the page on which the words are found instead', () => {
    const [fact] = factsOf(sheets('- ๓ -\n\n๓. เก็บหลักฐานไว้', '- ๒ -\n\n๒. ให้รายงานผล'));
    expect(fact).toMatchObject({ kind: 'continuation', foundOn: 3 });
  });

  test('is doubted when the numbers jump', () => {
    expect(factsOf(sheets('- ๒ -\n\n๒. ให้รายงานผล', '- ๔ -\n\n๕. ข้อสุดท้าย'))).toMatchObject([
      { kind: 'page-number', page: 3, stated: 4, expected: 3 },
    ]);
    expect(factsOf(sheets('- ๓ -\n\n๒. ให้รายงานผล'))).toMatchObject([
      { kind: 'page-number', stated: 3, expected: 2 },
    ]);
  });

  test('begins anew behind a sheet without a number', () => {
    expect(factsOf(sheets('- ๒ -\n\n๒. ให้รายงานผล', 'คู่มือการใช้ระบบ\n\n๑. เปิด', '- ๒ -\n\n๒. ปิด'))).toEqual([]);
  });

  test('is left alone where a page could not be read', () => {
    const pages = pagesOf(sheets('- ๒ -\n\n๔. อื่น ๆ'), 'recognised');
    const broken = pages.map(
      (page): ReadPage => (page.page === 2 ? { ...page, text: '', fault: 'slow' } : page),
    );
    expect(readLetters(broken).flatMap(({ pageFacts = [] }) => pageFacts)).toEqual([]);
  });
});

describe('a list that states how many it names', () => {
  const list = (stated: string) =>
    letterText({
      below: `บัญชีรายชื่อ\nจำนวน ${stated}\n\nลำดับ\tอปท.\tผล\n๑\tอบต.ดอนกลาง\tผ่าน\n๒\tอบต.ธารทอง\tผ่าน\n๓\tทต.วังหมอก\tผ่าน`,
    });

  test('is short of rows when sheets are missing', () => {
    expect(factsOf(list('๑๖๐ แห่ง'))).toMatchObject([
      { kind: 'row-count', stated: 160, unit: 'แห่ง', counted: 3, annex: 0 },
    ]);
  });

  test('is whole when it holds as many', () => {
    expect(factsOf(list('๓ แห่ง'))).toEqual([]);
  });
});

describe('codes on a letter’s pages', () => {
  test('stand with the letter, their hosts in small letters', () => {
    const code = (text: string): PageCode => ({ format: 'QRCode', text, x: 0, y: 0, width: 1, height: 1 });
    const pages = pagesOf(letterText(), 'recognised').map((page) => ({
      ...page,
      codes: [code('https://Forms.Example.go.th/a?b'), code('TEL:0812345678')],
    }));
    expect(readLetters(pages)[0]?.codes).toEqual([
      { page: 1, format: 'QRCode', text: 'https://Forms.Example.go.th/a?b', host: 'forms.example.go.th' },
      { page: 1, format: 'QRCode', text: 'TEL:0812345678', host: null },
    ]);
  });

  test('hide no host behind a user name or a port', () => {
    expect(hostOf('http://www.dla.go.th@bad.example:8080/x')).toBe('bad.example');
    expect(hostOf('www.example.go.th/y')).toBe('www.example.go.th');
    expect(hostOf('ติดต่อ ๐ ๒๒๔๑ ๙๐๐๐')).toBeNull();
  });
});

describe('what a letter is for', () => {
  const about = (subject: string, body: string, closing = 'จึงเรียนมาเพื่อทราบ'): ReadLetter['purpose'] =>
    readLetters(
      pagesOf(
        letterText({ body: `ด้วย${body}` })
          .replace('ทดสอบการอ่านหนังสือ', subject)
          .replace('จึงเรียนมาเพื่อทราบ', closing),
      ),
    )[0]?.purpose;

  test.each([
    ['inform', 'แจ้งเปลี่ยนหมายเลขโทรศัพท์', 'จังหวัดเปลี่ยนหมายเลขโทรศัพท์', 'จึงเรียนมาเพื่อโปรดทราบ', 'ทราบ'],
    ['act', 'การป้องกันโรค', 'ให้ป้องกันโรค', 'จึงเรียนมาเพื่อพิจารณาดำเนินการต่อไป', 'ดำเนินการ'],
    ['meeting', 'ขอเชิญประชุมหัวหน้าส่วนราชการ', 'กำหนดประชุมในวันจันทร์ที่ ๑๙ มกราคม ๒๕๖๙', undefined, 'ขอเชิญประชุม'],
    ['report', 'การกำจัดขยะ', 'ขอให้รายงานผลภายในวันที่ ๓๐ มกราคม ๒๕๖๙', undefined, 'ภายในวันที่ ๓๐ มกราคม ๒๕๖๙'],
    ['survey', 'การตอบแบบสำรวจความพึงพอใจ', 'ขอให้ตอบแบบสำรวจ', undefined, 'แบบสำรวจ'],
  ] as const)('%s: %s', (purpose, subject, body, closing, word) => {
    const found = about(subject, body, closing);
    expect(found?.purpose).toBe(purpose);
    expect(found?.words).toContain(word);
  });

  test('minutes of a meeting that was held invite nobody', () => {
    expect(about('รายงานการประชุมประจำเดือน', 'ขอส่งรายงานการประชุม')?.purpose).toBe('inform');
  });
});
