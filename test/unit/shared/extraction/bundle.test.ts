import { describe, expect, test } from 'vitest';
import { letterToLog } from '../../../../shared/document/letter-to-log.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { officeFromBundle } from '../../../../shared/extraction/office-from-bundle.ts';
import { pagesOf } from '../../../helpers/letter-pages.ts';
import { letterText } from '../../../helpers/letter-text.ts';
import { processorTime } from '../../../helpers/processor-time.ts';

const read = (...texts: string[]) => readLetters(pagesOf(texts.join('\n\n')));
const covering = (cited: string) =>
  letterText({ number: 'พร ๐๐๒๓.๓/ว ๑๐๑', enclosures: `สำเนาหนังสือ${cited} จำนวน ๑ ชุด` });
const enclosed = (number: string, date: string) =>
  letterText({ number, org: 'กรมสมมุติ', date, to: 'ผู้ว่าราชการจังหวัด ทุกจังหวัด' });

describe('an enclosure is the letter of the bundle', () => {
  test.each([
    ['with the same number', 'กรมสมมุติ ที่ มท ๐๘๐๔/ว ๗๑ ลงวันที่ ๑ มกราคม ๒๕๖๙', 2],
    ['with one digit misread', 'กรมสมมุติ ที่ มท ๐๘๐๔/ว ๑๑ ลงวันที่ ๒ มกราคม ๒๕๖๙', 2],
    [
      'unless neither date nor sender supports a misread number',
      'กรมอื่นไกล ที่ มท ๐๘๐๔/ว ๑๑ ลงวันที่ ๑ มกราคม ๒๕๖๙',
      undefined,
    ],
    ['unless the number is another', 'กรมสมมุติ ที่ มท ๐๘๐๔/ว ๑๒๓๔ ลงวันที่ ๒ มกราคม ๒๕๖๙', undefined],
  ])('%s', (_, cited, nested) => {
    const letters = read(covering(cited), enclosed('มท ๐๘๐๔/ว ๗๑', '๒ มกราคม ๒๕๖๙'));
    expect(letters).toHaveLength(2);
    expect(letters[0]?.enclosures[0]?.nestedLetter).toBe(nested);
    expect(letters[1]?.role).toBe(nested === undefined ? 'covering' : 'nested');
  });
});

test('a citation at the beginning of a line does not begin a letter', () => {
  const letters = read(
    letterText({
      body: 'ตามหนังสือจังหวัด\nที่ พร ๐๐๒๓.๓/ว ๙๙ ลงวันที่ ๒ มกราคม ๒๕๖๙ เรื่อง การประชุม\nที่ พร ๐๐๒๓.๓/ว ๙๘\nลงวันที่ ๒ มกราคม ๒๕๖๙ นั้น',
    }),
    enclosed('มท ๐๘๐๔/ว ๗๑', '๒ มกราคม ๒๕๖๙'),
  );
  expect(letters.map(({ number }) => number)).toEqual(['พร ๐๐๒๓.๓/ว ๑๐๑', 'มท ๐๘๐๔/ว ๗๑']);
});

test('a subject that ends with a day keeps it; a receive stamp’s day is cut off', () => {
  const own = letterText().replace('เรื่อง ทดสอบการอ่านหนังสือ', 'เรื่อง การประชุมประจำเดือน วันที่ ๒๐ มกราคม ๒๕๖๙');
  const stamped = letterText().replace('เรื่อง ทดสอบการอ่านหนังสือ', 'เรื่อง การประชุมประจำเดือน วันที่ 8 ม.ค. 2569');
  expect(read(own)[0]?.subject).toBe('การประชุมประจำเดือน วันที่ ๒๐ มกราคม ๒๕๖๙');
  expect(read(stamped)[0]?.subject).toBe('การประชุมประจำเดือน');
  expect(read(stamped)[0]?.receiptStamps.map(({ dateISO }) => dateISO)).toEqual(['2026-01-08']);
});

describe('what is logged of a bundle', () => {
  const district = (to: string) =>
    letterText({
      number: 'พร ๐๐๒๓.๖/ว ๑๒',
      org: 'ที่ว่ากรมอำเภอสอง',
      to,
      enclosures: 'สำเนาหนังสือจังหวัดแพร่ ที่ พร ๐๐๒๓.๓/ว ๑๐๑ ลงวันที่ ๖ มกราคม ๒๕๖๙ จำนวน ๑ ชุด',
    });
  const province = letterText({ number: 'พร ๐๐๒๓.๓/ว ๑๐๑' });

  test('is the enclosed letter when the outermost is the district’s own copy', () => {
    const letters = read(district('นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง'), province);
    expect(letterToLog(letters)).toBe(2);
    expect(officeFromBundle(letters)).toMatchObject({
      district: 'สอง',
      province: 'แพร่',
      grounds: { kind: 'sent', letter: 1 },
    });
  });

  test('is the outermost letter otherwise', () => {
    expect(letterToLog(read(district('ผู้ว่าราชการจังหวัดแพร่'), province))).toBe(1);
    expect(letterToLog(read(province))).toBe(1);
    expect(letterToLog([])).toBeNull();
  });

  test('went to the first district it is addressed to, when it names one', () => {
    const addressed = read(letterText({ number: 'พร ๐๐๒๓.๓/ว ๑๐๑', to: 'นายอำเภอลอง และนายอำเภอเด่นชัย' }));
    expect(officeFromBundle(addressed)).toEqual({
      district: 'ลอง',
      province: 'แพร่',
      provinceCode: 'พร',
      grounds: { kind: 'addressed', letter: 1, text: 'นายอำเภอลอง และนายอำเภอเด่นชัย' },
    });
    expect(officeFromBundle(read(province))).toBeNull();
  });

  test('went to the district whose chief was asked in the minute', () => {
    const minuted = read(
      letterText({
        number: 'พร ๐๐๒๓.๓/ว ๑๐๑',
        below: 'เรียน นายอำเภอวังชิ้น\n- เพื่อโปรดทราบ\n(นายเสมียน ตัวอย่าง)\n๘ ม.ค. ๒๕๖๙',
      }),
    );
    expect(officeFromBundle(minuted)).toMatchObject({ district: 'วังชิ้น', grounds: { kind: 'minuted' } });
  });
});

test('text that holds no letter yields none', () => {
  expect(read('รายการซื้อของ\n๑. กระดาษ\n๒. หมึก')).toEqual([]);
  expect(read('')).toEqual([]);
});

test('hostile text is read in reasonable time', () => {
  const bodies = [
    '<p '.repeat(20_000),
    'a.'.repeat(40_000),
    '๐ ๑ ๒ '.repeat(20_000),
    '['.repeat(20_000),
    'ก ด่วน'.repeat(10_000),
  ];
  const start = processorTime();
  for (const body of bodies) expect(read(letterText({ body }))).toHaveLength(1);
  expect(processorTime() - start).toBeLessThan(15_000);
});
